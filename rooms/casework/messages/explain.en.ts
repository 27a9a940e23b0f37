import type { explain as nl } from './explain.nl.ts'
import { closedWorlds } from './explain-closed-worlds.en.ts'
import { reports } from './explain-reports.en.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  ...reports,
  'casework.organ-involved-reads-case':
    'Your organ is involved in this case. Whoever decides on it decides who is involved; access follows that list.',
  'casework.process-manager-directs-process':
    'The process manager watches over the course of all open cases: who is involved and what is due when, not the content.',
  'casework.organ-involved-reads-goal':
    'Someone working for an organ involved reads what the conference should achieve.',
  'casework.organ-involved-reads-persons': 'Someone working for an organ involved reads whom the case is about.',
  'casework.organ-involved-reads-criteria': 'Someone working for an organ involved reads why the case was admitted.',
  'casework.organ-involved-reads-telling': 'Someone working for an organ involved reads whether the person knows.',
  'casework.organ-involved-reads-admission': 'Someone working for an organ involved reads the decision to admit.',
  'casework.organ-involved-reads-involvement':
    'Someone working for an organ involved reads who else is involved and since when.',
  'casework.process-manager-reads-involvement': 'The process manager sees which organs are involved.',
  'casework.audience-reads-contribution':
    'The supplier gave this contribution to your organ, which is involved in the case.',
  'casework.supplier-reads-own-contribution': 'Your own organ gave this contribution.',
  'casework.withheld-from-organ': 'The supplier withholds this contribution from this organ.',
  'casework.organ-asked-reads-request': 'The question is addressed to your organ.',
  'casework.organ-asking-reads-request': 'Your organ asked this question.',
  'casework.participants-know-when-a-conference-is':
    'Every participant may know when a conference is; which cases are discussed is seen only by those involved.',
  'casework.participants-know-who-is-invited':
    'Every participant may know which organs were invited to a conference. That says nothing of the agenda.',
  'casework.organ-involved-reads-agenda-item': 'Your organ is involved in this case, which is on the agenda.',
  'casework.process-manager-reads-agenda': 'The process manager makes the agenda.',
  'casework.organ-involved-reads-decision':
    'Someone working for an organ involved reads the decisions of the conference.',
  'casework.organ-involved-reads-action': 'Someone working for an organ involved reads who does what and when.',
  'casework.organ-involved-reads-guest':
    'Someone working for an organ involved reads which third party joined once and what it was given.',
  'casework.readers-read-block': 'This part of the record was written for your organ too.',
  'casework.readers-write-block': 'Whoever reads a part of the record may add to it while the case is open.',
  'casework.organ-involved-begins-block': 'Someone working for an organ involved writes in the record.',
  'casework.only-organs-involved-read-the-record': 'Only organs involved in the case read the record.',
  'casework.the-record-reaches-no-further-than-what-it-quotes':
    'What is quoted reaches nobody through the record who did not get it.',
  'casework.organ-involved-attends': 'Your organ is involved in this case and sits at the table.',
  'casework.organ-involved-knows-who-is-there': 'Whoever is involved in the case knows who is at the table.',
  'casework.process-manager-knows-who-is-there':
    'The process manager sees whether the right partners are at the table.',
  'casework.process-manager-or-delegate-runs-meeting':
    'The process manager or a delegate opens and closes the conference.',
  'casework.process-manager-or-delegate-arranges-conference':
    'The process manager or a delegate decides who is invited, when and where the conference is, and whether it is called off.',
  'casework.closed-case-is-shielded':
    'After closing, a case is shielded: nobody reads it any more, until it is destroyed.',
  'casework.core-participant-knows-a-case-was-closed':
    'The core participants may know that a case was closed and when its data are destroyed; nothing of its content.',
  'casework.core-participant-knows-a-case-was-destroyed':
    'The core participants may know that data were destroyed, when and on which ground.',
  'casework.reporter-hears-the-outcome': 'Whoever reported hears what was done with it; nothing of the content.',
  'casework.participant-reports-case': 'A participant can report a case for a conference.',
  'casework.only-a-participant-reports': 'Only a participant of the partnership can report a case.',
  'casework.not-told-needs-a-reason':
    'If the person has not been told yet, a reason and a day to look at it again are needed.',
  'casework.core-participant-admits':
    'Only the delegate of a core participant (at the RIEC: of a participant) admits a case.',
  'casework.nobody-admits-their-own-report':
    'Nobody admits a report they made themselves; a colleague or another organ decides.',
  'casework.every-criterion-is-met': 'A case is admitted only if all criteria are met.',
  'casework.every-criterion-is-explained': 'A case is admitted only if the reporter explained every criterion.',
  'casework.core-participant-refuses':
    'The delegate of a core participant (at the RIEC: of a participant) refuses a report; the data are then destroyed.',
  'casework.core-participant-involves-from-the-start':
    'Whoever admits a case also decides who is involved from the start.',
  'casework.core-participant-involves':
    'The delegate of a core participant involved decides who is involved and who no longer is.',
  'casework.only-participants-are-involved':
    'Only participants named in the law are involved. A third party such as a housing corporation never gets access; it can join one conference after signing a statement.',
  'casework.reporter-adds-person': 'The reporter names whom it is about and who is directly around them.',
  'casework.organ-involved-adds-person': 'An organ involved can add someone from the direct circle.',
  'casework.circle-is-one-hop':
    'Only family members and other direct social contacts of the person concerned, so nobody known only through someone else.',
  'casework.organ-involved-records-telling': 'An organ involved records whether the person knows.',
  'casework.organ-involved-contributes': 'An organ involved provides what is needed for the purpose of the case.',
  'casework.category-is-on-the-list':
    'This kind of data is not on the list of the law, or may not come from this organ.',
  'casework.only-lawfully-held-data': 'Only data your organ holds lawfully may go in.',
  'casework.secrecy-needs-a-ground':
    'With care data you state why you may speak: consent, a legal rule or good professional care.',
  'casework.only-organs-involved-receive': 'A contribution goes only to organs involved in the case.',
  'casework.supplier-withdraws-own-contribution':
    'Whoever gave a contribution can withdraw it; its content is then destroyed.',
  'casework.organ-involved-asks-another': 'An organ involved asks another organ involved for what is needed.',
  'casework.process-manager-asks': 'The process manager asks an organ involved for a contribution.',
  'casework.only-organs-involved-are-asked': 'Only an organ involved can be asked.',
  'casework.only-listed-categories-are-asked': 'You can only ask for kinds of data the law lists.',
  'casework.organ-asked-answers':
    'The organ that was asked answers: with a contribution, with "nothing known", or with a refusal and its reason.',
  'casework.process-manager-or-delegate-calls': 'The process manager or a delegate calls a conference.',
  'casework.organ-involved-places-on-agenda': 'An organ involved places the case on the agenda.',
  'casework.process-manager-sets-agenda': 'The process manager makes the agenda.',
  'casework.organ-involved-records-decision':
    'The process manager or a delegate of an organ involved records what was decided.',
  'casework.organ-involved-agrees-action': 'Organs involved agree on actions.',
  'casework.only-an-organ-involved-owns-an-action': 'Only an organ involved can take on an action.',
  'casework.an-action-rests-on-a-task-of-its-owner':
    'An action rests on a legal task of the organ that carries it out; taking part gives no new power.',
  'casework.owner-finishes-action': 'The organ that took on an action reports it done.',
  'casework.core-participant-lets-a-guest-join':
    'The delegate of a core participant involved can let a third party join once.',
  'casework.guest-signs-first': 'A third party first signs the statement on secrecy.',
  'casework.a-participant-is-not-a-guest': 'A participant is not a guest; involve the organ in the case.',
  'casework.core-participant-closes':
    'The delegate of a core participant involved (at the RIEC: of a participant) closes the case.',
  'casework.facts-are-checked-first': 'Before anything is brought in, facts and quality have been checked.',
  'casework.tax-data-reach-no-private-participant': 'Data that rest on tax data go to no private participant.',
  'casework.a-quotation-reaches-nobody-else':
    'What a contribution quotes reaches nobody who may not read the source itself.',
  'casework.organ-asking-reminds': 'Whoever asked may remind.',
  'casework.process-manager-reminds': 'The process manager who asked may remind.',
  'casework.supplier-follows-a-correction':
    'Whoever supplied a contribution reads what was reported about it and what was put right.',
  'casework.reporter-follows-a-correction': 'Whoever reported an error reads what was done about it.',
  'casework.receiver-reads-a-correction':
    'Whoever had received the contribution hears what was put right, or that it was destroyed.',
  'casework.receiver-sees-own-correction-task':
    'Your organ received something that was corrected or destroyed, and puts its own copies right.',
  'casework.supplier-sees-who-confirmed': 'Whoever corrected sees which receivers confirmed it.',
  'casework.privacy-officer-sees-open-confirmations':
    'The privacy officer sees which receivers have not confirmed a correction yet, without its content.',
  'casework.reader-reports-an-error': 'Whoever finds an error in what was received reports it to the supplier.',
  'casework.supplier-corrects-own-contribution':
    'Whoever supplied a contribution corrects it as soon as an error is found.',
  'casework.supplier-answers-a-reported-error':
    'Only whoever supplied the contribution says whether there is an error in it.',
  'casework.what-was-accepted-does-not-stand':
    'Whoever promised a person to put something right can no longer say that there is no error.',
  'casework.supplier-destroys-what-it-accepted':
    'Your organ promised to put this right and destroys what it supplied itself.',
  'casework.receiver-confirms-correction': 'The receiver confirms that its own copies were corrected or destroyed.',
  'casework.releasing-organ-reads-release': 'Your organ prepares this release.',
  'casework.organ-asked-or-supplying-reads-release':
    'Your organ supplied something of it, or is asked whether it may leave the case.',
  'casework.receiver-reads-release': 'This result was released to your organ for a task of its own.',
  'casework.privacy-officer-sees-third-party-release':
    'The privacy officer records what the legality committee said; the content stays unseen.',
  'casework.releasing-organ-reads-item': 'Your organ made this copy to release it.',
  'casework.supplier-reads-copy-of-its-own': 'Whoever supplied something sees exactly what of it leaves the case.',
  'casework.receiver-reads-item': 'This was released to your organ, exactly as it is shown here.',
  'casework.organ-reads-own-position': 'Your organ reads back what it said itself.',
  'casework.releasing-organ-reads-positions':
    'Whoever releases must know whether there is an objection and what was consented to.',
  'casework.releasing-organ-reads-advice': 'Whoever releases reads what the legality committee said.',
  'casework.privacy-officer-reads-advice': 'The privacy officer reads back what was recorded.',
  'casework.receiver-sees-feedback-asked':
    'Whoever received a result reports at least yearly whether it was effective and useful.',
  'casework.releasing-organ-reads-feedback': 'Whoever released reads what the receiver says of it.',
  'casework.privacy-officer-counts-feedback':
    'For the yearly public report the privacy officer counts what receivers reported.',
  'casework.organ-involved-drafts-release': 'An organ involved may propose to release a result.',
  'casework.only-core-participants-release-outside': 'Outside the alliance only a core participant releases anything.',
  'casework.releasing-organ-opens-window': 'Whoever releases first puts it to those who supplied something.',
  'casework.releasing-organ-hands-over': 'When every lock is open, the organ that proposed it hands the result over.',
  'casework.releasing-organ-withdraws':
    'Whoever wants to release something can take that back as long as it has not been handed over.',
  'casework.organ-asked-takes-position':
    'Whoever supplied something can object for a weighty reason, or consent; with a third party every organ involved can.',
  'casework.privacy-officer-records-the-test':
    'The privacy officer records what the legality committee said about this release.',
  'casework.receiver-reports-back': 'Whoever received a result reports whether it was effective and useful.',
  'casework.release-is-necessary': 'A result goes to another only if that is necessary.',
  'casework.result-is-checked-first': 'A result is checked before it leaves.',
  'casework.receiver-has-a-compatible-task':
    'The receiver has a task, duty or interest of its own that fits the aim of the alliance.',
  'casework.third-party-release-has-a-legal-basis': 'A third party gets something only if an act allows it.',
  'casework.committee-tested-third-party-release': 'A third party gets only what the legality committee has tested.',
  'casework.person-is-known-there':
    'First comes the question whether somebody is known in the other alliance; only then more.',
  'casework.riec-gets-what-aligns-interventions': 'With a RIEC only what is needed to align interventions is shared.',
  'casework.guest-signs-before-the-extract': 'A third party who joins first signs the statement on secrecy.',
  'casework.steering-information-says-its-source': 'Steering information and advice say what they rest on.',
  'casework.conditions-of-the-supplier-hold': 'The limits a supplier set also hold for what was made of it.',
  'casework.secrecy-data-never-cross': 'What falls under medical or youth-care secrecy never goes to another alliance.',
  'casework.tax-data-serve-no-private-interest':
    'A result with tax data in it never goes to a private party for an interest of its own.',
  'casework.suppliers-consent-where-needed':
    'Special and criminal data leave item by item, with consent of whoever supplied them; to another alliance that holds for everything.',
  'casework.nobody-objected': 'A participant objected for a weighty reason.',
  'casework.objection-window-is-over': 'Those who supplied something get five days to object.',
  'casework.result-is-still-complete': 'Since this was prepared something in it was corrected or taken back.',
  'casework.organ-involved-reads-known-question':
    'Whoever is involved in the case sees what was asked elsewhere and what the answer was, as long as it counts.',
  'casework.organ-involved-reads-shielding':
    'Whoever is involved in the case knows who is shielded from questions from outside.',
  'casework.core-participant-reads-second-look':
    'The delegates of core participants involved hear that a question met a shielded person.',
  'casework.organ-involved-asks-elsewhere':
    'To find out whether somebody is known elsewhere, only data that point out that one person may be used. An organ involved asks, another approves.',
  'casework.only-where-the-rules-let-ask':
    'Asking here is not allowed: only an alliance with which the law allows it, or a register that the adopted protocol names.',
  'casework.one-case-one-named-person':
    'A question is about one person of one case, with a reason. Comparing lists is not allowed.',
  'casework.core-participant-approves-question':
    'A delegate of a core participant involved (at the RIEC: of a participant) tests whether the question is needed.',
  'casework.nobody-approves-their-own-question': 'Nobody approves their own question: two people look at it.',
  'casework.core-participant-shields-person':
    'A delegate of a core participant involved shields somebody who is in danger.',
  'casework.core-participant-takes-second-look':
    'A delegate of a core participant involved deals with a question that met a shielded person.',
  'casework.organ-involved-reads-alignment':
    'Whoever is involved sees that another alliance wants to align agreements.',
  'casework.asking-organ-asks-to-align':
    'The organ that asked whether somebody is known may ask after a hit to align agreements.',
  'casework.aligning-needs-a-hit': 'Aligning is possible only when the person proved to be known there too.',
  'casework.core-participant-decides-on-alignment':
    'A delegate of a core participant involved decides which agreements the other alliance may know.',
  'casework.secrecy-stays-in-the-alliance':
    'What is under medical or youth-care secrecy never goes to another alliance.',
  'casework.only-agreements-cross': 'Only agreements on what is done may be aligned; contributions may not.',
  'casework.organ-consulted-reads-question':
    'Your organ is consulted because a person uses a right; you read what is asked.',
  'casework.organ-consulted-reads-own-parts':
    'Your organ reads back what it brought itself or answers for all, also when the case was closed since, so that it can answer.',
  'casework.organ-reads-own-deferral': 'Your organ reads back why it does not let somebody be informed now.',
  'casework.privacy-officer-checks-deferral':
    'The privacy officer checks why somebody is not informed yet, without seeing whom.',
  'casework.organ-involved-answers-for-notice':
    'An organ involved says whether somebody can be informed, and passes it on to the contact point.',
  // What would have to change, after "It would be allowed if".
  'casework.change.resource.state.reported': 'the report had not been decided on yet',
  'casework.change.resource.state.open': 'the case was open',
  'casework.change.context.toldOrReasonGiven.true': 'the person had been told, or there was a reason why not',
  'casework.change.context.everyCriterionMet.true': 'every criterion was met',
  'casework.change.context.everyCriterionExplained.true': 'every criterion was explained',
  'casework.change.context.ownReport.false': 'somebody else had made the report',
  'casework.change.context.lawful.true': 'you declare that your organisation holds these data lawfully',
  'casework.change.context.secrecyStated.true': 'there was a ground, with reasons, to lift the secrecy',
  'casework.change.context.statementSigned.true': 'the guest had signed the confidentiality statement',
  'casework.deciding-organ-reads-measure':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the file of the measure.',
  'casework.deciding-organ-reads-household-member':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read who lives there.',
  'casework.deciding-organ-reads-measure-answer':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the weighing.',
  'casework.deciding-organ-reads-vulnerability-check':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the vulnerability check.',
  'casework.deciding-organ-reads-vulnerability-signature':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read who signed the vulnerability check.',
  'casework.deciding-organ-reads-vulnerability-override':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read why the decision went on without a check.',
  'casework.deciding-organ-reads-measure-advice':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the advice asked for.',
  'casework.deciding-organ-reads-set-aside':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read why an advice was not followed.',
  'casework.deciding-organ-reads-urgent-course':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the urgent course.',
  'casework.asked-organ-reads-its-advice': 'The organ that was asked for advice reads its own advice back.',
  'casework.deciding-organ-reads-advice-question': 'The organ that asks for advice reads what it asked.',
  'casework.asked-organ-reads-advice-question':
    'The organ that was asked for advice sees the question and whom it is about. It sees nothing else of the file.',
  'casework.asked-organ-answers-advice':
    'Whoever works for the organ that was asked gives the advice itself. It goes into the file unchanged.',
  'casework.advice-is-given-once': 'This advice has been given. Nobody changes it afterwards.',
  'casework.deciding-organ-reads-measure-decision':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read the decision.',
  'casework.deciding-organ-reads-measure-remedy':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read objection and appeal.',
  'casework.privacy-officer-reads-override':
    'Whoever goes on without a vulnerability check puts the reasons before the privacy officer.',
  'casework.objections-committee-reads-override':
    'Whoever goes on without a vulnerability check puts the reasons before the objections committee.',
  'casework.privacy-officer-sees-unfinished-file':
    'The privacy officer sees which urgent decisions are unfinished, and until when that is allowed. Not the content.',
  'casework.organ-opens-measure':
    'The organ that has the power opens the file and gathers what a careful decision needs.',
  'casework.measure-rests-on-a-power-of-the-organ':
    'This power is not of your organ, or the decision is not taken here. Without a power there is no measure.',
  'casework.organ-prepares-measure': 'The legal advisers and the office-holder of the organ fill the file.',
  'casework.decided-file-stays-as-it-was': 'It has been decided. What was weighed stays as it was at the decision.',
  'casework.organ-signs-vulnerability-check': 'A second person of the organ signs the vulnerability check.',
  'casework.nobody-signs-their-own-check': 'Whoever filled in the check does not sign it. Ask a colleague.',
  'casework.both-questions-are-answered': 'Did the resident know, and were they free? Both questions must be answered.',
  'casework.help-comes-first': 'There are signs that somebody was used. Offer help and ask advice first.',
  'casework.finding-out-comes-first':
    'It is not known yet whether somebody was used. Ask the resident, ask advice or offer help first.',
  'casework.office-holder-goes-on-without-check':
    'Only the office-holder can go on without a vulnerability check, with reasons that others read.',
  'casework.no-override-after-deciding': 'It has been decided. Going on without a check cannot be done afterwards.',
  'casework.office-holder-takes-urgent-course':
    'In acute danger the office-holder decides in person that waiting is impossible. What is missing follows within 48 hours.',
  'casework.no-urgent-course-after-deciding': 'It has been decided already. Then there is nothing that cannot wait.',
  'casework.office-holder-decides-measure': 'The office-holder of the organ decides, and nobody else.',
  'casework.measure-is-decided-once': 'This measure has been decided already.',
  'casework.household-is-known':
    'Who lives there is not known yet: fill in the household and the question about children.',
  'casework.every-question-is-answered': 'The weighing is not finished: questions are open.',
  'casework.nobody-is-hit-unseen':
    'Of a resident it was not checked whether they knew and were free, or a second person has not signed that yet.',
  'casework.household-is-heard': 'A resident has not been heard yet.',
  'casework.advice-is-shown-or-set-aside-with-reasons':
    'Advice on care or children is missing, or was set aside without reasons.',
  'casework.duration-has-its-own-reason': 'This duration is longer than what the file gives a reason for.',
  'casework.lighter-is-weighed-too':
    'Something lighter is a decision too: whether your organ is competent and which means were considered stands in the file first.',
  'casework.organ-finishes-urgent-file':
    'When everything has been filled in after an urgent decision, the file is finished.',
  'casework.unfinished-stays-unfinished': 'Something is still missing. The file keeps showing as unfinished.',
  'casework.organ-records-remedy': 'The organ records what becomes of objection and appeal.',
  'casework.remedy-follows-a-decision': 'There is no decision yet to object to.',
  'casework.owner-reads-own-chain-notice': 'Whoever said something about an own decision reads it back.',
  'casework.deciding-organ-reads-chain-notice': 'The organ of the file reads what others decided after the measure.',
  'casework.chain-notices-of-the-organ-of-the-file-are-for-who-reads-files':
    'About a file of the own organ, only whoever prepares or decides measures reads and says what followed.',
  'casework.chain-notice-held-beyond-its-day-is-read-by-nobody': 'What is kept longer for a claim is read by nobody.',
  'casework.owner-tells-decision': 'Whoever decided says so.',
  'casework.nobody-tells-anothers-decision':
    'Only whoever decided says so. What a landlord wrote is said by the organ that got the letter.',
  'casework.owner-withdraws-chain-notice': 'Whoever said something can say that it was not so.',
  'casework.chain-notice-is-withdrawn-once': 'This was taken back already.',
  'casework.threatened-worker-reads-own-report': 'Whoever was threatened reads the own report back.',
  'casework.who-answers-for-workers-reads-threats':
    'Whoever answers for the safety of workers of this organ reads reports of threats.',
  'casework.threat-held-beyond-its-day-is-read-by-nobody': 'What is held longer for a claim is read by nobody.',
  'casework.worker-reports-threat': 'Whoever works here can report having been threatened.',
  'casework.who-answers-for-workers-says-what-was-done':
    'Whoever answers for the safety of workers records what was done for the worker.',
  'casework.threat-is-answered-once': 'This report has been answered already.',
  'casework.deciding-organ-reads-member-strike':
    'Only the organ that decides reads who stood in a household by mistake, and why.',
  'casework.organ-confirms-strike': 'A second colleague of the organ confirms that somebody does not live there.',
  'casework.nobody-confirms-their-own-strike': 'Whoever proposes to strike somebody does not confirm it.',
  'casework.organ-involved-writes-about-what-was-agreed':
    'Whoever works for an organ involved writes what was agreed: to the person, or to an organ about its own part.',
  'casework.organ-gives-weighing': 'The organ that decided shows the resident or their lawyer how they were weighed.',
  'casework.weighing-is-given-after-a-decision': 'How somebody was weighed can be given once there is a decision.',
  'casework.organ-writes-decision-letter': 'The organ that decided writes to the residents what was decided.',
  'casework.letter-follows-a-decision': 'There is no decision to write about yet.',
  'casework.deciding-organ-reads-measure-source':
    'A measure is a file of the organ that decides. Only the legal advisers and the office-holder of that organ read what came into it by a release.',
  'casework.receiver-knows-what-it-delivered':
    'Whoever received a release knows to which own file an item was delivered.',
  'casework.receiver-delivers-item-to-own-file':
    'What the alliance released to your organ you can deliver to a file of your own, item by item.',
  'casework.organ-removes-source':
    'What its supplier corrected or took back goes from the file of the measure as well.',
  'casework.deciding-organ-reads-ledger-basis':
    'Only the legal advisers and the office-holder of the organ that decided read what the ledger rests on.',
  'casework.deciding-organ-reads-ledger-account':
    'Only the legal advisers and the office-holder of the organ that decided read what became of a household.',
  'casework.deciding-organ-reads-ledger-entry':
    'Only the legal advisers and the office-holder of the organ that decided read a consequence of a measure.',
  'casework.deciding-organ-reads-ledger-follow-up':
    'Only the legal advisers and the office-holder of the organ that decided read when somebody looked again.',
  'casework.figures-name-nobody':
    'Whoever asks or gives account reads how many households a consequence hit: over whole years, pooled and rounded.',
  'casework.office-holder-adopts-ledger':
    'The office-holder decides what the ledger rests on, what may go in and for how long.',
  'casework.organ-keeps-ledger': 'The organ keeps what became of a household after a measure.',
  'casework.ledger-needs-a-decision-first':
    'Nothing is kept before basis, kinds and period were decided and the impact assessment was recorded.',
  'casework.ledger-follows-a-measure': 'Only after an imposed measure is it kept what became of it.',
  'casework.organ-involved-reads-goal-of-plan': 'Your organ is involved in this case and follows the plan.',
  'casework.organ-involved-reads-obstacle':
    'Your organ is involved and sees what stands in the way of what was agreed.',
  'casework.organ-involved-reads-escalation': 'Your organ is involved in the case this was asked from.',
  'casework.steering-group-reads-what-it-is-asked':
    'Delegates of core participants are the steering group; they read the question, not the case.',
  'casework.organ-involved-reads-review': 'Your organ is involved and sees how the plan was reviewed.',
  'casework.organ-involved-reads-part-of-review':
    'Your organ is involved and reads what each organ says at the review.',
  'casework.giver-and-receiver-read-handover': 'This hand-over is between your organ and the other.',
  'casework.organ-involved-makes-plan': 'Organs involved make the plan together.',
  'casework.organ-involved-ends-goal': 'Whoever reads a goal can say that it was reached or let go.',
  'casework.owner-keeps-obstacle': 'Your organ reported this obstacle.',
  'casework.delegate-of-the-core-answers-escalation':
    'A delegate of a core participant answers for the steering group.',
  'casework.organ-involved-says-its-part': 'Each organ involved says for itself how it went.',
  'casework.organ-involved-concludes-review': 'Your organ is involved and can conclude the review.',
  'casework.a-step-rests-on-written-criteria': 'Scaling up or down rests on a written criterion.',
  'casework.a-person-centred-approach-rests-on-three-conditions':
    'Scaling up to the person-centred approach asks for all three conditions in writing.',
  'casework.organ-involved-hands-work-over': 'Your organ is involved and can hand work over.',
  'casework.work-is-handed-over-within-the-case':
    'Work goes over only to an organ involved in the case. For another you draft a release.',
  'casework.receiver-confirms-handover': 'The hand-over is meant for your organ.',
  ...closedWorlds,
}

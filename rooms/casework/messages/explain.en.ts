import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'casework.core-participant-weighs-report':
    'The delegates of the core participants judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-report': 'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-goal-of-report':
    'The delegates of the core participants judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-goal-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-goal-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-persons-of-report':
    'The delegates of the core participants judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-persons-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-persons-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-criteria-of-report':
    'The delegates of the core participants judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-criteria-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-criteria-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-telling-of-report':
    'The delegates of the core participants judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-telling-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-telling-of-report': 'The process manager checks whether a report is complete.',
  'casework.organ-involved-reads-case':
    'Your organ is involved in this case. The core participants decide who is involved; access follows that list.',
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
  'casework.organ-involved-reads-agenda-item': 'Your organ is involved in this case, which is on the agenda.',
  'casework.process-manager-reads-agenda': 'The process manager makes the agenda.',
  'casework.organ-involved-reads-decision':
    'Someone working for an organ involved reads the decisions of the conference.',
  'casework.organ-involved-reads-action': 'Someone working for an organ involved reads who does what and when.',
  'casework.organ-involved-reads-guest':
    'Someone working for an organ involved reads which third party joined once and what it was given.',
  'casework.closed-case-is-shielded':
    'After closing, a case is shielded: nobody reads it any more, until it is destroyed.',
  'casework.core-participant-knows-a-case-was-closed':
    'The core participants may know that a case was closed and when its data are destroyed; nothing of its content.',
  'casework.core-participant-knows-a-case-was-destroyed':
    'The core participants may know that data were destroyed, when and on which ground.',
  'casework.reporter-hears-the-outcome': 'Whoever reported hears what was done with it; nothing of the content.',
  'casework.participant-reports-case': 'A participant can report a case for a conference.',
  'casework.only-a-participant-reports': 'Only a participant of the care and safety house can report a case.',
  'casework.not-told-needs-a-reason':
    'If the person has not been told yet, a reason and a day to look at it again are needed.',
  'casework.core-participant-admits': 'Only the delegate of a core participant admits a case.',
  'casework.nobody-admits-their-own-report':
    'Nobody admits a report they made themselves; a colleague or another organ decides.',
  'casework.every-criterion-is-met': 'A case is admitted only if all four criteria are met.',
  'casework.every-criterion-is-explained': 'A case is admitted only if the reporter explained every criterion.',
  'casework.core-participant-refuses':
    'The delegate of a core participant refuses a report; the data are then destroyed.',
  'casework.core-participant-involves-from-the-start':
    'Whoever admits a case also decides who is involved from the start.',
  'casework.core-participant-involves':
    'The delegate of a core participant involved decides who is involved and who no longer is.',
  'casework.only-participants-are-involved':
    'Only participants named in the law are involved. A third party such as a housing corporation never gets access; it can join one conference after signing a statement.',
  'casework.reporter-adds-person': 'The reporter names whom it is about and who stands directly around them.',
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
  'casework.core-participant-closes': 'The delegate of a core participant involved closes the case.',
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
}

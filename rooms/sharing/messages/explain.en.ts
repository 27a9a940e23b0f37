import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'sharing.everyone-reads-the-regimes':
    'The rules of every legal regime are public; everyone who works here may read them.',
  'sharing.everyone-reads-the-organs':
    'Which organs take part, and for which tasks, is laid down in law and is public.',
  'sharing.everyone-reads-the-purposes': 'What data are used for is fixed beforehand and public.',
  'sharing.everyone-reads-protocols': 'How rules come about may be known by everyone who works with them.',
  'sharing.legal-adviser-proposes': 'The legal adviser of an organ proposes rules; two organs adopt them.',
  'sharing.proposer-withdraws': 'Who made a proposal may take it back as long as it was not adopted.',
  'sharing.privacy-officer-records-advice': 'The privacy officer records what the legality committee said.',
  'sharing.decider-deviates-with-reasons':
    'A deciding participant may deviate from the advice with reasons; that is reported.',
  'sharing.deciding-participant-adopts': 'Only somebody who acts for a deciding participant adopts rules.',
  'sharing.committee-is-heard-first':
    'Rules come into force only once the legality committee was heard, or with reasons for deviating from its advice.',
  'sharing.supplier-knows-own-clocks': 'An organ knows until when what it supplied itself is kept.',
  'sharing.clock-of-a-child-is-not-for-colleagues':
    'Whoever reports a worry about a child is alone in that: colleagues do not see that there is such a report either.',
  'sharing.legality-reads-what-goes':
    'Whoever watches over legality sees what goes and when: kind, days and rule, never the words.',
  'sharing.decider-reads-renewal': 'Core participants who decide on the case read a proposed renewal.',
  'sharing.whoever-is-asked-reads-renewal': 'An organ that is asked for consent reads what for.',
  'sharing.legality-reads-renewal': 'Whoever watches over legality reads renewals.',
  'sharing.core-participant-proposes-renewal':
    'A delegate of a core participant proposes that data stay available longer.',
  'sharing.only-a-regime-that-knows-renewal-renews': 'Only the care and safety house knows renewal.',
  'sharing.a-renewal-has-ground-a-or-b':
    'A renewal needs a case that is still open at the limit and meets the criteria, or one closed less than a year before it with a high risk of relapse.',
  'sharing.a-renewal-lasts-two-years-at-most':
    'A renewal lasts two years at most; after that a new decision is needed.',
  'sharing.core-participant-decides-renewal': 'A delegate of a core participant decides on the renewal.',
  'sharing.a-renewal-is-decided-by-another': 'Another organ and another person than proposed it decides.',
  'sharing.proposer-withdraws-renewal': 'The organ that proposed may take it back while it is not decided.',
  'sharing.supplier-answers-about-own-items': 'Whoever supplied data says for each item whether it may stay longer.',
  'sharing.supplier-reads-own-consent': 'An organ reads the answers it gave itself.',
  'sharing.legality-reads-consent': 'Whoever watches over legality reads whether the supplier consented.',
  'sharing.legality-reads-hold': 'Whoever watches over legality reads what is held for legal reasons.',
  'sharing.legal-adviser-holds': 'A legal adviser holds destruction for a legal claim or a statutory duty.',
  'sharing.legal-adviser-lifts': 'A legal adviser lifts a hold; after that destruction goes on.',
  'sharing.legality-reads-destruction-list': 'Whoever watches over legality reads the destruction lists.',
  'sharing.privacy-officer-makes-list': 'The privacy officer makes the destruction list.',
  'sharing.legality-releases': 'Whoever watches over legality releases a destruction list.',
  'sharing.a-release-needs-somebody-else': 'A release takes two people of two organs.',
  'sharing.legality-reads-release': 'Whoever watches over legality reads who released a list.',
  'sharing.legality-reads-what-was-destroyed':
    'Whoever watches over legality reads what was destroyed: kind, rule and days.',
  'sharing.legality-reads-certificate': 'Whoever watches over legality reads the certificates of destruction.',
  'sharing.privacy-officer-reads-questions':
    'The privacy officer sees which questions were asked: by whom, for what and when, never about whom.',
  'sharing.everyone-knows-which-registers-can-be-asked':
    'Which registers can be asked is known to everybody who works in this legal regime.',
  'sharing.contact-point-reads-requests': 'The contact point handles requests on behalf of all controllers together.',
  'sharing.contact-point-searches-the-log-for-the-answer':
    'The contact point searches the log for who looked, to answer what the person concerned asked.',
  'sharing.privacy-officer-oversees-requests': 'The privacy officer oversees requests and what organs answer to them.',
  'sharing.organ-consulted-reads-request':
    'Your organ is consulted about this request and therefore reads who asks for what.',
  'sharing.organ-reads-own-verdict': 'Your organ reads back what it answered itself.',
  'sharing.desk-reads-verdicts-once-opened':
    'The contact point sees the answers of organs only once the consultation has closed. Until that day nobody can tell who is involved, or whether anybody is.',
  'sharing.organ-reads-own-restriction': 'Your organ reads back why it keeps something, and when it looks again.',
  'sharing.privacy-officer-checks-restriction': 'The privacy officer checks why something is kept back.',
  'sharing.contact-point-handles-request':
    'The contact point registers a request, establishes who asks, consults the participants, decides and answers.',
  'sharing.what-is-restricted-is-not-given':
    'The contact point does not give what a participant keeps back under article 41 UAVG.',
  'sharing.privacy-officer-opens-answers':
    'The privacy officer may show the answers to the contact point earlier, once all organs have spoken.',
  'sharing.organ-consulted-gives-verdict': 'An organ that is consulted says what it gives of what it brought itself.',
  'sharing.restriction-needs-a-letter-and-eight-factors':
    'Whoever keeps something back names the ground of article 41 UAVG and weighs the eight points, each in words.',
  'sharing.organ-looks-at-own-restriction-again':
    'An organ looks again at what it keeps back, and reports when the ground is gone.',
  'sharing.contact-point-and-privacy-officer-read-breaches':
    'The contact point and the privacy officer read the register of breaches.',
  'sharing.anybody-registers-a-breach': 'Anybody who works here can report a breach, also an own mistake.',
  'sharing.contact-point-judges-breach': 'The contact point judges a breach, notifies it and tells people.',
  'sharing.contact-point-and-privacy-officer-read-information':
    'The contact point informs people about whom data are processed; the privacy officer sees whether that happens in time.',
  'sharing.contact-point-informs': 'The contact point sends the letter by which somebody is informed.',
  // What would have to change, after "It would be allowed if".
  'sharing.change.context.committeeHeard.true':
    'the legality committee had been heard, or the deviation had been explained',
  'sharing.controllers-see-how-the-log-stands':
    'Whoever controls the log, and the privacy officer, sees the state of the log.',
  'sharing.log-controller-controls-the-log': 'Only the log controller has the log verified and ends alarms.',
  'sharing.log-controller-asks-a-reading': 'Only the log controller asks to read what others did.',
  'sharing.the-log-serves-four-uses':
    'The log serves only control of legality, internal control, security and the court.',
  'sharing.another-organ-agrees-to-a-reading':
    'Somebody of another organ agrees to a reading of the log: nobody reads along alone.',
  'sharing.who-asked-reads-while-it-is-open': 'Only who asked for the reading reads it, while it is open.',
  'sharing.everyone-reads-own-acts': 'Everybody may see what was recorded of their own acts.',
  'sharing.processing-is-read-for-legality': 'Processing is looked up to control whether it was lawful.',
  'sharing.change.context.open.true': 'the reading had been agreed to and its time were not over',
  'sharing.own-openings': 'Everybody may know how many persons they opened on a day themselves.',
  'sharing.privacy-officer-reviews-openings':
    'The privacy officer sees, by role and organ, how many persons were opened.',
  'sharing.privacy-officer-hears-of-alerts': 'The privacy officer hears when somebody opens more than a day allows.',
  'sharing.another-organ-hears-of-alerts': 'Another organ hears when somebody opens more than a day allows.',
  'sharing.own-alert-is-known': 'Whoever opened more than is allowed knows that another organ hears of it.',
  'sharing.nobody-settles-their-own-alert': 'Nobody settles an alert about themselves.',
  'sharing.decider-reads-authorisations-of-own-organ': 'Whoever decides for an organ sees who may work for it.',
  'sharing.guardian-reads-all-authorisations':
    'The administrator and the privacy officer see all appointments, never what somebody did with them.',
  'sharing.organ-reviews-the-rights-it-gave':
    'Every year an organ looks whether the people it appointed still need their rights.',
  'sharing.administrator-reviews-where-no-decider-does':
    'The administrator reviews the rights of organs that have nobody here to do so.',
  'sharing.nobody-confirms-their-own-rights': 'Nobody confirms their own rights.',
  'sharing.rights-that-rest-are-not-confirmed':
    'Whoever works on cases does not control in the same legal world whether that is lawful: one of the two appointments must end.',
  'sharing.everyone-reads-covenants': 'What organs have agreed with each other is public.',
  'sharing.legal-adviser-records-covenants': 'The legal adviser records which covenant was signed.',
}

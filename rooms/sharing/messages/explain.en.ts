import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'sharing.everyone-reads-the-regimes':
    'The rules of every legal regime are public; everyone who works here may read them.',
  'sharing.everyone-reads-the-organs': 'Which organs take part, and for which tasks, stands in the law and is public.',
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
  'sharing.privacy-officer-reads-questions':
    'The privacy officer sees which questions were asked: by whom, for what and when, never about whom.',
  'sharing.everyone-knows-which-registers-can-be-asked':
    'Which registers can be asked is known to everybody who works in this legal regime.',
  // What would have to change, after "It would be allowed if".
  'sharing.change.context.committeeHeard.true':
    'the legality committee had been heard, or the deviation had been explained',
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
  'sharing.everyone-reads-covenants': 'What organs have agreed with each other is public.',
  'sharing.legal-adviser-records-covenants': 'The legal adviser records which covenant was signed.',
}

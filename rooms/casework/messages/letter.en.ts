import type { letter as nl } from './letter.nl.ts'

export const letter: typeof nl = {
  title: (power) => `Decision: ${power.charAt(0).toLowerCase()}${power.slice(1)}`,
  dateLine: (day, file) => `${day}. Our reference: ${file}.`,
  dear: (name) => `Dear ${name},`,
  opening: (day, organ, place) =>
    `On ${day} the ${organ.toLowerCase()} took a decision about ${place}. In this letter you read what was decided and why. You also read what you can do if you disagree.`,
  decided: 'What was decided?',
  outcomes: {
    impose: 'This measure is imposed.',
    lighter: 'This measure is not imposed. Something that weighs less comes instead:',
    none: 'There will be no measure.',
  },
  lighter: {
    warning: 'A warning.',
    'penalty-payment': 'You get time to put it right. If you do not, you have to pay an amount.',
    order: 'An order: what you must or must not do.',
    mediation: 'A talk, with somebody who mediates.',
    'help-plan': 'A plan with help for you.',
  },
  lasts: (days) => (days === 1 ? 'The measure lasts 1 day.' : `The measure lasts ${days} days.`),
  basis: (article) => `The law on which this decision rests: ${article}.`,
  urgent:
    'There was acute danger. That is why a decision was taken before everything had been found out. What was missing was added afterwards, or is being added now.',
  changed: (effect, days, day) =>
    `After objection or appeal this changed: ${[effect, days === null ? '' : `${days} days`, day === null ? '' : `from or by ${day}`].filter(Boolean).join(', ')}.`,
  effects: {
    stands: 'the measure stays as it is',
    suspended: 'the measure is put on hold until the court decides',
    shortened: 'the measure is shortened',
    ended: 'the measure is over',
    'new-decision': 'there will be a new decision',
  },
  why: 'Why?',
  yourView: 'What you told us',
  youSaid: 'This is what we wrote down from you:',
  noView: 'We asked what you think of it. We got no answer.',
  notHeard: 'We could not ask you beforehand what you think of it, because it could not wait. You can still tell us.',
  advised: 'Who gave advice?',
  about: { care: 'on care', youth: 'on the children' },
  verdicts: {
    'no-objection': 'no objection to the measure',
    objects: 'objects to the measure',
    declines: 'could not advise on this',
  },
  advice: (organ, about, verdict) => `${organ}, ${about}: ${verdict}.`,
  readAdvice: 'You may read the advice. Ask us for it.',
  disagree: 'Do you disagree?',
  object: (until) =>
    `Then you can object. That means that we look at the decision again. It costs nothing. Your letter must be there on ${until} or earlier. Write in your letter:`,
  objectionSays: [
    'your name and address',
    'the date of today',
    'which decision it is about (give our reference)',
    'why you disagree',
    'your signature',
  ],
  sendTo: (organ, address) => `Send your letter to: ${organ}, ${address}.`,
  cannotWait:
    'The measure goes on while we look at your objection. Is that really impossible? Then you can ask the court to put the measure on hold. That is called interim relief (voorlopige voorziening). You ask for it at the court of Limburg. There is a fee: ask how high it is, and whether you may pay less.',
  helpWithLetter:
    'You do not have to do this alone. Het Juridisch Loket and the social advisers (sociaal raadslieden) help you with an objection for free. A lawyer can help too, with or without legal aid.',
  kept: 'What we keep of you',
  ledger: (until) =>
    `We keep what this measure means for you: what happened, on which day, and which amount. No stories. We keep that until ${until}. You may:`,
  ledgerRights: [
    'read what is recorded there',
    'say what is wrong; then we correct it',
    'report yourself what the measure led to, for instance that you lost your home or your work',
  ],
  noLedger: 'We do not keep now what this measure means for you later. Should we begin, then we tell you first.',
  file: (until) =>
    `We keep the file of this decision until ${until} at the latest. You may ask what it says about you, and ask to have it corrected.`,
  questions: 'Do you have questions?',
  call: (name, telephone, file) =>
    `Call ${name}: ${telephone}. Give our reference ${file}. You may also come by, and bring somebody.`,
  translation: 'The Dutch letter is the decision; this is its translation. Do you want it read to you? Call us.',
  regards: 'Kind regards,',
}

import type { yourRights as nl } from './your-rights.nl.ts'

export const yourRights: typeof nl = {
  title: 'Your rights',
  lede: 'Is it about your own data? Then you may know what has been written about you, and have a say in it.',
  what: 'What can you ask?',
  kinds: [
    ['Access', 'Which data do you have about me?'],
    ['Correct', 'This is not right. Will you change it?'],
    ['Erase', 'Will you take this away?'],
    ['Do not use', 'Will you not use this for now?'],
    ['Object', 'I do not want you to use my data.'],
  ],
  how: 'How do you ask?',
  howText:
    'Send a letter, call, or come by at the contact point. You ask once. It counts for all organisations that work together.',
  howNeeds:
    'Put in your letter: your name, your date of birth, your address and what you want to know. Do not send a copy of your passport.',
  contact: 'The contact point',
  telephone: 'Telephone',
  next: 'What happens then?',
  steps: [
    'We check that it is really you. We keep no copy of your identity document.',
    'We ask every organisation that has something about you what it can give you.',
    'You get a letter within one month. Does it take longer? Then we tell you within that month, with the reason. It never takes longer than three months.',
  ],
  not: 'What do we not give?',
  notText:
    'We never give data about other people. We never say who reported something, also when you ask. Sometimes an organisation may not give something, for example to protect somebody. When that reason is gone, you get it after all.',
  police: 'Data held by the police itself',
  policeText:
    'Do you want to know what the police itself has about you? Ask the police. You then get an answer within six weeks.',
  disagree: 'Do you disagree with the answer?',
  disagreeText:
    'The letter says how to object. You can also complain to the Dutch Data Protection Authority: telephone 088 1805 250, Postbus 93374, 2509 AJ Den Haag.',
  told: 'Will we tell you ourselves?',
  toldText:
    'Yes. When we work with data about you, you get a letter about it within a month. That can be later when there is a good reason, for example to protect somebody.',
  rules: 'Which rules apply?',
}

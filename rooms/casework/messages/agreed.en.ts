/** Words of the letter about what was agreed: plain English, short sentences. */
export const agreed = {
  title: 'What was agreed',
  dateLine: (day: string, caseName: string) => `${day}. Our reference: ${caseName}.`,
  parentsOf: (name: string) => `To the parents or guardian of ${name}`,
  dear: (name: string) => `Dear ${name},`,
  dearParents: 'Dear parents or guardian,',
  dearColleague: 'Dear colleague,',
  opening:
    'A few organisations have talked with each other about your situation. You know that already. In this letter you read what was agreed, who does it and when.',
  openingAbout: (name: string) =>
    `A few organisations have talked with each other about ${name}. You know that already. In this letter you read what was agreed, who does it and when.`,
  openingToOrgan: (caseName: string) =>
    `At the conference about ${caseName} the following was agreed with your organisation. The case itself is in Schakel.`,
  whatWasAgreed: 'What was agreed?',
  who: (organ: string) => `Who does this: ${organ}.`,
  dueOn: (day: string) => `By ${day}.`,
  doneOn: (day: string) => `Done on ${day}.`,
  restsOn: (article: string) => `That organisation may do this under: ${article}.`,
  voluntary: 'You take part in this of your own free will. You may say no, also later.',
  imposed:
    'This is imposed. Does a decision belong to it? Then that decision says why, and how and until when you can object.',
  disagree: 'Do you disagree?',
  saySo: 'Tell us. Call, or write a letter. We will look at it again and you will hear what we do.',
  noDecision:
    'An agreement is no decision. You do not have to sign anything for it. If an organisation takes a decision about you, you get a letter of its own about that.',
  helpIsFree: 'You do not have to do this alone. Het Juridisch Loket and the social advisers help you for free.',
  yourData: 'Your data',
  kept: (day: string) =>
    `We keep what we wrote down about you until ${day} at the latest. After that it is gone. You may:`,
  rights: [
    'ask what is written about you, and with whom it was shared',
    'say what is wrong; then we correct it',
    'ask us to take something out or to stop using it',
    'object to the use of your data',
  ],
  writeTo: (name: string, address: string) =>
    `Write to: ${name}, ${address}. Sometimes we may not show something yet. Then we say so, and why.`,
  complain:
    'Do you think that we do not handle your data well? Then you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
  secrecy:
    'Keep secret what is in this letter (article 1.11 WGS). Do not pass it on, and destroy it as soon as it is not needed any more.',
  questions: 'Do you have questions?',
  call: (name: string, telephone: string, caseName: string) =>
    `Call ${name}: ${telephone}. Mention our reference ${caseName}. You may also come by, and bring somebody.`,
  askAtTheTable: (organ: string) => `Ask the contact person of ${organ} at the table, or in Schakel.`,
  translation:
    'Would you like this letter in another language, or read aloud? Call us. Deze brief is er ook in het Nederlands.',
  regards: 'Kind regards,',
}
export const agreedPage = {
  title: 'Letter about what was agreed',
  lede: 'Choose to whom the letter goes and which actions are in it. The letter is made now and kept nowhere; the log says only that you made it.',
  link: 'Letter about what was agreed',
  caseCrumb: 'Case',
  to: 'To whom?',
  toPerson: (name: string) => `${name} (the person it is about)`,
  toOrganHint:
    'An organ gets only what it took on itself. Whoever is not at the table gets no letter but a result, by Release.',
  which: 'Which actions?',
  quoting: (count: number) =>
    count === 1
      ? 'One action quotes what a partner contributed and goes into no letter.'
      : `${count} actions quote what a partner contributed and go into no letter.`,
  narrowHint: 'Read the text with the eyes of whoever gets it. Each action stands there as it was agreed.',
  waits: {
    'person-not-told': 'This person was not told yet',
    'nothing-agreed': 'Nothing was chosen to write about',
  },
  waitsText: {
    'person-not-told':
      'A letter must not be the first thing somebody hears. Tell the person first. As long as an organ holds that back, no letter goes either.',
    'nothing-agreed': 'Choose an action, or agree one at the conference.',
  },
  inform: 'Tell the person',
  letter: 'The letter',
  savePdf: 'Letter as PDF',
  letters: 'Letters that follow',
  lettersText: 'Telling the person, handing over warmly and a letter about what was agreed begin here.',
  handOver: 'Hand over warmly',
}

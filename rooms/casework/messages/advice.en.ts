import type { advice as nl } from './advice.nl.ts'

export const advice: typeof nl = {
  title: 'Advice asked',
  lede: 'Another organ is considering a measure and asks what it would mean for residents. You see the question and whom it is about, and nothing else of the file.',
  none: 'You are not asked for advice',
  noneText:
    'When the mayor or the municipal executive asks your organ for advice about a measure, the question is listed here.',
  request: 'Question',
  kinds: { care: 'Advice on care', youth: 'Advice on the children' },
  askedBy: 'Asked by',
  askedOn: 'Asked on',
  dueOn: 'Answer by',
  state: 'State',
  waiting: 'waits for you',
  late: 'late',
  answered: (day) => `answered on ${day}`,
  question: 'The question',
  about: 'Whom is it about?',
  aboutNobody: 'The question names nobody.',
  born: (day) => `born ${day}`,
  minor: 'minor',
  leaves: 'When it has been decided, or the question is taken back, this leaves your page.',
  corrected: (day) => `On ${day} somebody was taken out of this question`,
  correctedText:
    'Advice on that person was asked by mistake. Remove what you noted about that person, and confirm it here.',
  confirm: 'I have put this right',
  confirmed: (day) => `Put right and confirmed on ${day}.`,
  answer: 'Your advice',
  answerLede:
    'What you write goes into the file unchanged. The residents can read it. Your organ advises; your name is not on it.',
  verdict: 'What does it come to?',
  verdicts: {
    'no-objection': 'no objection to the measure',
    objects: 'objects to the measure',
    declines: 'we cannot advise on this',
  },
  text: 'Your advice',
  textHint: 'Write what the measure means for these residents. No diagnosis, and nothing this decision does not need.',
  secrecy: 'May you say this?',
  secrecyHint:
    'If you are bound to professional secrecy, choose why you may speak all the same. If you may not, say that you cannot advise.',
  secrecies: {
    none: 'Yes, this is not under professional secrecy',
    consent: 'Yes, with consent of the resident',
    law: 'Yes, a law allows it',
    'good-care': 'Yes, as a matter of good care',
  },
  secrecyReason: 'How is that known?',
  secrecyReasonHint: 'Needed with consent, a law or good care.',
  send: 'Give advice',
  sent: 'Your advice is in the file, exactly as you wrote it.',
  oneSecrecy: 'Ground for speaking',
}

/** Words of screening a report. */
export const screening = {
  title: 'Questions to the reporter',
  none: 'Nothing was asked yet. If you miss something to decide on, ask the reporter.',
  ask: 'Ask the reporter',
  question: 'What do you miss in this report?',
  questionHint:
    'The reporter and all core participants read your question. If the case is admitted, the organs involved read it too.',
  waits: 'Waits for the reporter’s answer.',
  answer: 'Answer',
  yourAnswer: 'Your answer',
  answerHint:
    'Write down what you know yourself. It belongs to the report and is destroyed with it if that is not admitted.',
  answered: (day: string): string => `Answer, ${day}:`,
  send: 'Send',
  states: { asked: 'Waits for the reporter', answered: 'The reporter answered' },
  askedOfYou: 'Question about your report',
}

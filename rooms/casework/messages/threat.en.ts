import type { threat as nl } from './threat.nl.ts'

export const threat: typeof nl = {
  title: 'Threatened at work',
  lede: 'Only you and whoever answers for the safety of workers in your organisation read what you report here. It stands apart from files and cases: it is no note about a resident.',
  report: 'Report a threat',
  reportLede:
    'Are you in danger now? Call 112. With violence or a serious threat, report it to the police as well; your employer helps you.',
  none: 'Nothing was reported',
  noneText: 'Were you threatened, abused or followed because of your work? Report it here, also when in doubt.',
  kind: 'What happened?',
  kinds: {
    verbal: 'threatening words',
    written: 'a threatening message',
    following: 'followed or waited for',
    damage: 'something destroyed',
    violence: 'violence',
  },
  onDay: 'On which day?',
  words: 'Tell what you find necessary',
  wordsHint: 'Name no resident, address or file. Who it was belongs in a police report and not here.',
  send: 'Report',
  own: 'Reported by you',
  by: (name) => `Reported by ${name}`,
  waiting: 'waits for a response',
  answered: (day) => `taken up on ${day}`,
  until: (day) => `Disappears by ${day} at the latest`,
  answer: 'Record what was done',
  stepsLabel: 'What was done for the worker?',
  steps: {
    'talked-through': 'talked through with the worker',
    'support-offered': 'support offered',
    'reported-to-police': 'reported to the police, in the name of the organisation',
    'other-worker': 'a colleague takes over the work',
    'two-together': 'from now on with two',
    'no-visits': 'no home visits for now',
  },
  save: 'Record',
}

import type { renewals as nl } from './renewals.nl.ts'

export const renewals: typeof nl = {
  title: 'Keeping longer',
  lede: 'Data of a case are destroyed on their due day. Two core participants can keep them available longer; whoever supplied something says for each item whether that is allowed.',
  none: 'There is nothing to keep longer',
  noneText: 'A delegate proposes it at the case, in the last half year before the limit.',
  grounds: {
    a: 'The case is still open and meets the criteria',
    b: 'Closed less than a year before the limit, high risk of relapse',
  },
  ground: 'Ground',
  limit: 'Destroyed without renewal on',
  until: 'With renewal until',
  proposedBy: 'Proposed by',
  decidedBy: 'Decided by',
  states: { proposed: 'proposed', decided: 'decided', withdrawn: 'withdrawn' },
  reasons: 'Reasons',
  yours: 'What your organ supplied',
  yoursText: (day) => `What you do not tick is destroyed on its own due day, ${day} at the latest.`,
  item: (kind, day) => `${kind}, first processed on ${day}`,
  mayStay: 'What may stay longer of what your organ supplied?',
  answer: 'Record the answer',
  answered: 'Your answer is recorded. You can change it until it is decided.',
  stays: 'stays',
  goes: 'destroyed',
  notAnswered: 'not answered: destroyed',
  decide: 'Decide to renew',
  decideText:
    'Only what its supplier allowed stays. What nobody allowed or answered is destroyed on its due day. You do not see what others answered.',
  withdraw: 'Take the proposal back',
  otherDecides: 'A delegate of another core participant decides.',
  toCase: 'To the case',
}

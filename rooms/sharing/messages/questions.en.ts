import type { questions as nl } from './questions.nl.ts'

export const questions: typeof nl = {
  title: 'Questions to registers',
  lede: 'Who asked whether somebody is known: of our register, and by us. You see who, what for, under which reference and when. Who it was about is recorded nowhere.',
  incoming: 'asked of our register',
  outgoing: 'asked by us',
  noneIn: 'Nothing was asked of our register',
  noneOut: 'Nothing was asked from here',
  when: 'When',
  who: 'Who',
  other: 'to',
  from: 'from',
  what: 'What for, on which ground',
  account: 'Account',
  reference: 'Reference',
  outcomes: {
    answered: 'answered',
    'over-limit': 'refused: too many in a day',
    'not-answered': 'not answered',
    alarm: 'look into it',
  },
  troubles: {
    'rate-limited': 'too many in a day',
    'peer-unreachable': 'could not be reached',
    'peer-not-recognised': 'another certificate than agreed',
    'contract-expired': 'contract ended',
    'contract-not-valid': 'contract not valid',
    'not-in-contract': 'not agreed',
    'proof-refused': 'proof did not hold',
    'key-not-committed': 'key not agreed',
    'plan-not-agreed': 'asked for more than agreed',
  },
  alarms: (count) =>
    count === 1
      ? 'One question did not go as agreed. Look into it today with the other organisation.'
      : `${count} questions did not go as agreed. Look into it today with the other organisation.`,
  ruleText: (perDay, days) =>
    `An organ asks one register at most ${perDay} questions a day; an answer counts for ${days} days.`,
  noRule: 'In this legal regime nothing may be asked and nothing is answered.',
  unnamed: (organs) => `Never named in an answer, because of professional secrecy: ${organs}.`,
  where: (names) => `From here may be asked: ${names}.`,
  nowhere: 'From here nothing can be asked anywhere.',
}

import type { register as nl } from './register.nl.ts'

export const register: typeof nl = {
  title: 'Who shares what, and on which ground',
  short: 'Rules of sharing',
  lede: 'Partners may only share what the law allows. Here you see in which legal regimes people work, who takes part, which kinds of data may go in and how long they stay.',
  ledeResident:
    'The municipality, the police and other partners may not simply share data about people with each other. Here you read what is allowed, who may do it and for how long.',
  states: { 'in-use': 'in use', 'data-only': 'rules only, no cases yet', refused: 'closed: nothing may go in' },
  refusedNow: (name: string, telephone: string) => `Record nothing. Call ${name}: ${telephone}.`,
  example: 'Example, not law: for the demonstration only.',
  aim: 'Aim',
  controllers: 'Who is responsible',
  participants: 'Who takes part',
  kinds: { core: 'core participant', private: 'private participant', participant: 'participant' },
  organ: 'Organ',
  kind: 'Role',
  law: 'Article',
  categories: 'What may go in',
  category: 'Kind of data',
  phase: 'From phase',
  suppliers: 'Only from',
  secrecy: 'professional secrecy: only with consent, by law or out of good professional care',
  noCategories: 'Nothing may go in',
  circle: (hops: number): string =>
    hops === 1
      ? 'The person concerned and the direct circle: family and direct contacts, no further.'
      : 'Only the person concerned.',
  circleTitle: 'About whom',
  criteria: 'When a case is taken up',
  retention: 'How long it stays',
  years: (years: number) => `At most ${years} years after first processing, then destroyed.`,
  renew: (years: number) => `In special cases ${years} years longer, after a new decision.`,
  noRetention: 'Not adopted: therefore nothing may go in.',
  noAnalysis: 'No automated analysis, no scores and no predictions about people.',
  organs: 'Organs and their tasks',
  organsLede:
    'The mayor and the executive are two participants, each with tasks of their own. Taking part gives no new power.',
  noTasks: 'Its tasks follow from its own law.',
  purposes: 'What for',
  version: (version: number, from: string) => `version ${version}, valid from ${from}`,
  empty: 'The rules have not been loaded yet',
  emptyText: 'Ask the administrator to load them.',
  cannotShare: 'Nationality, origin, religion and political preference are not recorded here.',
  processings: 'Processing activities',
  processingsLede:
    'Every use of data is listed here with its purpose and ground. What is not listed does not happen. A new or changed use begins only after the legality committee has been heard and two organs have adopted it.',
  noAlgorithm: 'no algorithm',
}

/** The nouns of the log: what it is used for, what is asked of it, and what is wrong with it. */

/** WGS 1.8(4): the log serves these and nothing else. */
export const logUses = ['legality', 'internal-control', 'security', 'court'] as const
export type LogUse = (typeof logUses)[number]

/** What people ask for all the same; asked so that the answer can say why not. */
export const otherUses = ['performance', 'casework'] as const
export type OtherUse = (typeof otherUses)[number]

/** Why now: a code, so that no case is described in the record of who looked. */
export const readingReasons = ['complaint', 'sample', 'incident', 'court-order', 'audit'] as const
export type ReadingReason = (typeof readingReasons)[number]

/** Units: days. A reading is about an occasion, not about somebody's year. */
export const longestPeriodDays = 93

/** waiting: for somebody of another organ; open: may be read; closed: its time is over. */
export const readingStates = ['waiting', 'open', 'refused', 'closed'] as const
export type ReadingState = (typeof readingStates)[number]

export const alarmKinds = [
  'split-view',
  'rolled-back',
  'not-consistent',
  'log-damaged',
  'rows-changed',
  'witness-silent',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Why a new log was begun beside the old one. */
export const logReasons = ['restored', 'damaged', 'key-lost'] as const

export const alarmConclusions = ['incident-reported', 'restored-by-agreement', 'examined-no-fault'] as const
export type AlarmConclusion = (typeof alarmConclusions)[number]

export const witnessStates = ['cosigned', 'silent', 'refused', 'split-view', 'rolled-back', 'not-consistent'] as const
export type WitnessState = (typeof witnessStates)[number]

/** What residents are told of, per year. */
export const publicKinds = [
  ...(['acts', 'refusals', 'letters', 'reports', 'admissions', 'results-handed-over', 'log-readings'] as const),
  ...(['known-yes', 'known-no', 'known-unanswered'] as const),
  ...(['rights-given', 'rights-partly', 'rights-refused', 'rights-nothing-held'] as const),
  ...(['effect-yes', 'effect-partly', 'effect-no', 'effect-too-early'] as const),
] as const
export type PublicKind = (typeof publicKinds)[number]

/** The nouns of a threat against somebody who works here. */
export const threatKinds = ['verbal', 'written', 'following', 'damage', 'violence'] as const
export type ThreatKind = (typeof threatKinds)[number]

/** What was done for the worker. */
export const threatSteps = [
  'talked-through',
  'support-offered',
  'reported-to-police',
  'other-worker',
  'two-together',
  'no-visits',
] as const
export type ThreatStep = (typeof threatSteps)[number]

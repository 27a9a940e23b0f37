/** The nouns of a review of a plan. */

/** Whether an organ did what it took on. */
export const kept = ['as-agreed', 'partly', 'not'] as const
export type Kept = (typeof kept)[number]

export const steps = ['up', 'same', 'down'] as const
export type Step = (typeof steps)[number]

/** Written criteria for scaling a case up or down: of the case and the work on it, none of them a figure about a person. */
export const upCriteria = [
  'danger-grows',
  'agreements-do-not-hold',
  'another-organ-is-needed',
  'decision-above-the-table',
] as const
export const downCriteria = [
  'goals-reached',
  'one-organ-is-enough',
  'quiet-for-a-review',
  'person-manages-with-own-network',
] as const
export type ReviewCriterion = (typeof upCriteria)[number] | (typeof downCriteria)[number]

/** The nouns of a review of a plan. */

/** Whether an organ did what it took on. */
export const kept = ['as-agreed', 'partly', 'not'] as const
export type Kept = (typeof kept)[number]

/** person-approach: up to the person-centred approach. It goes on until a review scales the case down. */
export const steps = ['up', 'same', 'down', 'person-approach'] as const
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

/** Why cooperation as it is does not do any more (network for youth at risk, Maastricht): all three, each in words. */
export const approachConditions = ['harm', 'problems', 'stuck'] as const
export type ApproachCondition = (typeof approachConditions)[number]

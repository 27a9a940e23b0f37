/** The nouns of a plan. */

/** Parts of a life a goal can be about. Which, never how bad: no part carries a figure. */
export const lifeDomains = ['safety', 'home', 'income', 'work-and-day', 'health', 'family', 'network', 'law'] as const
export type LifeDomain = (typeof lifeDomains)[number]

export const goalStandings = ['pursued', 'reached', 'let-go'] as const
export type GoalStanding = (typeof goalStandings)[number]

/** What keeps an organ from doing what it took on. */
export const obstacleKinds = [
  'no-capacity',
  'waiting-list',
  'no-power',
  'organs-disagree',
  'person-declines',
  'other',
] as const
export type ObstacleKind = (typeof obstacleKinds)[number]

/** What a lesson is about, as the knowledge room has it. */
export const lessonKinds = [
  'starting-in-time',
  'the-right-partners',
  'agreements',
  'sharing-data',
  'ending-well',
] as const
export type LessonKind = (typeof lessonKinds)[number]

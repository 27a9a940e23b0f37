/** The nouns of lessons. */

/** What a lesson is about: the work, and never a person. */
export const lessonKinds = [
  'starting-in-time',
  'the-right-partners',
  'agreements',
  'sharing-data',
  'ending-well',
] as const
export type LessonKind = (typeof lessonKinds)[number]

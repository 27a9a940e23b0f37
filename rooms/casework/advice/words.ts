/** The nouns of an advice that another organ is asked for. */

/** open: to be answered. answered: in the words of the organ itself. taken-back: it is not asked any more. */
export const questionStandings = ['open', 'answered', 'taken-back'] as const
export type QuestionStanding = (typeof questionStandings)[number]

/** The nouns of asking elsewhere whether one person is known. */

/**
 * drafted: waits for approval. approved: about to be asked. refused: not asked. answered: the other side said which organs
 * are involved, or that nobody is known. over-limit: the day's number was used. not-answered: a fault in between.
 */
export const questionStandings = ['drafted', 'approved', 'refused', 'answered', 'over-limit', 'not-answered'] as const
export type QuestionStanding = (typeof questionStandings)[number]
export const questionTargetKinds = ['regime', 'alliance', 'municipal'] as const
export type QuestionTargetKind = (typeof questionTargetKinds)[number]
/** In which role somebody asks: all the other side learns of the person. */
export const askerFunctions = ['delegate', 'partner-professional', 'process-manager'] as const
export type AskerFunction = (typeof askerFunctions)[number]

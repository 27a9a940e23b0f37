/** The nouns of asking elsewhere whether one person is known. */

/** out: our alliance asked; in: our register was asked. */
export const questionDirections = ['out', 'in'] as const
export type QuestionDirection = (typeof questionDirections)[number]

/**
 * answered: the other side gave its answer; the log never says which. over-limit: refused, the day's number was used.
 * not-answered: a fault in between, nothing was learned. alarm: the other side did not keep to what was agreed.
 */
export const questionOutcomes = ['answered', 'over-limit', 'not-answered', 'alarm'] as const
export type QuestionOutcome = (typeof questionOutcomes)[number]

/** regime: another compartment of this installation; alliance and municipal: an organisation reached by a contract. */
export const targetKinds = ['regime', 'alliance', 'municipal'] as const
export type TargetKind = (typeof targetKinds)[number]

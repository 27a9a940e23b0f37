/** The nouns of putting right what was wrong. */

/** reported: told to the supplier. corrected, destroyed: the supplier did so. stands: the supplier says why nothing is wrong. */
export const correctionOutcomes = ['reported', 'corrected', 'destroyed', 'stands'] as const
export type CorrectionOutcome = (typeof correctionOutcomes)[number]

/** put-right: one's own copies. tell-outside: whoever got a copy and has no account here. */
export const correctionTasks = ['put-right', 'tell-outside'] as const
export type CorrectionDuty = (typeof correctionTasks)[number]

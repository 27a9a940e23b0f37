/** The nouns of a letter about what was agreed. */

/** Why there is no letter yet: the person may not hear of it or was not told; nothing was agreed that may be written. */
export const letterWaits = ['person-not-told', 'nothing-agreed'] as const
export type LetterWaits = (typeof letterWaits)[number]

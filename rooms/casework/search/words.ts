/** The nouns of searching. */

/** Why somebody searches, and with that where: only in cases with such a task of the own organ that is still open. */
export const searchPurposes = ['carry-out-action', 'answer-request', 'prepare-conference'] as const
export type SearchPurpose = (typeof searchPurposes)[number]

export const foundIn = ['contribution', 'request', 'decision', 'action', 'goal', 'record'] as const
export type FoundIn = (typeof foundIn)[number]

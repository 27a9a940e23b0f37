/** The nouns of putting a household right: somebody was put in by mistake. */
export const strikeReasons = ['lives-elsewhere', 'entered-twice', 'another-person'] as const
export type StrikeReason = (typeof strikeReasons)[number]
/** kept: the second person does not agree. */
export const strikeOutcomes = ['struck', 'kept'] as const
export type StrikeOutcome = (typeof strikeOutcomes)[number]

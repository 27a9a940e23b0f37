/** The nouns of destruction. */

/** claim: a legal claim needs the data. duty: another act forbids to destroy them (WGS 1.8(7)). */
export const holdGrounds = ['claim', 'duty'] as const
export type HoldGround = (typeof holdGrounds)[number]

/** How far ahead a list may reach: what goes later can still change. Units: days. */
export const daysAhead = 92

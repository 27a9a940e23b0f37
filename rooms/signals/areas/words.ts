/** What may be known about signals outside the desk: areas and months, never a letter. */

/** Units: residents. In smaller areas a neighbour can tell who wrote. */
export const fewestResidents = 500
/** Units: days after the end of a month before its signals are counted. */
export const daysUntilCounted = 28
/** A smaller count is never told, nor that it is none. */
export const smallestCount = 5
/** A count that is told lies at most this many from the counted one. */
export const largestAddition = 8
/** A cluster of fewer areas or signals is never told. */
export const fewestAreas = 3
export const fewestSignals = 10
/** Units: months that a scan looks at. */
export const scannedMonths = [12, 24] as const
/** Units: months; the longest stretch of time a cluster may have. */
export const longestStretch = 3
/** How much more than expected, in steps: an exact ratio would give the count away. */
export const excesses = ['less-than-twice', 'two-to-three-times', 'three-times-or-more'] as const
export type Excess = (typeof excesses)[number]
/** Largest chance with which coincidence shows something as strong, in steps. */
export const chances = [0.001, 0.01, 0.05] as const
export type Chance = (typeof chances)[number]

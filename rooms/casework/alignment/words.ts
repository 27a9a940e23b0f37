/** The nouns of aligning what two alliances agreed to do. */

/** asked: on its way. delivered: waits for a delegate. aligned: agreements crossed. declined: nothing crossed. */
export const alignmentStandings = ['asked', 'delivered', 'aligned', 'declined'] as const
export type AlignmentStanding = (typeof alignmentStandings)[number]

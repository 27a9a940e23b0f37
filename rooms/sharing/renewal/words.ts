/** The nouns of keeping data of a case longer. */

/** a: still open at the limit and meeting the criteria. b: closed less than a year before it, high risk of relapse. */
export const renewalGrounds = ['a', 'b'] as const
export type RenewalGround = (typeof renewalGrounds)[number]

/** proposed: suppliers are asked, another organ decides. decided: what was consented to stays. withdrawn: taken back. */
export const renewalStates = ['proposed', 'decided', 'withdrawn'] as const
export type RenewalState = (typeof renewalStates)[number]

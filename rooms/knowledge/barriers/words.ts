/** The nouns of barrier models: what makes a phenomenon possible, and who can put something in its way. */

/** preventive: makes the step harder before it happens. repressive: after it, against whoever did it. */
export const barrierKinds = ['preventive', 'repressive'] as const
export type BarrierKind = (typeof barrierKinds)[number]

/** draft: written down, and not every owner has said that the barrier is theirs. */
export const modelStandings = ['draft', 'confirmed'] as const
export type ModelStanding = (typeof modelStandings)[number]

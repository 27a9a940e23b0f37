/** The nouns of a breach of personal data (GDPR 33 and 34, BGS 1.4). */

/** What was lost: who may read it, whether it is right, whether it is there. */
export const breachNatures = ['confidentiality', 'integrity', 'availability'] as const
export type BreachNature = (typeof breachNatures)[number]

/** What the contact point judges it to mean for people. `unlikely`: need not be notified (GDPR 33(1)). */
export const breachRisks = ['unlikely', 'risk', 'high-risk'] as const
export type BreachRisk = (typeof breachRisks)[number]

/** Why people need not be told although the risk is high (GDPR 34(3)). */
export const notTellingGrounds = ['a', 'b', 'c'] as const
export type NotTellingGround = (typeof notTellingGrounds)[number]

export const breachStates = ['open', 'closed'] as const
export type BreachState = (typeof breachStates)[number]

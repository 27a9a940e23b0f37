/** The nouns of the catalogue of powers: on what a measure rests, and how it is weighed. */

/**
 * here: prepared and decided in this house, in a file of the organ. notice: decided elsewhere, by its own owner; here it is
 * at most written down that it happened.
 */
export const powerWays = ['here', 'notice'] as const
export type PowerWay = (typeof powerWays)[number]

/** The steps of the test, in the order of the case law since February 2022. */
export const testSteps = ['competence', 'suitability', 'necessity', 'balance'] as const
export type TestStep = (typeof testSteps)[number]

/** checked: somebody read the article. unverified: known from case law and comment only; ask a lawyer before you use it. */
export const powerStandings = ['checked', 'unverified'] as const
export type PowerStanding = (typeof powerStandings)[number]

/** The nouns of the rights desk: what a person asks, and what the organs say. */

/** GDPR 15, 16, 17, 18 and 21. */
export const requestKinds = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const
export type RequestKind = (typeof requestKinds)[number]

export const channels = ['letter', 'counter', 'telephone', 'e-mail'] as const
export type Channel = (typeof channels)[number]

/** How the desk knows that it is this person. Nothing of a document is kept: only the way, and the day. */
export const identityWays = ['log-in', 'document-shown', 'letter-to-known-address', 'representative'] as const
export type IdentityWay = (typeof identityWays)[number]

/**
 * received: waits for the identity check. established: may be asked. consulting: organs answer. to-decide: their answers
 * lie open at the desk. decided: the answer is ready. answered: it was sent. not-established: ended without an answer.
 */
export const requestStates = [
  'received',
  'established',
  'consulting',
  'to-decide',
  'decided',
  'answered',
  'not-established',
] as const
export type RequestState = (typeof requestStates)[number]

/** What an organ says. `no-answer`: the day came and it had said nothing. */
export const verdictKinds = ['give', 'partly', 'refuse', 'nothing-held', 'no-answer'] as const
export type VerdictKind = (typeof verdictKinds)[number]
export const verdictsToGive = ['give', 'partly', 'refuse', 'nothing-held'] as const

/** An organ speaks for what it brought itself, or one of them for what the participants wrote down together. */
export const spokenSubjects = ['own', 'common'] as const
export type SpokenSubject = (typeof spokenSubjects)[number]
/** elsewhere: what came back to the desk from another legal world, where the request went on. */
export const verdictSubjects = [...spokenSubjects, 'elsewhere'] as const
export type VerdictSubject = (typeof verdictSubjects)[number]

/** The grounds of UAVG 41(1), as it letters them. */
export const restrictionLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type RestrictionLetter = (typeof restrictionLetters)[number]

/** The eight factors of UAVG 41(2), as it letters them. */
export const restrictionFactors = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type RestrictionFactor = (typeof restrictionFactors)[number]

export const decisionOutcomes = ['given', 'partly', 'refused', 'nothing-held'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** A name for talking about a request: from its random id alone. */
export const requestReference = (id: string): string => `R-${id.slice(0, 8).toUpperCase()}`

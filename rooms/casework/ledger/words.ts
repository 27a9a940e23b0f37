/** The nouns of the ledger: what became of a household after a measure. Codes only. */

export const consequenceKinds = [
  'housing-lost',
  'lease-ended',
  'blacklisted',
  'benefit-cut',
  'repayment',
  'debt',
  'child-elsewhere',
  'school-changed',
  'job-lost',
] as const
export type ConsequenceKind = (typeof consequenceKinds)[number]
/** Which kinds have an amount. */
export const kindsWithAmount = ['benefit-cut', 'repayment', 'debt'] as const

/** Whose decision each consequence is. */
export const ownerOfConsequence: { readonly [K in ConsequenceKind]: string } = {
  'housing-lost': 'burgemeester',
  'lease-ended': 'verhuurder',
  blacklisted: 'verhuurder',
  'benefit-cut': 'college',
  repayment: 'college',
  debt: 'schuldeiser',
  'child-elsewhere': 'huishouden',
  'school-changed': 'school',
  'job-lost': 'werkgever',
}

export const entrySources = ['organ', 'household'] as const
export type EntrySource = (typeof entrySources)[number]
/** wrong: it was not so. undone: it was so, and was put right. */
export const entryEnds = ['wrong', 'undone'] as const
export type EntryEnd = (typeof entryEnds)[number]

/** Whether an investigation or a measure was reported as started against those who used the household. */
export const pursuits = ['started', 'not-started', 'unknown'] as const
export type Pursuit = (typeof pursuits)[number]

export const toldWays = ['letter', 'conversation'] as const
export type ToldWay = (typeof toldWays)[number]

/** Units: months after the decision. */
export const followUpMonths = [3, 6, 12, 24] as const
export type FollowUpMonth = (typeof followUpMonths)[number]

export const remediesOffered = [
  'housing',
  'debt-help',
  'benefit-restored',
  'school-place',
  'work',
  'declined',
  'nothing-needed',
] as const
export type RemedyOffered = (typeof remediesOffered)[number]

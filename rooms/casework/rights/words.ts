/** The nouns of being consulted about a person's right. */

/** What an organ finds before it when it is asked. `person`: whom the case means; `question`: why it asked another; `other`:
 * somebody else of the case, never shown. */
export const partKinds = [
  'person',
  'other',
  'contribution',
  'question',
  'goal',
  'criterion',
  'telling',
  'admission',
  'decision',
  'action',
  'result',
  'minutes',
  'plan',
  // Of a case of the RIEC.
  'phase',
  'document',
  // Of a file of a measure.
  'facts',
  'view',
  'answer',
  'check',
  'advice',
  'remedy',
  'source',
  'consequence',
  // Of a worry about radicalisation.
  'worry',
  'weighing',
  'note',
  'necessity',
] as const
export type PartKind = (typeof partKinds)[number]

/** As the rights desk has them; its room holds the law of them. */
export const verdicts = ['give', 'partly', 'refuse', 'nothing-held'] as const
export type VerdictGiven = (typeof verdicts)[number]
export const restrictionLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type RestrictionLetter = (typeof restrictionLetters)[number]
export const restrictionFactors = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type RestrictionFactor = (typeof restrictionFactors)[number]
export const requestKinds = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const
/** Kinds of which a verdict that gives starts a correction (GDPR 16, 17). */
export const correctedKinds = ['rectification', 'erasure'] as const satisfies readonly (typeof requestKinds)[number][]

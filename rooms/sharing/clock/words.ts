/** The nouns of the retention clock. */

/**
 * Why a row goes on its day. hard-limit: the act's longest time since first processing. supplier-set-day: whoever supplied
 * it set an earlier day. quoted: it quotes something that goes then. minor: it is about somebody under age, and the room holds
 * that shorter. case-ends: its case goes whole. renewal-ends: the
 * renewal it was kept under is over. not-taken: the report was not taken up.
 */
export const destructionReasons = [
  'hard-limit',
  'supplier-set-day',
  'quoted',
  'minor',
  'case-ends',
  'renewal-ends',
  'not-taken',
] as const
export type DestructionReason = (typeof destructionReasons)[number]

/** The rules under which this house destroys; all nine stand in `rule.ts`. */
export const destructionRules = ['R1', 'R2', 'R4'] as const
export type DestructionRule = (typeof destructionRules)[number]

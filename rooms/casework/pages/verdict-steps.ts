/** The questions before a verdict, one per screen, in order; which there are follows from the answers before. */
import { type RestrictionFactor, restrictionFactors, type VerdictGiven } from '../rights/words.ts'

export type StepName =
  | 'same'
  | 'what'
  | 'wrong'
  | 'text'
  | 'letter'
  | `factor-${RestrictionFactor}`
  | 'reason'
  | 'check'

/** `meant`: somebody stands in the case, so that it can be somebody else. `marks`: there is something to mark as wrong. */
export function stepsFor(
  verdict: VerdictGiven | '',
  { meant, marks }: { meant: boolean; marks: boolean },
): readonly StepName[] {
  const gives = verdict === 'give' || verdict === 'partly'
  const keeps = verdict === 'partly' || verdict === 'refuse'
  return [
    ...(meant ? (['same'] as const) : []),
    'what',
    ...(gives && marks ? (['wrong'] as const) : []),
    ...(gives ? (['text'] as const) : []),
    ...(keeps ? (['letter', ...restrictionFactors.map((one) => `factor-${one}` as const), 'reason'] as const) : []),
    'check',
  ]
}

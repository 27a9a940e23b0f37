/** How much the design costs or saves compared with drawing the same number one by one. */
import { linearisedEstimates } from './estimates.ts'
import type { NumberColumn } from './labels.ts'
import type { SurveySample } from './survey-sample.ts'

export type DesignEffectOutcome =
  | { readonly kind: 'estimated'; readonly designEffect: number; readonly effectiveRespondents: number }
  | { readonly kind: 'unknown'; readonly because: 'no-variation' | 'too-few-units' | 'weights-below-one' }

/**
 * Kish's design effect of a mean: its variance over that of a simple random sample, without replacement, of the same
 * size from the same population. `weights-below-one`: the weights add up to fewer persons than were asked, so they do
 * not count a population.
 * Errors: `unequal-lengths`, `not-a-number`. Source: Kish 1965 §8.
 */
export function designEffect(sample: SurveySample, values: NumberColumn): DesignEffectOutcome {
  const [mean] = linearisedEstimates(sample, [{ kind: 'mean', of: values }]).estimates
  if (mean?.kind !== 'estimated')
    return { kind: 'unknown', because: mean?.kind === 'variance-unknown' ? mean.because : 'too-few-units' }
  const { weights } = sample
  const n = weights.length
  let population = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    population += weights[i] as number
    squares += (weights[i] as number) * ((values[i] as number) - mean.estimate) ** 2
  }
  if (population <= n) return { kind: 'unknown', because: 'weights-below-one' }
  const spread = (squares / population) * (n / (n - 1))
  const simple = (spread * (1 - n / population)) / n
  return { kind: 'estimated', designEffect: mean.variance / simple, effectiveRespondents: (n * simple) / mean.variance }
}

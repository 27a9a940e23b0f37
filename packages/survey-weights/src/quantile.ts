/** Quantiles of a survey variable, with Woodruff's interval. */
import { studentHalfWidth } from './beta-distribution.ts'
import { linearisedEstimates } from './estimates.ts'
import type { MemberColumn, NumberColumn } from './labels.ts'
import { type ProportionIntervalMethod, proportionInterval } from './proportion-intervals.ts'
import { prepareStatistic } from './statistics.ts'
import type { SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type QuantileOutcome =
  | {
      readonly kind: 'interval'
      readonly estimate: number
      readonly lower: number
      readonly upper: number
      readonly level: number
      /** Length of the interval over twice its t: an effective one, for where a single number is wanted. */
      readonly standardError: number
      readonly varianceKind: 'linearised'
      readonly respondents: number
    }
  /** The share below the quantile has no interval (see `because`), so the quantile has none. */
  | {
      readonly kind: 'interval-unknown'
      readonly estimate: number
      readonly respondents: number
      readonly because: 'no-variation' | 'too-few-units' | 'leaves-the-scale'
    }
  | { readonly kind: 'empty' }

/**
 * The smallest value at or below which at least `share` of the population lies, with the interval that follows from the
 * interval of the share below it.
 *
 * Units: `of` any; `share` in (0, 1), 0.5 is the median; `level` 0.95 when left out; `method`: of the interval for
 *   the share, `mean` when left out (as Woodruff), `beta` or `logit` near the ends.
 * Errors: `bad-setting`, `unequal-lengths`, `not-a-number`.
 * Source: Woodruff 1952; Sitter & Wu 2001 for its behaviour in the tails.
 * Not for: few distinct answers (a five-point item): the interval then jumps by whole points.
 */
export function quantile(
  sample: SurveySample,
  it: {
    readonly of: NumberColumn
    readonly share: number
    readonly within?: MemberColumn
    readonly level?: number
    readonly method?: ProportionIntervalMethod
  },
): QuantileOutcome {
  const { share, level = 0.95 } = it
  demand(
    share > 0 && share < 1,
    'bad-setting',
    () => `The share is ${share}; give a number between 0 and 1, such as 0.5 for the median.`,
  )
  const domain = it.within === undefined ? {} : { within: it.within }
  const { top, members } = prepareStatistic({ kind: 'mean', of: it.of, ...domain }, sample.design.respondents)
  if (members.length === 0) return { kind: 'empty' }
  const order = members.slice().sort((i, j) => (top[i] as number) - (top[j] as number))
  const valueAt = inverseDistribution(order, top, sample.weights)
  const estimate = valueAt(share)
  const below = new Uint8Array(top.length)
  for (const i of members) if ((top[i] as number) <= estimate) below[i] = 1
  const [shareBelow] = linearisedEstimates(sample, [{ kind: 'proportion', of: below, ...domain }]).estimates as [
    ReturnType<typeof linearisedEstimates>['estimates'][number],
  ]
  const interval = proportionInterval(shareBelow, it.method ?? 'mean', {
    level,
    sampleRespondents: sample.design.respondents,
  })
  const respondents = members.length
  if (interval.kind === 'no-interval' || shareBelow.kind !== 'estimated') {
    const because = interval.kind === 'no-interval' && interval.because !== 'empty' ? interval.because : 'too-few-units'
    return { kind: 'interval-unknown', estimate, respondents, because }
  }
  const [lower, upper] = [valueAt(interval.lower), valueAt(interval.upper)]
  const standardError = (upper - lower) / (2 * studentHalfWidth(level, shareBelow.degreesOfFreedom))
  return { kind: 'interval', estimate, lower, upper, level, standardError, varianceKind: 'linearised', respondents }
}

/** inf { x : F(x) ≥ share } of the weighted distribution; shares within 1e-12 of a step count as that step. */
function inverseDistribution(
  order: Int32Array,
  values: Float64Array,
  weights: Float64Array,
): (share: number) => number {
  const cumulative = new Float64Array(order.length)
  let sum = 0
  for (let at = 0; at < order.length; at++) {
    sum += weights[order[at] as number] as number
    cumulative[at] = sum
  }
  return (share) => {
    const wanted = share * sum - 1e-12 * sum
    let low = 0
    let high = order.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] as number) >= wanted) high = middle
      else low = middle + 1
    }
    return values[order[low] as number] as number
  }
}

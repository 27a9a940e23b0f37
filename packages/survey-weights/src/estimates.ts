/** Estimates with their variance, by linearisation or by jackknife; every result names which. */

import { weightedResidual } from './calibration-residual.ts'
import { covarianceCoefficients, sparseVariance, varianceOfTotal } from './design-variance.ts'
import { type JackknifeCentre, jackknifeReplicates } from './jackknife.ts'
import {
  estimateOf,
  linearised,
  type PreparedStatistic,
  prepareStatistic,
  type Statistic,
  variesWithin,
} from './statistics.ts'
import type { SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type VarianceKind = 'linearised' | 'jackknife'

/** One estimate. Only `estimated` has a variance; the other kinds must be shown differently, never as certainty. */
export type Estimate =
  | {
      readonly kind: 'estimated'
      readonly varianceKind: VarianceKind
      readonly estimate: number
      readonly variance: number
      readonly standardError: number
      /** First-stage units minus strata that have members in the domain. */
      readonly degreesOfFreedom: number
      readonly respondents: number
    }
  | {
      readonly kind: 'variance-unknown'
      readonly estimate: number
      readonly respondents: number
      /** All answers are alike, or too few first-stage units (units minus strata below 1) to see a spread. */
      readonly because: 'no-variation' | 'too-few-units'
    }
  /** Nobody in the domain, or a ratio whose denominator is 0 (but for rounding). */
  | { readonly kind: 'empty'; readonly respondents: number }

export type Estimates = {
  readonly varianceKind: VarianceKind
  readonly estimates: readonly Estimate[]
  /** Row-major k × k, in the order asked; NaN in rows and columns whose estimate has no variance. */
  readonly covariance: Float64Array
}

/**
 * Estimates with linearised (Taylor) variance: after calibration that of the calibration residuals, for domains that of
 * the whole sample with zeros outside the domain, never that of a subset.
 *
 * Units: those of the columns; variance in their square.
 * Errors: `empty-sample` (no statistics asked), `unequal-lengths`, `not-a-number`, `bad-setting`.
 * Source: Woodruff 1971; Deville & Särndal 1992; Särndal, Swensson & Wretman 1992 §5, §10.
 * Not for: quantiles (see `quantile`); domains by the hundred (see `domainMeans`).
 */
export function linearisedEstimates(sample: SurveySample, statistics: readonly Statistic[]): Estimates {
  const prepared = prepareAll(statistics, sample)
  const degreesOfFreedom = degreesOfFreedomOf(sample)
  const count = prepared.length
  const covariance = new Float64Array(count * count).fill(Number.NaN)
  const residuals: (Float64Array | undefined)[] = []
  const estimates = prepared.map((statistic, k): Estimate => {
    const estimate = estimateOf(statistic, sample.weights)
    const verdict = withoutVariance(statistic, estimate, degreesOfFreedom(statistic))
    if (verdict) return verdict
    const u = weightedResidual(sample, linearised(statistic, sample.weights, estimate))
    residuals[k] = u
    const coefficients = covarianceCoefficients(sample.design, u)
    // the diagonal as a sum of squares: its rounding is of second order, and it cannot be negative
    const variance = varianceOfTotal(sample.design, u)
    covariance[k * count + k] = variance
    for (let other = 0; other < k; other++) {
      const v = residuals[other]
      if (!v) continue
      let sum = 0
      for (let i = 0; i < v.length; i++) sum += (coefficients[i] as number) * (v[i] as number)
      covariance[k * count + other] = sum
      covariance[other * count + k] = sum
    }
    return estimated('linearised', estimate, variance, degreesOfFreedom(statistic), statistic.members.length)
  })
  return { varianceKind: 'linearised', estimates, covariance }
}

export type JackknifeOutcome =
  | ({ readonly kind: 'estimated'; readonly replicates: number } & Estimates)
  /** Without one first-stage unit the calibration has no solution, so the jackknife says nothing about this sample. */
  | { readonly kind: 'replicate-failed'; readonly unit: number; readonly sentence: string }

/**
 * Estimates with delete-one-unit jackknife variance (JK1, or JKn with strata): every first-stage unit is left out once and
 * the remaining sample calibrated again. O(units × sample): for designs with clusters, not for thousands of units.
 *
 * `centre`: squared distances to the mean of the replicates (left out), or to the full-sample estimate (never smaller).
 * Errors: as `linearisedEstimates`; `jackknife-not-defined` when later stages add variance that it would leave out.
 * Source: Rust & Rao 1996; Wolter 2007 §4.
 */
export function jackknifeEstimates(
  sample: SurveySample,
  statistics: readonly Statistic[],
  it: { readonly centre?: JackknifeCentre } = {},
): JackknifeOutcome {
  const prepared = prepareAll(statistics, sample)
  const degreesOfFreedom = degreesOfFreedomOf(sample)
  const count = prepared.length
  const full = prepared.map((statistic) => estimateOf(statistic, sample.weights))
  const outcome = jackknifeReplicates(sample, it.centre ?? 'mean-of-replicates', full, (weights) =>
    prepared.map((statistic) => estimateOf(statistic, weights)),
  )
  if (outcome.kind === 'replicate-failed') return outcome
  const { covariance } = outcome
  const estimates = prepared.map((statistic, k): Estimate => {
    const estimate = full[k] as number
    const verdict = withoutVariance(statistic, estimate, degreesOfFreedom(statistic))
    const variance = covariance[k * count + k] as number
    if (verdict || Number.isNaN(variance)) {
      for (let other = 0; other < count; other++)
        covariance[k * count + other] = covariance[other * count + k] = Number.NaN
      return (
        verdict ?? {
          kind: 'variance-unknown',
          estimate,
          respondents: statistic.members.length,
          because: 'too-few-units',
        }
      )
    }
    return estimated('jackknife', estimate, variance, degreesOfFreedom(statistic), statistic.members.length)
  })
  return { kind: 'estimated', replicates: outcome.replicates, varianceKind: 'jackknife', estimates, covariance }
}

export function estimated(
  varianceKind: VarianceKind,
  estimate: number,
  variance: number,
  degreesOfFreedom: number,
  respondents: number,
): Estimate {
  demandComputable(estimate)
  demandComputable(variance)
  const standardError = Math.sqrt(variance)
  return { kind: 'estimated', varianceKind, estimate, variance, standardError, degreesOfFreedom, respondents }
}

/** Infinity and NaN come from finite input only by overflow or underflow. */
function demandComputable(number: number): void {
  demand(
    Number.isFinite(number),
    'not-a-number',
    () => 'These weights or answers are too large or too small to compute with; give them in other units.',
  )
}

function withoutVariance(
  statistic: PreparedStatistic,
  estimate: number,
  degreesOfFreedom: number,
): Estimate | undefined {
  const respondents = statistic.members.length
  if (Number.isNaN(estimate)) return { kind: 'empty', respondents }
  demandComputable(estimate)
  if (degreesOfFreedom < 1) return { kind: 'variance-unknown', estimate, respondents, because: 'too-few-units' }
  if (!variesWithin(statistic, estimate))
    return { kind: 'variance-unknown', estimate, respondents, because: 'no-variation' }
  return undefined
}

function prepareAll(statistics: readonly Statistic[], sample: SurveySample): PreparedStatistic[] {
  demand(statistics.length > 0, 'empty-sample', () => 'No statistic was asked for; name at least one.')
  return statistics.map((statistic) => prepareStatistic(statistic, sample.design.respondents))
}

function degreesOfFreedomOf({ design }: SurveySample): (statistic: PreparedStatistic) => number {
  const sparse = sparseVariance(design)
  return ({ members }) => sparse.degreesOfFreedom(members, 0, members.length)
}

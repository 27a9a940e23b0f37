/** Is one figure higher than another? The test of their difference, because overlap of two intervals is no test. */
import { studentHalfWidth, studentTwoSided } from './beta-distribution.ts'
import { type Estimate, jackknifeEstimates, linearisedEstimates, type VarianceKind } from './estimates.ts'
import type { Statistic } from './statistics.ts'
import type { SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type Comparison =
  | {
      readonly kind: 'tested'
      readonly varianceKind: VarianceKind
      /** First minus second. */
      readonly difference: number
      readonly standardError: number
      readonly lower: number
      readonly upper: number
      readonly level: number
      readonly t: number
      readonly degreesOfFreedom: number
      /** Two-sided. */
      readonly p: number
      /** Between the two estimates; 0 for independent samples. */
      readonly covariance: number
    }
  | {
      readonly kind: 'not-testable'
      readonly because:
        | 'first-has-no-variance'
        | 'second-has-no-variance'
        | 'difference-does-not-vary'
        | 'replicate-failed'
    }

/**
 * The difference of two figures of one sample, with their covariance (two domains that share clusters or calibration,
 * two questions to the same people, a part and the whole).
 *
 * Units: those of the figures; `level` 0.95 when left out. Degrees of freedom: the smaller of the two figures'.
 * Errors: as `linearisedEstimates`; `bad-setting`.
 * Source: Schenker & Gentleman 2001 on why intervals that overlap prove nothing.
 */
export function compareWithinSample(
  sample: SurveySample,
  first: Statistic,
  second: Statistic,
  it: { readonly level?: number; readonly variance?: VarianceKind } = {},
): Comparison {
  const estimates =
    it.variance === 'jackknife'
      ? jackknifeEstimates(sample, [first, second])
      : { kind: 'estimated' as const, ...linearisedEstimates(sample, [first, second]) }
  if (estimates.kind === 'replicate-failed') return { kind: 'not-testable', because: 'replicate-failed' }
  const [a, b] = estimates.estimates as readonly [Estimate, Estimate]
  return testDifference(a, b, estimates.covariance[1] as number, smallerOf(a, b), it.level)
}

/**
 * The difference of two figures of independent samples (two survey years with separate draws). Degrees of freedom by
 * Satterthwaite 1946. Not for: panels or repeated clusters, whose covariance is not 0.
 */
export function compareIndependent(
  first: Estimate,
  second: Estimate,
  it: { readonly level?: number } = {},
): Comparison {
  let degreesOfFreedom = 0
  if (first.kind === 'estimated' && second.kind === 'estimated') {
    const sum = first.variance + second.variance
    const parts = first.variance ** 2 / first.degreesOfFreedom + second.variance ** 2 / second.degreesOfFreedom
    degreesOfFreedom = sum ** 2 / parts
  }
  return testDifference(first, second, 0, degreesOfFreedom, it.level)
}

function testDifference(
  a: Estimate,
  b: Estimate,
  covariance: number,
  degreesOfFreedom: number,
  level = 0.95,
): Comparison {
  demand(
    level > 0 && (1 + level) / 2 < 1,
    'bad-setting',
    () => `The confidence level is ${level}; give a number between 0 and 1, such as 0.95.`,
  )
  if (a.kind !== 'estimated') return { kind: 'not-testable', because: 'first-has-no-variance' }
  if (b.kind !== 'estimated') return { kind: 'not-testable', because: 'second-has-no-variance' }
  const difference = a.estimate - b.estimate
  const variance = a.variance + b.variance - 2 * covariance
  // what is left after the subtraction must stand above its rounding
  if (!(variance > 1e-12 * (a.variance + b.variance)))
    return { kind: 'not-testable', because: 'difference-does-not-vary' }
  const standardError = Math.sqrt(variance)
  const t = difference / standardError
  const half = studentHalfWidth(level, degreesOfFreedom) * standardError
  return {
    kind: 'tested',
    varianceKind: a.varianceKind,
    difference,
    standardError,
    lower: difference - half,
    upper: difference + half,
    level,
    t,
    degreesOfFreedom,
    p: studentTwoSided(t, degreesOfFreedom),
    covariance,
  }
}

const smallerOf = (a: Estimate, b: Estimate) =>
  a.kind === 'estimated' && b.kind === 'estimated' ? Math.min(a.degreesOfFreedom, b.degreesOfFreedom) : 0

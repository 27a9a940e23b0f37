/** What area-level models start from, checked once. */
import { type OrthonormalDesign, orthonormalDesign } from './orthonormal-design.ts'
import { SmallAreaError } from './small-area-error.ts'

/**
 * Shapes: position i of each list is area i. Units: `direct` in any unit, `variance` in its square.
 * An area without a sample has `null` for both and gets the synthetic part of the model.
 */
export type AreaData = {
  /** Design-based (direct) estimates. */
  readonly direct: readonly (number | null)[]
  /** Their sampling variances, taken as known: smooth them first (`smoothVariances`). */
  readonly variance: readonly (number | null)[]
  /** One row per area, the same columns for all; write the constant 1 yourself where the model has one. */
  readonly covariates: readonly (readonly number[])[]
}

export type CheckedAreas = {
  readonly size: number
  /** Areas with data, ascending. */
  readonly sampled: readonly number[]
  /** Per area; 0 where not sampled. */
  readonly direct: Float64Array
  /** Per area; 1/D_i, 0 where not sampled: no sample is an infinite sampling variance. */
  readonly precision: Float64Array
  readonly design: OrthonormalDesign
}

/** Beyond these, squares and third powers of weights no longer fit a number. */
const largestEstimate = 1e30
const largestVariance = 1e60
const outOfReach = (d: number | null) =>
  d !== null && d > 0 && Number.isFinite(d) && (d > largestVariance || d < 1 / largestVariance)

export function checkAreas({ direct, variance, covariates }: AreaData): CheckedAreas {
  const size = direct.length
  if (size === 0) throw new SmallAreaError('no-areas', 'Give at least one area.')
  if (variance.length !== size || covariates.length !== size)
    throw new SmallAreaError(
      'unequal-lengths',
      `Give one variance and one row of covariates per area: ${size} direct estimates, ${variance.length} variances, ${covariates.length} rows.`,
    )
  const sampled: number[] = []
  const values = new Float64Array(size)
  const precision = new Float64Array(size)
  for (let area = 0; area < size; area++) {
    const y = direct[area] as number | null
    const d = variance[area] as number | null
    if (y === null && d === null) continue
    if (y === null || !Number.isFinite(y))
      throw new SmallAreaError('not-a-number', `Give area ${area} a finite direct estimate, or null for both numbers.`)
    if (Math.abs(y) > largestEstimate || outOfReach(d))
      throw new SmallAreaError(
        'not-a-number',
        `Give area ${area} its estimate and variance in another unit: ${y} with ${d} is too large or too small to compute with.`,
      )
    if (d === null || !(d > 0) || d === Number.POSITIVE_INFINITY)
      throw new SmallAreaError(
        'bad-variance',
        `Give area ${area} a sampling variance above 0 (smooth the variances first, for example), or null for both numbers.`,
      )
    sampled.push(area)
    values[area] = y
    precision[area] = 1 / d
  }
  return { size, sampled, direct: values, precision, design: orthonormalDesign(covariates, sampled) }
}

/** The Fay–Herriot model with area effects that resemble those of the neighbours (simultaneous autoregression). */
import { type AreaData, checkAreas } from './area-data.ts'
import { type AreaEstimate, withoutCorrection } from './area-estimate.ts'
import { type FayHerriotOutcome, fayHerriot } from './fay-herriot.ts'
import { packAreas } from './fay-herriot-likelihood.ts'
import { estimateVariance } from './fay-herriot-variance.ts'
import { SmallAreaError } from './small-area-error.ts'
import { spatialErrors } from './spatial-error.ts'
import { SpatialLikelihood } from './spatial-likelihood.ts'
import { type SpatialMethod, spatialMaximum } from './spatial-maximum.ts'
import { refuseIslands, rowSum, type SpatialWeights } from './spatial-weights.ts'

export type SpatialFit = {
  readonly method: SpatialMethod
  /** A, and r between −1 and 1, with their asymptotic standard errors. */
  readonly modelVariance: number
  readonly modelVarianceError: number
  readonly correlation: number
  readonly correlationError: number
  readonly coefficients: readonly number[]
  readonly coefficientErrors: readonly number[]
  readonly logLikelihood: number
  readonly iterations: number
  readonly estimates: readonly AreaEstimate[]
}
export type SpatialOutcome =
  | ({ readonly kind: 'estimated' } & SpatialFit)
  /** A is estimated as 0: r has no meaning and all is synthetic. What `fayHerriot` says of the same data stands beside it. */
  | { readonly kind: 'variance-at-boundary'; readonly withoutSpace: FayHerriotOutcome }
  /** r runs to −1 or 1: the model does not fit these weights; use `fayHerriot` or other neighbours. */
  | { readonly kind: 'correlation-at-boundary'; readonly correlation: number }
  | { readonly kind: 'not-converged'; readonly iterations: number }

/**
 * Estimates for all areas that also borrow from neighbours; an area without a sample borrows from regression and
 * neighbours, is marked `synthetic`, and gets the error of both.
 *
 * Model: y = Xb + u + e, u = rWu + ε, ε ~ N(0, A), e_i ~ N(0, D_i). `shareOfOwnData` is the weight of the area's own
 * direct estimate in its predicted effect.
 * Assumes: (a) as `fayHerriot`; (b) W row-standardised (asserted) with a neighbour for each area (asserted).
 * Errors: as `fayHerriot`, and `island`, `not-row-standardised`.
 * Source: Petrucci & Salvati 2006; Singh, Shukla & Kundu 2005; Molina, Salvati & Pratesi 2009 for the mean squared
 * error. We deviate in computing with sparse precisions instead of dense variances; same numbers, README §3.
 * Not for: maps where areas resemble each other because they are alike, not because they are near: put that in x.
 */
export function spatialFayHerriot(
  data: AreaData,
  w: SpatialWeights,
  { method = 'REML' }: { method?: SpatialMethod } = {},
): SpatialOutcome {
  if (method !== 'REML' && method !== 'ML')
    throw new SmallAreaError('bad-method', `Take REML or ML; there is no spatial method ${method}.`)
  const areas = checkAreas(data)
  if (w.size !== areas.size)
    throw new SmallAreaError('unequal-lengths', `Give weights for ${areas.size} areas; these are for ${w.size}.`)
  refuseIslands(w)
  for (let i = 0; i < w.size; i++)
    if (Math.abs(rowSum(w, i) - 1) > 1e-9)
      throw new SmallAreaError(
        'not-row-standardised',
        `Make the weights of area ${i} add up to 1 (rowStandardised does that); they add up to ${rowSum(w, i)}.`,
      )
  const packed = packAreas(areas)
  if (packed.m <= packed.p + 2)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${packed.m} areas with data cannot carry ${packed.p} coefficients, a variance and a correlation.`,
    )
  const left = new Float64Array(areas.size)
  for (const [i, area] of areas.sampled.entries()) left[area] = packed.direct[i] as number
  const likelihood = new SpatialLikelihood(areas, left, w)
  const independent = estimateVariance(packed, 'REML')
  const scale = packed.m / packed.variance.reduce((sum, d) => sum + 1 / d, 0)
  const start = independent.kind === 'inside' ? independent.at.modelVariance : 0.1 * scale
  const maximum = spatialMaximum(likelihood, method, start, scale)
  if (maximum.kind === 'variance-vanishes')
    return { kind: 'variance-at-boundary', withoutSpace: fayHerriot(data, { method }) }
  if (maximum.kind === 'correlation-at-limit')
    return { kind: 'correlation-at-boundary', correlation: maximum.correlation }
  if (maximum.kind === 'not-converged') return maximum
  // The search may have ended on another point than the best: the factors must be those of the best.
  const { modelVariance, correlation } = maximum.point
  const point = likelihood.at(modelVariance, correlation) ?? maximum.point
  const { meanSquaredErrors, uncorrectedAreas, ownWeights, parameters } = spatialErrors(
    likelihood,
    areas,
    point,
    method,
  )
  const p = packed.p
  const inBasis = point.coefficients.map((c, k) => c + (packed.ordinary[k] as number))
  const estimates = Array.from({ length: areas.size }, (_, area): AreaEstimate => {
    let synthetic = 0
    for (let k = 0; k < p; k++) synthetic += (areas.design.rows[area * p + k] as number) * (inBasis[k] as number)
    return {
      estimate: synthetic + (point.effects[area] as number),
      meanSquaredError: meanSquaredErrors[area] as number,
      shareOfOwnData: ownWeights[area] as number,
      basis: (areas.precision[area] as number) > 0 ? 'own-data-and-model' : 'synthetic',
      method: `spatial Fay-Herriot, ${method}${uncorrectedAreas.has(area) ? `; ${withoutCorrection}` : ''}`,
    }
  })
  return {
    kind: 'estimated',
    method,
    modelVariance,
    modelVarianceError: Math.sqrt(parameters[0]),
    correlation,
    correlationError: Math.sqrt(parameters[2]),
    coefficients: areas.design.coefficients(inBasis),
    coefficientErrors: areas.design.variances(point.covariance).map(Math.sqrt),
    logLikelihood: point.logLikelihood,
    iterations: maximum.iterations,
    estimates,
  }
}

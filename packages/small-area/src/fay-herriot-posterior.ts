/** Fay–Herriot estimates and intervals that carry the uncertainty about the model variance itself. */

import { type AreaData, checkAreas } from './area-data.ts'
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { type Averaged, averagedOver } from './averaged-parameter.ts'
import { quadraticForm } from './cholesky.ts'
import {
  type AtVariance,
  atVariance,
  type PackedAreas,
  packAreas,
  restrictedLogLikelihood,
} from './fay-herriot-likelihood.ts'
import { estimateVariance, restrictedInformation } from './fay-herriot-variance.ts'
import { checkLevel } from './normal-interval.ts'
import { mixtureQuantile } from './normal-mixture.ts'
import { SmallAreaError } from './small-area-error.ts'

export type FayHerriotPosterior = {
  /** Posterior mean and standard deviation of A. */
  readonly modelVariance: number
  readonly modelVarianceError: number
  readonly coefficients: readonly number[]
  readonly level: number
  /** `estimate` is the posterior mean, `meanSquaredError` the posterior variance, `shareOfOwnData` the mean of γ. */
  readonly estimates: readonly (AreaEstimate & Interval)[]
}

/**
 * The interval to print, also when A is small: instead of pretending that A is known, it averages over all A that the
 * data allow, with a uniform prior on A ≥ 0 and on the coefficients. No random numbers: one-dimensional quadrature.
 *
 * Given A, area i is normal with mean γ y + (1 − γ) x'b and variance g1 + g2; the limits are the equal-tailed quantiles
 * of the mixture. There is no boundary case: A = 0 is one of the values averaged over.
 * Assumes: as `fayHerriot`; and at least p + 5 areas with data, without which the posterior has no variance.
 * Errors: as `fayHerriot`, and `bad-level`.
 * Source: Datta, Rao & Smith (2005, Biometrika 92) on the uniform prior; Morris (1983). Coverage over repeated samples
 * is measured in `bench/simulations.ts`: within a point of the level or above it, also at A = 0 (README §4).
 * Not for: a statement about the set of all areas at once (a ranking): each interval is about one area.
 */
export function fayHerriotPosterior(data: AreaData, { level = 0.95 }: { level?: number } = {}): FayHerriotPosterior {
  checkLevel(level)
  const areas = checkAreas(data)
  const packed = packAreas(areas)
  const { p } = packed
  if (packed.m < p + 5)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${packed.m} areas with data and ${p} coefficients leave the model variance without limit; ${p + 5} areas are needed.`,
    )
  const { points, shares } = posteriorOfVariance(packed)
  const average = (of: (at: AtVariance) => number) =>
    points.reduce((sum, at, k) => sum + (shares[k] as number) * of(at), 0)
  const modelVariance = average((at) => at.modelVariance)
  const spread = average((at) => (at.modelVariance - modelVariance) ** 2)
  const inBasis = Float64Array.from(packed.ordinary, (c, k) => c + average((at) => at.coefficients[k] as number))

  const means = new Float64Array(points.length)
  const deviations = new Float64Array(points.length)
  const estimates = Array.from({ length: areas.size }, (_, area) => {
    const weight = areas.precision[area] as number
    let ordinary = 0
    for (let k = 0; k < p; k++) ordinary += (areas.design.rows[area * p + k] as number) * (packed.ordinary[k] as number)
    const own = weight > 0 ? (areas.direct[area] as number) - ordinary : 0
    let [mean, within, share] = [0, 0, 0]
    for (const [k, at] of points.entries()) {
      let synthetic = 0
      for (let c = 0; c < p; c++)
        synthetic += (areas.design.rows[area * p + c] as number) * (at.coefficients[c] as number)
      const b = 1 / (at.modelVariance * weight + 1)
      const variance = at.modelVariance * b + b * b * quadraticForm(at.covariance, p, areas.design.rows, area * p)
      means[k] = weight > 0 ? synthetic * b + own * (1 - b) : synthetic
      deviations[k] = Math.sqrt(variance)
      mean += (shares[k] as number) * (means[k] as number)
      within += (shares[k] as number) * variance
      share += (shares[k] as number) * (1 - b)
    }
    let between = 0
    for (let k = 0; k < points.length; k++) between += (shares[k] as number) * ((means[k] as number) - mean) ** 2
    const mixture = { means, deviations, shares }
    return {
      estimate: ordinary + mean,
      meanSquaredError: within + between,
      shareOfOwnData: share,
      basis: weight > 0 ? ('own-data-and-model' as const) : ('synthetic' as const),
      method: 'Fay-Herriot, uniform prior on the model variance',
      lower: ordinary + mixtureQuantile(mixture, (1 - level) / 2),
      upper: ordinary + mixtureQuantile(mixture, (1 + level) / 2),
    }
  })
  return {
    modelVariance,
    modelVarianceError: Math.sqrt(spread),
    coefficients: areas.design.coefficients(inBasis),
    level,
    estimates,
  }
}

/** Values of A and their posterior shares. Integrated over t = log(A + s), in which the right tail is exponential. */
function posteriorOfVariance(areas: PackedAreas): Averaged<AtVariance> {
  const start = estimateVariance(areas, 'REML')
  const peak = start.kind === 'not-converged' ? atVariance(areas, start.modelVariance) : start.at
  const scale = areas.m / areas.variance.reduce((sum, d) => sum + 1 / d, 0)
  return averagedOver(
    (t) => {
      const point = atVariance(areas, Math.max(0, Math.exp(t) - scale))
      return { point, logDensity: restrictedLogLikelihood(point) + t }
    },
    {
      middle: Math.log(peak.modelVariance + scale),
      width: 1 / Math.sqrt(restrictedInformation(peak)) / (peak.modelVariance + scale),
      lowest: Math.log(scale),
    },
  )
}

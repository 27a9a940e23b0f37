/** Rates smoothed over neighbours with intervals that carry the uncertainty about the smoothing itself. */
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { averagedOver } from './averaged-parameter.ts'
import type { FieldFit, IntrinsicField } from './intrinsic-field.ts'
import { checkLevel } from './normal-interval.ts'
import { mixtureQuantile } from './normal-mixture.ts'
import { SmallAreaError } from './small-area-error.ts'
import { bestSmoothing, type CountData, preparedField } from './smoothed-counts.ts'
import type { SpatialWeights } from './spatial-weights.ts'

export type SmoothedPosterior = {
  /** Posterior mean of 1/√λ, the conditional standard deviation beside one neighbour, and its standard deviation. */
  readonly fieldDeviation: number
  readonly fieldDeviationError: number
  readonly level: number
  readonly estimates: readonly (AreaEstimate & Interval)[]
}

/**
 * As `smoothCounts`, averaged over all smoothings that the data allow: uniform prior on 1/√λ. There is no boundary case.
 *
 * Given λ, log rates are normal by Laplace's approximation; over log λ, quadrature. `estimate` is the posterior mean of
 * the rate. Assumes and errors: as `smoothCounts`, and at least p + 4 areas for p covariates with the constant.
 * Source: Gelman (2006) on the prior; Rue, Martino & Chopin (2009) for the nesting. Coverage over repeated maps is
 * measured in `bench/simulations.ts`.
 * Not for: a statement about all areas at once (a ranking).
 */
export function smoothCountsPosterior(
  data: CountData,
  w: SpatialWeights,
  { level = 0.95 }: { level?: number } = {},
): SmoothedPosterior {
  checkLevel(level)
  const { field, design } = preparedField(data, w)
  if (field.size < design.columns + 4)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${field.size} areas leave their spread without limit; ${design.columns + 4} are needed.`,
    )
  const { points, shares } = averagedOver(densityOf(field), startOf(field))
  const share = (k: number) => shares[k] as number
  const deviationOf = ({ smoothing }: FieldFit) => 1 / Math.sqrt(smoothing)
  const fieldDeviation = points.reduce((sum, fit, k) => sum + share(k) * deviationOf(fit), 0)
  const spread = points.reduce((sum, fit, k) => sum + share(k) * (deviationOf(fit) - fieldDeviation) ** 2, 0)
  const means = new Float64Array(points.length)
  const deviations = new Float64Array(points.length)
  const estimates = data.events.map((_, i) => {
    let [mean, square, own] = [0, 0, 0]
    for (const [k, fit] of points.entries()) {
      const logRate = fit.logRates[i] as number
      const variance = fit.variances[i] as number
      means[k] = logRate
      deviations[k] = Math.sqrt(variance)
      mean += share(k) * Math.exp(logRate + variance / 2)
      square += share(k) * Math.exp(2 * logRate + 2 * variance)
      own += share(k) * (fit.leverage[i] as number)
    }
    const mixture = { means, deviations, shares }
    return {
      estimate: mean,
      meanSquaredError: Math.max(0, square - mean * mean),
      shareOfOwnData: own,
      basis: own > 0 ? ('own-data-and-model' as const) : ('synthetic' as const),
      method: 'Poisson, intrinsic autoregression, uniform prior on its deviation',
      lower: Math.exp(mixtureQuantile(mixture, (1 - level) / 2)),
      upper: Math.exp(mixtureQuantile(mixture, (1 + level) / 2)),
    }
  })
  return { fieldDeviation, fieldDeviationError: Math.sqrt(spread), level, estimates }
}

/** Over t = log λ; d(1/√λ) = e^(−t/2)/2 dt. Beyond a millionfold of the natural scale the field is flat: no further. */
function densityOf(field: IntrinsicField) {
  const limit = Math.log(field.scale * 1e6)
  let near: FieldFit | undefined
  return (t: number) => {
    if (t > limit) return undefined
    const fit = field.at(Math.exp(t), near)
    if (fit === undefined) return undefined
    near = fit
    return { point: fit, logDensity: -fit.criterion - t / 2 }
  }
}

function startOf(field: IntrinsicField): { middle: number; width: number; lowest: number } {
  const best = bestSmoothing(field)
  const lowest = Math.log(field.scale * 1e-5)
  if (best === undefined || best.flat) return { middle: Math.log(field.scale * 100), width: 0.7, lowest }
  const middle = Math.log(best.fit.smoothing)
  const beside = field.at(Math.exp(middle + 0.01), best.fit)
  const curvature = beside === undefined ? 1 : (beside.slope - best.fit.slope) / 0.01
  return { middle, width: Math.min(0.7, 1 / Math.sqrt(Math.max(curvature, 1e-3))), lowest }
}

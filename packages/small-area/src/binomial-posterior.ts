/** Proportions of small areas with intervals that carry the uncertainty about the spread between areas itself. */
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { averagedOver } from './averaged-parameter.ts'
import { checkProportions, logisticRegression, type ProportionData, quadratureRule } from './binomial-logit-normal.ts'
import { climb } from './binomial-maximum.ts'
import { effectMoments, logistic } from './binomial-quadrature.ts'
import { choleskyFactor, choleskyInverse, logDeterminant, quadraticForm } from './cholesky.ts'
import { checkLevel } from './normal-interval.ts'
import { mixtureQuantile } from './normal-mixture.ts'
import { SmallAreaError } from './small-area-error.ts'

export type BinomialPosterior = {
  /** Posterior mean and standard deviation of s, on the logit scale. */
  readonly effectDeviation: number
  readonly effectDeviationError: number
  readonly level: number
  readonly estimates: readonly (AreaEstimate & Interval)[]
}

/**
 * As `binomialLogitNormal`, averaged over all s that the data allow: uniform prior on s ≥ 0 and on b. There is no
 * boundary case.
 *
 * Given s, b is integrated out by Laplace's approximation and the logit of each area is taken as normal with its
 * quadrature moments; over s, quadrature. No random numbers.
 * Assumes: as `binomialLogitNormal`, and at least p + 4 areas with trials.
 * Errors: as `binomialLogitNormal`.
 * Source: Gelman (2006, Bayesian Analysis 1) on the uniform prior on s; Rue, Martino & Chopin (2009) for the nesting.
 * Coverage over repeated samples is measured in `bench/simulations.ts`.
 * Not for: a statement about all areas at once (a ranking).
 */
export function binomialPosterior(
  data: ProportionData,
  { level = 0.95, nodes = 25 }: { level?: number; nodes?: number } = {},
): BinomialPosterior {
  checkLevel(level)
  const { areas, design } = checkProportions(data)
  const { m, p } = areas
  if (m < p + 4)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${m} areas with trials and ${p} coefficients leave their spread without limit; ${p + 4} are needed.`,
    )
  const rule = quadratureRule(nodes)
  const flat = logisticRegression(areas, rule)
  const peak = climb(areas, flat.b, 0.5, rule, true) ?? flat
  const ofDeviation = peak.at.information[(p + 1) ** 2 - 1] as number
  let near = peak.b
  const { points, shares } = averagedOver(
    (s) => {
      const found = climb(areas, near, Math.max(0, s), rule, false)
      if (found === undefined) return undefined
      near = found.b
      const information = new Float64Array(p * p)
      for (let k = 0; k < p; k++)
        for (let l = 0; l < p; l++) information[k * p + l] = found.at.information[k * (p + 1) + l] as number
      const lower = choleskyFactor(information, p)
      if (lower === undefined) return undefined
      return {
        point: { s: found.deviation, b: found.b, covariance: choleskyInverse(lower, p) },
        logDensity: found.at.logLikelihood - 0.5 * logDeterminant(lower, p),
      }
    },
    { middle: peak.deviation, width: Math.min(0.5, 1 / Math.sqrt(Math.max(4, ofDeviation))), lowest: 0 },
  )
  const share = (k: number) => shares[k] as number
  const effectDeviation = points.reduce((sum, { s }, k) => sum + share(k) * s, 0)
  const spread = points.reduce((sum, { s }, k) => sum + share(k) * (s - effectDeviation) ** 2, 0)
  const means = new Float64Array(points.length)
  const deviations = new Float64Array(points.length)
  const slope = new Float64Array(p)
  const estimates = data.successes.map((y, area) => {
    const n = data.trials[area] as number
    const proportions: number[] = []
    let [mean, within, own] = [0, 0, 0]
    for (const [k, { s, b, covariance }] of points.entries()) {
      let linear = 0
      for (let c = 0; c < p; c++) linear += (design.rows[area * p + c] as number) * (b[c] as number)
      const of = effectMoments(y, n, linear, s, rule)
      const byCoefficients = (factor: number) => {
        for (let c = 0; c < p; c++) slope[c] = factor * (design.rows[area * p + c] as number)
        return quadraticForm(covariance, p, slope)
      }
      means[k] = linear + s * of.meanZ
      deviations[k] = Math.sqrt(s * s * of.varianceZ + byCoefficients(1 + s * of.covarianceZR))
      proportions.push(of.meanProportion)
      mean += share(k) * of.meanProportion
      within += share(k) * (of.varianceProportion + byCoefficients(of.meanPQ + of.covarianceProportionR))
      own += share(k) * Math.max(0, 1 - of.varianceZ)
    }
    const between = proportions.reduce((sum, proportion, k) => sum + share(k) * (proportion - mean) ** 2, 0)
    const mixture = { means, deviations, shares }
    return {
      estimate: mean,
      meanSquaredError: within + between,
      shareOfOwnData: n > 0 ? own : 0,
      basis: n > 0 ? ('own-data-and-model' as const) : ('synthetic' as const),
      method: 'binomial logit-normal, uniform prior on the spread between areas',
      lower: logistic(mixtureQuantile(mixture, (1 - level) / 2)),
      upper: logistic(mixtureQuantile(mixture, (1 + level) / 2)),
    }
  })
  return { effectDeviation, effectDeviationError: Math.sqrt(spread), level, estimates }
}

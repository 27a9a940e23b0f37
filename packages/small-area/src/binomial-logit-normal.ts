/** Proportions of small areas from counts: binomial, with a normal area effect on the logit scale. */
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { type BinomialPoint, climb } from './binomial-maximum.ts'
import { type BinomialAreas, effectMoments, logistic } from './binomial-quadrature.ts'
import { choleskyFactor, choleskyInverse, quadraticForm } from './cholesky.ts'
import { checkCounts } from './counts.ts'
import { gaussHermite, type Quadrature } from './gauss-quadrature.ts'
import { normalQuantile } from './normal-distribution.ts'
import { checkLevel } from './normal-interval.ts'
import { type OrthonormalDesign, orthonormalDesign } from './orthonormal-design.ts'
import { SmallAreaError } from './small-area-error.ts'

export type ProportionData = {
  /** Successes y_i among trials n_i; an area without trials has 0 and 0. */
  readonly successes: readonly number[]
  readonly trials: readonly number[]
  /** One row per area; write the constant 1 yourself where the model has one. */
  readonly covariates: readonly (readonly number[])[]
}
export type ProportionEstimate = AreaEstimate & Interval & { readonly effectMode: number }
export type BinomialFit = {
  readonly coefficients: readonly number[]
  readonly coefficientErrors: readonly number[]
  /** Standard deviation s of the area effects on the logit scale. */
  readonly effectDeviation: number
  /** Without the binomial coefficients. */
  readonly logLikelihood: number
  readonly nodes: number
  readonly level: number
  readonly estimates: readonly ProportionEstimate[]
}
export type BinomialOutcome =
  | ({ readonly kind: 'estimated'; readonly iterations: number } & BinomialFit)
  /** s is estimated as 0: an ordinary logistic regression. All estimates are synthetic and their intervals leave out that
   * s is not known to be 0: use `binomialPosterior`. */
  | ({ readonly kind: 'variance-at-boundary' } & BinomialFit)
  | { readonly kind: 'not-converged' }

/**
 * Proportions for all areas: y_i ~ Bin(n_i, p_i), logit p_i = x_i'b + u_i, u ~ N(0, s²), by maximum likelihood.
 *
 * Shapes: position i is area i. Units: counts of respondents (with a complex design: divide both by the design effect and
 * round); estimates are proportions 0–1. `estimate` is the mean of p given the data; its mean squared error the variance
 * given the data plus what the estimated b and s add (Kass & Steffey 1989). `shareOfOwnData` is 1 − Var(u | data)/s².
 * The interval is normal on the logit scale, so that it stays inside 0–1.
 * Assumes: (a) whole counts, successes ≤ trials (asserted); (b) areas independent given x.
 * Errors: `no-areas`, `unequal-lengths`, `not-a-number`, `bad-counts`, `no-events`, `too-few-areas`, `singular-design`,
 * `separated`, `bad-level`, `bad-nodes`.
 * Source: Breslow & Clayton 1993 for the model; Pinheiro & Bates 1995 for the quadrature; Louis 1982 for its information.
 * Not for: fewer than some dozen areas without `binomialPosterior`: maximum likelihood puts s too low there.
 */
export function binomialLogitNormal(
  data: ProportionData,
  { level = 0.95, nodes = 25 }: { level?: number; nodes?: number } = {},
): BinomialOutcome {
  checkLevel(level)
  const { areas, design } = checkProportions(data)
  const rule = quadratureRule(nodes)
  const flat = logisticRegression(areas, rule)
  let best: BinomialPoint | undefined
  // Two hills are possible in s; start on both sides.
  for (const deviation of [0.3, 1.5]) {
    const point = climb(areas, flat.b, deviation, rule, true)
    if (point !== undefined && (best === undefined || point.at.logLikelihood > best.at.logLikelihood)) best = point
  }
  if (best === undefined) return { kind: 'not-converged' }
  const atBoundary = best.deviation < 1e-4 || best.at.logLikelihood <= flat.at.logLikelihood
  const fit = describe(data, areas, design, atBoundary ? flat : best, rule, level, atBoundary)
  if (fit === undefined) return { kind: 'not-converged' }
  return atBoundary
    ? { kind: 'variance-at-boundary', ...fit }
    : { kind: 'estimated', iterations: best.iterations, ...fit }
}

/** Few nodes make the computed slope another than that of the computed likelihood; the Laplace case (1) is not offered. */
export function quadratureRule(nodes: number): Quadrature {
  if (!Number.isInteger(nodes) || nodes < 9 || nodes > 101)
    throw new SmallAreaError('bad-nodes', `Take between 9 and 101 quadrature nodes; not ${nodes}.`)
  return gaussHermite(nodes)
}

export function checkProportions({ successes, trials, covariates }: ProportionData): {
  areas: BinomialAreas
  design: OrthonormalDesign
  observed: number[]
} {
  checkCounts(successes, trials, { atMost: true })
  if (covariates.length !== successes.length)
    throw new SmallAreaError('unequal-lengths', `Give one row of covariates per area: ${successes.length} areas.`)
  const observed = [...trials.keys()].filter((area) => (trials[area] as number) > 0)
  const design = orthonormalDesign(covariates, observed)
  const p = design.columns
  if (observed.length <= p + 1)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${observed.length} areas with trials leave nothing to estimate their spread from.`,
    )
  const rows = new Float64Array(observed.length * p)
  for (const [i, area] of observed.entries()) rows.set(design.rows.subarray(area * p, (area + 1) * p), i * p)
  const areas = {
    m: observed.length,
    p,
    successes: Float64Array.from(observed, (area) => successes[area] as number),
    trials: Float64Array.from(observed, (area) => trials[area] as number),
    rows,
  }
  return { areas, design, observed }
}

/** s = 0: one node suffices. Throws `separated` when a coefficient runs away. */
export function logisticRegression(areas: BinomialAreas, rule: Quadrature): BinomialPoint {
  const flat = climb(areas, new Float64Array(areas.p), 0, rule, false)
  let furthest = 0
  for (let i = 0; flat !== undefined && i < areas.m; i++) {
    let linear = 0
    for (let k = 0; k < areas.p; k++) linear += (areas.rows[i * areas.p + k] as number) * (flat.b[k] as number)
    furthest = Math.max(furthest, Math.abs(linear))
  }
  if (flat === undefined || furthest > 18)
    throw new SmallAreaError(
      'separated',
      'Drop or merge covariates: they predict success (or failure) perfectly in some areas, so that a coefficient has no finite value.',
    )
  return flat
}

function describe(
  { successes, trials }: ProportionData,
  { p }: BinomialAreas,
  design: OrthonormalDesign,
  { b, deviation: s, at }: BinomialPoint,
  rule: Quadrature,
  level: number,
  atBoundary: boolean,
): BinomialFit | undefined {
  // At the boundary the information about s has no inverse of use: only b counts.
  const q = atBoundary ? p : p + 1
  const information = new Float64Array(q * q)
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) information[k * q + l] = at.information[k * (p + 1) + l] as number
  const lower = choleskyFactor(information, q)
  if (lower === undefined) return undefined
  const covariance = choleskyInverse(lower, q)
  const ofCoefficients = new Float64Array(p * p)
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) ofCoefficients[k * p + l] = covariance[k * q + l] as number
  const z = normalQuantile((1 + level) / 2)
  const slope = new Float64Array(q)
  const estimates = successes.map((y, area): ProportionEstimate => {
    let linear = 0
    for (let k = 0; k < p; k++) linear += (design.rows[area * p + k] as number) * (b[k] as number)
    const of = effectMoments(y, trials[area] as number, linear, s, rule)
    const fill = (byB: number, byS: number) => {
      for (let k = 0; k < p; k++) slope[k] = byB * (design.rows[area * p + k] as number)
      if (!atBoundary) slope[p] = byS
      return quadraticForm(covariance, q, slope)
    }
    const added = fill(of.meanPQ + of.covarianceProportionR, of.meanPQZ + of.covarianceProportionRZ)
    const addedOnLogit = fill(1 + s * of.covarianceZR, of.meanZ + s * of.covarianceZRZ)
    const middle = linear + s * of.meanZ
    const half = z * Math.sqrt(s * s * of.varianceZ + addedOnLogit)
    const share = atBoundary || trials[area] === 0 ? 0 : Math.max(0, 1 - of.varianceZ)
    return {
      estimate: of.meanProportion,
      meanSquaredError: of.varianceProportion + added,
      shareOfOwnData: share,
      basis: share > 0 ? 'own-data-and-model' : 'synthetic',
      method: 'binomial logit-normal, maximum likelihood',
      lower: logistic(middle - half),
      upper: logistic(middle + half),
      effectMode: s * of.mode,
    }
  })
  return {
    coefficients: design.coefficients(b),
    coefficientErrors: design.variances(ofCoefficients).map(Math.sqrt),
    effectDeviation: atBoundary ? 0 : s,
    logLikelihood: at.logLikelihood,
    nodes: rule.nodes.length,
    level,
    estimates,
  }
}

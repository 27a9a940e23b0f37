/**
 * The binomial logit-normal likelihood and its derivatives by adaptive Gauss–Hermite quadrature: per area the nodes are
 * laid around the mode of its own integrand, at the width of its own curvature.
 */
import type { Quadrature } from './gauss-quadrature.ts'

/** Areas with trials; rows in an orthonormal basis of the covariates. */
export type BinomialAreas = {
  readonly m: number
  readonly p: number
  readonly successes: Float64Array
  readonly trials: Float64Array
  readonly rows: Float64Array
}

/** What the posterior of one area's standard normal effect z says, at given coefficients and deviation s. */
export type EffectMoments = {
  logLikelihood: number
  mode: number
  /** Mean and variance of z and of the proportion; r = y − np is the score of the linear predictor, w = npq. */
  meanZ: number
  varianceZ: number
  meanProportion: number
  varianceProportion: number
  meanR: number
  meanRZ: number
  varianceR: number
  covarianceRRZ: number
  varianceRZ: number
  meanW: number
  meanWZ: number
  meanWZZ: number
  covarianceZR: number
  covarianceZRZ: number
  covarianceProportionR: number
  covarianceProportionRZ: number
  meanPQ: number
  meanPQZ: number
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))
export const logistic = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))

const emptyMoments = (): EffectMoments => ({
  logLikelihood: 0,
  mode: 0,
  meanZ: 0,
  varianceZ: 0,
  meanProportion: 0,
  varianceProportion: 0,
  meanR: 0,
  meanRZ: 0,
  varianceR: 0,
  covarianceRRZ: 0,
  varianceRZ: 0,
  meanW: 0,
  meanWZ: 0,
  meanWZZ: 0,
  covarianceZR: 0,
  covarianceZRZ: 0,
  covarianceProportionR: 0,
  covarianceProportionRZ: 0,
  meanPQ: 0,
  meanPQZ: 0,
})

/** Where y·η − n·log(1 + e^η) − z²/2 is highest, η = linear + s·z: concave, so guarded Newton always arrives. */
function modeOf(y: number, n: number, linear: number, s: number): number {
  let z = 0
  for (let step = 0; step < 60; step++) {
    const p = logistic(linear + s * z)
    const move = (s * (y - n * p) - z) / (1 + s * s * n * p * (1 - p))
    const bounded = Math.max(-2, Math.min(2, move))
    z += bounded
    if (Math.abs(bounded) < 1e-13) break
  }
  return z
}

/** Log likelihood without the binomial coefficient, and moments of z given y, for one area. */
export function effectMoments(
  y: number,
  n: number,
  linear: number,
  s: number,
  rule: Quadrature,
  into: EffectMoments = emptyMoments(),
): EffectMoments {
  const mode = modeOf(y, n, linear, s)
  const atMode = logistic(linear + s * mode)
  const width = 1 / Math.sqrt(1 + s * s * n * atMode * (1 - atMode))
  const { nodes, weights } = rule
  const top = y * (linear + s * mode) - n * softplus(linear + s * mode) - 0.5 * mode * mode
  let [total, eZ, eZZ, eP, ePP, eR, eRZ, eRR, eRRZ, eRRZZ] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  let [eW, eWZ, eWZZ, eZR, eZRZ, ePR, ePRZ, ePQ, ePQZ] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < nodes.length; k++) {
    const t = nodes[k] as number
    const z = mode + width * t
    const eta = linear + s * z
    const g = (weights[k] as number) * Math.exp(y * eta - n * softplus(eta) - 0.5 * z * z + 0.5 * t * t - top)
    const p = logistic(eta)
    const pq = p * (1 - p)
    const r = y - n * p
    total += g
    eZ += g * z
    eZZ += g * z * z
    eP += g * p
    ePP += g * p * p
    eR += g * r
    eRZ += g * r * z
    eRR += g * r * r
    eRRZ += g * r * r * z
    eRRZZ += g * r * r * z * z
    eW += g * n * pq
    eWZ += g * n * pq * z
    eWZZ += g * n * pq * z * z
    eZR += g * z * r
    eZRZ += g * z * r * z
    ePR += g * p * r
    ePRZ += g * p * r * z
    ePQ += g * pq
    ePQZ += g * pq * z
  }
  into.logLikelihood = top + Math.log(total * width)
  into.mode = mode
  into.meanZ = eZ / total
  into.varianceZ = eZZ / total - into.meanZ ** 2
  into.meanProportion = eP / total
  into.varianceProportion = Math.max(0, ePP / total - into.meanProportion ** 2)
  into.meanR = eR / total
  into.meanRZ = eRZ / total
  into.varianceR = eRR / total - into.meanR ** 2
  into.covarianceRRZ = eRRZ / total - into.meanR * into.meanRZ
  into.varianceRZ = eRRZZ / total - into.meanRZ ** 2
  into.meanW = eW / total
  into.meanWZ = eWZ / total
  into.meanWZZ = eWZZ / total
  into.covarianceZR = eZR / total - into.meanZ * into.meanR
  into.covarianceZRZ = eZRZ / total - into.meanZ * into.meanRZ
  into.covarianceProportionR = ePR / total - into.meanProportion * into.meanR
  into.covarianceProportionRZ = ePRZ / total - into.meanProportion * into.meanRZ
  into.meanPQ = ePQ / total
  into.meanPQZ = ePQZ / total
  return into
}

export type LikelihoodAt = {
  readonly logLikelihood: number
  /** In (b, s): slope of length p + 1, observed information of (p + 1)², by Louis' identity (1982). */
  readonly slope: Float64Array
  readonly information: Float64Array
}

export function likelihoodAt(areas: BinomialAreas, b: Float64Array, s: number, rule: Quadrature): LikelihoodAt {
  const { m, p, successes, trials, rows } = areas
  const q = p + 1
  const slope = new Float64Array(q)
  const information = new Float64Array(q * q)
  const moments = emptyMoments()
  let logLikelihood = 0
  for (let i = 0; i < m; i++) {
    let linear = 0
    for (let k = 0; k < p; k++) linear += (rows[i * p + k] as number) * (b[k] as number)
    effectMoments(successes[i] as number, trials[i] as number, linear, s, rule, moments)
    logLikelihood += moments.logLikelihood
    const bb = moments.meanW - moments.varianceR
    const bs = moments.meanWZ - moments.covarianceRRZ
    for (let k = 0; k < p; k++) {
      const x = rows[i * p + k] as number
      slope[k] = (slope[k] as number) + moments.meanR * x
      for (let l = 0; l < p; l++)
        information[k * q + l] = (information[k * q + l] as number) + bb * x * (rows[i * p + l] as number)
      information[k * q + p] = (information[k * q + p] as number) + bs * x
      information[p * q + k] = (information[p * q + k] as number) + bs * x
    }
    slope[p] = (slope[p] as number) + moments.meanRZ
    information[q * q - 1] = (information[q * q - 1] as number) + moments.meanWZZ - moments.varianceRZ
  }
  return { logLikelihood, slope, information }
}

/** The model variance of the Fay–Herriot model by five methods, each driven to the last digits. */
import { type AtVariance, atVariance, type PackedAreas, restrictedLogLikelihood } from './fay-herriot-likelihood.ts'

/**
 * `REML`, `ML`: (restricted) maximum likelihood. `moment`: the estimator of Fay & Herriot (1979).
 * `adjusted-ML`: Li & Lahiri (2010, J. Multivar. Anal. 101), likelihood × A: never zero, biased upward in small maps.
 * `adjusted-REML`: Yoshimori & Lahiri (2014, J. Multivar. Anal. 124), restricted likelihood × arctan(Σγ)^(1/m): never
 * zero, and as unbiased as REML to second order.
 */
export const varianceMethods = ['REML', 'ML', 'moment', 'adjusted-ML', 'adjusted-REML'] as const
export type VarianceMethod = (typeof varianceMethods)[number]

export type VarianceOutcome =
  | { readonly kind: 'inside'; readonly at: AtVariance; readonly iterations: number }
  | { readonly kind: 'at-boundary'; readonly at: AtVariance }
  | { readonly kind: 'not-converged'; readonly modelVariance: number; readonly iterations: number }

const mostIterations = 200
/** A step this small against A, or against what rounding alone makes of a step, ends the search. */
const done = (step: number, variance: number, rounding: number) =>
  Math.abs(step) <= Math.max(1e-12 * variance, 4 * Number.EPSILON * rounding)

export function estimateVariance(areas: PackedAreas, method: VarianceMethod): VarianceOutcome {
  return method === 'moment' ? momentEstimate(areas) : maximum(areas, objectiveOf(areas, method))
}

/** Σ r²/(A + D) = m − p: falling and convex in A, so Newton from 0 rises to the root and cannot overshoot. */
function momentEstimate(areas: PackedAreas): VarianceOutcome {
  const target = areas.m - areas.p
  let at = atVariance(areas, 0)
  if (at.squares <= target) return { kind: 'at-boundary', at }
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = (at.squares - target) / at.squaresOverVariance
    const rounding = target / at.squaresOverVariance
    at = atVariance(areas, at.modelVariance + Math.max(0, step))
    if (done(step, at.modelVariance, rounding)) return { kind: 'inside', at, iterations }
  }
  return { kind: 'not-converged', modelVariance: at.modelVariance, iterations: mostIterations }
}

type Objective = {
  readonly mayBeZero: boolean
  readonly height: (at: AtVariance) => number
  readonly slope: (at: AtVariance) => number
  /** Expected curvature: the size of a step is slope / information. */
  readonly information: (at: AtVariance) => number
}

function objectiveOf(areas: PackedAreas, method: Exclude<VarianceMethod, 'moment'>): Objective {
  const restricted: Objective = {
    mayBeZero: true,
    height: restrictedLogLikelihood,
    slope: (at) => 0.5 * (at.squaresOverVariance - at.weights + at.traceQN),
    information: restrictedInformation,
  }
  const profile: Objective = {
    mayBeZero: true,
    height: (at) => -0.5 * (at.logVariances + at.squares),
    slope: (at) => 0.5 * (at.squaresOverVariance - at.weights),
    information: (at) => 0.5 * at.squaredWeights,
  }
  if (method === 'REML') return restricted
  if (method === 'ML') return profile
  if (method === 'adjusted-ML')
    return {
      mayBeZero: false,
      height: (at) => profile.height(at) + Math.log(at.modelVariance),
      slope: (at) => profile.slope(at) + 1 / at.modelVariance,
      information: (at) => profile.information(at) + 1 / at.modelVariance ** 2,
    }
  return {
    mayBeZero: false,
    height: (at) => restricted.height(at) + Math.log(Math.atan(ownShares(areas, at.modelVariance).sum)) / areas.m,
    slope: (at) => {
      const { sum, slope } = ownShares(areas, at.modelVariance)
      return restricted.slope(at) + slope / (areas.m * Math.atan(sum) * (1 + sum * sum))
    },
    information: (at) => restricted.information(at) + 1 / (areas.m * at.modelVariance ** 2),
  }
}
export const restrictedInformation = (at: AtVariance): number =>
  0.5 * (at.squaredWeights - 2 * at.traceQC + at.traceQNQN)

/** Σ γ_i and its derivative in A. */
function ownShares({ variance }: PackedAreas, modelVariance: number): { sum: number; slope: number } {
  let [sum, slope] = [0, 0]
  for (const d of variance) {
    const v = modelVariance + d
    sum += modelVariance / v
    slope += d / (v * v)
  }
  return { sum, slope }
}

/**
 * The highest point of the objective over A ≥ 0. A grid over all magnitudes finds the right hill (these likelihoods can
 * have two); scoring and secant steps inside the bracket, with bisection where a step leaves it, climb it.
 */
function maximum(areas: PackedAreas, objective: Objective): VarianceOutcome {
  const scale = smallest(areas.variance)
  const rough = atVariance(areas, 1e6 * largest(areas.variance))
  const top = Math.max(1e3 * scale, (10 * rough.squares * rough.modelVariance) / (areas.m - areas.p))
  const lowest = 1e-3 * scale
  const ratio = Math.max(1.5, (top / lowest) ** (1 / 30))
  const grid = [objective.mayBeZero ? 0 : 1e-9 * scale]
  for (let a = lowest; a < top * ratio; a *= ratio) grid.push(a)
  const points = grid.map((a) => atVariance(areas, a))
  let best = 0
  for (const [k, at] of points.entries())
    if (objective.height(at) > objective.height(points[best] as AtVariance)) best = k
  let at = points[best] as AtVariance
  if (best === 0 && objective.mayBeZero && objective.slope(at) <= 0) return { kind: 'at-boundary', at }
  let low = best === 0 ? 0 : (points[best - 1] as AtVariance).modelVariance
  let high = points[best + 1]?.modelVariance ?? Number.POSITIVE_INFINITY
  let before: { modelVariance: number; slope: number } | undefined
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const slope = objective.slope(at)
    const now = at.modelVariance
    if (slope > 0) low = Math.max(low, now)
    else high = Math.min(high, now)
    // Scoring far away; near the top the curvature met on the way (secant), which ends in a few steps.
    const met = before === undefined ? 0 : (before.slope - slope) / (now - before.modelVariance)
    const curvature = iterations > 3 && met > 0 ? met : objective.information(at)
    const step = slope / curvature
    before = { modelVariance: now, slope }
    if (done(step, now, at.weights / curvature) || high - low <= 1e-12 * high) return { kind: 'inside', at, iterations }
    let next = now + step
    if (!(next > low && next < high)) {
      if (high === Number.POSITIVE_INFINITY) next = 2 * now
      else next = low > 0 ? Math.sqrt(low * high) : high / 16
    }
    if (next === now || next === 0) break
    at = atVariance(areas, next)
  }
  return { kind: 'not-converged', modelVariance: at.modelVariance, iterations: mostIterations }
}

const smallest = (numbers: Float64Array) => numbers.reduce((a, b) => Math.min(a, b))
const largest = (numbers: Float64Array) => numbers.reduce((a, b) => Math.max(a, b))

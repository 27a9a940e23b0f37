/** Rates of rare events on a map, smoothed over neighbours. */
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { checkCounts } from './counts.ts'
import { type FieldFit, IntrinsicField } from './intrinsic-field.ts'
import { normalQuantile } from './normal-distribution.ts'
import { checkLevel } from './normal-interval.ts'
import { type OrthonormalDesign, orthonormalDesign } from './orthonormal-design.ts'
import { SmallAreaError } from './small-area-error.ts'
import { refuseIslands, type SpatialWeights, weightBetween } from './spatial-weights.ts'

export type CountData = {
  /** Events per area, and what they came from: residents, births, or expected events (then rates are ratios). */
  readonly events: readonly number[]
  readonly exposure: readonly number[]
  /** Optional; without the constant 1, which is always there. */
  readonly covariates?: readonly (readonly number[])[]
}
export type SmoothedRate = AreaEstimate &
  Interval & {
    /** Natural logarithm of the rate and its standard error given the smoothing. */
    readonly logRate: number
    readonly logRateError: number
  }
export type SmoothedFit = {
  /** Penalty λ on λ/2 Σ w_ij (u_i − u_j)², each pair once: λ is the conditional precision of one neighbour. */
  readonly smoothing: number
  /** Σ leverage: how many free numbers the map amounts to. */
  readonly effectiveParameters: number
  /** Minus the Laplace-approximate restricted log likelihood. */
  readonly criterion: number
  /** Level (mean log rate of the field) and coefficients of the covariates. */
  readonly intercept: number
  readonly coefficients: readonly number[]
  readonly coefficientErrors: readonly number[]
  readonly level: number
  readonly estimates: readonly SmoothedRate[]
}
export type SmoothedOutcome =
  | ({ readonly kind: 'estimated' } & SmoothedFit)
  /** No more spread between areas than chance and covariates explain: the field is flat, estimates are synthetic, and
   * their errors leave out that the field is not known to be flat. */
  | ({ readonly kind: 'variance-at-boundary' } & SmoothedFit)
  | { readonly kind: 'not-converged' }

/**
 * Smoothed rates for all areas: y_i ~ Poisson(exposure_i · exp(b0 + x_i'b + u_i)), u an intrinsic conditional
 * autoregression; its smoothing by restricted maximum likelihood in Laplace's approximation.
 *
 * Shapes: position i is area i of `w`; `w` symmetric, usually `contiguity`. Units: counts; `estimate` in events per unit
 * of exposure; `meanSquaredError` its square, from the lognormal law of the rate around its median.
 * `shareOfOwnData` is the leverage of the area's own count. An area with exposure 0 has none and is `synthetic`.
 * Assumes: (a) `w` symmetric, connected, without islands (asserted); (b) errors are given the smoothing: its own
 * uncertainty is left out, and they cover too little: use `smoothCountsPosterior` for what is printed.
 * Errors: `no-areas`, `unequal-lengths`, `not-a-number`, `bad-counts`, `no-events`, `island`, `disconnected-map`,
 * `not-symmetric`, `singular-design`, `too-few-areas`, `bad-level`.
 * Source: Besag, York & Mollié 1991 for the field; Breslow & Clayton 1993 and Wood 2011 for the criterion. We deviate in
 * carrying the level in the field instead of a constraint: the same model, README §5.
 * Not for: detecting a sudden cluster (it smooths the cluster away); persons; sums that must add up without benchmarking.
 */
export function smoothCounts(
  { events, exposure, covariates }: CountData,
  w: SpatialWeights,
  { level = 0.95 }: { level?: number } = {},
): SmoothedOutcome {
  checkLevel(level)
  const n = events.length
  const { field, design } = preparedField({ events, exposure, ...(covariates && { covariates }) }, w)
  const p = design.columns
  const best = bestSmoothing(field)
  if (best === undefined) return { kind: 'not-converged' }
  const { fit, flat } = best
  const z = normalQuantile((1 + level) / 2)
  const estimates = events.map((_, i): SmoothedRate => {
    const logRate = fit.logRates[i] as number
    const variance = fit.variances[i] as number
    const rate = Math.exp(logRate)
    const half = z * Math.sqrt(variance)
    const share = flat ? 0 : (fit.leverage[i] as number)
    return {
      estimate: rate,
      meanSquaredError: rate * rate * (Math.expm1(2 * variance) - 2 * Math.expm1(variance / 2)),
      shareOfOwnData: share,
      basis: share > 0 ? 'own-data-and-model' : 'synthetic',
      method: 'Poisson, intrinsic autoregression, Laplace-REML',
      logRate,
      logRateError: Math.sqrt(variance),
      lower: Math.exp(logRate - half),
      upper: Math.exp(logRate + half),
    }
  })
  // Of the orthonormal basis the first vector is the constant; the field's mean is the level around centred covariates.
  const mean = fit.field.reduce((a, b) => a + b, 0) / n
  const first = design.rows[0] as number
  const [intercept = 0, ...coefficients] = design.coefficients(Float64Array.of(mean / first, ...fit.coefficients))
  const covariance = new Float64Array(p * p)
  for (let a = 1; a < p; a++)
    for (let b = 1; b < p; b++) covariance[a * p + b] = fit.coefficientCovariance[(a - 1) * (p - 1) + b - 1] as number
  return {
    kind: flat ? 'variance-at-boundary' : 'estimated',
    smoothing: flat ? Number.POSITIVE_INFINITY : fit.smoothing,
    effectiveParameters: fit.leverage.reduce((a, b) => a + b, 0),
    criterion: fit.criterion,
    intercept,
    coefficients,
    coefficientErrors: design.variances(covariance).slice(1).map(Math.sqrt),
    level,
    estimates,
  }
}

/** The checked counts on their map, with the covariates in an orthonormal basis of which the first is the constant. */
export function preparedField(
  { events, exposure, covariates }: CountData,
  w: SpatialWeights,
): { field: IntrinsicField; design: OrthonormalDesign } {
  checkCounts(events, exposure)
  const n = events.length
  if (w.size !== n || (covariates !== undefined && covariates.length !== n))
    throw new SmallAreaError('unequal-lengths', `Give weights and covariates for ${n} areas.`)
  if (n < 4) throw new SmallAreaError('too-few-areas', `Give at least 4 areas; ${n} cannot show how smooth a map is.`)
  checkMap(w)
  const design = orthonormalDesign(
    Array.from({ length: n }, (_, i) => [1, ...(covariates?.[i] ?? [])]),
    [...events.keys()],
  )
  const p = design.columns
  const columns = Array.from({ length: p - 1 }, (_, k) =>
    Float64Array.from({ length: n }, (_, i) => design.rows[i * p + k + 1] as number),
  )
  const field = new IntrinsicField(Float64Array.from(events), Float64Array.from(exposure), columns, w)
  return { field, design }
}

/** The best of all magnitudes of smoothing, then the zero of the exact slope, by regula falsi (Illinois) in log λ. */
export function bestSmoothing(field: IntrinsicField): { fit: FieldFit; flat: boolean } | undefined {
  const grid: FieldFit[] = []
  for (let power = 6; power >= -4; power--) {
    const fit = field.at(field.scale * 10 ** power, grid.at(-1))
    if (fit === undefined) break
    grid.push(fit)
  }
  let best = 0
  for (const [k, fit] of grid.entries()) if (fit.criterion < (grid[best] as FieldFit).criterion) best = k
  const middle = grid[best]
  if (middle === undefined) return undefined
  // Slope ≤ 0 at the smoothest end: smoother is better still.
  if (best === 0 && middle.slope <= 0) return { fit: middle, flat: true }
  let high = middle.slope > 0 ? middle : grid[best - 1]
  let low = middle.slope > 0 ? grid[best + 1] : middle
  if (high === undefined || low === undefined || !(low.slope <= 0 && high.slope >= 0)) return undefined
  let [weightLow, weightHigh] = [low.slope, high.slope]
  let kept: 'low' | 'high' | undefined
  for (let iterations = 0; iterations < 100; iterations++) {
    const [from, to] = [Math.log(low.smoothing), Math.log(high.smoothing)]
    if (to - from < 1e-11) return { fit: low, flat: false }
    const next = field.at(Math.exp(from - (weightLow * (to - from)) / (weightHigh - weightLow)), low)
    if (next === undefined) return undefined
    if (Math.abs(next.slope) < 1e-12 * field.size) return { fit: next, flat: false }
    // An end that stays twice in a row counts half, or it would stay for ever.
    if (next.slope > 0) {
      high = next
      weightHigh = next.slope
      if (kept === 'low') weightLow /= 2
      kept = 'low'
    } else {
      low = next
      weightLow = next.slope
      if (kept === 'high') weightHigh /= 2
      kept = 'high'
    }
  }
  return undefined
}

function checkMap(w: SpatialWeights): void {
  refuseIslands(w)
  const seen = new Uint8Array(w.size)
  const reached = [0]
  seen[0] = 1
  for (let at = 0; at < reached.length; at++) {
    const i = reached[at] as number
    for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) {
      const j = w.neighbours[k] as number
      if (Math.abs(weightBetween(w, j, i) - (w.weights[k] as number)) > 1e-12 * (w.weights[k] as number))
        throw new SmallAreaError(
          'not-symmetric',
          `Give the pair ${i}, ${j} the same weight both ways (contiguity does).`,
        )
      if (seen[j] === 0) {
        seen[j] = 1
        reached.push(j)
      }
    }
  }
  if (reached.length < w.size)
    throw new SmallAreaError(
      'disconnected-map',
      `Connect the map or smooth its parts apart: from area 0 only ${reached.length} of ${w.size} areas can be reached.`,
    )
}

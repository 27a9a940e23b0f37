/** The highest point of the spatial likelihood over A > 0 and −1 < r < 1. */
import type { SpatialLikelihood, SpatialPoint } from './spatial-likelihood.ts'

export type SpatialMethod = 'REML' | 'ML'
export type SpatialMaximum =
  | { readonly kind: 'inside'; readonly point: SpatialPoint; readonly iterations: number }
  /** A runs to 0, or r to −1 or 1. */
  | { readonly kind: 'variance-vanishes' }
  | { readonly kind: 'correlation-at-limit'; readonly correlation: number }
  | { readonly kind: 'not-converged'; readonly iterations: number }

const mostIterations = 100
/** Beyond this, r is taken to run to its limit. */
const limit = 0.999

/**
 * Newton steps on (log A, artanh r), in which there are no bounds, with a step halved until it climbs. The curvature comes
 * from differences of the exact slopes; from the second step on it is updated from the slopes met on the way (BFGS) and
 * renewed when a step fails. `scale`: the size of the sampling variances; `start`: a first A.
 */
export function spatialMaximum(
  likelihood: SpatialLikelihood,
  method: SpatialMethod,
  start: number,
  scale: number,
): SpatialMaximum {
  const height = (at: SpatialPoint) => (method === 'REML' ? at.restrictedLogLikelihood : at.logLikelihood)
  const slopes = (at: SpatialPoint): Pair => {
    const [a, r] = method === 'REML' ? at.restrictedSlope : at.profileSlope
    return [a * at.modelVariance, r * (1 - at.correlation ** 2)]
  }
  const at = ([logVariance, artanh]: Pair) => likelihood.at(Math.exp(logVariance), Math.tanh(artanh))
  const place = (point: SpatialPoint): Pair => [Math.log(point.modelVariance), Math.atanh(point.correlation)]

  let now: SpatialPoint | undefined
  for (const r of [-0.5, 0, 0.5, 0.85]) {
    const point = likelihood.at(start, r)
    if (point !== undefined && (now === undefined || height(point) > height(now))) now = point
  }
  if (now === undefined) return { kind: 'not-converged', iterations: 0 }

  let curvature: Triple | undefined
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const here = place(now)
    const slope = slopes(now)
    const renewed: boolean = curvature === undefined
    if (curvature === undefined) {
      const h = 1e-4
      const [one, two] = [at([here[0] + h, here[1]]), at([here[0], here[1] + h])]
      if (one === undefined || two === undefined) return { kind: 'not-converged', iterations }
      const [s1, s2] = [slopes(one), slopes(two)]
      curvature = concave([
        (slope[0] - s1[0]) / h,
        (slope[1] - s1[1] + slope[0] - s2[0]) / (2 * h),
        (slope[1] - s2[1]) / h,
      ])
    }
    const step = solve(curvature, slope)
    if (Math.abs(step[0]) < 1e-12 && Math.abs(step[1]) < 1e-12) return { kind: 'inside', point: now, iterations }
    let factor = Math.min(1, 2 / Math.hypot(...step))
    let next: SpatialPoint | undefined
    // Where the heights no longer tell points apart, the size of the slope decides.
    const tie = 1e-12 * Math.abs(height(now))
    for (let halving = 0; halving < 30; halving++, factor /= 2) {
      const tried = at([here[0] + factor * step[0], here[1] + factor * step[1]])
      if (tried === undefined) continue
      const gain = height(tried) - height(now)
      if (gain > tie || (gain > -tie && Math.hypot(...slopes(tried)) < Math.hypot(...slope))) {
        next = tried
        break
      }
    }
    if (next === undefined) {
      if (Math.abs(step[0]) < 1e-10 && Math.abs(step[1]) < 1e-10) return { kind: 'inside', point: now, iterations }
      if (renewed) return { kind: 'not-converged', iterations }
      curvature = undefined
      continue
    }
    if (next.modelVariance < 1e-8 * scale) return { kind: 'variance-vanishes' }
    if (Math.abs(next.correlation) > limit) return { kind: 'correlation-at-limit', correlation: next.correlation }
    const after = slopes(next)
    const there = place(next)
    curvature = updated(curvature, [there[0] - here[0], there[1] - here[1]], [slope[0] - after[0], slope[1] - after[1]])
    now = next
  }
  return { kind: 'not-converged', iterations: mostIterations }
}

type Pair = [number, number]
/** Symmetric 2 × 2: first diagonal, off-diagonal, second diagonal. */
type Triple = [number, number, number]

const solve = ([a, b, c]: Triple, [x, y]: Pair): Pair => {
  const determinant = a * c - b * b
  return [(c * x - b * y) / determinant, (a * y - b * x) / determinant]
}
/** Minus the second derivatives, bent to be positive definite where the hill is not concave. */
function concave([a, b, c]: Triple): Triple {
  const [middle, gap] = [(a + c) / 2, Math.hypot((a - c) / 2, b)]
  const smallest = middle - gap
  const floor = 1e-3 * Math.max(middle + gap, 1e-6)
  return smallest >= floor ? [a, b, c] : [a + floor - smallest, b, c + floor - smallest]
}
/** BFGS update; undefined (compute anew) where the curvature along the step is not positive. */
function updated([a, b, c]: Triple, s: Pair, y: Pair): Triple | undefined {
  const along = s[0] * y[0] + s[1] * y[1]
  const hs: Pair = [a * s[0] + b * s[1], b * s[0] + c * s[1]]
  const before = s[0] * hs[0] + s[1] * hs[1]
  if (!(along > 1e-8 * before)) return undefined
  return [
    a + (y[0] * y[0]) / along - (hs[0] * hs[0]) / before,
    b + (y[0] * y[1]) / along - (hs[0] * hs[1]) / before,
    c + (y[1] * y[1]) / along - (hs[1] * hs[1]) / before,
  ]
}

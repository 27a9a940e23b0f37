/** The beta distribution and what hangs on it: Student's t. Relative error about 1e-13 for parameters up to 1e6. */
import { normalQuantile, normalUpperTail } from './normal-distribution.ts'

/** What Stirling's formula misses: ln Γ(z) − (z − ½) ln z + z − ½ ln 2π. */
function stirlingRemainder(z: number): number {
  if (z < 10) {
    // from z + 1 to z: ln Γ(z) = ln Γ(z + 1) − ln z
    return stirlingRemainder(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1
  }
  const s = 1 / (z * z)
  return (
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))))) / z
  )
}

/** x^a (1 − x)^b / B(a, b), grouped around x = a / (a + b) so that nothing large is subtracted (after Loader 2000). */
function kernel(x: number, a: number, b: number, rest = 1 - x): number {
  const away = a * logRatio(x, a / (a + b)) + b * logRatio(rest, b / (a + b))
  const remainder = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b)
  return Math.sqrt((a * b) / (2 * Math.PI * (a + b))) * Math.exp(away + remainder)
}
const logRatio = (x: number, top: number) =>
  Math.abs(x - top) < 0.5 * top ? Math.log1p((x - top) / top) : Math.log(x / top)

/**
 * P(X ≤ x) for X beta(a, b): Lentz on the continued fraction of Didonato & Morris (1992), from the nearer side.
 * `rest` is 1 − x, for a caller who knows it to more digits.
 */
export function betaProbability(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  return x > a / (a + b) ? 1 - lowerBeta(rest, b, a, x) : lowerBeta(x, a, b, rest)
}
function lowerBeta(x: number, a: number, b: number, rest: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let fraction = d
  for (let m = 1; m < 100_000; m++) {
    for (const numerator of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 + numerator * d
      d = 1 / (Math.abs(d) < tiny ? tiny : d)
      c = 1 + numerator / c
      if (Math.abs(c) < tiny) c = tiny
      fraction *= d * c
    }
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return (kernel(x, a, b, rest) * fraction) / a
}

/**
 * x with P(X ≤ x) = probability for X beta(a, b). Newton on the probability, kept inside a shrinking bracket.
 * Units: probability in (0, 1); a, b > 0; a = 0 puts all mass at 0, b = 0 at 1, as interval formulas need.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (a <= 0) return 0
  if (b <= 0) return 1
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < 1200; step++) {
    const error = betaProbability(x, a, b) - probability
    if (error > 0) high = x
    else low = x
    const newton = x - (error * x * (1 - x)) / kernel(x, a, b)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 2e-16 * x) return next
    x = next
  }
  return x
}

/** P(|T| > |t|) for Student's t; infinite degrees of freedom mean the normal. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const size = Math.abs(t)
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return 2 * normalUpperTail(size)
  const whole = degreesOfFreedom + size * size
  return betaProbability(degreesOfFreedom / whole, degreesOfFreedom / 2, 0.5, (size * size) / whole)
}

/**
 * t with P(|T| ≤ t) = level: the half-width, in standard errors, of a two-sided interval at that level.
 * Newton from the normal quantile: the tail is convex and starts too high, so every step stays on the near side.
 */
export function studentHalfWidth(level: number, degreesOfFreedom: number): number {
  let t = normalQuantile((1 + level) / 2)
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return t
  const v = degreesOfFreedom
  for (let step = 0; step < 200; step++) {
    const density = (2 * kernel(v / (v + t * t), v / 2, 0.5, (t * t) / (v + t * t))) / t
    const change = (studentTwoSided(t, v) - (1 - level)) / density
    t += change
    if (Math.abs(change) < 1e-15 * t) break
  }
  return t
}

/** Distribution functions and quantiles: normal, Student, gamma, beta, binomial, Poisson. */
import { incompleteBeta, incompleteGamma, logChoose, logGamma } from './gamma-functions.ts'
import { rootOf } from './root.ts'

export function normalDistribution(z: number): number {
  const tail = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? tail.upper / 2 : 0.5 + tail.lower / 2
}
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** Newton's steps from a rational start (Abramowitz & Stegun 26.2.23); relative error about 1e-15. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
  for (let step = 0; step < 6; step++) {
    const change = (normalDistribution(z) - tail) / normalDensity(z)
    z -= change / (1 + (z * change) / 2)
    if (Math.abs(change) < 1e-16 * Math.abs(z)) break
  }
  return p < 0.5 ? z : -z
}

/** Upper tail of a chi-squared variable. */
export const chiSquaredTail = (x: number, degrees: number): number => incompleteGamma(degrees / 2, x / 2).upper

export function studentDistribution(t: number, degrees: number): number {
  const { lower } = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  return t < 0 ? lower / 2 : 1 - lower / 2
}
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  let most = 2
  while (studentDistribution(-most, degrees) > tail) most *= 2
  const t = rootOf((x) => studentDistribution(-x, degrees) - tail, 0, most)
  return p < 0.5 ? -t : t
}
/**
 * Distribution function of a non-central Student variable (Z + shift)/√(χ²/degrees): the normal distribution function
 * averaged over the density of s = √(χ²/degrees), by the trapezoid rule, which converges exponentially for smooth
 * integrands that vanish at both ends. Absolute error below 1e-12 for degrees ≥ 2.
 */
export function noncentralStudentDistribution(t: number, degrees: number, shift: number): number {
  const constant = Math.log(2) + (degrees / 2) * Math.log(degrees / 2) - logGamma(degrees / 2)
  const spread = 12 / Math.sqrt(2 * degrees)
  const points = 2000
  // In u = log s the integrand vanishes fast on both sides.
  const [from, to] = [-spread * 2 - 20 / degrees, Math.log1p(spread)]
  const width = (to - from) / points
  let sum = 0
  for (let at = 0; at <= points; at++) {
    const u = from + at * width
    const s = Math.exp(u)
    sum += normalDistribution(t * s - shift) * Math.exp(constant + degrees * u - (degrees * s * s) / 2)
  }
  return sum * width
}

export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0
  let most = shape + 10
  while (incompleteGamma(shape, most).lower < p) most *= 2
  return p < 0.5
    ? rootOf((x) => incompleteGamma(shape, x).lower - p, 0, most)
    : rootOf((x) => 1 - p - incompleteGamma(shape, x).upper, 0, most)
}
export function betaQuantile(p: number, a: number, b: number): number {
  return p < 0.5
    ? rootOf((x) => incompleteBeta(x, a, b).lower - p, 0, 1)
    : rootOf((x) => 1 - p - incompleteBeta(x, a, b).upper, 0, 1)
}

export function binomialProbability(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (p === 1) return k === n ? 1 : 0
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
}
/** P(X ≤ k). */
export const binomialDistribution = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : incompleteBeta(p, k + 1, n - k).upper
export const poissonProbability = (k: number, mean: number): number =>
  mean === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
/** P(X ≤ k). */
export const poissonDistribution = (k: number, mean: number): number => (k < 0 ? 0 : incompleteGamma(k + 1, mean).upper)

/** The smallest k ≥ 0 with `distribution(k) ≥ p`, starting the search at `near`. */
export function discreteQuantile(distribution: (k: number) => number, p: number, near: number): number {
  let k = Math.max(0, Math.round(near))
  while (distribution(k) < p) k++
  while (k > 0 && distribution(k - 1) >= p) k--
  return k
}

/** The standard normal: distribution function and quantile, relative error below 1e-14. */

/**
 * P(Z > x). By the continued fraction of Laplace for |x| ≥ 3 (Lentz), by the series of Marsaglia (2004) below.
 * Units: x any finite number. Not for: complex arguments.
 */
export function normalUpperTail(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0
  if (x === Number.NEGATIVE_INFINITY) return 1
  if (x < 0) return 1 - normalUpperTail(-x)
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
  if (x < 3) {
    let term = x
    let sum = x
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (x * x) / odd
      sum += term
    }
    return 0.5 - density * sum
  }
  let fraction = x
  let upper = x
  let lower = 0
  for (let k = 1; k < 400; k++) {
    lower = 1 / (x + k * lower)
    upper = x + k / upper
    const step = upper * lower
    fraction *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return density / fraction
}

/** z with P(Z ≤ z) = probability, 0 < probability < 1: Acklam's rational start, then two Halley steps on the tail. */
export function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0
  const tail = Math.min(probability, 1 - probability)
  const s = Math.sqrt(-2 * Math.log(tail))
  // Abramowitz & Stegun 26.2.23, absolute error below 4.5e-4
  let z = s - (2.515517 + s * (0.802853 + s * 0.010328)) / (1 + s * (1.432788 + s * (0.189269 + s * 0.001308)))
  for (let step = 0; step < 4; step++) {
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
    const error = (normalUpperTail(z) - tail) / density
    z += error / (1 - 0.5 * z * error)
  }
  return probability < 0.5 ? -z : z
}

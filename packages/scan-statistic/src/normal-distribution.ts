/** P(Z > x) for a standard normal Z; relative error below 1e-13 also far out in the tail. */
export function normalUpperTail(x: number): number {
  if (x < 0) return 1 - normalUpperTail(-x)
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x < 3) {
    // P(0 < Z < x) = density · Σ x^(2k+1) / (1·3·5…(2k+1))
    let term = x
    let sum = x
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (x * x) / k
      sum += term
    }
    return 0.5 - density * sum
  }
  // Laplace's continued fraction, from the bottom up
  let fraction = x
  for (let k = 150; k >= 1; k--) fraction = x + k / fraction
  return density / fraction
}

/** z with P(Z > z) = `tail`, 0 < tail < 1. */
export function normalUpperQuantile(tail: number): number {
  if (tail > 0.5) return -normalUpperQuantile(1 - tail)
  const t = Math.sqrt(-2 * Math.log(tail))
  // Hastings' starting value (error 4.5e-4), then Newton on the logarithm of the tail, which is nearly quadratic
  let z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  for (let step = 0; step < 6; step++) {
    const upper = normalUpperTail(z)
    const hazard = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / upper
    z += Math.log(upper / tail) / hazard
  }
  return z
}

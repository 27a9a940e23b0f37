/** Distribution function and quantiles of the standard normal distribution. */

/**
 * P(Z ≤ z), to about 15 digits, also far out in the tails.
 * Source: for |z| < 3 the series of Marsaglia (2004, J. Stat. Softw. 11/4), beyond it the continued fraction of
 * Laplace for Mills' ratio, evaluated from the end.
 */
export function normalCumulative(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  const x = Math.abs(z)
  if (x > 38.6) return z < 0 ? 0 : 1
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
  if (x < 3) {
    let [sum, term, before] = [x, x, 0]
    for (let odd = 3; sum !== before; odd += 2) {
      before = sum
      term *= (x * x) / odd
      sum += term
    }
    const half = sum * density
    return z < 0 ? 0.5 - half : 0.5 + half
  }
  let fraction = x
  for (let k = 160; k >= 1; k--) fraction = x + k / fraction
  const tail = density / fraction
  return z < 0 ? tail : 1 - tail
}

/** The z with P(Z ≤ z) = p; ±Infinity at 0 and 1. A rational start (Abramowitz & Stegun 26.2.23), then Halley steps. */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (!(p < 1)) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 4; step++) {
    const error = ((normalCumulative(z) - p) * Math.sqrt(2 * Math.PI)) / Math.exp(-0.5 * z * z)
    z -= error / (1 + (z * error) / 2)
  }
  return z
}

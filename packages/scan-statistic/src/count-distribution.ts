/**
 * Counts with mean mu and variance phi·mu, phi ≥ 1: negative binomial with size mu/(phi−1) and probability 1/phi, Poisson
 * for phi = 1. Written so that it goes over into the Poisson without a jump:
 * P(Y = y) = exp(−mu·ln(1+d)/d) · Π_{j<y} (mu + j·d) / ((1+d)(j+1)), with d = phi − 1.
 */
export type CountDistribution = { readonly mean: number; readonly dispersion: number }

/** ln P(Y = y); a logarithm only where the running product would leave the range of numbers. */
function logProbability({ mean, dispersion }: CountDistribution, y: number): number {
  const d = dispersion - 1
  let logarithm = d > 0 ? (-mean * Math.log1p(d)) / d : -mean
  let product = 1
  for (let j = 0; j < y; j++) {
    product *= (mean + j * d) / (dispersion * (j + 1))
    if (product < 1e-250 || product > 1e250) {
      logarithm += Math.log(product)
      product = 1
    }
  }
  return logarithm + Math.log(product)
}

/** P(Y ≥ y). */
export function upperTail(counts: CountDistribution, y: number): number {
  if (y <= 0) return 1
  const { mean, dispersion } = counts
  const d = dispersion - 1
  if (y > mean) {
    let term = Math.exp(logProbability(counts, y))
    let sum = term
    for (let j = y; term > sum * 1e-17; j++) {
      term *= (mean + j * d) / (dispersion * (j + 1))
      sum += term
    }
    return sum
  }
  let term = Math.exp(logProbability(counts, y - 1))
  let sum = term
  for (let j = y - 1; j > 0 && term > sum * 1e-17; j--) {
    term *= (dispersion * j) / (mean + (j - 1) * d)
    sum += term
  }
  return 1 - sum
}

/** Smallest q with P(Y ≤ q) ≥ 1 − `alpha`. */
export function upperQuantile(counts: CountDistribution, alpha: number): number {
  // P(Y > q) ≤ alpha with a little slack, so that a tail that equals alpha up to rounding counts as reached
  const enough = (q: number) => upperTail(counts, q + 1) <= alpha * (1 + 1e-12)
  let [low, high] = [0, Math.ceil(counts.mean)]
  for (let step = 1 + Math.ceil(Math.sqrt(counts.mean * counts.dispersion)); !enough(high); step *= 2) {
    low = high + 1
    high += step
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if (enough(middle)) high = middle
    else low = middle + 1
  }
  return high
}

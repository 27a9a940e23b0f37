/** Log-gamma, and the regularised incomplete gamma and beta functions: what exact intervals are made of. */

/** log Γ(x) for x > 0: Stirling's series after shifting the argument above 12; relative error about 1e-15. */
export function logGamma(x: number): number {
  let shift = 1
  let z = x
  while (z < 12) {
    shift *= z
    z++
  }
  const s = 1 / (z * z)
  const series =
    (1 / 12 + s * (-1 / 360 + s * (1 / 1260 + s * (-1 / 1680 + s * (1 / 1188 + s * (-691 / 360360 + s / 156)))))) / z
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - Math.log(shift)
}

export const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** P(a, x) and Q(a, x) = 1 − P, each computed where it is small so that neither loses digits. a > 0, x ≥ 0. */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (!Number.isFinite(x)) return { lower: 1, upper: 0 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
      term *= x / (a + n)
      sum += term
    }
    const lower = Math.min(1, front * sum)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(
    1,
    front *
      continuedFraction(
        (n) => -n * (n - a),
        (n) => x + 2 * n + 1 - a,
      ),
  )
  return { lower: 1 - upper, upper }
}

/** I_x(a, b), the distribution function of a beta variable. a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x >= 1) return { lower: 1, upper: 0 }
  if (x > (a + 1) / (a + b + 2)) {
    const mirrored = incompleteBeta(1 - x, b, a)
    return { lower: mirrored.upper, upper: mirrored.lower }
  }
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  const fraction = continuedFraction(
    (n) => {
      const m = n >> 1
      return n % 2 === 0
        ? (m * (b - m) * x) / ((a + n - 1) * (a + n))
        : (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n))
    },
    () => 1,
  )
  const lower = Math.min(1, front * fraction)
  return { lower, upper: 1 - lower }
}

/** 1 / (b₀ + a₁/(b₁ + a₂/(b₂ + …))) by Lentz's method. */
function continuedFraction(numerator: (n: number) => number, denominator: (n: number) => number): number {
  const tiny = 1e-300
  let value = denominator(0) || tiny
  let c = value
  let d = 0
  for (let n = 1; n < 100_000; n++) {
    const a = numerator(n)
    const b = denominator(n)
    d = 1 / (b + a * d || tiny)
    c = b + a / c || tiny
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return 1 / value
}

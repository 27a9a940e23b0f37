/** P(|T| > |t|) for Student's t with `degrees` degrees of freedom. */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/** P(T > t): how often a quiet period lies this far above a handful before it, whose mean and spread are estimated. */
export const upperStudent = (t: number, degrees: number): number =>
  t > 0 ? studentTwoSided(t, degrees) / 2 : 1 - studentTwoSided(t, degrees) / 2

/** Regularised incomplete beta function by its continued fraction (modified Lentz); relative error about 1e-12. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let result = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const change = d * c
    result *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return front * result
}
const nonZero = (x: number) => (Math.abs(x) < 1e-300 ? 1e-300 : x)

/** Logarithm of the gamma function for x > 0: Stirling's series after shifting x above 12. */
export function logGamma(x: number): number {
  let shift = 1
  let z = x
  while (z < 12) shift *= z++
  const r = 1 / (z * z)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / z
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(shift)
}

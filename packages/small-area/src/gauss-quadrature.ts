/** Nodes and weights of Gauss–Legendre and Gauss–Hermite quadrature. */

export type Quadrature = { readonly nodes: Float64Array; readonly weights: Float64Array }

/** ∫ f over [−1, 1]; weights sum to 2. Newton from the cosine start, on the three-term recurrence. */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count)
  const weights = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < 8; step++) {
      let [before, now] = [1, x]
      for (let n = 2; n <= count; n++) [before, now] = [now, ((2 * n - 1) * x * now - (n - 1) * before) / n]
      slope = (count * (x * now - before)) / (x * x - 1)
      x -= now / slope
    }
    nodes[k] = x
    weights[k] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}

/**
 * E f(Z) for a standard normal Z; weights sum to 1. The zeros of each Hermite polynomial lie between those of the one
 * before, so every bracket is safe; the weight is 1/Σ h_k(z)² over the orthonormal polynomials below the degree.
 */
export function gaussHermite(count: number): Quadrature {
  let zeros: number[] = []
  for (let degree = 1; degree <= count; degree++) {
    const reach = Math.sqrt(4 * degree + 2)
    const ends = [-reach, ...zeros, reach]
    zeros = Array.from({ length: degree }, (_, k) => zeroBetween(degree, ends[k] as number, ends[k + 1] as number))
  }
  return {
    nodes: Float64Array.from(zeros),
    weights: Float64Array.from(zeros, (z) => 1 / orthonormalHermite(count, z).squares),
  }
}

/** The orthonormal Hermite polynomial of `degree` at z, and the sum of squares of all below it. */
function orthonormalHermite(degree: number, z: number): { height: number; slope: number; squares: number } {
  let [before, now, squares] = [0, 1, 0]
  for (let k = 0; k < degree; k++) {
    squares += now * now
    const next = (z * now - Math.sqrt(k) * before) / Math.sqrt(k + 1)
    before = now
    now = next
  }
  return { height: now, slope: Math.sqrt(degree) * before, squares }
}

function zeroBetween(degree: number, from: number, to: number): number {
  let [low, high] = [from, to]
  const rising = orthonormalHermite(degree, high).height > 0
  let z = (low + high) / 2
  for (let step = 0; step < 100; step++) {
    const { height, slope } = orthonormalHermite(degree, z)
    if (height > 0 === rising) high = z
    else low = z
    const next = z - height / slope
    const moved = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(moved - z) <= 1e-16 * Math.abs(z) + 1e-18) return moved
    z = moved
  }
  return z
}

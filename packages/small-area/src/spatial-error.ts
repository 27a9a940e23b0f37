/** Mean squared errors of the spatial Fay–Herriot model, area by area, without storing a dense V. */
import type { CheckedAreas } from './area-data.ts'
import { quadraticForm } from './cholesky.ts'
import { multiply } from './sparse-symmetric.ts'
import { inner, type SpatialLikelihood, type SpatialPoint } from './spatial-likelihood.ts'
import type { SpatialMethod } from './spatial-maximum.ts'

export type SpatialErrors = {
  readonly meanSquaredErrors: Float64Array
  /** Areas where g4 and the bias would leave nothing and are not subtracted. */
  readonly uncorrectedAreas: ReadonlySet<number>
  /** Weight of the area's own direct estimate in its predicted effect: (K⁻¹D⁻¹)_ii. */
  readonly ownWeights: Float64Array
  /** Asymptotic covariance of (A, r): variance of A, covariance, variance of r. */
  readonly parameters: readonly [number, number, number]
}

/**
 * g1 + g2 + 2 g3 − g4, less the bias of (A, r) for ML. With Z = K⁻¹, G = Γ⁻¹, B = G − Z = GV⁻¹G, Bᴿ = GPG and Γ_k the
 * derivative of Γ: information ½ tr(Γ_k Bᴿ Γ_l Bᴿ), the restricted one also for ML (it counts the coefficients; equal to
 * the order of the formula); g1 = Z_ii; g3 from z'Γ_k B Γ_l z; g4 from the second derivatives of G (README §3).
 * Source: Singh, Shukla & Kundu 2005; Molina, Salvati & Pratesi 2009 — there in terms of dense V⁻¹.
 */
export function spatialErrors(
  likelihood: SpatialLikelihood,
  areas: CheckedAreas,
  point: SpatialPoint,
  method: SpatialMethod,
): SpatialErrors {
  const { size: n, pattern, structure, posterior } = likelihood
  const { modelVariance: a, correlation: r, covariance: q, shrunkDesign } = point
  const p = areas.design.columns
  const c = likelihood.structureAt(r)
  const inVariance = c.map((value) => -value / (a * a))
  const inCorrelation = likelihood.slopeAt(r).map((value) => value / a)
  const curvature = likelihood.curvature().map((value) => value / a)
  const column = (fill?: (i: number) => number) =>
    fill === undefined ? new Float64Array(n) : Float64Array.from({ length: n }, (_, i) => fill(i))

  // Rows of the shrunken design times Q, for B − TX Q (TX)'.
  const tx = (i: number) => Float64Array.from(shrunkDesign, (shrunk) => shrunk[i] as number)
  const slopes = [inVariance, inCorrelation] as const
  const slopedDesign = slopes.map((slope) => shrunkDesign.map((shrunk) => multiply(pattern, slope, shrunk, column())))
  const h = [new Float64Array(n * n), new Float64Array(n * n)] as const
  const result = new Float64Array(n)
  const ownWeights = new Float64Array(n)
  // Per area: z'n_k, and the sums that the inverse information will weigh (AA, Ar, rr).
  const first = [column(), column()] as const
  const g3 = [column(), column(), column()] as const
  const g4 = [column(), column(), column()] as const
  const [unit, z, g, b, nA, nR, zA, zR, gR, bent] = Array.from({ length: 10 }, () => column()) as Float64Array[] as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let i = 0; i < n; i++) {
    unit.fill(0)
    unit[i] = 1
    posterior.solve(unit, z)
    structure.solve(unit, g)
    for (let j = 0; j < n; j++) b[j] = a * (g[j] as number) - (z[j] as number)
    multiply(pattern, inVariance, b, h[0].subarray(i * n, (i + 1) * n))
    multiply(pattern, inCorrelation, b, h[1].subarray(i * n, (i + 1) * n))
    for (let x = 0; x < p; x++) {
      let weight = 0
      for (let y = 0; y < p; y++) weight += (q[x * p + y] as number) * ((shrunkDesign[y] as Float64Array)[i] as number)
      for (const k of [0, 1] as const) {
        const sloped = slopedDesign[k]?.[x] as Float64Array
        const target = h[k]
        for (let j = 0; j < n; j++) target[i * n + j] = (target[i * n + j] as number) - (sloped[j] as number) * weight
      }
    }
    multiply(pattern, inVariance, z, nA)
    multiply(pattern, inCorrelation, z, nR)
    // Half solutions: only products of two of them are needed.
    posterior.halfSolve(nA, zA)
    posterior.halfSolve(nR, zR)
    structure.halfSolve(nR, gR)
    multiply(pattern, curvature, z, bent)
    const [first0, first1] = [inner(z, nA), inner(z, nR)]
    first[0][i] = first0
    first[1][i] = first1
    // G n_A = −z/A, G n_r = A C⁻¹ n_r.
    const [aGa, aGr, rGr] = [-inner(nA, z) / a, -inner(nR, z) / a, a * inner(gR, gR)]
    g3[0][i] = aGa - inner(zA, zA)
    g3[1][i] = aGr - inner(zR, zA)
    g3[2][i] = rGr - inner(zR, zR)
    g4[0][i] = 2 * aGa + (2 / a) * first0
    g4[1][i] = 2 * aGr + first1 / a
    g4[2][i] = 2 * rGr - inner(z, bent)
    const shrunk = tx(i)
    const left = Float64Array.from(shrunk, (value, k) => (areas.design.rows[i * p + k] as number) - value)
    result[i] = (z[i] as number) + quadraticForm(q, p, left)
    ownWeights[i] = (z[i] as number) * (areas.precision[i] as number)
  }
  const parameters = inverseInformation(h, n)
  const [vA, cov, vR] = parameters
  const bias = [0, 0]
  if (method === 'ML') {
    const trace = slopedDesign.map((columns) => {
      let sum = 0
      for (let x = 0; x < p; x++)
        for (let y = 0; y < p; y++)
          sum += (q[x * p + y] as number) * inner(shrunkDesign[x] as Float64Array, columns[y] as Float64Array)
      return sum / 2
    }) as [number, number]
    bias[0] = vA * trace[0] + cov * trace[1]
    bias[1] = cov * trace[0] + vR * trace[1]
  }
  const uncorrectedAreas = new Set<number>()
  for (let i = 0; i < n; i++) {
    const weigh = (parts: readonly [Float64Array, Float64Array, Float64Array]) =>
      vA * (parts[0][i] as number) + 2 * cov * (parts[1][i] as number) + vR * (parts[2][i] as number)
    // ∂g1/∂θ_k = −z'Γ_k z.
    const ofBias = (bias[0] as number) * -(first[0][i] as number) + (bias[1] as number) * -(first[1][i] as number)
    const uncorrected = (result[i] as number) + 2 * weigh(g3)
    const corrected = uncorrected - 0.5 * weigh(g4) - ofBias
    if (corrected > 0) result[i] = corrected
    else {
      result[i] = uncorrected
      uncorrectedAreas.add(i)
    }
  }
  return { meanSquaredErrors: result, uncorrectedAreas, ownWeights, parameters }
}

/** Inverse of ½ tr(H_k H_l). */
function inverseInformation(
  [hA, hR]: readonly [Float64Array, Float64Array],
  n: number,
): readonly [number, number, number] {
  let [aa, ar, rr] = [0, 0, 0]
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [ij, ji] = [i * n + j, j * n + i]
      aa += (hA[ij] as number) * (hA[ji] as number)
      ar += (hA[ij] as number) * (hR[ji] as number)
      rr += (hR[ij] as number) * (hR[ji] as number)
    }
  const determinant = (aa * rr - ar * ar) / 2
  return [rr / determinant, -ar / determinant, aa / determinant]
}

/** The Fay–Herriot model at a given model variance A: all sums in O(m p²), since V is diagonal. */
import type { CheckedAreas } from './area-data.ts'
import { choleskyFactor, choleskyInverse, choleskySolve, logDeterminant, traceOfProduct } from './cholesky.ts'

/** The areas with data, packed. Rows in the orthonormal basis. */
export type PackedAreas = {
  readonly m: number
  readonly p: number
  /** What ordinary least squares leaves of the direct estimates, and its coefficients in the basis. */
  readonly direct: Float64Array
  readonly ordinary: Float64Array
  readonly variance: Float64Array
  readonly rows: Float64Array
}
export function packAreas({ sampled, direct, precision, design }: CheckedAreas): PackedAreas {
  const p = design.columns
  const rows = new Float64Array(sampled.length * p)
  for (const [i, area] of sampled.entries()) rows.set(design.rows.subarray(area * p, (area + 1) * p), i * p)
  // The model does not change when the ordinary fit is taken off; numbers far from 0 lose no digits then.
  const m = sampled.length
  const left = Float64Array.from(sampled, (area) => direct[area] as number)
  const ordinary = new Float64Array(p)
  for (let pass = 0; pass < 2; pass++)
    for (let k = 0; k < p; k++) {
      let product = 0
      for (let i = 0; i < m; i++) product += (rows[i * p + k] as number) * (left[i] as number)
      for (let i = 0; i < m; i++) left[i] = (left[i] as number) - product * (rows[i * p + k] as number)
      ordinary[k] = (ordinary[k] as number) + product
    }
  return {
    m,
    p,
    direct: left,
    ordinary,
    variance: Float64Array.from(sampled, (area) => 1 / (precision[area] as number)),
    rows,
  }
}

export type AtVariance = {
  readonly modelVariance: number
  /** Weighted least squares coefficients in the basis beyond the ordinary ones, and Q = (Σ x x'/V)⁻¹. */
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
  /** Σ log V; log det Σ x x'/V; Σ r²/V; Σ r²/V²; Σ 1/V; Σ 1/V². */
  readonly logVariances: number
  readonly logInformation: number
  readonly squares: number
  readonly squaresOverVariance: number
  readonly weights: number
  readonly squaredWeights: number
  /** tr(QN), tr(QNQN) with N = Σ x x'/V², and tr(Q Σ x x'/V³). */
  readonly traceQN: number
  readonly traceQNQN: number
  readonly traceQC: number
}

/** Fits the coefficients by weighted least squares with weights 1/(A + D_i) and gathers what the likelihoods need. */
export function atVariance({ m, p, direct, variance, rows }: PackedAreas, modelVariance: number): AtVariance {
  const first = new Float64Array(p * p)
  const second = new Float64Array(p * p)
  const third = new Float64Array(p * p)
  const cross = new Float64Array(p)
  let [weights, squaredWeights, logVariances] = [0, 0, 0]
  // Logarithms of products of 8 terms: an eighth of the logarithms. Scaled, so that nothing overflows.
  const scale = modelVariance + (variance[0] as number)
  let product = 1
  for (let i = 0; i < m; i++) {
    const v = modelVariance + (variance[i] as number)
    const w = 1 / v
    weights += w
    squaredWeights += w * w
    product *= v / scale
    if ((i & 7) === 7 || product > 1e100 || product < 1e-100) {
      logVariances += Math.log(product)
      product = 1
    }
    const wy = w * (direct[i] as number)
    for (let a = 0; a < p; a++) {
      const za = rows[i * p + a] as number
      cross[a] = (cross[a] as number) + wy * za
      const wa = w * za
      for (let b = 0; b <= a; b++) {
        const one = wa * (rows[i * p + b] as number)
        const at = a * p + b
        first[at] = (first[at] as number) + one
        second[at] = (second[at] as number) + one * w
        third[at] = (third[at] as number) + one * w * w
      }
    }
  }
  logVariances += Math.log(product) + m * Math.log(scale)
  for (const matrix of [first, second, third])
    for (let a = 0; a < p; a++) for (let b = 0; b < a; b++) matrix[b * p + a] = matrix[a * p + b] as number
  const lower = choleskyFactor(first, p)
  // The basis is orthonormal and weights are positive: only overflow of the inputs' range leads here.
  if (lower === undefined) throw new RangeError('weighted cross-products of the design are not positive definite')
  const covariance = choleskyInverse(lower, p)
  const coefficients = choleskySolve(lower, p, cross)
  let [squares, squaresOverVariance] = [0, 0]
  for (let i = 0; i < m; i++) {
    let residual = direct[i] as number
    for (let a = 0; a < p; a++) residual -= (rows[i * p + a] as number) * (coefficients[a] as number)
    const w = 1 / (modelVariance + (variance[i] as number))
    squares += residual * residual * w
    squaresOverVariance += residual * residual * w * w
  }
  const qn = new Float64Array(p * p)
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += (covariance[a * p + k] as number) * (second[k * p + b] as number)
      qn[a * p + b] = sum
    }
  let [traceQN, traceQNQN] = [0, 0]
  for (let a = 0; a < p; a++) {
    traceQN += qn[a * p + a] as number
    for (let b = 0; b < p; b++) traceQNQN += (qn[a * p + b] as number) * (qn[b * p + a] as number)
  }
  return {
    modelVariance,
    coefficients,
    covariance,
    logVariances,
    logInformation: logDeterminant(lower, p),
    squares,
    squaresOverVariance,
    weights,
    squaredWeights,
    traceQN,
    traceQNQN,
    traceQC: traceOfProduct(covariance, third),
  }
}

/** Gaussian log likelihood with its constant. */
export const logLikelihood = (m: number, at: AtVariance): number =>
  -0.5 * (m * Math.log(2 * Math.PI) + at.logVariances + at.squares)
/** Restricted log likelihood up to a constant that does not depend on A. */
export const restrictedLogLikelihood = (at: AtVariance): number =>
  -0.5 * (at.logVariances + at.logInformation + at.squares)

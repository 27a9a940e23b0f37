/**
 * The spatial Fay–Herriot model at given A and r, in the sparse form: with C = (I − rW)'(I − rW) the area effects have
 * precision Γ = C/A, and everything follows from the sparse K = Γ + D⁻¹. No inverse of V is ever built; an area without a
 * sample is simply one with D⁻¹ = 0.
 */
import type { CheckedAreas } from './area-data.ts'
import { choleskyFactor, choleskyInverse, logDeterminant } from './cholesky.ts'
import { EnvelopeCholesky } from './envelope-cholesky.ts'
import { multiply, type SymmetricPattern, symmetricPattern, traceOnPattern } from './sparse-symmetric.ts'
import { type SpatialWeights, weightBetween } from './spatial-weights.ts'

export type SpatialPoint = {
  readonly modelVariance: number
  readonly correlation: number
  readonly logLikelihood: number
  readonly restrictedLogLikelihood: number
  /** Slopes in A and in r, of the profile and of the restricted log likelihood. */
  readonly profileSlope: readonly [number, number]
  readonly restrictedSlope: readonly [number, number]
  /** Generalised least squares coefficients in the basis; Q = (X'V⁻¹X)⁻¹. */
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
  /** K⁻¹D⁻¹(y − Xb): the predicted area effects. */
  readonly effects: Float64Array
  /** K⁻¹D⁻¹X, column by column. */
  readonly shrunkDesign: readonly Float64Array[]
}

export class SpatialLikelihood {
  readonly size: number
  readonly pattern: SymmetricPattern
  /** W + W' and W'W on the pattern. */
  readonly #sum: Float64Array
  readonly #square: Float64Array
  readonly structure: EnvelopeCholesky
  readonly posterior: EnvelopeCholesky
  readonly #areas: CheckedAreas
  readonly #direct: Float64Array
  readonly #designColumns: readonly Float64Array[]
  readonly #logVariances: number
  #factored: { correlation: number; logDeterminant: number; trace: number } | undefined

  /** `direct`: what is left of the direct estimates after the ordinary fit, 0 without a sample. W row-standardised. */
  constructor(areas: CheckedAreas, direct: Float64Array, w: SpatialWeights) {
    this.size = areas.size
    this.#areas = areas
    this.#direct = direct
    const p = areas.design.columns
    this.#designColumns = Array.from({ length: p }, (_, k) =>
      Float64Array.from({ length: areas.size }, (_, i) => areas.design.rows[i * p + k] as number),
    )
    this.#logVariances = areas.sampled.reduce((sum, i) => sum - Math.log(areas.precision[i] as number), 0)
    const touching: [number, number][] = []
    for (let i = 0; i < w.size; i++) {
      const row = w.neighbours.subarray(w.starts[i], w.starts[i + 1])
      for (const [k, a] of row.entries()) {
        touching.push([i, a])
        for (const b of row.subarray(0, k)) touching.push([a, b])
      }
    }
    this.pattern = symmetricPattern(w.size, touching)
    const { starts, columns } = this.pattern
    this.#sum = new Float64Array(columns.length)
    this.#square = new Float64Array(columns.length)
    const place = (i: number, j: number) => {
      const [row, column] = i > j ? [i, j] : [j, i]
      let k = starts[row] as number
      while (columns[k] !== column) k++
      return k
    }
    for (let i = 0; i < w.size; i++) {
      for (let k = starts[i] as number; k < (starts[i + 1] as number) - 1; k++)
        this.#sum[k] = weightBetween(w, i, columns[k] as number) + weightBetween(w, columns[k] as number, i)
      for (let a = w.starts[i] as number; a < (w.starts[i + 1] as number); a++)
        for (let b = w.starts[i] as number; b <= a; b++) {
          const k = place(w.neighbours[a] as number, w.neighbours[b] as number)
          this.#square[k] = (this.#square[k] as number) + (w.weights[a] as number) * (w.weights[b] as number)
        }
    }
    this.structure = new EnvelopeCholesky(this.pattern)
    this.posterior = new EnvelopeCholesky(this.pattern)
  }

  /** C, its first and its second derivative in r, on the pattern. */
  structureAt(r: number): Float64Array {
    const { starts } = this.pattern
    const c = this.#square.map((square, k) => r * r * square - r * (this.#sum[k] as number))
    for (let i = 0; i < this.size; i++) {
      const diagonal = (starts[i + 1] as number) - 1
      c[diagonal] = 1 + (c[diagonal] as number)
    }
    return c
  }
  slopeAt(r: number): Float64Array {
    return this.#square.map((square, k) => 2 * r * square - (this.#sum[k] as number))
  }
  curvature(): Float64Array {
    return this.#square.map((square) => 2 * square)
  }

  /** Undefined where a matrix is not positive definite: r too close to its limit. */
  at(modelVariance: number, correlation: number): SpatialPoint | undefined {
    const { size, pattern } = this
    const { precision, sampled, design } = this.#areas
    const p = design.columns
    const c = this.structureAt(correlation)
    const slope = this.slopeAt(correlation)
    if (this.#factored?.correlation !== correlation) {
      if (!this.structure.factor(c)) return undefined
      this.#factored = {
        correlation,
        logDeterminant: this.structure.logDeterminant(),
        trace: traceOnPattern(pattern, this.structure.inverseOnPattern(), slope),
      }
    }
    const k = c.map((value) => value / modelVariance)
    for (let i = 0; i < size; i++) {
      const diagonal = (pattern.starts[i + 1] as number) - 1
      k[diagonal] = (k[diagonal] as number) + (precision[i] as number)
    }
    if (!this.posterior.factor(k)) return undefined
    const scaled = new Float64Array(size)
    const shrink = (column: Float64Array) => {
      for (let i = 0; i < size; i++) scaled[i] = (precision[i] as number) * (column[i] as number)
      return this.posterior.solve(scaled, new Float64Array(size))
    }
    const shrunk = this.#designColumns.map(shrink)
    const shrunkDirect = shrink(this.#direct)
    // a'V⁻¹b = (Ta)'Γ(Tb) + (a − Ta)'D⁻¹(b − Tb): sums of squares, so that nothing cancels.
    const product = (a: Float64Array, ta: Float64Array, b: Float64Array, ctb: Float64Array, tb: Float64Array) => {
      let [between, within] = [0, 0]
      for (let i = 0; i < size; i++) {
        between += (ta[i] as number) * (ctb[i] as number)
        const left = (a[i] as number) - (ta[i] as number)
        within += left * (precision[i] as number) * ((b[i] as number) - (tb[i] as number))
      }
      return between / modelVariance + within
    }
    const structured = shrunk.map((column) => multiply(pattern, c, column, new Float64Array(size)))
    const information = new Float64Array(p * p)
    const cross = new Float64Array(p)
    for (let b = 0; b < p; b++) {
      const [column, ctb, tb] = [this.#designColumns[b], structured[b], shrunk[b]] as [
        Float64Array,
        Float64Array,
        Float64Array,
      ]
      for (let a = 0; a < p; a++)
        information[a * p + b] = product(
          this.#designColumns[a] as Float64Array,
          shrunk[a] as Float64Array,
          column,
          ctb,
          tb,
        )
      cross[b] = product(this.#direct, shrunkDirect, column, ctb, tb)
    }
    const lower = choleskyFactor(information, p)
    if (lower === undefined) return undefined
    const covariance = choleskyInverse(lower, p)
    const coefficients = Float64Array.from({ length: p }, (_, a) => {
      let sum = 0
      for (let b = 0; b < p; b++) sum += (covariance[a * p + b] as number) * (cross[b] as number)
      return sum
    })
    const residuals = Float64Array.from(this.#direct)
    const effects = Float64Array.from(shrunkDirect)
    for (let a = 0; a < p; a++)
      for (let i = 0; i < size; i++) {
        const b = coefficients[a] as number
        residuals[i] = (residuals[i] as number) - b * ((this.#designColumns[a] as Float64Array)[i] as number)
        effects[i] = (effects[i] as number) - b * ((shrunk[a] as Float64Array)[i] as number)
      }
    const structuredEffects = multiply(pattern, c, effects, new Float64Array(size))
    const slopedEffects = multiply(pattern, slope, effects, new Float64Array(size))
    const squares = product(residuals, effects, residuals, structuredEffects, effects)
    const logDeterminantV =
      this.#logVariances +
      this.posterior.logDeterminant() +
      size * Math.log(modelVariance) -
      this.#factored.logDeterminant
    const inverse = this.posterior.inverseOnPattern()
    const penalty = (structuredColumns: readonly Float64Array[]) => {
      let sum = 0
      for (let a = 0; a < p; a++)
        for (let b = 0; b < p; b++)
          sum +=
            (covariance[a * p + b] as number) * inner(shrunk[a] as Float64Array, structuredColumns[b] as Float64Array)
      return sum
    }
    const sloped = shrunk.map((column) => multiply(pattern, slope, column, new Float64Array(size)))
    const a2 = modelVariance * modelVariance
    const inVariance =
      0.5 * (traceOnPattern(pattern, c, inverse) / a2 - size / modelVariance + inner(effects, structuredEffects) / a2)
    const inCorrelation =
      0.5 *
      (this.#factored.trace -
        traceOnPattern(pattern, slope, inverse) / modelVariance -
        inner(effects, slopedEffects) / modelVariance)
    const half = -0.5 * (logDeterminantV + squares)
    return {
      modelVariance,
      correlation,
      logLikelihood: half - 0.5 * sampled.length * Math.log(2 * Math.PI),
      restrictedLogLikelihood: half - 0.5 * logDeterminant(lower, p),
      profileSlope: [inVariance, inCorrelation],
      restrictedSlope: [
        inVariance + (0.5 * penalty(structured)) / a2,
        inCorrelation - (0.5 * penalty(sloped)) / modelVariance,
      ],
      coefficients,
      covariance,
      effects,
      shrunkDesign: shrunk,
    }
  }
}

export function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

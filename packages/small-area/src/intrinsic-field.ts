/**
 * Poisson counts on an intrinsic Markov field at one smoothing parameter: the penalised fit, the Laplace-approximate
 * restricted criterion and its exact slope in log smoothing. The level of the map is part of the field (v = b0 + u), so
 * that all matrices stay sparse; README §5.
 */
import { choleskyFactor, choleskyInverse, logDeterminant, quadraticForm } from './cholesky.ts'
import { EnvelopeCholesky } from './envelope-cholesky.ts'
import { multiply, type SymmetricPattern, symmetricPattern, traceOnPattern } from './sparse-symmetric.ts'
import { inner } from './spatial-likelihood.ts'
import { rowSum, type SpatialWeights } from './spatial-weights.ts'

export type FieldFit = {
  readonly smoothing: number
  /** Minus the Laplace-approximate restricted log likelihood, and its slope in log smoothing. Lower is better. */
  readonly criterion: number
  readonly slope: number
  /** Field with the level in it, coefficients of the covariates (in the basis), and log rates: v + x'b. */
  readonly field: Float64Array
  readonly coefficients: Float64Array
  readonly logRates: Float64Array
  /** Given the smoothing: variances of the log rates and of the coefficients; leverage of each area's own count. */
  readonly variances: Float64Array
  readonly coefficientCovariance: Float64Array
  readonly leverage: Float64Array
}

export class IntrinsicField {
  readonly size: number
  readonly #events: Float64Array
  readonly #exposure: Float64Array
  /** Covariates without a constant, orthonormal and centred; column by column. */
  readonly #columns: readonly Float64Array[]
  readonly #pattern: SymmetricPattern
  /** L = row sums − W on the pattern. */
  readonly #laplacian: Float64Array
  readonly #logDeterminantOfField: number
  readonly #factor: EnvelopeCholesky
  readonly #constant: number

  constructor(events: Float64Array, exposure: Float64Array, columns: readonly Float64Array[], w: SpatialWeights) {
    const n = w.size
    this.size = n
    this.#events = events
    this.#exposure = exposure
    this.#columns = columns
    const pairs: [number, number][] = []
    for (let i = 0; i < n; i++)
      for (const j of w.neighbours.subarray(w.starts[i], w.starts[i + 1])) if (j < i) pairs.push([i, j])
    this.#pattern = symmetricPattern(n, pairs)
    this.#laplacian = new Float64Array(this.#pattern.columns.length)
    for (let i = 0; i < n; i++) {
      let k = this.#pattern.starts[i] as number
      for (let at = w.starts[i] as number; at < (w.starts[i + 1] as number); at++)
        if ((w.neighbours[at] as number) < i) this.#laplacian[k++] = -(w.weights[at] as number)
      this.#laplacian[k] = rowSum(w, i)
    }
    this.#factor = new EnvelopeCholesky(this.#pattern)
    // Matrix-tree theorem: L + 11'/n² … any diagonal entry raised by s gives det = s · pdet(L)/n.
    const grounded = Float64Array.from(this.#laplacian)
    const corner = (this.#pattern.starts[1] as number) - 1
    const raised = this.#laplacian[corner] as number
    grounded[corner] = 2 * raised
    this.#factor.factor(grounded)
    this.#logDeterminantOfField = this.#factor.logDeterminant() - Math.log(raised) + Math.log(n)
    this.#constant = events.reduce(
      (sum, y, i) => sum + (y > 0 ? y * Math.log(exposure[i] as number) : 0) - logFactorial(y),
      0,
    )
  }

  /** Natural unit of the smoothing: information of an average area over an average row of L. */
  get scale(): number {
    const events = this.#events.reduce((a, b) => a + b, 0)
    let degrees = 0
    for (let i = 0; i < this.size; i++)
      degrees += this.#laplacian[(this.#pattern.starts[i + 1] as number) - 1] as number
    return events / degrees
  }

  /** `start`: a fit nearby. Undefined when the penalised fit does not converge. */
  at(smoothing: number, start?: FieldFit): FieldFit | undefined {
    const n = this.size
    const p = this.#columns.length
    const level = Math.log(this.#events.reduce((a, b) => a + b, 0) / this.#exposure.reduce((a, b) => a + b, 0))
    let field = start === undefined ? new Float64Array(n).fill(level) : start.field
    let coefficients = start === undefined ? new Float64Array(p) : start.coefficients
    let height = this.#height(smoothing, field, coefficients)
    for (let iterations = 0; iterations < 100; iterations++) {
      const means = this.#means(field, coefficients)
      const solver = this.#solver(smoothing, means)
      if (solver === undefined) return undefined
      const pull = this.#pull(field)
      const residuals = Float64Array.from(this.#events, (y, i) => y - (means[i] as number))
      const step = solver.solve(
        residuals.map((r, i) => r - smoothing * (pull[i] as number)),
        Float64Array.from(this.#columns, (column) => inner(column, residuals)),
      )
      const size = Math.max(...step.field.map(Math.abs), ...step.coefficients.map(Math.abs))
      if (!(size < 1e6)) return undefined
      // Close to the top the heights are equal to rounding; full steps converge there.
      let factor = Math.min(1, 5 / size)
      for (let halving = 0; halving < 40; halving++, factor /= 2) {
        const triedField = field.map((v, i) => v + factor * (step.field[i] as number))
        const triedCoefficients = coefficients.map((b, k) => b + factor * (step.coefficients[k] as number))
        const tried = this.#height(smoothing, triedField, triedCoefficients)
        if (tried >= height - 1e-11 * Math.abs(height)) {
          field = triedField
          coefficients = triedCoefficients
          height = tried
          break
        }
      }
      // Newton doubles the digits: after a step of 1e-7 what is left is below rounding.
      if (size < 1e-7) return this.#describe(smoothing, field, coefficients)
    }
    return undefined
  }

  /** Lv; the level is taken off first, so that a stiff field loses no digits to it. */
  #pull(field: Float64Array): Float64Array {
    const mean = field.reduce((a, b) => a + b, 0) / this.size
    return multiply(
      this.#pattern,
      this.#laplacian,
      field.map((v) => v - mean),
      new Float64Array(this.size),
    )
  }
  #logRates(field: Float64Array, coefficients: Float64Array): Float64Array {
    const rates = Float64Array.from(field)
    for (const [k, column] of this.#columns.entries())
      for (let i = 0; i < this.size; i++)
        rates[i] = (rates[i] as number) + (coefficients[k] as number) * (column[i] as number)
    return rates
  }
  #means(field: Float64Array, coefficients: Float64Array): Float64Array {
    return this.#logRates(field, coefficients).map((rate, i) => (this.#exposure[i] as number) * Math.exp(rate))
  }
  /** Penalised log likelihood without its constant. */
  #height(smoothing: number, field: Float64Array, coefficients: Float64Array): number {
    const rates = this.#logRates(field, coefficients)
    let sum = 0
    for (let i = 0; i < this.size; i++)
      sum +=
        (this.#events[i] as number) * (rates[i] as number) -
        (this.#exposure[i] as number) * Math.exp(rates[i] as number)
    return sum - 0.5 * smoothing * inner(field, this.#pull(field))
  }

  /** Solves with H = [K, F; F', X'MX], K = M + smoothing·L, F = MX, through the Schur complement of K. */
  #solver(smoothing: number, means: Float64Array) {
    const n = this.size
    const p = this.#columns.length
    const k = this.#laplacian.map((value) => smoothing * value)
    for (let i = 0; i < n; i++) {
      const diagonal = (this.#pattern.starts[i + 1] as number) - 1
      k[diagonal] = (k[diagonal] as number) + (means[i] as number)
    }
    const factor = this.#factor
    if (!factor.factor(k)) return undefined
    const weighted = this.#columns.map((column) => column.map((x, i) => x * (means[i] as number)))
    const carried = weighted.map((column) => factor.solve(column, new Float64Array(n)))
    const schur = new Float64Array(p * p)
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++)
        schur[a * p + b] =
          inner(this.#columns[a] as Float64Array, weighted[b] as Float64Array) -
          inner(weighted[a] as Float64Array, carried[b] as Float64Array)
    const lower = choleskyFactor(schur, p)
    if (lower === undefined) return undefined
    const covariance = choleskyInverse(lower, p)
    const logDeterminantH = factor.logDeterminant() + logDeterminant(lower, p)
    const solve = (right: Float64Array, rightOfCoefficients: Float64Array) => {
      const solved = factor.solve(right, new Float64Array(n))
      const left = rightOfCoefficients.map((value, a) => value - inner(weighted[a] as Float64Array, solved))
      const coefficients = Float64Array.from({ length: p }, (_, a) => {
        let sum = 0
        for (let b = 0; b < p; b++) sum += (covariance[a * p + b] as number) * (left[b] as number)
        return sum
      })
      for (const [a, column] of carried.entries())
        for (let i = 0; i < n; i++)
          solved[i] = (solved[i] as number) - (coefficients[a] as number) * (column[i] as number)
      return { field: solved, coefficients }
    }
    return { solve, covariance, carried, logDeterminantH }
  }

  #describe(smoothing: number, field: Float64Array, coefficients: Float64Array): FieldFit | undefined {
    const n = this.size
    const p = this.#columns.length
    const means = this.#means(field, coefficients)
    const solver = this.#solver(smoothing, means)
    if (solver === undefined) return undefined
    const { covariance, carried } = solver
    const inverse = this.#factor.inverseOnPattern()
    const variances = new Float64Array(n)
    const row = new Float64Array(p)
    for (let i = 0; i < n; i++) {
      for (let a = 0; a < p; a++)
        row[a] = ((this.#columns[a] as Float64Array)[i] as number) - ((carried[a] as Float64Array)[i] as number)
      variances[i] =
        (inverse[(this.#pattern.starts[i + 1] as number) - 1] as number) + quadraticForm(covariance, p, row)
    }
    const pull = this.#pull(field)
    const roughness = inner(field, pull)
    let ofField = traceOnPattern(this.#pattern, inverse, this.#laplacian)
    for (let b = 0; b < p; b++) {
      const bent = multiply(this.#pattern, this.#laplacian, carried[b] as Float64Array, new Float64Array(n))
      for (let a = 0; a < p; a++) ofField += (covariance[a * p + b] as number) * inner(carried[a] as Float64Array, bent)
    }
    // The fit itself moves with the smoothing, and the weights (means) with the fit.
    const move = solver.solve(
      pull.map((value) => -smoothing * value),
      new Float64Array(p),
    )
    const moved = this.#logRates(move.field, move.coefficients)
    let ofWeights = 0
    for (let i = 0; i < n; i++) ofWeights += (means[i] as number) * (moved[i] as number) * (variances[i] as number)
    return {
      smoothing,
      criterion:
        -this.#height(smoothing, field, coefficients) -
        this.#constant +
        0.5 *
          (solver.logDeterminantH +
            Math.log(n) -
            (n - 1) * Math.log(smoothing) -
            this.#logDeterminantOfField -
            (p + 1) * Math.log(2 * Math.PI)),
      slope: 0.5 * (smoothing * roughness + smoothing * ofField + ofWeights - (n - 1)),
      field,
      coefficients,
      logRates: this.#logRates(field, coefficients),
      variances,
      coefficientCovariance: covariance,
      leverage: variances.map((v, i) => v * (means[i] as number)),
    }
  }
}

function logFactorial(count: number): number {
  if (count < 20) {
    let product = 1
    for (let k = 2; k <= count; k++) product *= k
    return Math.log(product)
  }
  const x = count + 1
  const square = 1 / (x * x)
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x
  )
}

/** Small dense matrices, row by row: least squares by Householder reflections, and symmetric positive systems by Cholesky. */

export type Matrix = { readonly rows: number; readonly columns: number; readonly entries: Float64Array }

export const emptyMatrix = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  entries: new Float64Array(rows * columns),
})
/** Shapes: `rows[i][j]`. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0
  const matrix = emptyMatrix(rows.length, columns)
  rows.forEach((row, i) => {
    matrix.entries.set(row, i * columns)
  })
  return matrix
}
export const at = (matrix: Matrix, row: number, column: number): number =>
  matrix.entries[row * matrix.columns + column] as number

export function times(left: Matrix, right: Matrix): Matrix {
  const product = emptyMatrix(left.rows, right.columns)
  for (let i = 0; i < left.rows; i++)
    for (let k = 0; k < left.columns; k++) {
      const factor = at(left, i, k)
      if (factor === 0) continue
      for (let j = 0; j < right.columns; j++)
        product.entries[i * right.columns + j] = at(product, i, j) + factor * at(right, k, j)
    }
  return product
}
export function timesVector(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(matrix.rows)
  for (let i = 0; i < matrix.rows; i++) {
    let sum = 0
    for (let j = 0; j < matrix.columns; j++) sum += at(matrix, i, j) * (vector[j] as number)
    product[i] = sum
  }
  return product
}

export type LeastSquares = {
  readonly coefficients: Float64Array
  /** (X'WX)⁻¹ */
  readonly inverse: Matrix
  /** Weighted sum of squared residuals. */
  readonly squares: number
}

/**
 * Minimises Σ wᵢ (yᵢ − xᵢ'b)². Columns are scaled to length 1 first, so that units do not matter.
 * Undefined when a column is a combination of others to 11 digits, or there are fewer rows than columns.
 */
export function leastSquares(x: Matrix, y: ArrayLike<number>, weights?: ArrayLike<number>): LeastSquares | undefined {
  const { rows: n, columns: p } = x
  if (n < p) return undefined
  const q = new Float64Array(p * n)
  const side = new Float64Array(n)
  const lengths = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    const root = weights === undefined ? 1 : Math.sqrt(weights[i] as number)
    side[i] = root * (y[i] as number)
    for (let j = 0; j < p; j++) q[j * n + i] = root * at(x, i, j)
  }
  for (let j = 0; j < p; j++) {
    let length = 0
    for (let i = 0; i < n; i++) length += (q[j * n + i] as number) ** 2
    lengths[j] = Math.sqrt(length)
    if (!(length > 0)) return undefined
    for (let i = 0; i < n; i++) q[j * n + i] = (q[j * n + i] as number) / (lengths[j] as number)
  }
  const diagonal = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    let length = 0
    for (let i = j; i < n; i++) length += (q[j * n + i] as number) ** 2
    length = Math.sqrt(length)
    if (!(length > 1e-11)) return undefined
    const first = q[j * n + j] as number
    const pivot = first > 0 ? -length : length
    diagonal[j] = pivot
    q[j * n + j] = first - pivot
    const half = length * (length + Math.abs(first))
    const reflect = (into: Float64Array, offset: number) => {
      let product = 0
      for (let i = j; i < n; i++) product += (q[j * n + i] as number) * (into[offset + i] as number)
      product /= half
      for (let i = j; i < n; i++) into[offset + i] = (into[offset + i] as number) - product * (q[j * n + i] as number)
    }
    for (let other = j + 1; other < p; other++) reflect(q, other * n)
    reflect(side, 0)
  }
  const upper = (i: number, j: number) => (i === j ? (diagonal[i] as number) : (q[j * n + i] as number))
  const solveUpper = (right: Float64Array) => {
    for (let i = p - 1; i >= 0; i--) {
      let value = right[i] as number
      for (let j = i + 1; j < p; j++) value -= upper(i, j) * (right[j] as number)
      right[i] = value / (diagonal[i] as number)
    }
    return right
  }
  const coefficients = solveUpper(side.slice(0, p))
  for (let j = 0; j < p; j++) coefficients[j] = (coefficients[j] as number) / (lengths[j] as number)
  const inverse = emptyMatrix(p, p)
  for (let k = 0; k < p; k++) {
    const column = new Float64Array(p)
    column[k] = 1
    solveUpper(column)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        const [a, b] = [column[i] as number, column[j] as number]
        inverse.entries[i * p + j] = at(inverse, i, j) + (a * b) / ((lengths[i] as number) * (lengths[j] as number))
      }
  }
  let squares = 0
  for (let i = p; i < n; i++) squares += (side[i] as number) ** 2
  return { coefficients, inverse, squares }
}

/** Inverse and log-determinant of a symmetric positive definite matrix; undefined when it is not that (to 12 digits). */
export function inverseOfPositive(matrix: Matrix): { inverse: Matrix; logDeterminant: number } | undefined {
  const n = matrix.rows
  const lower = emptyMatrix(n, n)
  let logDeterminant = 0
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let value = at(matrix, i, j)
      for (let k = 0; k < j; k++) value -= at(lower, i, k) * at(lower, j, k)
      if (i === j) {
        if (!(value > 1e-12 * at(matrix, j, j))) return undefined
        logDeterminant += Math.log(value)
        lower.entries[j * n + j] = Math.sqrt(value)
      } else lower.entries[i * n + j] = value / at(lower, j, j)
    }
  }
  const inverse = emptyMatrix(n, n)
  for (let k = 0; k < n; k++) {
    const column = new Float64Array(n)
    column[k] = 1
    for (let i = k; i < n; i++) {
      let value = column[i] as number
      for (let j = k; j < i; j++) value -= at(lower, i, j) * (column[j] as number)
      column[i] = value / at(lower, i, i)
    }
    for (let i = n - 1; i >= 0; i--) {
      let value = column[i] as number
      for (let j = i + 1; j < n; j++) value -= at(lower, j, i) * (column[j] as number)
      column[i] = value / at(lower, i, i)
      inverse.entries[i * n + k] = column[i] as number
    }
  }
  return { inverse, logDeterminant }
}

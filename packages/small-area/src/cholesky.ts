/** Cholesky factorisation of small dense symmetric matrices: row by row in one typed array, size n × n. */

/** Lower factor L with LL' = matrix; undefined when the matrix is not positive definite (to rounding). */
export function choleskyFactor(matrix: Float64Array, n: number): Float64Array | undefined {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number)
      if (i !== j) lower[i * n + j] = sum / (lower[j * n + j] as number)
      else if (sum > 1e-14 * Math.abs(matrix[i * n + i] as number)) lower[i * n + i] = Math.sqrt(sum)
      else return undefined
    }
  }
  return lower
}

export function logDeterminant(lower: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i] as number)
  return 2 * sum
}

/** Overwrites `right` with the solution of LL'x = right. */
export function choleskySolve(lower: Float64Array, n: number, right: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = right[i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] as number) * (right[k] as number)
    right[i] = sum / (lower[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i] as number
    for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] as number) * (right[k] as number)
    right[i] = sum / (lower[i * n + i] as number)
  }
  return right
}

export function choleskyInverse(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  const column = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    column.fill(0)
    column[j] = 1
    choleskySolve(lower, n, column)
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i] as number
  }
  return inverse
}

/** x'Mx for the row of `rows` that begins at `from`. */
export function quadraticForm(matrix: Float64Array, n: number, rows: Float64Array, from = 0): number {
  let sum = 0
  for (let a = 0; a < n; a++) {
    let inner = 0
    for (let b = 0; b < n; b++) inner += (matrix[a * n + b] as number) * (rows[from + b] as number)
    sum += inner * (rows[from + a] as number)
  }
  return sum
}

/** trace(MN) of two symmetric matrices. */
export function traceOfProduct(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += (left[i] as number) * (right[i] as number)
  return sum
}

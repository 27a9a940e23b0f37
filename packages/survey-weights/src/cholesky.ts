/**
 * Cholesky factor of a symmetric positive semi-definite matrix, row-major p × p; columns that depend on earlier ones
 * (remaining diagonal below 1e-11 of the original) are left out and get solution 0.
 */
export type CholeskyFactor = {
  readonly size: number
  /** Lower triangle, row-major; rows and columns left out are zero. */
  readonly lower: Float64Array
  readonly leftOut: readonly number[]
}

export function cholesky(matrix: Float64Array, size: number): CholeskyFactor {
  const lower = new Float64Array(size * size)
  const leftOut: number[] = []
  for (let j = 0; j < size; j++) {
    const rowJ = j * size
    let pivot = matrix[rowJ + j] as number
    const original = pivot
    for (let k = 0; k < j; k++) pivot -= (lower[rowJ + k] as number) ** 2
    if (!(pivot > 1e-11 * original)) {
      leftOut.push(j)
      lower.fill(0, rowJ, rowJ + j + 1)
      continue
    }
    const root = Math.sqrt(pivot)
    lower[rowJ + j] = root
    for (let i = j + 1; i < size; i++) {
      const rowI = i * size
      let sum = matrix[rowI + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[rowI + k] as number) * (lower[rowJ + k] as number)
      lower[rowI + j] = sum / root
    }
  }
  return { size, lower, leftOut }
}

/** Solves matrix × answer = right side, in place of the right side. O(p²). */
export function solveInPlace({ size, lower }: CholeskyFactor, right: Float64Array, offset = 0): void {
  for (let i = 0; i < size; i++) {
    const diagonal = lower[i * size + i] as number
    if (diagonal === 0) {
      right[offset + i] = 0
      continue
    }
    let sum = right[offset + i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (right[offset + k] as number)
    right[offset + i] = sum / diagonal
  }
  for (let i = size - 1; i >= 0; i--) {
    const diagonal = lower[i * size + i] as number
    if (diagonal === 0) continue
    let sum = right[offset + i] as number
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (right[offset + k] as number)
    right[offset + i] = sum / diagonal
  }
}

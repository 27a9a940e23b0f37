/**
 * Cholesky factor of a sparse symmetric matrix inside its envelope: of each row everything from its first entry to the
 * diagonal. After a narrow order of the rows, a map of n areas costs about n·b² with b the width of the map in areas,
 * where a dense factor costs n³.
 * Source: George & Liu (1981, ch. 4) for the envelope; Takahashi, Fagan & Chen (1973) for the entries of the inverse.
 */
import { narrowOrder, type SymmetricPattern } from './sparse-symmetric.ts'

export class EnvelopeCholesky {
  readonly #size: number
  readonly #pattern: SymmetricPattern
  /** Old row → new position, and back. */
  readonly #place: Int32Array
  readonly #row: Int32Array
  /** First column of each row; where column j of row i would stand: offset[i] + j; last row that reaches column j. */
  readonly #first: Int32Array
  readonly #offset: Int32Array
  readonly #last: Int32Array
  readonly #lower: Float64Array
  readonly #work: Float64Array

  /** Prepares the storage for all matrices on this pattern. */
  constructor(pattern: SymmetricPattern) {
    const { size, starts, columns } = pattern
    this.#size = size
    this.#pattern = pattern
    this.#row = narrowOrder(pattern)
    this.#place = new Int32Array(size)
    for (let position = 0; position < size; position++) this.#place[this.#row[position] as number] = position
    this.#first = Int32Array.from({ length: size }, (_, i) => i)
    for (let i = 0; i < size; i++)
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const [a, b] = [this.#place[i] as number, this.#place[columns[k] as number] as number]
        const [high, low] = a > b ? [a, b] : [b, a]
        this.#first[high] = Math.min(this.#first[high] as number, low)
      }
    this.#offset = new Int32Array(size)
    this.#last = Int32Array.from({ length: size }, (_, i) => i)
    let length = 0
    for (let i = 0; i < size; i++) {
      const first = this.#first[i] as number
      this.#offset[i] = length - first
      length += i - first + 1
      for (let j = first; j < i; j++) this.#last[j] = i
    }
    this.#lower = new Float64Array(length)
    this.#work = new Float64Array(size)
  }

  /** Factors the matrix with these values on the pattern; false when it is not positive definite (to rounding). */
  factor(values: Float64Array): boolean {
    const { starts, columns } = this.#pattern
    const lower = this.#lower.fill(0)
    for (let i = 0; i < this.#size; i++)
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const [a, b] = [this.#place[i] as number, this.#place[columns[k] as number] as number]
        lower[a > b ? (this.#offset[a] as number) + b : (this.#offset[b] as number) + a] = values[k] as number
      }
    for (let i = 0; i < this.#size; i++) {
      const [first, row] = [this.#first[i] as number, this.#offset[i] as number]
      const diagonal = lower[row + i] as number
      let left = diagonal
      for (let j = first; j < i; j++) {
        const other = this.#offset[j] as number
        let sum = lower[row + j] as number
        for (let k = Math.max(first, this.#first[j] as number); k < j; k++)
          sum -= (lower[row + k] as number) * (lower[other + k] as number)
        sum /= lower[other + j] as number
        lower[row + j] = sum
        left -= sum * sum
      }
      if (!(left > 1e-14 * diagonal)) return false
      lower[row + i] = Math.sqrt(left)
    }
    return true
  }

  /** log det of the factored matrix. */
  logDeterminant(): number {
    let sum = 0
    for (let i = 0; i < this.#size; i++) sum += Math.log(this.#lower[(this.#offset[i] as number) + i] as number)
    return 2 * sum
  }

  /** Solution of Mx = right, written to `target` (which may be `right`). */
  solve(right: Float64Array, target: Float64Array): Float64Array {
    const x = this.halfSolve(right, this.#work)
    const lower = this.#lower
    for (let i = this.#size - 1; i >= 0; i--) {
      const row = this.#offset[i] as number
      const value = (x[i] as number) / (lower[row + i] as number)
      x[i] = value
      for (let k = this.#first[i] as number; k < i; k++) x[k] = (x[k] as number) - value * (lower[row + k] as number)
    }
    for (let i = 0; i < this.#size; i++) target[this.#row[i] as number] = x[i] as number
    return target
  }

  /**
   * Solution of Lx = right in the factor's own order, so that products of two such solutions are a'M⁻¹b at half the
   * work. `target` must not be `right`.
   */
  halfSolve(right: Float64Array, target: Float64Array): Float64Array {
    const lower = this.#lower
    let begin = 0
    // Leading zeros stay zeros: half the work for a column of the identity.
    while (begin < this.#size && right[this.#row[begin] as number] === 0) target[begin++] = 0
    for (let i = begin; i < this.#size; i++) {
      const row = this.#offset[i] as number
      let sum = right[this.#row[i] as number] as number
      for (let k = Math.max(begin, this.#first[i] as number); k < i; k++)
        sum -= (lower[row + k] as number) * (target[k] as number)
      target[i] = sum / (lower[row + i] as number)
    }
    return target
  }

  /** Entries of the inverse on the pattern, in the order of its values; no other entry is computed beyond the envelope. */
  inverseOnPattern(): Float64Array {
    const [size, lower, offset, first] = [this.#size, this.#lower, this.#offset, this.#first]
    const inverse = new Float64Array(lower.length)
    // Of the column at hand: its rows below the diagonal, its entries over the pivot, and their sums with the inverse.
    const rows = new Int32Array(size)
    const column = this.#work
    const sums = new Float64Array(size)
    for (let j = size - 1; j >= 0; j--) {
      const pivot = lower[(offset[j] as number) + j] as number
      let count = 0
      for (let k = j + 1; k <= (this.#last[j] as number); k++) {
        if ((first[k] as number) > j) continue
        rows[count] = k
        column[count++] = (lower[(offset[k] as number) + j] as number) / pivot
      }
      let diagonal = 1 / (pivot * pivot)
      for (let a = 0; a < count; a++) {
        const row = offset[rows[a] as number] as number
        const own = column[a] as number
        let sum = own * (inverse[row + (rows[a] as number)] as number)
        for (let b = 0; b < a; b++) {
          const entry = inverse[row + (rows[b] as number)] as number
          sum += (column[b] as number) * entry
          sums[b] = (sums[b] as number) + own * entry
        }
        sums[a] = sum
      }
      for (let a = 0; a < count; a++) {
        inverse[(offset[rows[a] as number] as number) + j] = -(sums[a] as number)
        diagonal += (column[a] as number) * (sums[a] as number)
      }
      inverse[(offset[j] as number) + j] = diagonal
    }
    const { starts, columns } = this.#pattern
    const values = new Float64Array(columns.length)
    for (let i = 0; i < size; i++)
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const [a, b] = [this.#place[i] as number, this.#place[columns[k] as number] as number]
        values[k] = inverse[a > b ? (offset[a] as number) + b : (offset[b] as number) + a] as number
      }
    return values
  }
}

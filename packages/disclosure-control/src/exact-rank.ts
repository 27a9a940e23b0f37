import type { LinkedTable } from './linked-table.ts'
import { type Pattern, unknownCells } from './pattern.ts'

/** Two primes below 2²⁶: products stay exact in a double. */
const primes = [67108859, 67108837] as const

/**
 * Withheld cells that follow exactly from the published ones by equations alone: no table with other numbers there
 * satisfies the relations, bounds aside. Needs no solver and no rounding, so it checks those that do.
 *
 * Method: a vector that satisfies all relations is drawn modulo a prime; where it is 0, the cell is determined. A cell
 * counts as determined when it is 0 for either of two primes: an accident of the arithmetic errs towards withholding
 * more (about 1 in 10⁷ per cell). Coefficients must be whole.
 * Cost: sparse elimination within each component of the pattern.
 * Not a proof of protection: an open interval may still be narrow (`provePattern`).
 */
export function determinedCells(table: LinkedTable, pattern: Pattern): number[] {
  const { subtracted, components } = unknownCells(table, pattern)
  const determined = [...subtracted]
  for (const component of components) {
    const vectors = primes.map((prime) => nullVector(table, component, prime))
    component.forEach((cell, k) => {
      if (vectors.some((vector) => vector[k] === 0)) determined.push(cell)
    })
  }
  return determined.sort((a, b) => a - b)
}

type Row = Map<number, number>

/** A vector of the null space with scattered values in its free coordinates. */
function nullVector(table: LinkedTable, component: Int32Array, prime: number): Float64Array {
  const pivots: { readonly column: number; readonly row: Row }[] = []
  const rows = rowsOf(table, component, prime)
  const pivotOf = new Map<number, Row>()
  rows.sort((a, b) => a.size - b.size)
  for (const row of rows) {
    for (;;) {
      const column = firstPivot(row, pivotOf)
      if (column === undefined) break
      subtract(row, pivotOf.get(column) as Row, row.get(column) as number, prime)
    }
    const [first] = row
    if (!first) continue
    const [column, value] = first
    const inverse = power(value, prime - 2, prime)
    for (const [key, entry] of row) row.set(key, (entry * inverse) % prime)
    // Rows found before may hold this column; they are cleared when the vector is built, from the last pivot back.
    pivotOf.set(column, row)
    pivots.push({ column, row })
  }
  const vector = new Float64Array(component.length)
  let scattered = 1
  component.forEach((_, k) => {
    scattered = (scattered * 48271 + 11) % prime
    if (!pivotOf.has(k)) vector[k] = 1 + (scattered % (prime - 1))
  })
  for (const { column, row } of pivots.reverse()) {
    let sum = 0
    for (const [key, entry] of row) if (key !== column) sum = (sum + entry * (vector[key] as number)) % prime
    vector[column] = (prime - sum) % prime
  }
  return vector
}

function firstPivot(row: Row, pivotOf: ReadonlyMap<number, Row>): number | undefined {
  for (const column of row.keys()) if (pivotOf.has(column)) return column
  return undefined
}

function rowsOf(table: LinkedTable, component: Int32Array, prime: number): Row[] {
  const { startOfCell, relation, coefficientOfCell } = table.relations
  const rows = new Map<number, Row>()
  component.forEach((cell, k) => {
    for (let q = startOfCell[cell] as number; q < (startOfCell[cell + 1] as number); q++) {
      const r = relation[q] as number
      const row = rows.get(r) ?? new Map<number, number>()
      rows.set(r, row)
      row.set(k, (((coefficientOfCell[q] as number) % prime) + prime) % prime)
    }
  })
  return [...rows.values()]
}

function subtract(row: Row, pivot: Row, factor: number, prime: number): void {
  for (const [key, entry] of pivot) {
    const value = ((row.get(key) ?? 0) + (prime - factor) * entry) % prime
    if (value === 0) row.delete(key)
    else row.set(key, value)
  }
}

function power(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base % prime]
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

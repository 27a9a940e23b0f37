import type { LinearOutcome, LinearSolver, SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'

/**
 * The attacker's linear program over some withheld cells. A table the attacker cannot rule out is the true one plus a
 * deviation d with Σ coefficient · d = 0 in every relation, d = 0 on published cells, and d within the ranges.
 * The program is opened once and asked many times, each time from the basis of the last answer.
 */
export type AttackerProgram = {
  readonly cells: Int32Array
  /** Relations that touch `cells`; `multipliers` of a push stand in this order. */
  readonly relations: Int32Array
  /** −down ≤ d ≤ up for column k (the k-th of `cells`). */
  range(k: number, down: number, up: number): void
  /** The farthest d of column k in direction +1 or −1. */
  push(k: number, direction: 1 | -1): PushOutcome
  /** All of these columns together as far as they go: one table in which many are at an end of what is possible. */
  pushTogether(columns: readonly number[], direction: 1 | -1): Float64Array | undefined
  close(): void
}
export type PushOutcome =
  | {
      readonly kind: 'reached'
      /** |d| of the pushed cell. */
      readonly distance: number
      /** d by column. */
      readonly deviation: Float64Array
      /** By relation: no multiple of the relations proves a smaller distance than these. */
      readonly multipliers: Float64Array
    }
  | { readonly kind: 'without-limit' }
  | { readonly kind: 'stopped'; readonly status: string }

/** Ranges start at what the attacker knows in advance: lowest − value … highest − value. */
export function openAttacker(
  table: LinkedTable,
  cells: Int32Array,
  solver: LinearSolver,
  limits: SolverLimits,
): AttackerProgram {
  const { startOfCell, relation, coefficientOfCell } = table.relations
  const rowOf = new Map<number, number>()
  const starts = new Int32Array(cells.length + 1)
  const [indices, values]: [number[], number[]] = [[], []]
  cells.forEach((i, k) => {
    for (let q = startOfCell[i] as number; q < (startOfCell[i + 1] as number); q++) {
      const r = relation[q] as number
      const row = rowOf.get(r) ?? rowOf.size
      rowOf.set(r, row)
      indices.push(row)
      values.push(coefficientOfCell[q] as number)
    }
    starts[k + 1] = indices.length
  })
  const zero = new Float64Array(rowOf.size)
  const program = solver.open(
    {
      cost: new Float64Array(cells.length),
      lower: Float64Array.from(cells, (i) => (table.lowest[i] as number) - (table.values[i] as number)),
      upper: Float64Array.from(cells, (i) => (table.highest[i] as number) - (table.values[i] as number)),
      rowLower: zero,
      rowUpper: zero,
      matrix: { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) },
    },
    limits,
  )
  return {
    cells,
    relations: Int32Array.from(rowOf.keys()),
    range: (k, down, up) => program.setBounds(k, -down, up),
    push(k, direction) {
      program.setCost(k, -direction)
      const outcome = program.solve()
      program.setCost(k, 0)
      return answer(outcome, k)
    },
    pushTogether(columns, direction) {
      for (const k of columns) program.setCost(k, -direction)
      const outcome = program.solve()
      for (const k of columns) program.setCost(k, 0)
      return outcome.kind === 'optimal' ? outcome.values : undefined
    },
    close: () => program.close(),
  }
}

function answer(outcome: LinearOutcome, k: number): PushOutcome {
  if (outcome.kind === 'unbounded') return { kind: 'without-limit' }
  // d = 0 is always possible, so "infeasible" is a failure of the solver like any other.
  if (outcome.kind === 'infeasible')
    return { kind: 'stopped', status: 'infeasible, although the true table is possible' }
  if (outcome.kind === 'stopped') return outcome
  return {
    kind: 'reached',
    distance: Math.abs(outcome.values[k] as number),
    deviation: outcome.values,
    multipliers: outcome.rowDuals,
  }
}

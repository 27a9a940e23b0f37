import type { LinearProgram, LinearSolver, OpenProgram, SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'

/** A deviation from the true table that keeps every relation and every published cell: the table an attacker cannot rule out. */
export type Witness = { readonly cells: Int32Array; readonly deviations: Float64Array }

/** Finds the cheapest witness that moves one cell by a given amount. Cost of a witness: Σ price · |deviation|. */
export type WitnessProgram = {
  /** Moves column k by `amount` (its sign is the direction). */
  find(k: number, amount: number): WitnessOutcome
  price(k: number, price: number): void
  /** Column k may deviate by `down` below and `up` above the true value; 0 and 0 keep it as it is. */
  range(k: number, down: number, up: number): void
  close(): void
}
export type WitnessOutcome =
  | { readonly kind: 'found'; readonly witness: Witness }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly status: string }

/**
 * Opens the program over `cells`. `symmetric`: every range is cut to the shorter side, so that with a witness also its
 * mirror image is one. For tables of counts a witness is whole; where the linear program gives fractions, a whole-number
 * program decides.
 */
export function openWitnessProgram(
  table: LinkedTable,
  cells: Int32Array,
  prices: (cell: number) => number,
  solver: LinearSolver,
  limits: SolverLimits,
  symmetric: boolean,
): WitnessProgram {
  const n = cells.length
  const model = doubled(table, cells, prices, symmetric)
  const program = solver.open(model, limits)
  const setRange = (k: number, down: number, up: number) => {
    model.upper[k] = up
    model.upper[n + k] = down
    program.setBounds(k, 0, up)
    program.setBounds(n + k, 0, down)
  }
  const bounds = (target: Pick<OpenProgram, 'setBounds'>, k: number, amount: number) => {
    target.setBounds(k, Math.max(amount, 0), Math.max(amount, 0))
    target.setBounds(n + k, Math.max(-amount, 0), Math.max(-amount, 0))
  }
  /**
   * Fractions are an accident of one corner: with other prices another corner is found, mostly a whole one. Half a person
   * becomes one where the cell moves twice as far. `moved`: what any of these corners moves.
   */
  const elsewhere = (k: number, amount: number, moved: Float64Array): Witness | undefined => {
    const [up, down] = [model.upper[k] as number, model.upper[n + k] as number]
    try {
      for (let turn = 1; turn <= otherCorners; turn++) {
        const far = turn % 2 === 1 || 2 * amount > up || -2 * amount > down ? amount : 2 * amount
        bounds(program, k, far)
        for (let column = 0; column < 2 * n; column++)
          program.setCost(column, (model.cost[column] as number) * (1 + scattered(column, turn)))
        const outcome = program.solve()
        if (outcome.kind !== 'optimal') continue
        const { values } = outcome
        const witness = witnessFrom(table, cells, values) ?? multiplied(table, cells, model.upper, values)
        if (witness) return witness
        values.forEach((value, column) => {
          if (value > 1e-7) moved[column] = value
        })
      }
      return undefined
    } finally {
      for (const [column, price] of model.cost.entries()) program.setCost(column, price)
      program.setBounds(k, 0, up)
      program.setBounds(n + k, 0, down)
    }
  }
  return {
    find(k, amount) {
      const [up, down] = [model.upper[k] as number, model.upper[n + k] as number]
      if (amount > up || -amount > down) return { kind: 'none' }
      bounds(program, k, amount)
      let outcome = program.solve()
      program.setBounds(k, 0, up)
      program.setBounds(n + k, 0, down)
      if (outcome.kind === 'optimal') {
        const { values } = outcome
        const moved = Float64Array.from(values)
        const witness =
          witnessFrom(table, cells, values) ??
          multiplied(table, cells, model.upper, values) ??
          elsewhere(k, amount, moved)
        if (witness) return { kind: 'found', witness }
        for (const upper of [nearby(model, moved), model.upper]) {
          const whole = solver.open(
            { ...model, upper, integer: new Uint8Array(2 * n).fill(1), relativeGap: enough },
            limits,
          )
          try {
            bounds(whole, k, amount)
            outcome = whole.solve()
          } finally {
            whole.close()
          }
          const second = outcome.kind === 'optimal' ? witnessFrom(table, cells, outcome.values) : undefined
          if (second) return { kind: 'found', witness: second }
        }
      }
      if (outcome.kind === 'infeasible') return { kind: 'none' }
      return {
        kind: 'stopped',
        status: outcome.kind === 'stopped' ? outcome.status : 'no exact witness from the solver',
      }
    },
    price(k, price) {
      model.cost[k] = model.cost[n + k] = price
      program.setCost(k, price)
      program.setCost(n + k, price)
    },
    range: setRange,
    close: () => program.close(),
  }
}

/** Columns 0 … n−1 raise a cell, n … 2n−1 lower it. */
function doubled(
  table: LinkedTable,
  cells: Int32Array,
  prices: (cell: number) => number,
  symmetric: boolean,
): LinearProgram {
  const { startOfCell, relation, coefficientOfCell } = table.relations
  const n = cells.length
  const rowOf = new Map<number, number>()
  const starts = new Int32Array(2 * n + 1)
  const [indices, values]: [number[], number[]] = [[], []]
  const [cost, upper] = [new Float64Array(2 * n), new Float64Array(2 * n)]
  for (const sign of [1, -1])
    cells.forEach((i, k) => {
      for (let q = startOfCell[i] as number; q < (startOfCell[i + 1] as number); q++) {
        const r = relation[q] as number
        const row = rowOf.get(r) ?? rowOf.size
        rowOf.set(r, row)
        indices.push(row)
        values.push(sign * (coefficientOfCell[q] as number))
      }
      const column = sign === 1 ? k : n + k
      starts[column + 1] = indices.length
      cost[column] = prices(i)
      const up = (table.highest[i] as number) - (table.values[i] as number)
      const down = (table.values[i] as number) - (table.lowest[i] as number)
      upper[column] = symmetric ? Math.min(up, down) : sign === 1 ? up : down
    })
  const zero = new Float64Array(rowOf.size)
  const matrix = { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) }
  return { cost, lower: new Float64Array(2 * n), upper, rowLower: zero, rowUpper: zero, matrix }
}

/** So often another corner is tried before whole numbers are searched, which takes a hundred times as long. */
const otherCorners = 12
/** From 0 to 3, the same for the same column and turn (multiplicative hashing, Knuth 6.4). */
const scattered = (column: number, turn: number): number =>
  ((Math.imul(column * 16 + turn, 2_654_435_761) >>> 0) / 4_294_967_296) * 3

/** A whole witness need not be the cheapest: within half of what is known to be possible it is good enough. */
const enough = 0.5

/**
 * Such programs mostly give halves or thirds where they give fractions: twice or three times as much is whole, and moves
 * the cell farther still. Undefined where that leaves the ranges.
 */
function multiplied(
  table: LinkedTable,
  cells: Int32Array,
  upper: Float64Array,
  values: Float64Array,
): Witness | undefined {
  const n = cells.length
  for (const times of [2, 3]) {
    const more = values.map((value) => value * times)
    const isInside = cells.every((_, k) => {
      const deviation = (more[k] as number) - (more[n + k] as number)
      return deviation <= (upper[k] as number) + 1e-6 && -deviation <= (upper[n + k] as number) + 1e-6
    })
    const witness = isInside ? witnessFrom(table, cells, more) : undefined
    if (witness) return witness
  }
  return undefined
}

/** Ranges of a smaller program: what any of the fractions move, and what costs next to nothing. The rest stays as it is. */
function nearby({ cost, upper }: LinearProgram, values: Float64Array): Float64Array {
  const n = upper.length / 2
  const cheapest = cost.reduce((least, one) => Math.min(least, one), Infinity)
  const isCheap = (column: number) => (cost[column] as number) <= 2 * cheapest
  const costsDiffer = !cost.every((_, column) => isCheap(column))
  return upper.map((most, column) => {
    const k = column % n
    const moves = (values[k] as number) > 1e-7 || (values[n + k] as number) > 1e-7
    return moves || (costsDiffer && isCheap(column)) ? most : 0
  })
}

/** The witness in a solution; undefined when counts come out as fractions. */
function witnessFrom(table: LinkedTable, cells: Int32Array, values: Float64Array): Witness | undefined {
  const n = cells.length
  const [at, deviations]: [number[], number[]] = [[], []]
  for (let k = 0; k < n; k++) {
    const deviation = (values[k] as number) - (values[n + k] as number)
    if (Math.abs(deviation) < 1e-7) continue
    const nearest = Math.round(deviation)
    if (table.whole && Math.abs(deviation - nearest) > 1e-6) return undefined
    at.push(cells[k] as number)
    deviations.push(table.whole ? nearest : deviation)
  }
  return { cells: Int32Array.from(at), deviations: Float64Array.from(deviations) }
}

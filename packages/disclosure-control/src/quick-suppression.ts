import type { Demand } from './demand.ts'
import type { LinearSolver, SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'
import { WitnessCollection } from './witness-collection.ts'
import { openWitnessProgram, type Witness, type WitnessOutcome, type WitnessProgram } from './witness-program.ts'

export type QuickOutcome =
  | {
      readonly kind: 'pattern'
      readonly pattern: Pattern
      readonly witnesses: readonly Witness[]
      readonly programs: number
    }
  /** Even with everything withheld that may be withheld, this cell follows. */
  | { readonly kind: 'impossible'; readonly cell: number }
  | { readonly kind: 'stopped'; readonly status: string; readonly cell: number }

/**
 * A protecting pattern, not the cheapest: for one demand after the other the cheapest table that moves the cell far
 * enough, where cells already withheld cost nothing; then withheld cells are published again, dearest first, as long as
 * every demand finds another table.
 *
 * `start`: cells withheld in any case (the sensitive ones, and what an earlier release withheld).
 * Source: the incremental linear-programming heuristic of Kelly, Golden & Assad (1992), *Networks* 22, with the clean-up
 * they propose; we differ in solving both directions at once where the ranges allow it, and in sharing tables.
 */
export function quickSuppression(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
): QuickOutcome {
  const grown = growPattern(table, demands, start, solver, limits)
  if (grown.kind !== 'pattern') return grown
  const cleaned = publishAgain(table, demands, start, grown.pattern, grown.witnesses, solver, limits)
  return cleaned.kind === 'pattern' ? { ...cleaned, programs: grown.programs + cleaned.programs } : cleaned
}

/** Withholds more cells, one demand after the other, until every demand is met. */
export function growPattern(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
): QuickOutcome {
  const free = table.values.length
  const cells = Int32Array.from({ length: free }, (_, i) => i).filter((i) => table.alwaysPublished[i] === 0)
  const column = new Map(Array.from(cells, (cell, k) => [cell, k]))
  const pattern = Uint8Array.from(start)
  // Cells already withheld cost next to nothing: at exactly 0 the solver would hand back large tables full of fractions.
  const nothing = 1e-3 * smallestCost(table)
  const price = (cell: number) => (pattern[cell] ? nothing : (table.costs[cell] as number))
  const everything = table.alwaysPublished.map((fixed) => 1 - fixed)
  const collection = new WitnessCollection(table, everything)
  const opened: WitnessProgram[] = []
  let programs = 0
  const program = (symmetric: boolean): WitnessProgram => {
    const at = symmetric ? 0 : 1
    opened[at] ??= openWitnessProgram(table, cells, price, solver, limits, symmetric)
    return opened[at]
  }
  const solve = (symmetric: boolean, cell: number, amount: number): WitnessOutcome => {
    programs++
    const outcome = program(symmetric).find(column.get(cell) as number, amount)
    if (outcome.kind !== 'found') return outcome
    if (!collection.add(outcome.witness)) return { kind: 'stopped', status: 'the solver gave an inexact witness' }
    for (const i of outcome.witness.cells) {
      if (pattern[i]) continue
      pattern[i] = 1
      for (const one of opened) one?.price(column.get(i) as number, nothing)
    }
    return outcome
  }
  try {
    const order = [...demands].sort((a, b) => (table.values[b.cell] as number) - (table.values[a.cell] as number))
    for (const { cell, upper, lower } of order) {
      if (upper > 0 && lower > 0 && !(collection.use(cell, upper) && collection.use(cell, -lower))) {
        const both = solve(true, cell, Math.max(upper, lower))
        if (both.kind === 'stopped') return { ...both, cell }
        if (both.kind === 'found') continue
      }
      for (const amount of [upper, -lower]) {
        if (amount === 0 || collection.use(cell, amount)) continue
        const outcome = solve(false, cell, amount)
        if (outcome.kind === 'none') return { kind: 'impossible', cell }
        if (outcome.kind === 'stopped') return { ...outcome, cell }
      }
    }
  } finally {
    for (const one of opened) one?.close()
  }
  return { kind: 'pattern', pattern, witnesses: collection.all, programs }
}

/** Publishes withheld cells again, dearest first, while every demand keeps a witness. */
export function publishAgain(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  withheld: Pattern,
  witnesses: readonly Witness[],
  solver: LinearSolver,
  limits: SolverLimits,
): QuickOutcome {
  const pattern = Uint8Array.from(withheld)
  const cells = Int32Array.from(pattern.keys()).filter((i) => pattern[i] === 1)
  const column = new Map(Array.from(cells, (cell, k) => [cell, k]))
  const program = openWitnessProgram(table, cells, () => 1, solver, limits, false)
  const collection = new WitnessCollection(table, pattern, witnesses)
  let programs = 0
  const sides = demands.flatMap(({ cell, upper, lower }) => [
    ...(upper > 0 ? [{ cell, amount: upper }] : []),
    ...(lower > 0 ? [{ cell, amount: -lower }] : []),
  ])
  const used = sides.map(({ cell, amount }) => collection.use(cell, amount)?.witness)
  const candidates = [...cells].filter((i) => !start[i] && (table.costs[i] as number) > 0)
  candidates.sort((a, b) => (table.costs[b] as number) - (table.costs[a] as number))
  try {
    next: for (const cell of candidates) {
      const k = column.get(cell) as number
      program.range(k, 0, 0)
      collection.setAside(cell)
      const found: [number, number][] = []
      for (const [at, { cell: sensitive, amount }] of sides.entries()) {
        const now = used[at]
        if (now !== undefined && !(collection.all[now] as Witness).cells.includes(cell)) continue
        let use = collection.use(sensitive, amount)
        if (!use) {
          programs++
          const outcome = program.find(column.get(sensitive) as number, amount)
          if (outcome.kind === 'stopped') return { ...outcome, cell: sensitive }
          if (outcome.kind === 'found' && collection.add(outcome.witness)) use = collection.use(sensitive, amount)
        }
        if (use) {
          found.push([at, use.witness])
          continue
        }
        collection.takeBack(cell)
        const value = table.values[cell] as number
        program.range(k, value - (table.lowest[cell] as number), (table.highest[cell] as number) - value)
        continue next
      }
      pattern[cell] = 0
      for (const [at, witness] of found) used[at] = witness
    }
  } finally {
    program.close()
  }
  return { kind: 'pattern', pattern, witnesses: collection.usable, programs }
}

function smallestCost(table: LinkedTable): number {
  let smallest = Infinity
  for (const cost of table.costs) if (cost > 0 && cost < smallest) smallest = cost
  return Number.isFinite(smallest) ? smallest : 1
}

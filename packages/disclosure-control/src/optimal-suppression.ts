import { attackerCut, type Cut, shortfall } from './attacker-cut.ts'
import { type AttackerProgram, openAttacker } from './attacker-program.ts'
import type { Demand } from './demand.ts'
import type { LinearSolver, OpenProgram, SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'
import { provePattern } from './prove-pattern.ts'
import { growPattern, publishAgain, quickSuppression } from './quick-suppression.ts'
import type { Witness } from './witness-program.ts'

export type OptimalOutcome =
  | {
      readonly kind: 'pattern'
      readonly pattern: Pattern
      readonly witnesses: readonly Witness[]
      /** Cost of the cells withheld beyond `start`, and what no protecting pattern can undercut. */
      readonly cost: number
      readonly lowerBound: number
      readonly cuts: number
      readonly rounds: number
    }
  | { readonly kind: 'impossible'; readonly cell: number }
  | { readonly kind: 'stopped'; readonly status: string }

/** Cuts found once are kept; a pattern that violates none of them and passes the proof is the cheapest. */
const mostRounds = 200

/**
 * The cheapest protecting pattern, or one proven to lie within `withinShare` of it.
 *
 * A master program chooses cells; attackers answer with cuts, first against fractional choices (ranges narrowed to the
 * amount demanded, which gives strong cuts and is only a way to find them), then against whole ones, until an attacker
 * finds nothing. Every cut is valid for the unnarrowed problem, so the master's bound is a bound for all patterns.
 * Where only wholeness of counts opens a cell, a cut excludes exactly that pattern and all inside it.
 * Errors: none; `stopped` on any solver status but optimal, and after 200 rounds.
 * Source: Fischetti & Salazar (2000, 2001); we deviate in solving the whole-number master anew each round instead of
 * branching with cuts, and in repairing each round's choice to a protecting pattern, which gives the upper bound.
 */
export function optimalSuppression(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
  withinShare = 0,
): OptimalOutcome {
  const first = quickSuppression(table, demands, start, solver, limits)
  if (first.kind !== 'pattern') return first
  let best = { pattern: first.pattern, witnesses: first.witnesses, cost: costBeyond(table, start, first.pattern) }
  const search = openSearch(table, demands, start, solver, limits)
  const done = (lowerBound: number, rounds: number): OptimalOutcome => ({
    ...best,
    kind: 'pattern',
    lowerBound: Math.min(lowerBound, best.cost),
    cuts: search.cuts.length,
    rounds,
  })
  const closeEnough = (bound: number) => best.cost <= bound * (1 + withinShare) + 1e-9 * best.cost
  try {
    let bound = 0
    for (let active = demands; active.length > 0; ) {
      const answer = search.challenge(active)
      if (answer.kind === 'stopped') return answer
      if (answer.added === 0) break
      active = answer.unmet
      const relaxed = search.choose(false)
      if (relaxed.kind !== 'bound') return relaxed
      bound = relaxed.bound
      if (closeEnough(bound)) return done(bound, 0)
    }
    for (let round = 1; round <= mostRounds; round++) {
      const chosen = search.choose(true, best.pattern)
      if (chosen.kind !== 'bound') return chosen
      bound = Math.max(bound, chosen.bound)
      if (closeEnough(bound)) return done(bound, round)
      const proof = provePattern(table, chosen.pattern, demands, solver, limits)
      if (proof.kind === 'stopped') return proof
      if (proof.kind === 'protected') {
        const cost = costBeyond(table, start, chosen.pattern)
        if (cost <= best.cost) best = { pattern: chosen.pattern, witnesses: proof.certificate.witnesses, cost }
        return done(bound, round)
      }
      if (withinShare > 0) {
        const repaired = repair(table, demands, start, chosen.pattern, solver, limits)
        if (repaired.kind !== 'pattern') return repaired
        const cost = costBeyond(table, start, repaired.pattern)
        if (cost < best.cost) best = { ...repaired, cost }
        if (closeEnough(bound)) return done(bound, round)
      }
      const failure = search.exclude(
        chosen.pattern,
        proof.open.map(({ cell }) => cell),
      )
      if (failure) return failure
    }
    return { kind: 'stopped', status: `no optimum after ${mostRounds} rounds` }
  } finally {
    search.close()
  }
}

export function costBeyond(table: LinkedTable, start: Pattern, pattern: Pattern): number {
  let cost = 0
  for (let i = 0; i < pattern.length; i++) if (pattern[i] && !start[i]) cost += table.costs[i] as number
  return cost
}

function repair(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  chosen: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
) {
  const grown = growPattern(table, demands, chosen, solver, limits)
  return grown.kind === 'pattern'
    ? publishAgain(table, demands, start, grown.pattern, grown.witnesses, solver, limits)
    : grown
}

type Stopped = { readonly kind: 'stopped'; readonly status: string }
type Chosen = { readonly kind: 'bound'; readonly bound: number; readonly pattern: Pattern }
type Search = {
  readonly cuts: readonly Cut[]
  /** Solves the master, relaxed or in whole numbers. */
  choose(whole: boolean, incumbent?: Pattern): Chosen | Stopped
  /** Lets narrowed attackers answer the last choice. */
  challenge(
    active: readonly Demand[],
  ): { readonly kind: 'answered'; readonly added: number; readonly unmet: readonly Demand[] } | Stopped
  /** Adds cuts until this pattern, which leaves `open` cells open, is excluded. */
  exclude(pattern: Pattern, open: readonly number[]): Stopped | undefined
  close(): void
}

function openSearch(
  table: LinkedTable,
  demands: readonly Demand[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
): Search {
  const n = table.values.length
  const cells = Int32Array.from({ length: n }, (_, i) => i).filter((i) => table.alwaysPublished[i] === 0)
  const column = new Map(Array.from(cells, (cell, k) => [cell, k]))
  const down = table.values.map((value, i) => value - (table.lowest[i] as number))
  const up = table.values.map((value, i) => (table.highest[i] as number) - value)
  const free = Uint8Array.from(start, (withheld, i) => (withheld || table.alwaysPublished[i] ? 0 : 1))
  const attacker = openAttacker(table, cells, solver, limits)
  const whole = table.costs.every((cost, i) => !free[i] || Number.isInteger(cost))
  const openMaster = (integer: boolean) =>
    solver.open(
      {
        cost: table.costs.map((cost, i) => (free[i] ? cost : 0)),
        lower: new Float64Array(n),
        upper: Float64Array.from(free),
        rowLower: new Float64Array(0),
        rowUpper: new Float64Array(0),
        matrix: { starts: new Int32Array(n + 1), indices: new Int32Array(0), values: new Float64Array(0) },
        ...(integer ? { integer: free, wholeObjective: whole } : {}),
      },
      limits,
    )
  const relaxed = openMaster(false)
  const cuts: Cut[] = []
  const seen = new Set<string>()
  const addTo = (program: OpenProgram, cut: Cut) => program.addRow(1, Infinity, cut.cells, cut.weights)
  const add = (cut: Cut) => {
    const key = `${cut.cells.join()} ${cut.weights.join()}`
    if (seen.has(key)) return 0
    seen.add(key)
    cuts.push(cut)
    addTo(relaxed, cut)
    return 1
  }
  let x: Float64Array = Float64Array.from(start)
  /** Ranges by the choice x; `most` narrows them. False when they differ between up and down. */
  const setRanges = (most: number): boolean => {
    let mirrored = true
    cells.forEach((i, k) => {
      const share = start[i] ? 1 : (x[i] as number)
      const [below, above] = [Math.min(most, down[i] as number), Math.min(most, up[i] as number)]
      if (below !== above) mirrored = false
      attacker.range(k, share === 0 ? 0 : below * share, share === 0 ? 0 : above * share)
    })
    return mirrored
  }

  const answer = (active: readonly Demand[], narrow: boolean): ReturnType<Search['challenge']> => {
    const unmet: Demand[] = []
    let added = 0
    const amounts = Map.groupBy(active, ({ upper, lower }) => Math.max(upper, lower))
    for (const [most, group] of amounts) {
      const mirrored = setRanges(narrow ? most : Infinity)
      const met = new Set<number>()
      for (const demand of group) {
        if (met.has(demand.cell)) continue
        const directions = ([1, -1] as const).filter((d) => (d === 1 ? demand.upper : demand.lower) > 0)
        let short = false
        for (const direction of mirrored ? directions.slice(0, 1) : directions) {
          const pushed = attackerPush(attacker, column.get(demand.cell) as number, direction)
          if (pushed.kind === 'stopped') return pushed
          const amount = mirrored ? most : direction === 1 ? demand.upper : demand.lower
          if (pushed.distance >= amount * (1 - 1e-7)) {
            if (mirrored) noteMet(pushed.deviation, cells, most, met)
            continue
          }
          short = true
          for (const side of mirrored ? directions : [direction]) {
            const multipliers = side === direction ? pushed.multipliers : pushed.multipliers.map((y) => -y)
            const cut = attackerCut(table, start, demand, side, attacker.relations, multipliers)
            if (cut && shortfall(cut, x) > 1e-4) added += add(cut)
          }
        }
        if (short) unmet.push(demand)
      }
    }
    return { kind: 'answered', added, unmet }
  }

  return {
    cuts,
    choose(integer, incumbent) {
      const program = integer ? openMaster(true) : relaxed
      if (integer) for (const cut of cuts) addTo(program, cut)
      if (incumbent) program.suggest(Float64Array.from(incumbent, (withheld, i) => (withheld && free[i] ? 1 : 0)))
      const outcome = program.solve()
      if (integer) program.close()
      if (outcome.kind === 'stopped') return outcome
      // A protecting pattern satisfies every cut, and one is known.
      if (outcome.kind !== 'optimal') return { kind: 'stopped', status: `the master program is ${outcome.kind}` }
      x = integer ? outcome.values.map(Math.round) : outcome.values
      const pattern = Uint8Array.from(start, (withheld, i) => (withheld || (free[i] && (x[i] as number) > 0.5) ? 1 : 0))
      const bound = outcome.lowerBound
      return { kind: 'bound', pattern, bound: whole ? Math.ceil(bound - 1e-6) : bound }
    },
    challenge: (active) => answer(active, true),
    exclude(pattern, open) {
      const narrowed = answer(demands, true)
      if (narrowed.kind === 'stopped') return narrowed
      if (narrowed.added > 0) return undefined
      const exact = answer(
        demands.filter(({ cell }) => open.includes(cell)),
        false,
      )
      if (exact.kind === 'stopped') return exact
      if (exact.added > 0) return undefined
      const outside = Int32Array.from(pattern.keys()).filter((i) => free[i] === 1 && pattern[i] === 0)
      add({ cells: outside, weights: new Float64Array(outside.length).fill(1) })
      return undefined
    },
    close() {
      attacker.close()
      relaxed.close()
    },
  }
}

function attackerPush(attacker: AttackerProgram, k: number, direction: 1 | -1) {
  const pushed = attacker.push(k, direction)
  if (pushed.kind !== 'without-limit') return pushed
  return {
    kind: 'reached',
    distance: Infinity,
    deviation: new Float64Array(0),
    multipliers: new Float64Array(0),
  } as const
}

function noteMet(deviation: Float64Array, cells: Int32Array, amount: number, met: Set<number>): void {
  for (let k = 0; k < deviation.length; k++)
    if (Math.abs(deviation[k] as number) >= amount * (1 - 1e-7)) met.add(cells[k] as number)
}

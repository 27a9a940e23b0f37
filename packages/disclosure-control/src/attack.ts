import { openAttacker } from './attacker-program.ts'
import { must } from './disclosure-control-error.ts'
import { checkLimits, type LinearSolver, type SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import { outerBounds } from './outer-bounds.ts'
import { type Pattern, unknownCells } from './pattern.ts'

/** What the published cells say about a withheld one: its value lies from `lowest` to `highest`, and nothing sharper follows. */
export type Interval = { readonly cell: number; readonly lowest: number; readonly highest: number }
export type AttackOutcome =
  | { readonly kind: 'intervals'; readonly intervals: readonly Interval[]; readonly programs: number }
  | { readonly kind: 'stopped'; readonly status: string; readonly cell: number }

/**
 * The sharpest interval that follows for each of `targets` from everything published: two linear programs per cell, after
 * what subtraction gives away is taken out and the rest is split where no relation connects it. An end needs no program of
 * its own where a table found for another cell already stands at a bound that one relation after the other proves.
 *
 * Units: those of the table. Published targets have an interval of width 0.
 * Assumes: (a) the attacker knows the relations, the published cells and `lowest`/`highest` of the table, nothing else;
 * (b) numbers may be fractions: for counts the true interval may be narrower, which `provePattern` looks after.
 * Errors: `unknown-name`, `unequal-lengths`, `bad-parameter`.
 * Outcome `stopped` on any solver status but optimal: nothing is proven then.
 * Source: the attacker problem of Fischetti & Salazar (2000), *Management Science* 47, section 2.
 */
export function attack(
  table: LinkedTable,
  pattern: Pattern,
  targets: Iterable<number>,
  solver: LinearSolver,
  limits: SolverLimits,
): AttackOutcome {
  checkLimits(limits)
  const wanted = new Set(targets)
  for (const cell of wanted)
    must(
      table.names[cell] !== undefined,
      'unknown-name',
      () => `The table has no cell ${cell}; name cells by their position (positionOf).`,
    )
  const found = new Map<number, Interval>()
  let programs = 0
  for (const component of unknownCells(table, pattern).components) {
    if (!component.some((i) => wanted.has(i))) continue
    const attacker = openAttacker(table, component, solver, limits)
    const asked = [...component.keys()].filter((k) => wanted.has(component[k] as number))
    const bounds = outerBounds(table, component)
    const seen = { up: new Float64Array(component.length), down: new Float64Array(component.length) }
    const look = (deviation: Float64Array) =>
      deviation.forEach((d, k) => {
        if (d > (seen.up[k] as number)) seen.up[k] = d
        if (-d > (seen.down[k] as number)) seen.down[k] = -d
      })
    try {
      for (const direction of [-1, 1] as const) {
        programs++
        const deviation = attacker.pushTogether(asked, direction)
        if (deviation) look(deviation)
      }
      for (const k of asked) {
        const cell = component[k] as number
        const ends: number[] = []
        for (const direction of [-1, 1] as const) {
          const [reached, bound] = direction === 1 ? [seen.up, bounds.up] : [seen.down, bounds.down]
          let distance = bound[k] as number
          // Somebody else's table may already show this cell at a bound that no table passes.
          if ((reached[k] as number) < distance - 1e-9 * Math.max(1, distance)) {
            const outcome = attacker.push(k, direction)
            programs++
            if (outcome.kind === 'stopped') return { ...outcome, cell }
            if (outcome.kind === 'reached') look(outcome.deviation)
            distance = outcome.kind === 'reached' ? outcome.distance : Infinity
          }
          ends.push((table.values[cell] as number) + direction * distance)
        }
        found.set(cell, { cell, lowest: ends[0] as number, highest: ends[1] as number })
      }
    } finally {
      attacker.close()
    }
  }
  const known = (cell: number) => ({
    cell,
    lowest: table.values[cell] as number,
    highest: table.values[cell] as number,
  })
  return { kind: 'intervals', intervals: [...wanted].map((cell) => found.get(cell) ?? known(cell)), programs }
}

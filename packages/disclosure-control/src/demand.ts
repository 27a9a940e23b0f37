import { must } from './disclosure-control-error.ts'
import { type LinkedTable, positionOf } from './linked-table.ts'

/**
 * How wide the interval around a sensitive cell must stay: an attacker may not conclude that it is below
 * value + `upper`, nor that it is above value − `lower`.
 */
export type Demand = { readonly cell: number; readonly lower: number; readonly upper: number }

/**
 * Demands by cell name, checked; for counts rounded up to whole numbers. `lower` and `upper` default to 1.
 *
 * Errors: `unknown-name`, `duplicate`, `not-a-number`, `negative`; `bad-parameter` when nothing is demanded, when the
 * cell is always published, or when what the attacker knows in advance already rules it out.
 */
export function demandsFor(
  table: LinkedTable,
  wanted: readonly { readonly cell: string; readonly lower?: number; readonly upper?: number }[],
): Demand[] {
  const seen = new Set<string>()
  return wanted.map(({ cell: name, lower = 1, upper = 1 }) => {
    const cell = positionOf(table, name)
    must(!seen.has(name), 'duplicate', () => `Protection of ${name} is demanded twice; demand it once.`)
    seen.add(name)
    must(
      Number.isFinite(lower) && Number.isFinite(upper),
      'not-a-number',
      () => `The protection of ${name} is no number; give lower and upper amounts.`,
    )
    must(
      lower >= 0 && upper >= 0,
      'negative',
      () => `The protection of ${name} is below 0; give amounts of at least 0.`,
    )
    must(
      lower + upper > 0,
      'bad-parameter',
      () => `Nothing is demanded for ${name}; give a lower or upper amount above 0.`,
    )
    must(
      table.alwaysPublished[cell] === 0,
      'bad-parameter',
      () => `${name} is always published and cannot be protected; change one of the two.`,
    )
    const value = table.values[cell] as number
    const demand = table.whole ? { cell, lower: Math.ceil(lower), upper: Math.ceil(upper) } : { cell, lower, upper }
    must(
      value - demand.lower >= (table.lowest[cell] as number) && value + demand.upper <= (table.highest[cell] as number),
      'bad-parameter',
      () =>
        `No suppression can keep ${name} open from ${value - demand.lower} to ${value + demand.upper}: the attacker knows its bounds. Ask for less on that side.`,
    )
    return demand
  })
}

/**
 * Demands made by hand may be anything: an amount that is no number would count as met by every witness.
 * Errors: `unknown-name`, `not-a-number`, `negative`.
 */
export function checkDemands(table: LinkedTable, demands: readonly Demand[]): void {
  for (const { cell, lower, upper } of demands) {
    must(
      table.names[cell] !== undefined,
      'unknown-name',
      () => `A demand is for cell ${cell}, which the table does not have; make demands with demandsFor.`,
    )
    must(
      !Number.isNaN(lower) && !Number.isNaN(upper) && lower !== undefined && upper !== undefined,
      'not-a-number',
      () => `The protection of ${table.names[cell]} is no number; make demands with demandsFor.`,
    )
    must(
      lower >= 0 && upper >= 0,
      'negative',
      () => `The protection of ${table.names[cell]} is below 0; make demands with demandsFor.`,
    )
  }
}

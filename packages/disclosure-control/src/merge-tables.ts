import type { Demand } from './demand.ts'
import { must } from './disclosure-control-error.ts'
import { assemble, type Cell, type LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'

/** A table as it was or will be released: what is withheld and what had to be protected. */
export type ReleasedTable = {
  readonly table: LinkedTable
  readonly pattern: Pattern
  readonly demands: readonly Demand[]
}

/**
 * Several tables as one: cells of the same name are the same cell. What one table publishes, the other cannot withhold.
 *
 * Prove the result (`provePattern`) before both are published: tables that are safe alone may open each other. To repair,
 * `suppress` the merged table with the merged pattern as `alsoWithheld`.
 * Bounds: the narrowest known; costs: the larger; demands: the larger of both.
 * Errors: `empty`; `margin-does-not-add-up` names a cell with two values; `bad-parameter` for counts beside amounts.
 */
export function mergeTables(released: readonly ReleasedTable[]): ReleasedTable {
  const [first] = released
  must(first !== undefined, 'empty', () => 'There is no table to merge; give at least one.')
  const whole = first.table.whole
  const cells: Required<Cell>[] = []
  const position = new Map<string, number>()
  const pattern: number[] = []
  const demands = new Map<number, Demand>()
  const rows = new Map<string, { cells: number[]; coefficients: number[] }>()
  for (const { table, pattern: withheld, demands: wanted } of released) {
    must(
      table.whole === whole,
      'bad-parameter',
      () => 'A table of counts cannot be merged with a table of amounts; merge them separately.',
    )
    const at = table.names.map((name, i) => {
      const value = table.values[i] as number
      const known = position.get(name)
      if (known === undefined) {
        position.set(name, cells.length)
        pattern.push(withheld[i] as number)
        const cell = {
          name,
          value,
          cost: table.costs[i] as number,
          lowest: table.lowest[i] as number,
          highest: table.highest[i] as number,
          alwaysPublished: table.alwaysPublished[i] === 1,
        }
        return cells.push(cell) - 1
      }
      const same = cells[known] as Required<Cell>
      must(
        Math.abs(same.value - value) <= (whole ? 0 : 1e-9 * Math.abs(value)),
        'margin-does-not-add-up',
        () => `Cell ${name} is ${same.value} in one table and ${value} in another; correct one of them.`,
      )
      cells[known] = {
        ...same,
        cost: Math.max(same.cost, table.costs[i] as number),
        lowest: Math.max(same.lowest, table.lowest[i] as number),
        highest: Math.min(same.highest, table.highest[i] as number),
        alwaysPublished: same.alwaysPublished || table.alwaysPublished[i] === 1,
      }
      pattern[known] = Math.min(pattern[known] as number, withheld[i] as number)
      return known
    })
    for (const { cell, lower, upper } of wanted) {
      const place = at[cell] as number
      const other = demands.get(place)
      demands.set(place, {
        cell: place,
        lower: Math.max(lower, other?.lower ?? 0),
        upper: Math.max(upper, other?.upper ?? 0),
      })
    }
    const { count, start, cell, coefficient } = table.relations
    for (let r = 0; r < count; r++) {
      const from = start[r] as number
      const to = start[r + 1] as number
      const row = {
        cells: [...cell.subarray(from, to)].map((i) => at[i] as number),
        coefficients: [...coefficient.subarray(from, to)],
      }
      rows.set(`${row.cells.join()} ${row.coefficients.join()}`, row)
    }
  }
  return {
    table: assemble(cells, [...rows.values()], whole, position),
    pattern: Uint8Array.from(pattern),
    demands: [...demands.values()],
  }
}

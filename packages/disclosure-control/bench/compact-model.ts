/**
 * The cheapest pattern by one whole-number program: a table per demand and side, tied to the choice of cells. What one
 * would write down first, as LP text; deviations are capped at 50 as usual. Undefined when the time is up.
 */
import type { Problem } from '../test/tables.ts'
import { highs } from './independent-attacker.ts'

export function compactOptimum({ table, demands }: Problem, seconds: number): number | undefined {
  const { count, start, cell, coefficient } = table.relations
  const sensitive = new Set(demands.map((demand) => demand.cell))
  const cells = [...table.values.keys()].filter((i) => table.alwaysPublished[i] === 0)
  const choices = cells.filter((i) => !sensitive.has(i))
  const [rows, bounds]: [string[], string[]] = [[], []]
  demands.forEach((demand, k) => {
    for (const side of ['u', 'l'] as const) {
      const d = (i: number) => `${side}${k}_${i}`
      for (let r = 0; r < count; r++) {
        const terms: string[] = []
        for (let q = start[r] as number; q < (start[r + 1] as number); q++)
          if (table.alwaysPublished[cell[q] as number] === 0)
            terms.push(`${(coefficient[q] as number) < 0 ? '-' : '+'} ${d(cell[q] as number)}`)
        if (terms.length > 0) rows.push(`${terms.join(' ')} = 0`)
      }
      for (const i of cells) {
        const value = table.values[i] as number
        const down = Math.min(50, value - (table.lowest[i] as number))
        const up = Math.min(50, (table.highest[i] as number) - value)
        const least = i === demand.cell && side === 'u' ? demand.upper : -down
        const most = i === demand.cell && side === 'l' ? -demand.lower : up
        bounds.push(`${least} <= ${d(i)} <= ${most}`)
        if (sensitive.has(i)) continue
        rows.push(`${d(i)} - ${up} x${i} <= 0`, `${d(i)} + ${down} x${i} >= 0`)
      }
    }
  })
  const objective = choices.map((i) => `${table.costs[i]} x${i}`).join(' + ')
  const binary = choices.map((i) => `x${i}`).join(' ')
  const text = `Minimize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n${binary}\nEnd\n`
  const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false, time_limit: seconds, mip_rel_gap: 0 })
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined
}

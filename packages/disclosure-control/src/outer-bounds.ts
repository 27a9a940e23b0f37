import type { LinkedTable } from './linked-table.ts'

/** By column of the component: how far a cell can be from its true value at most, upwards and downwards. */
export type OuterBounds = { readonly up: Float64Array; readonly down: Float64Array }

/** More passes hardly sharpen anything. */
const passes = 4

/**
 * Bounds that no table an attacker must reckon with can pass, without a solver: a cell leans as far as the other unknown
 * cells of one relation can make room for it, and what is learnt of one sharpens the next.
 *
 * Assumes: `component` holds every unknown cell of each relation it touches (`unknownCells`).
 * Not the sharpest: those are linear programs. Source: bound propagation, as in presolving linear programs.
 */
export function outerBounds(table: LinkedTable, component: Int32Array): OuterBounds {
  const { start, cell, coefficient, startOfCell, relation } = table.relations
  const column = new Map<number, number>()
  for (const [k, i] of component.entries()) column.set(i, k)
  const up = Float64Array.from(component, (i) => (table.highest[i] as number) - (table.values[i] as number))
  const down = Float64Array.from(component, (i) => (table.values[i] as number) - (table.lowest[i] as number))
  const touched = new Set<number>()
  for (const i of component)
    for (let q = startOfCell[i] as number; q < (startOfCell[i + 1] as number); q++) touched.add(relation[q] as number)
  for (let pass = 0; pass < passes; pass++) {
    let sharper = false
    for (const r of touched) {
      const entries: { readonly k: number; readonly c: number }[] = []
      for (let q = start[r] as number; q < (start[r + 1] as number); q++) {
        const k = column.get(cell[q] as number)
        if (k !== undefined) entries.push({ k, c: coefficient[q] as number })
      }
      // The most that Σ c·d of all unknown cells but one can be, either way.
      const most = (c: number, k: number) => (c > 0 ? c * (up[k] as number) : -c * (down[k] as number))
      const least = (c: number, k: number) => (c > 0 ? c * (down[k] as number) : -c * (up[k] as number))
      for (const { k, c } of entries) {
        let [rising, falling] = [0, 0]
        for (const other of entries) {
          if (other.k === k) continue
          rising += most(other.c, other.k)
          falling += least(other.c, other.k)
        }
        // c·d = −(the others): it rises where they fall.
        const [farUp, farDown] = c > 0 ? [falling / c, rising / c] : [rising / -c, falling / -c]
        if (farUp < (up[k] as number) - 1e-9) {
          up[k] = farUp
          sharper = true
        }
        if (farDown < (down[k] as number) - 1e-9) {
          down[k] = farDown
          sharper = true
        }
      }
    }
    if (!sharper) break
  }
  return { up, down }
}

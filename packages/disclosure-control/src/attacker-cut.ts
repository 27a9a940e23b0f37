import type { Demand } from './demand.ts'
import type { LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'

/** Σ weight · (1 if the cell is withheld) ≥ 1: every pattern that meets the demands satisfies it. */
export type Cut = { readonly cells: Int32Array; readonly weights: Float64Array }

/**
 * What a choice of multipliers for the relations proves about a demand.
 *
 * For any multipliers y, r = direction · e_p + Mᵀy gives direction · d_p = Σ r_i d_i for every deviation d that keeps the
 * relations, and d_i lies in its range only where cell i is withheld. So amount ≤ Σ max(r_i · up_i, −r_i · down_i) x_i.
 * This holds for *any* y, also a rounded one: the cut owes nothing to the solver's tolerances. Weights are then cut to
 * the amount still needed, which no pattern of zeros and ones notices.
 * Undefined when the cells that are withheld anyway (`start`) satisfy it already.
 * Source: Fischetti & Salazar (2000), capacity constraints and their strengthening.
 */
export function attackerCut(
  table: LinkedTable,
  start: Pattern,
  demand: Demand,
  direction: 1 | -1,
  relations: Int32Array,
  multipliers: Float64Array,
): Cut | undefined {
  const amount = direction === 1 ? demand.upper : demand.lower
  const reduced = new Map<number, number>([[demand.cell, direction]])
  const { start: from, cell, coefficient } = table.relations
  let largest = 1
  for (let row = 0; row < relations.length; row++) {
    const y = simple(multipliers[row] as number)
    if (y === 0) continue
    largest = Math.max(largest, Math.abs(y))
    const r = relations[row] as number
    for (let k = from[r] as number; k < (from[r + 1] as number); k++) {
      const i = cell[k] as number
      reduced.set(i, (reduced.get(i) ?? 0) + y * (coefficient[k] as number))
    }
  }
  let need = amount
  const [cells, weights]: [number[], number[]] = [[], []]
  for (const [i, r] of reduced) {
    if (table.alwaysPublished[i] === 1 || Math.abs(r) < 1e-12 * largest) continue
    const value = table.values[i] as number
    const range = r > 0 ? (table.highest[i] as number) - value : value - (table.lowest[i] as number)
    const weight = Math.min(amount, Math.abs(r) * range)
    if (weight <= 0) continue
    if (start[i]) need -= weight
    else {
      cells.push(i)
      weights.push(weight)
    }
  }
  if (need <= 1e-9 * amount) return undefined
  const order = [...cells.keys()].sort((a, b) => (cells[a] as number) - (cells[b] as number))
  return {
    cells: Int32Array.from(order, (k) => cells[k] as number),
    weights: Float64Array.from(order, (k) => Math.min(1, (weights[k] as number) / need)),
  }
}

/** How far x falls short of a cut; above 0 it is violated. */
export function shortfall({ cells, weights }: Cut, x: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < cells.length; k++) sum += (weights[k] as number) * (x[cells[k] as number] as number)
  return 1 - sum
}

/** Multipliers of such programs are small fractions; snapping them takes the solver's rounding out. */
function simple(y: number): number {
  const snapped = Math.round(y * 5040) / 5040
  return Math.abs(y - snapped) < 1e-7 ? snapped : y
}

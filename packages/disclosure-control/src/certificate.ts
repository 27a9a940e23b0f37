import { checkDemands, type Demand } from './demand.ts'
import { imbalance, type LinkedTable } from './linked-table.ts'
import { checkPattern, type Pattern } from './pattern.ts'
import type { Witness } from './witness-program.ts'

/**
 * Why a pattern protects: for every demand a table that agrees with everything published and shows the cell far enough
 * up, and one far enough down. Can be checked by anyone who has the true table, without a solver.
 * `up[k]` and `down[k]` belong to demand k: which witness, and whether it is taken as it is (1) or mirrored (−1).
 */
export type Certificate = {
  readonly witnesses: readonly Witness[]
  readonly up: readonly WitnessUse[]
  readonly down: readonly WitnessUse[]
}
export type WitnessUse = { readonly witness: number; readonly sign: 1 | -1 }

/**
 * What is wrong with a certificate, in sentences; empty when it proves every demand.
 *
 * Exact for counts: all arithmetic is on whole numbers. Otherwise relations hold to 1e-9 of their size.
 */
export function faultsOf(
  table: LinkedTable,
  pattern: Pattern,
  demands: readonly Demand[],
  certificate: Certificate,
): string[] {
  checkPattern(table, pattern)
  checkDemands(table, demands)
  const faults: string[] = []
  const used = new Map<string, string | undefined>()
  demands.forEach(({ cell, lower, upper }, k) => {
    for (const [side, amount, use] of [
      ['above', upper, certificate.up[k]],
      ['below', -lower, certificate.down[k]],
    ] as const) {
      if (amount === 0) continue
      const witness = use && certificate.witnesses[use.witness]
      if (!use || !witness) {
        faults.push(`${table.names[cell]} has no witness ${side}.`)
        continue
      }
      const key = `${use.witness} ${use.sign}`
      if (!used.has(key)) used.set(key, faultOf(table, pattern, witness, use.sign))
      const fault = used.get(key)
      if (fault) faults.push(`The witness ${side} ${table.names[cell]} fails: ${fault}`)
      const deviation = use.sign * (witness.deviations[witness.cells.indexOf(cell)] ?? 0)
      const slack = table.whole ? 0 : 1e-9 * Math.abs(amount)
      if (amount > 0 ? deviation < amount - slack : deviation > amount + slack)
        faults.push(`The witness ${side} ${table.names[cell]} moves it by ${deviation}, not by ${amount}.`)
    }
  })
  return faults
}

/** Why a witness, taken with this sign, is no table the attacker must reckon with; undefined when it is one. */
export function faultOf(table: LinkedTable, pattern: Pattern, witness: Witness, sign: 1 | -1): string | undefined {
  const { startOfCell, relation } = table.relations
  const moved = new Map<number, number>()
  const touched = new Set<number>()
  for (const [k, cell] of witness.cells.entries()) {
    const deviation = sign * (witness.deviations[k] as number)
    const [value, name] = [table.values[cell] as number, table.names[cell]]
    if (moved.has(cell)) return `it names ${name} twice.`
    if (deviation !== 0 && pattern[cell] !== 1) return `it moves ${name}, which is published.`
    if (!Number.isFinite(deviation)) return `it moves ${name} by no number.`
    if (table.whole && !Number.isSafeInteger(value + deviation)) return `it makes ${name} no whole number.`
    const slack = table.whole ? 0 : 1e-9 * Math.max(1, Math.abs(value))
    if (
      value + deviation < (table.lowest[cell] as number) - slack ||
      value + deviation > (table.highest[cell] as number) + slack
    )
      return `it puts ${name} at ${value + deviation}, outside what the attacker knows.`
    moved.set(cell, deviation)
    for (let q = startOfCell[cell] as number; q < (startOfCell[cell + 1] as number); q++)
      touched.add(relation[q] as number)
  }
  for (const r of touched) {
    const [sum, size] = deviationSum(table, r, moved)
    if (table.whole ? sum !== 0 : Math.abs(sum) > 1e-9 * Math.max(1, size, imbalance(table, r)[1]))
      return `relation ${r} no longer adds up.`
  }
  return undefined
}

function deviationSum(table: LinkedTable, r: number, moved: ReadonlyMap<number, number>): [number, number] {
  const { start, cell, coefficient } = table.relations
  let [sum, size] = [0, 0]
  for (let k = start[r] as number; k < (start[r + 1] as number); k++) {
    const term = (coefficient[k] as number) * (moved.get(cell[k] as number) ?? 0)
    sum += term
    size += Math.abs(term)
  }
  return [sum, size]
}

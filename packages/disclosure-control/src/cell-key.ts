import { must } from './disclosure-control-error.ts'
import type { PerturbationTable } from './perturbation-table.ts'

/** Keys are kept on a grid of 2⁻⁴⁰, so that their sum does not depend on the order of the records. */
const grid = 2 ** 40

/**
 * The key of a cell: the fractional part of the sum of the keys of its records.
 *
 * Units: each key uniform on [0, 1), drawn once per record and kept for ever: drawing anew lets an attacker average the
 * noise away. Errors: `bad-parameter` for a key outside [0, 1).
 */
export function cellKey(recordKeys: Iterable<number>): number {
  let sum = 0
  for (const key of recordKeys) {
    must(
      key >= 0 && key < 1,
      'bad-parameter',
      () => `A record key is ${key}; keys are drawn uniformly from 0 up to, not including, 1.`,
    )
    sum = (sum + Math.round(key * grid)) % grid
  }
  return sum / grid
}

export type PerturbedCount = { readonly count: number; readonly addition: number; readonly key: number }

/**
 * The count to publish for a cell: the same cell with the same records gets the same addition in every table.
 *
 * Perturbed totals need not be the sum of perturbed parts. Zero stays zero.
 * Errors: `negative`, `not-whole`; `bad-parameter` as in `cellKey`.
 * Source: Fraser & Wooton (2005), lookup by the inverse distribution function, additions in rising order.
 * Not for: small populations where single exact counts are known from elsewhere; suppression proves more there.
 */
export function perturb(
  recordKeys: readonly number[],
  table: PerturbationTable,
  count = recordKeys.length,
): PerturbedCount {
  must(count >= 0, 'negative', () => `The count is ${count}; a count is at least 0.`)
  must(Number.isSafeInteger(count), 'not-whole', () => `The count is ${count}; give a whole number.`)
  const key = cellKey(recordKeys)
  const row = table.rows[Math.min(count, table.rows.length - 1)]
  if (!row) return { count, addition: 0, key }
  let [cumulative, addition] = [0, row.additions.at(-1) as number]
  for (let k = 0; k < row.additions.length; k++) {
    cumulative += row.probabilities[k] as number
    if (key >= cumulative) continue
    addition = row.additions[k] as number
    break
  }
  return { count: count + addition, addition, key }
}

/** What may be known of a month: counts of five and more, with their drawn addition, by area. */
import type { Trx } from '../../../foundation/database/sql.ts'
import type { CountedTheme } from './counted-theme.ts'
import * as store from './store.ts'

export type ProtectedAreaCounts = {
  /** Areas that are not here have fewer than five, or none; nobody can tell which. */
  readonly areas: readonly { readonly code: string; readonly count: number }[]
  /** Over all areas, and of signals coded to none; null: fewer than five, or none. Not the sum of the areas. */
  readonly whole: number | null
  readonly toCase: number | null
  readonly toDepartment: number | null
}

/** Null: the month has not been counted yet. `month` is `2026-09`. The caller's own right to read decides (locks.sql). */
export async function protectedAreaCounts(
  trx: Trx,
  { month, theme }: { readonly month: string; readonly theme: CountedTheme },
): Promise<ProtectedAreaCounts | null> {
  const [row] = await store.keptMonths(trx, month, month, theme)
  return row ? shown(row) : null
}

const shown = ({ areas, counts, whole, toCase, toDepartment }: store.KeptRow): ProtectedAreaCounts => ({
  areas: areas.flatMap((code, place) => {
    const count = counts[place]
    return count === undefined ? [] : [{ code, count }]
  }),
  whole,
  toCase,
  toDepartment,
})

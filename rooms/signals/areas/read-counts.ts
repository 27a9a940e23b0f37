/** What may be known of a month: counts of five and more, with their drawn addition, by area. */
import type { Trx } from '../../../foundation/database/sql.ts'
import type { CountedTheme } from './counted-theme.ts'
import { lastCountedMonth, monthAfter } from './month.ts'
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

export type ProtectedThemeMonth = {
  readonly month: string
  readonly theme: string
  /** Five or more, with its drawn addition. */
  readonly whole: number
  readonly toCase: number | null
  readonly toDepartment: number | null
}
/**
 * What was done with signals in the last months that have been counted on this day, by theme and month: for who reports about a
 * whole municipality, without areas. A month and theme that is not here has fewer than five, or none; nobody can tell which.
 * Units: `months`, counted back from the last one that may be counted. The caller's own right to read decides (locks.sql).
 */
export async function protectedMonths(
  trx: Trx,
  { today, months }: { readonly today: string; readonly months: number },
): Promise<{ readonly from: string; readonly to: string; readonly counts: readonly ProtectedThemeMonth[] }> {
  const to = lastCountedMonth(today)
  const from = monthAfter(to, 1 - months)
  const counts = (await store.keptMonths(trx, from, to, null)).flatMap(
    ({ month, theme, whole, toCase, toDepartment }) =>
      whole === null ? [] : [{ month, theme, whole, toCase, toDepartment }],
  )
  return { from, to, counts }
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

/**
 * SQL of areas and of counts over them. `codedSignals` is exact: it is read by two jobs of this room and by nobody else,
 * and what it answers never leaves this room (signals-stay-here.db.test.ts).
 */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Coded, ProtectedMonth } from './protected-count.ts'

export type AreaRow = {
  readonly code: string
  readonly name: string
  readonly residents: number
  readonly longitude: number
  readonly latitude: number
}
/** By name. */
export async function allAreas(trx: Trx): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`select code, name, residents, longitude, latitude from signals.areas
    order by name, code`.execute(trx)
  return rows
}
/** What is not in the list goes. */
export async function replaceAreas(
  trx: Trx,
  partnership: Id,
  rows: readonly (AreaRow & { readonly id: Id })[],
): Promise<void> {
  await sql`delete from signals.areas where code <> all (${rows.map(({ code }) => code)}::text[])`.execute(trx)
  for (const row of rows)
    await sql`insert into signals.areas (partnership, id, code, name, residents, longitude, latitude)
      values (${partnership}, ${row.id}, ${row.code}, ${row.name}, ${row.residents}, ${row.longitude}, ${row.latitude})
      on conflict (partnership, code) do update set name = excluded.name, residents = excluded.residents,
        longitude = excluded.longitude, latitude = excluded.latitude`.execute(trx)
}

export type CodedRow = Coded & { readonly month: string }
/** Signals that were taken up, in the months from `first` through `last`, both `2026-09`. */
export async function codedSignals(trx: Trx, first: string, last: string): Promise<CodedRow[]> {
  const { rows } = await sql<CodedRow>`select theme, area, state, record_key as key,
      to_char(decided_on, 'YYYY-MM') as month
    from signals.signals
    where state in ('to-case', 'to-department') and to_char(decided_on, 'YYYY-MM') between ${first} and ${last}
    order by record_key`.execute(trx)
  return rows
}
/** Null: nothing was ever taken up. */
export async function firstMonth(trx: Trx): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`select to_char(min(decided_on), 'YYYY-MM') as month
    from signals.signals where state in ('to-case', 'to-department')`.execute(trx)
  return rows[0]?.month ?? null
}

export async function monthsKept(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`select distinct to_char(month, 'YYYY-MM') as month
    from signals.protected_months order by 1`.execute(trx)
  return rows.map(({ month }) => month)
}
export async function keepMonth(
  trx: Trx,
  row: ProtectedMonth & { readonly partnership: Id; readonly id: Id; readonly month: string },
): Promise<void> {
  await sql`insert into signals.protected_months (partnership, id, month, theme, areas, counts, whole, to_case, to_department)
    values (${row.partnership}, ${row.id}, ${`${row.month}-01`}, ${row.theme}, ${row.areas as string[]},
      ${row.counts as number[]}, ${row.whole}, ${row.toCase}, ${row.toDepartment})`.execute(trx)
}
export type KeptRow = ProtectedMonth & { readonly id: Id; readonly month: string }
export async function keptMonths(trx: Trx, first: string, last: string, theme: string | null): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`select id, to_char(month, 'YYYY-MM') as month, theme, areas, counts, whole,
      to_case as "toCase", to_department as "toDepartment"
    from signals.protected_months
    where to_char(month, 'YYYY-MM') between ${first} and ${last} and (${theme}::text is null or theme = ${theme})
    order by month, theme`.execute(trx)
  return rows
}

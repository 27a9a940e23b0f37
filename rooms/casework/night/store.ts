/** SQL of the night: ids and days, never content. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

/** Every table with personal content, each row with a key of its own. */
export const personalTables = [
  'goals',
  'persons',
  'criteria',
  'tellings',
  'admissions',
  'contributions',
  'requests',
  'decisions',
  'actions',
  'guests',
  'consultation_parts',
  'notice_deferrals',
] as const
export type PersonalTable = (typeof personalTables)[number]
const tableOf = (table: PersonalTable) => sql.table(`casework.${table}`)

export type DueCase = {
  readonly id: Id
  readonly regime: string
  readonly core: readonly string[]
  readonly destroy_by: string
}
export async function casesDue(trx: Trx, day: string): Promise<DueCase[]> {
  const { rows } =
    await sql<DueCase>`select id, regime, core, destroy_by from casework.cases where destroy_by <= ${day}`.execute(trx)
  return rows
}
export async function caseFacts(trx: Trx, id: Id): Promise<DueCase | undefined> {
  const { rows } = await sql<DueCase>`select id, regime, core, destroy_by from casework.cases where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function rowsOfCase(trx: Trx, inCase: Id): Promise<{ table: PersonalTable; id: Id }[]> {
  const found = []
  for (const table of personalTables) {
    const { rows } = await sql<{ id: Id }>`select id from ${tableOf(table)} where case_id = ${inCase}`.execute(trx)
    found.push(...rows.map(({ id }) => ({ table, id })))
  }
  return found
}
export async function contributionsExpired(
  trx: Trx,
  day: string,
): Promise<{ id: Id; case_id: Id; expires_on: string }[]> {
  const { rows } = await sql<{ id: Id; case_id: Id; expires_on: string }>`select id, case_id, expires_on
    from casework.contributions where expires_on is not null and expires_on <= ${day}`.execute(trx)
  return rows
}
export async function deleteRow(trx: Trx, table: PersonalTable, id: Id): Promise<void> {
  await sql`delete from ${tableOf(table)} where id = ${id}`.execute(trx)
}
export async function deleteFeedbackBefore(trx: Trx, day: string): Promise<void> {
  await sql`delete from casework.feedback where told_on < ${day}`.execute(trx)
}

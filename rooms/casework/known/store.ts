/** SQL over marks of persons, and over questions to others. Nobody reads marks but the job that brings them along. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type MarkRow = {
  readonly id: Id
  readonly regime: string
  readonly case_id: Id
  readonly person: Id
  readonly mark: string
}
export async function addMarks(trx: Trx, partnership: Id, rows: readonly MarkRow[]): Promise<void> {
  for (const row of rows)
    await sql`insert into casework.person_marks (partnership, id, regime, case_id, person, mark)
      values (${partnership}, ${row.id}, ${row.regime}, ${row.case_id}, ${row.person}, ${row.mark})`.execute(trx)
}
export const deleteMarks = (trx: Trx, regime: string) =>
  sql`delete from casework.person_marks where regime = ${regime}`.execute(trx)
export async function anyMark(trx: Trx): Promise<boolean> {
  const { rows } = await sql`select from casework.person_marks limit 1`.execute(trx)
  return rows.length > 0
}

export type SealedPerson = { readonly id: Id; readonly case_id: Id; readonly identity_sealed: Buffer }
export async function sealedPersons(trx: Trx, regime: string): Promise<SealedPerson[]> {
  const { rows } = await sql<SealedPerson>`select id, case_id, identity_sealed from casework.persons
    where regime = ${regime}`.execute(trx)
  return rows
}
export async function lastDestroyedOn(trx: Trx, regime: string): Promise<string | undefined> {
  const { rows } = await sql<{ destroyed_on: string }>`select destroyed_on from casework.destructions
    where regime = ${regime} order by destroyed_on desc limit 1`.execute(trx)
  return rows[0]?.destroyed_on
}

/** Where somebody is known, of the marks the job was opened with (`lookedUp`). */
export type Found = { readonly case_id: Id; readonly person: Id; readonly involved: readonly string[] }
export async function knownUnder(trx: Trx, states: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`select distinct m.case_id, m.person, c.involved
    from casework.person_marks m join casework.cases c on c.id = m.case_id
    where c.state = any (${states as string[]}) order by m.case_id, m.person`.execute(trx)
  return rows
}

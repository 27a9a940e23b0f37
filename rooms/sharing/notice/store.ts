/** SQL of letters that inform people. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type InformationRow = {
  readonly id: Id
  readonly regime: string
  readonly minor: boolean
  readonly handed_on: string
  readonly due_on: string
  readonly sent_on: string | null
  readonly person_sealed: Buffer
}
const columns = sql.raw('id, regime, minor, handed_on, due_on, sent_on, person_sealed')

export async function allLetters(trx: Trx): Promise<InformationRow[]> {
  const { rows } = await sql<InformationRow>`select ${columns} from sharing.information_letters
    order by (sent_on is not null), due_on, id`.execute(trx)
  return rows
}
export async function letterWith(trx: Trx, id: Id): Promise<InformationRow | undefined> {
  const { rows } =
    await sql<InformationRow>`select ${columns} from sharing.information_letters where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addLetter(trx: Trx, partnership: Id, row: InformationRow): Promise<void> {
  await sql`insert into sharing.information_letters
      (partnership, id, regime, minor, handed_on, due_on, person_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.minor}, ${row.handed_on}, ${row.due_on},
      ${row.person_sealed})`.execute(trx)
}
/** Answers whether it was still to be sent. */
export async function markSent(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update sharing.information_letters set sent_on = ${on}
    where id = ${id} and sent_on is null`.execute(trx)
  return numAffectedRows === 1n
}

// ── with the rights of the night's jobs ──
export type LetterHeld = Pick<InformationRow, 'id' | 'regime' | 'handed_on' | 'sent_on'>
export async function lettersHeld(trx: Trx): Promise<LetterHeld[]> {
  const { rows } =
    await sql<LetterHeld>`select id, regime, handed_on, sent_on from sharing.information_letters`.execute(trx)
  return rows
}
export const deleteLetter = (trx: Trx, id: Id) =>
  sql`delete from sharing.information_letters where id = ${id}`.execute(trx)

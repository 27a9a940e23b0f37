/** SQL over extracts. Row security: the desk in its compartment, and casework once released. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ExtractState, SubjectKind, Theme } from '../words.ts'

export type ExtractRow = {
  id: Id
  regime: string
  organ: string
  theme: Theme
  subject: SubjectKind
  state: ExtractState
  author: Id
  text_sealed: Buffer | null
  remark_sealed: Buffer | null
  written_on: string
  released_on: string | null
  taken_by_case: Id | null
  destroy_by: string
}
const columns = sql`id, regime, organ, theme, subject, state, author, text_sealed, remark_sealed, written_on, released_on,
  taken_by_case, destroy_by`

export async function extract(trx: Trx, id: Id): Promise<ExtractRow | undefined> {
  const { rows } = await sql<ExtractRow>`select ${columns} from signals.extracts
    where id = ${id} and text_sealed is not null`.execute(trx)
  return rows[0]
}
export async function extracts(trx: Trx, states: readonly ExtractState[]): Promise<ExtractRow[]> {
  const { rows } = await sql<ExtractRow>`select ${columns} from signals.extracts
    where state = any (${states as ExtractState[]}) and text_sealed is not null order by written_on, id`.execute(trx)
  return rows
}
export async function extractsOfCase(trx: Trx, inCase: Id): Promise<ExtractRow[]> {
  const { rows } = await sql<ExtractRow>`select ${columns} from signals.extracts
    where taken_by_case = ${inCase} and text_sealed is not null`.execute(trx)
  return rows
}
export async function extractsDue(trx: Trx, day: string): Promise<ExtractRow[]> {
  const { rows } = await sql<ExtractRow>`select ${columns} from signals.extracts
    where destroy_by <= ${day} and text_sealed is not null`.execute(trx)
  return rows
}

export async function addExtract(
  trx: Trx,
  row: Pick<ExtractRow, 'id' | 'regime' | 'organ' | 'theme' | 'subject' | 'author' | 'written_on' | 'destroy_by'> & {
    partnership: Id
    text: Buffer
  },
): Promise<void> {
  await sql`insert into signals.extracts (partnership, id, regime, organ, theme, subject, author, text_sealed, written_on, destroy_by)
    values (${row.partnership}, ${row.id}, ${row.regime}, ${row.organ}, ${row.theme}, ${row.subject}, ${row.author},
      ${row.text}, ${row.written_on}, ${row.destroy_by})`.execute(trx)
}
/** Each moves one extract from a state it must still be in; answers whether it was. */
export async function revise(trx: Trx, id: Id, text: Buffer): Promise<boolean> {
  const { rows } = await sql`update signals.extracts set text_sealed = ${text}, state = 'draft', remark_sealed = null
    where id = ${id} and state in ('draft', 'sent-back') returning id`.execute(trx)
  return rows.length > 0
}
export async function release(trx: Trx, id: Id, by: { person: Id; day: string; destroyBy: string }): Promise<boolean> {
  const { rows } = await sql`update signals.extracts set state = 'released', second_officer = ${by.person},
      released_on = ${by.day}, destroy_by = ${by.destroyBy}
    where id = ${id} and state = 'draft' returning id`.execute(trx)
  return rows.length > 0
}
export async function sendBack(trx: Trx, id: Id, remark: Buffer): Promise<boolean> {
  const { rows } = await sql`update signals.extracts set state = 'sent-back', remark_sealed = ${remark}
    where id = ${id} and state = 'draft' returning id`.execute(trx)
  return rows.length > 0
}
export async function take(trx: Trx, id: Id, by: { inCase: Id; destroyBy: string }): Promise<boolean> {
  const { rows } = await sql`update signals.extracts set state = 'taken', taken_by_case = ${by.inCase},
      destroy_by = ${by.destroyBy}
    where id = ${id} and state = 'released' returning id`.execute(trx)
  return rows.length > 0
}
/** The words go; what stays are codes and days. */
export async function emptyExtract(trx: Trx, id: Id): Promise<void> {
  await sql`update signals.extracts set text_sealed = null, remark_sealed = null where id = ${id}`.execute(trx)
}

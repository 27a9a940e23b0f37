/** SQL of the night's work. It moves and destroys sealed bytes; it opens nothing. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type SettledTable = 'letters' | 'answers'
type Row = { readonly id: Id } & { readonly [column: string]: unknown }

const tableNames = { letters: sql.table('signals.letters'), answers: sql.table('signals.answers') } as const
const columns = {
  letters: ['partnership', 'id', 'desk', 'mailbox', 'token_hash', 'letter_hash', 'envelope', 'day', 'progress'],
  answers: ['partnership', 'id', 'desk', 'mailbox', 'letter_hash', 'envelope', 'day'],
} as const

/** Takes every row of a day gone by that still lies where it arrived. */
export async function takeUnsettled(trx: Trx, table: SettledTable, today: string): Promise<Row[]> {
  const wanted = sql.join(columns[table].map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`delete from ${tableNames[table]} where day < ${today} and not settled
    returning ${wanted}`.execute(trx)
  return rows
}
export async function layDown(trx: Trx, table: SettledTable, row: Row): Promise<void> {
  const names = columns[table]
  await sql`insert into ${tableNames[table]} (${sql.join(names.map((column) => sql.ref(column)))}, settled)
    values (${sql.join(names.map((column) => row[column]))}, true)`.execute(trx)
}

/** Mailboxes whose time is over: decided long enough ago, or answered long enough ago where nothing is classified. */
export async function mailboxesDue(trx: Trx, { today, answeredBefore }: { today: string; answeredBefore: string }) {
  const { rows } = await sql<{ id: Id; mailbox: string }>`select l.id, l.mailbox from signals.letters l
    where exists (select from signals.signals s where s.letter = l.id and s.destroy_by <= ${today})
      or (not exists (select from signals.signals s where s.letter = l.id)
        and exists (select from signals.replies r where r.mailbox = l.mailbox and r.slot = 'outcome' and r.day < ${answeredBefore}))`.execute(
    trx,
  )
  return rows
}
export async function destroyMailbox(trx: Trx, { id, mailbox }: { id: Id; mailbox: string }): Promise<void> {
  await sql`delete from signals.replies where mailbox = ${mailbox}`.execute(trx)
  await sql`delete from signals.answers where mailbox = ${mailbox}`.execute(trx)
  await sql`delete from signals.signals where letter = ${id} and state = 'refused'`.execute(trx)
  await sql`delete from signals.letters where id = ${id}`.execute(trx)
}
export async function extractsDue(trx: Trx, today: string): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from signals.extracts where destroy_by <= ${today}`.execute(trx)
  return rows.map(({ id }) => id)
}
export async function deleteExtract(trx: Trx, id: Id): Promise<void> {
  await sql`delete from signals.extracts where id = ${id}`.execute(trx)
}

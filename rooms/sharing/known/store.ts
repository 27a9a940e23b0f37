/** SQL of the book of questions, and of the registers elsewhere that can be asked. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { QuestionDirection, QuestionOutcome } from './words.ts'

export type QuestionRow = {
  readonly id: Id
  readonly regime: string
  readonly direction: QuestionDirection
  readonly other: string
  readonly asker: string
  readonly asker_function: string
  readonly purpose: string
  readonly basis: string
  readonly reference: string
  readonly asked_at: Date
  readonly asked_on: string
  readonly outcome: QuestionOutcome
  readonly trouble: string | null
}
export async function setOutcome(
  trx: Trx,
  ids: readonly Id[],
  { outcome, trouble }: Pick<QuestionRow, 'outcome' | 'trouble'>,
): Promise<void> {
  await sql`update sharing.questions set outcome = ${outcome}, trouble = ${trouble}
    where id = any (${ids as Id[]}::uuid[])`.execute(trx)
}
/** For a line that may have been written down before. Answers whether it was new. */
export async function addQuestionOnce(trx: Trx, partnership: Id, row: QuestionRow): Promise<boolean> {
  const { rows } = await sql`select from sharing.questions where id = ${row.id}`.execute(trx)
  if (rows.length > 0) return false
  await addQuestion(trx, partnership, row)
  return true
}
export async function addQuestion(trx: Trx, partnership: Id, row: QuestionRow): Promise<void> {
  await sql`insert into sharing.questions (partnership, id, regime, direction, other, asker, asker_function, purpose,
      basis, reference, asked_at, asked_on, outcome, trouble)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.direction}, ${row.other}, ${row.asker},
      ${row.asker_function}, ${row.purpose}, ${row.basis}, ${row.reference}, ${row.asked_at}, ${row.asked_on}, ${row.outcome},
      ${row.trouble})`.execute(trx)
}
/** Newest first. */
export async function questions(trx: Trx, direction: QuestionDirection, most: number): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select id, regime, direction, other, asker, asker_function, purpose, basis,
      reference, asked_at, asked_on, outcome, trouble
    from sharing.questions where direction = ${direction} order by asked_at desc, id limit ${most}`.execute(trx)
  return rows
}
export type Counted = {
  readonly regime: string
  readonly direction: QuestionDirection
  readonly other: string
  readonly asker: string
  readonly on: string
}
/** How many questions of one organ stand in a book for a day; refused ones do not count. */
export async function countOn(trx: Trx, { regime, direction, other, asker, on }: Counted): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from sharing.questions
    where regime = ${regime} and direction = ${direction} and other = ${other} and asker = ${asker}
      and outcome <> 'over-limit' and asked_on = ${on}`.execute(trx)
  return rows[0]?.n ?? 0
}
/** One at a time for one organ and one register, until commit: so that a count stays true. */
export const holdBook = (trx: Trx, { regime, other, asker }: Counted) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`questions ${regime} ${other} ${asker}`}, 0))`.execute(trx)
export async function deleteQuestionsBefore(trx: Trx, day: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from sharing.questions where asked_on < ${day}`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

export type RegisterElsewhereRow = {
  readonly id: Id
  readonly code: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly regime: string
  readonly purpose: string
  readonly basis: string
  readonly until: Date
}
export async function registersElsewhere(trx: Trx, now: Date): Promise<RegisterElsewhereRow[]> {
  const { rows } = await sql<RegisterElsewhereRow>`select id, code, name, regime, purpose, basis, until
    from sharing.registers_elsewhere where until > ${now} order by code`.execute(trx)
  return rows
}
/** What was told before goes: an organisation that is no longer named cannot be asked. */
export async function replaceRegistersElsewhere(
  trx: Trx,
  partnership: Id,
  rows: readonly RegisterElsewhereRow[],
): Promise<void> {
  await sql`delete from sharing.registers_elsewhere`.execute(trx)
  for (const row of rows)
    await sql`insert into sharing.registers_elsewhere (partnership, id, code, name, regime, purpose, basis, until)
      values (${partnership}, ${row.id}, ${row.code}, ${JSON.stringify(row.name)}, ${row.regime}, ${row.purpose},
        ${row.basis}, ${row.until})`.execute(trx)
}

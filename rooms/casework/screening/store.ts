/** SQL over what reporters are asked. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Standing } from '../store.ts'

export type InquiryRow = Standing & {
  readonly id: Id
  readonly case_id: Id
  readonly organ: string
  readonly asked_on: string
  readonly answered_on: string | null
  readonly question_sealed: Buffer
  readonly answer_sealed: Buffer | null
}
const columns = sql`id, case_id, regime, state, reporter, core, involved, organ, asked_on, answered_on, question_sealed, answer_sealed`

/** The oldest first. */
export async function inquiries(trx: Trx, inCases: readonly Id[]): Promise<InquiryRow[]> {
  const { rows } = await sql<InquiryRow>`select ${columns} from casework.inquiries
    where case_id = any (${inCases as Id[]}::uuid[]) order by asked_at, id`.execute(trx)
  return rows
}
export async function inquiryById(trx: Trx, id: Id): Promise<InquiryRow | undefined> {
  const { rows } = await sql<InquiryRow>`select ${columns} from casework.inquiries where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addInquiry(
  trx: Trx,
  partnership: Id,
  row: Pick<InquiryRow, 'id' | 'case_id' | 'organ' | 'asked_on' | 'question_sealed'> & { readonly asked_at: Date },
): Promise<void> {
  await sql`insert into casework.inquiries (partnership, id, case_id, organ, asked_on, asked_at, question_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.asked_on}, ${row.asked_at}, ${row.question_sealed})`.execute(
    trx,
  )
}
/** Answers whether it was still open. */
export async function answerInquiry(trx: Trx, id: Id, answeredOn: string, answer: Buffer): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casework.inquiries set answered_on = ${answeredOn}, answer_sealed = ${answer}
      where id = ${id} and answered_on is null`.execute(trx)
  return numAffectedRows === 1n
}

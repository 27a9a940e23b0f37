/** SQL of advice as the asked organ sees it; row security leaves of it what stands on that organ's page. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { AdviceKind, AdviceVerdict } from '../measure/words.ts'
import type { SecrecyGround } from '../words.ts'

export type QuestionRow = {
  readonly id: Id
  readonly measure: Id
  readonly regime: string
  readonly organ: string
  readonly advice: Id
  readonly put_to: string
  readonly kind: AdviceKind
  readonly asked_on: string
  readonly asked_at: Date
  readonly due_on: string
  readonly about: readonly Id[]
  readonly question_sealed: Buffer
  /** Since when somebody who was asked about by mistake is not in it; and when the asked organ confirmed. */
  readonly corrected_on: string | null
  readonly confirmed_on: string | null
}
const columns = sql.raw(
  `q.id, q.measure, q.regime, q.organ, q.advice, q.put_to, q.kind, q.asked_on, q.asked_at, q.due_on, q.about, q.question_sealed,
  q.corrected_on, q.confirmed_on`,
)

export type AnswerRow = {
  readonly received_on: string | null
  readonly verdict: AdviceVerdict | null
  readonly secrecy: SecrecyGround | null
  readonly text_sealed: Buffer | null
  readonly secrecy_sealed: Buffer | null
}
const answerColumns = sql.raw('v.received_on, v.verdict, v.secrecy, v.text_sealed, v.secrecy_sealed')

/** What stands on the organ's page: what waits first, by the day it is due. */
export async function questionsPutTo(trx: Trx, organ: string): Promise<(QuestionRow & AnswerRow)[]> {
  const { rows } = await sql<QuestionRow & AnswerRow>`select ${columns}, ${answerColumns}
    from casework.advice_questions q join casework.measure_advices v on v.id = q.advice
    where q.put_to = ${organ} order by v.received_on is not null, q.due_on, q.asked_at, q.kind`.execute(trx)
  return rows
}
export async function questionPutTo(trx: Trx, organ: string, id: Id): Promise<(QuestionRow & AnswerRow) | undefined> {
  const { rows } = await sql<QuestionRow & AnswerRow>`select ${columns}, ${answerColumns}
    from casework.advice_questions q join casework.measure_advices v on v.id = q.advice
    where q.id = ${id} and q.put_to = ${organ}`.execute(trx)
  return rows[0]
}
export async function questionsOf(trx: Trx, measure: Id): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select ${columns} from casework.advice_questions q
    where q.measure = ${measure} order by q.asked_at, q.kind`.execute(trx)
  return rows
}
export async function addQuestion(
  trx: Trx,
  partnership: Id,
  row: Omit<QuestionRow, 'corrected_on' | 'confirmed_on'>,
): Promise<void> {
  await sql`insert into casework.advice_questions (partnership, id, measure, regime, organ, advice, put_to, kind, asked_on,
      asked_at, due_on, about, question_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.advice}, ${row.put_to},
      ${row.kind}, ${row.asked_on}, ${row.asked_at}, ${row.due_on}, ${row.about as Id[]}, ${row.question_sealed})`.execute(
    trx,
  )
}
/** Answers whether it could still be answered. */
export async function answerAdvice(
  trx: Trx,
  advice: Id,
  with_: {
    on: string
    by: Id
    verdict: AdviceVerdict
    secrecy: SecrecyGround
    sealed: Buffer
    secrecySealed: Buffer | null
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_advices set received_on = ${with_.on},
      verdict = ${with_.verdict}, text_sealed = ${with_.sealed}, answered_by = ${with_.by}, secrecy = ${with_.secrecy},
      secrecy_sealed = ${with_.secrecySealed}
    where id = ${advice} and received_on is null`.execute(trx)
  return numAffectedRows === 1n
}
/** The question leaves the page of the organ that was asked. Answers whether it stood there. */
export async function takeQuestionBack(trx: Trx, advice: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.advice_questions set put_to = ''
    where advice = ${advice} and put_to <> ''`.execute(trx)
  return numAffectedRows === 1n
}
/** All questions of a file leave the pages they stand on, answered or not. */
export const takeQuestionsBack = (trx: Trx, measure: Id) =>
  sql`update casework.advice_questions set put_to = '' where measure = ${measure} and put_to <> ''`.execute(trx)

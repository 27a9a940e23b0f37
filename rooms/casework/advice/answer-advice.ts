/** An organ reads what it is asked about a measure, and answers for itself. Its words go into the file as they are. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { countOpenings } from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import { secrecyIsLiftedByAGroundWithAReason } from '../contribution/contribution.ts'
import { openFromFile, sealWordsOf } from '../measure/seal-file.ts'
import { caseworkProblems } from '../problems.ts'
import type { QuestionPut } from './put-question.ts'
import * as store from './store.ts'

type Row = store.QuestionRow & store.AnswerRow
type OneAsked = { readonly params: { readonly asked: Id } }

const presentLine = (row: Row) => ({
  id: row.id,
  kind: row.kind,
  askedBy: row.organ,
  askedOn: row.asked_on,
  dueOn: row.due_on,
  answeredOn: row.received_on,
})

export async function listAskedAdvice(act: Act): Promise<CaseworkReply<'GET /v1/advice-asked'>> {
  const rows = await store.questionsPutTo(act.trx, act.capacity.organ)
  act.note(...rows.map(({ id }) => id))
  return { today: act.clock.today(), items: rows.map(presentLine) }
}

export async function seeAsked(act: Act, id: Id): Promise<Row> {
  act.note(id)
  const row = await store.questionPutTo(act.trx, act.capacity.organ, id)
  if (!row) throw caseworkProblems.because('asked-advice-not-visible')
  return row
}

/** Errors: `casework/asked-advice-not-visible`, for hidden, unknown and taken back alike. */
export async function showAskedAdvice(
  act: Act,
  { params }: OneAsked,
): Promise<CaseworkReply<'GET /v1/advice-asked/:asked'>> {
  const row = await seeAsked(act, params.asked)
  act.note(...row.about)
  await countOpenings(act, 'person', [...row.about])
  const opened = (await openFromFile(act, 'casework.advice_questions', 'question_sealed', [row])).get(row.id)
  const { question, about } = JSON.parse(opened ?? '{"question":"","about":[]}') as QuestionPut
  return {
    ...presentLine(row),
    today: act.clock.today(),
    question,
    correctedOn: row.corrected_on,
    confirmedOn: row.confirmed_on,
    about: about.map(({ role, minor, name, birthDate }) => ({ role, minor, name, birthDate: birthDate ?? null })),
    answer: await ownAnswer(act, row),
  }
}

async function ownAnswer(act: Act, row: Row): Promise<CaseworkReply<'GET /v1/advice-asked/:asked'>['answer']> {
  if (!row.verdict || !row.secrecy) return null
  const advice = { ...row, id: row.advice }
  const [text, secrecyReason] = [
    await openFromFile(act, 'casework.measure_advices', 'text_sealed', [advice]),
    await openFromFile(act, 'casework.measure_advices', 'secrecy_sealed', [advice]),
  ].map((words) => words.get(row.advice) ?? null)
  return { verdict: row.verdict, text: text ?? '', secrecy: row.secrecy, secrecyReason: secrecyReason ?? null }
}

/**
 * Once. Without a ground that lifts secrecy nothing under it is said; an organ may also say that it cannot advise.
 * Errors: `casework/asked-advice-not-visible`, `secrecy-needs-a-ground`, `not-yours-to-do`, `already-decided`.
 */
export async function answerAdvice(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/advice-asked/:asked/answer']>,
): Promise<{ id: Id }> {
  const row = await seeAsked(act, params.asked)
  if (!secrecyIsLiftedByAGroundWithAReason(body.secrecy, body.secrecyReason, false))
    throw caseworkProblems.because('secrecy-needs-a-ground')
  const waiting = row.received_on === null
  const question = {
    action: 'casework/answer-advice',
    resource: {
      type: 'casework::AdviceQuestion',
      id: row.id,
      attributes: { regime: row.regime, organ: row.organ, putTo: row.put_to },
    },
    context: { waiting },
  }
  await decideOr(act, question, caseworkProblems.because(waiting ? 'not-yours-to-do' : 'already-decided'))
  const place = { measure: row.measure, table: 'casework.measure_advices', row: row.advice } as const
  const reason = body.secrecy === 'none' ? undefined : body.secrecyReason
  const answered = await store.answerAdvice(act.trx, row.advice, {
    on: act.clock.today(),
    by: act.capacity.person,
    verdict: body.verdict,
    secrecy: body.secrecy,
    sealed: await sealWordsOf(act, { ...place, column: 'text_sealed' }, body.text),
    secrecySealed: reason ? await sealWordsOf(act, { ...place, column: 'secrecy_sealed' }, reason) : null,
  })
  if (!answered) throw caseworkProblems.because('already-decided')
  return { id: row.id }
}

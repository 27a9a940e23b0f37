/** Advice on care and on children: asked on the page of that organ or on paper, shown as it came, followed or set aside with reasons (ECLI:NL:RVS:2023:823). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay } from '../../sharing/door.ts'
import { putQuestion } from '../advice/put-question.ts'
import { questionsOf } from '../advice/store.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { sealInFile } from './seal-file.ts'
import { openForWriting } from './see-measure.ts'
import * as store from './store.ts'

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `dates-do-not-fit`, `own-organ-is-not-asked`. */
export async function askAdvice(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/advices']>,
): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const today = act.clock.today()
  requireDay(act, 'dueOn', body.dueOn, { from: today })
  const id = act.newId()
  act.note(id)
  const row = {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    kind: body.kind,
    asked_of: body.askedOf,
    asked_by: act.capacity.person,
    asked_on: today,
    asked_at: act.clock.now(),
    due_on: body.dueOn,
  }
  await store.addAdvice(act.trx, act.capacity.partnership, row)
  if (body.question) await putQuestion(act, measure, row, { question: body.question, about: body.about ?? [] })
  return { id }
}

async function adviceIn(act: Act, measure: Id, id: Id) {
  const file = await openForWriting(act, measure)
  act.note(id)
  const advice = await store.adviceById(act.trx, id)
  if (advice?.measure !== file.id) throw caseworkProblems.because('measure-not-visible')
  return { file, advice }
}

/**
 * What came on paper, word for word, once; nobody changes it afterwards. An organ on whose page the question stands answers
 * for itself. Errors: as above, `already-decided`, `advice-comes-from-the-organ`.
 */
export async function receiveAdvice(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/advices/:advice/reply']>,
): Promise<{ id: Id }> {
  const { file, advice } = await adviceIn(act, params.measure, params.advice)
  if (advice.received_on) throw caseworkProblems.because('already-decided')
  const asked = (await questionsOf(act.trx, file.id)).find((one) => one.advice === advice.id)
  if (asked && asked.put_to !== '') throw caseworkProblems.because('advice-comes-from-the-organ')
  const place = { measure: file.id, table: 'casework.measure_advices', column: 'text_sealed', row: advice.id } as const
  const sealed = await sealInFile(act, place, body.text)
  if (!(await store.receiveAdvice(act.trx, advice.id, { on: act.clock.today(), verdict: body.verdict, sealed })))
    throw caseworkProblems.because('already-decided')
  return { id: advice.id }
}

/** Errors: as above, `nothing-to-set-aside` for an advice that neither objects nor declines, `already-decided`. */
export async function setAdviceAside(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/advices/:advice/set-aside']>,
): Promise<{ id: Id }> {
  const { file, advice } = await adviceIn(act, params.measure, params.advice)
  if (advice.verdict === null || advice.verdict === 'no-objection')
    throw caseworkProblems.because('nothing-to-set-aside')
  if ((await store.setAsides(act.trx, file.id)).some((one) => one.advice === advice.id))
    throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const place = { measure: file.id, table: 'casework.measure_set_asides', column: 'reasons_sealed', row: id } as const
  await store.addSetAside(act.trx, act.capacity.partnership, {
    id,
    measure: file.id,
    regime: file.regime,
    organ: file.organ,
    advice: advice.id,
    decided_by: act.capacity.person,
    decided_on: act.clock.today(),
    reasons_sealed: await sealInFile(act, place, body.reasons),
  })
  return { id }
}

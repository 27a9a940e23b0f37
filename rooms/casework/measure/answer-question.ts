/** One question of the proportionality test is answered, or somebody says who finds out by when. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { memberOf } from './add-member.ts'
import { answerFitsItsQuestion, isAboutAMember, questionsOfFile } from './proportionality.ts'
import { sealInFile, sealWordsOf } from './seal-file.ts'
import { openForWriting } from './see-measure.ts'
import * as store from './store.ts'

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `answer-does-not-fit`. */
export async function answerQuestion(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/answers']>,
): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const member = body.member ? (await memberOf(act, measure, body.member)).id : null
  const given = {
    question: body.question,
    member,
    known: body.known,
    choices: body.choices,
    days: body.days ?? null,
    dueOn: body.dueOn ?? null,
    protection: body.protection !== undefined,
  }
  const asked = isAboutAMember(body.question) || questionsOfFile(measure.power, measure.ground).includes(body.question)
  if (!asked || !answerFitsItsQuestion(given, act.clock.today())) throw caseworkProblems.because('answer-does-not-fit')
  const before = (await store.answers(act.trx, measure.id)).find(
    (one) => one.question === body.question && one.member === member,
  )
  const decided = (await store.decisionOf(act.trx, measure.id)) !== undefined
  // After an urgent decision what was weighed stays; only what was not known may still be filled in.
  if (before?.known && decided) throw caseworkProblems.because('measure-is-decided')
  const id = before?.id ?? act.newId()
  act.note(id)
  const place = { measure: measure.id, table: 'casework.measure_answers', column: 'words_sealed', row: id } as const
  const seal = async (column: string, words: string | undefined) =>
    words === undefined ? null : sealWordsOf(act, { ...place, column }, words)
  const row: store.AnswerRow = {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    member,
    question: body.question,
    known: body.known,
    choices: body.choices,
    amount: given.days,
    due_on: given.dueOn,
    answered_by: act.capacity.person,
    answered_at: act.clock.now(),
    words_sealed: await sealInFile(act, place, body.words),
    protection_by_sealed: await seal('protection_by_sealed', body.protection?.by),
    protection_from: body.protection?.from ?? null,
    protection_call_sealed: await seal('protection_call_sealed', body.protection?.call),
  }
  if (!before) await store.addAnswer(act.trx, act.capacity.partnership, row)
  else if (!(await store.changeAnswer(act.trx, row))) throw caseworkProblems.because('measure-is-decided')
  return { id }
}

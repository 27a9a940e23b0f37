/**
 * A mistaken member of a household goes: one person says so with a reason, a second confirms. Then nothing about that person can
 * be read any more; that it happened stays, and organs that were asked about them confirm that they put their own notes right.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { seeAsked } from '../advice/answer-advice.ts'
import type { QuestionPut } from '../advice/put-question.ts'
import { questionsOf } from '../advice/store.ts'
import type { caseworkContract } from '../contract.ts'
import { memberOf } from '../measure/add-member.ts'
import { openFromFile, sealInFile, sealWordsOf } from '../measure/seal-file.ts'
import { openForWriting, seeMeasureAlone, takesAnswers } from '../measure/see-measure.ts'
import type { MeasureRow, MemberRow } from '../measure/store.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

const waitingFor = async (act: Act, measure: Id, member: Id) =>
  (await store.strikes(act.trx, measure)).find((one) => one.member === member && one.outcome === null)

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `not-yours-to-do`, `already-decided` while one waits. */
export async function proposeStrike(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/members/:member/strike']>,
): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  if (await waitingFor(act, measure.id, member.id)) throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const place = { measure: measure.id, table: 'casework.member_strikes', column: 'words_sealed', row: id } as const
  await store.addStrike(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    member: member.id,
    reason: body.reason,
    proposed_by: act.capacity.person,
    proposed_at: act.clock.now(),
    words_sealed: await sealInFile(act, place, body.words),
  })
  return { id }
}

/** Errors: as above, `own-strike`, `nothing-to-confirm`. */
export async function decideStrike(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/members/:member/strike/decision']>,
): Promise<{ id: Id }> {
  const measure = await seeMeasureAlone(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  const open = await takesAnswers(act, measure.id)
  const strike = await waitingFor(act, measure.id, member.id)
  if (!strike) throw caseworkProblems.because('nothing-to-confirm')
  act.note(strike.id)
  const ownProposal = strike.proposed_by === act.capacity.person
  const question = {
    action: 'casework/confirm-strike',
    resource: {
      type: 'casework::HouseholdMember',
      id: member.id,
      attributes: { regime: member.regime, organ: member.organ },
    },
    context: { ownProposal, open },
  }
  await decideOr(
    act,
    question,
    caseworkProblems.because(!open ? 'measure-is-decided' : ownProposal ? 'own-strike' : 'not-yours-to-do'),
  )
  if (body.outcome === 'struck') await leaveOut(act, measure, member)
  const decided = { outcome: body.outcome, by: act.capacity.person, at: act.clock.now() }
  if (!(await store.decideStrike(act.trx, strike.id, decided))) throw caseworkProblems.because('nothing-to-confirm')
  return { id: strike.id }
}

async function leaveOut(act: Act, measure: MeasureRow, member: MemberRow): Promise<void> {
  for (const question of await questionsOf(act.trx, measure.id)) {
    if (!question.about.includes(member.id)) continue
    const opened = await openFromFile(act, 'casework.advice_questions', 'question_sealed', [question])
    const put = JSON.parse(opened.get(question.id) ?? '{"question":"","about":[]}') as QuestionPut
    const place = question.about.indexOf(member.id)
    const right: QuestionPut = { ...put, about: put.about.filter((_, index) => index !== place) }
    const at = {
      measure: measure.id,
      table: 'casework.advice_questions',
      column: 'question_sealed',
      row: question.id,
    } as const
    await store.putQuestionRight(act.trx, question.id, {
      about: question.about.filter((id) => id !== member.id),
      sealed: await sealWordsOf(act, at, JSON.stringify(right)),
      on: act.clock.today(),
    })
  }
  for (const { table, id } of await store.rowsAbout(act.trx, member.id))
    await eraseItem(act, { table: `casework.${table}`, row: id })
}

/** Errors: `casework/asked-advice-not-visible`, `nothing-to-confirm`. */
export async function confirmCorrection(
  act: Act,
  { params }: RouteInput<(typeof caseworkContract)['POST /v1/advice-asked/:asked/correction']>,
): Promise<{ id: Id }> {
  const row = await seeAsked(act, params.asked)
  if (!(await store.confirmCorrection(act.trx, row.id, act.clock.today())))
    throw caseworkProblems.because('nothing-to-confirm')
  return { id: row.id }
}

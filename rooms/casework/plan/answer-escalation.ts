/** What the steering group is asked, and its answer. A delegate of a core participant answers, also one who takes no part in the case. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn, sealWords } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import type { planContract } from './contract.ts'
import { aboutEscalation, seeEscalation } from './see-plan.ts'
import * as store from './store.ts'

type Escalations = CaseworkReply<'GET /v1/escalations'>['escalations']

/** By row, without the case: whose obstacle it is and what is asked. What was erased is absent. */
export async function escalationsOf(
  act: Act,
  rows: readonly store.EscalationRow[],
): Promise<ReadonlyMap<Id, Omit<Escalations[number], 'may'>>> {
  act.note(...rows.map(({ id }) => id))
  const questions = await openColumn(act, 'casework.escalations', 'question_sealed', rows)
  const answers = await openColumn(act, 'casework.escalations', 'answer_sealed', rows)
  return new Map(
    rows.flatMap((row) => {
      const question = questions.get(row.id)
      if (question === undefined) return []
      const { id, organ, kind } = row
      const answered = { answeredBy: row.answered_by, answeredOn: row.answered_on }
      return [[id, { id, organ, kind, question, askedOn: row.asked_on, answer: answers.get(id) ?? null, ...answered }]]
    }),
  )
}

export async function listEscalations(act: Act): Promise<CaseworkReply<'GET /v1/escalations'>> {
  const rows = await store.escalations(act.trx)
  const shown = await escalationsOf(act, rows)
  const escalations: Escalations = []
  for (const row of rows) {
    const one = shown.get(row.id)
    const may = row.answered_on === null && (await wouldAllow(act, aboutEscalation('answer-escalation', row)))
    if (one) escalations.push({ ...one, may })
  }
  return { today: act.clock.today(), escalations }
}

/** Errors: `escalation-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function answerEscalation(
  act: Act,
  { params, body }: RouteInput<(typeof planContract)['POST /v1/escalations/:escalation/answer']>,
): Promise<{ id: Id }> {
  const row = await seeEscalation(act, params.escalation)
  await decideOr(act, aboutEscalation('answer-escalation', row), caseworkProblems.because('not-yours-to-do'))
  const at = { case: row.case_id, table: 'casework.escalations', column: 'answer_sealed', row: row.id } as const
  const sealed = await sealWords(act, at, body.answer)
  const { organ } = act.capacity
  if (!(await store.answerEscalation(act.trx, { id: row.id, by: organ, on: act.clock.today(), sealed })))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [row.id])
  return { id: row.id }
}

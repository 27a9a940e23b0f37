/** An organ says what keeps it from an action, and puts that to the steering group when the table cannot solve it (FR 56). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, wordsPointAtNobody } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import type { planContract } from './contract.ts'
import { aboutObstacle, aboutOwnAction, seeAction, seeObstacle } from './see-plan.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof planContract> = RouteInput<(typeof planContract)[K]>

/** Read by who reads the action. Errors: `action-not-visible`, `not-yours-to-do`, `already-decided` when it is done. */
export async function raiseObstacle(
  act: Act,
  { params, body }: Input<'POST /v1/actions/:action/obstacles'>,
): Promise<{ id: Id }> {
  const action = await seeAction(act, params.action)
  await decideOr(act, aboutOwnAction(action), caseworkProblems.because('not-yours-to-do'))
  if (action.done_on) throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const at = { case: action.case_id, table: 'casework.obstacles', column: 'what_sealed', row: id } as const
  await store.addObstacle(act.trx, act.capacity.partnership, {
    id,
    case_id: action.case_id,
    action: action.id,
    organ: act.capacity.organ,
    kind: body.kind,
    raised_on: act.clock.today(),
    narrowed: action.narrowed,
    audience: action.audience,
    what_sealed: await sealWords(act, at, body.what),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Errors: `obstacle-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function endObstacle(
  act: Act,
  { params }: Input<'POST /v1/obstacles/:obstacle/end'>,
): Promise<{ id: Id }> {
  const row = await seeObstacle(act, params.obstacle)
  await decideOr(act, aboutObstacle('keep-obstacle', row), caseworkProblems.because('not-yours-to-do'))
  if (!(await store.endObstacle(act.trx, row.id, act.clock.today()))) throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [row.id])
  return { id: row.id }
}

/**
 * Once per obstacle that stands. What is asked leaves the table: words without persons, and the case does not go with them. An
 * organ at that table that does not read the obstacle is not asked either.
 * Errors: `obstacle-not-visible`, `not-yours-to-do`, `already-decided`, `what-leaves-names-nobody`.
 */
export async function escalateObstacle(
  act: Act,
  { params, body }: Input<'POST /v1/obstacles/:obstacle/escalation'>,
): Promise<{ id: Id }> {
  const row = await seeObstacle(act, params.obstacle)
  await decideOr(act, aboutObstacle('keep-obstacle', row), caseworkProblems.because('not-yours-to-do'))
  if (row.ended_on) throw caseworkProblems.because('already-decided')
  if (!wordsPointAtNobody(body.question)) throw caseworkProblems.because('what-leaves-names-nobody')
  const id = act.newId()
  act.note(id)
  const at = { case: row.case_id, table: 'casework.escalations', column: 'question_sealed', row: id } as const
  const added = await store.addEscalation(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    obstacle: row.id,
    organ: row.organ,
    kind: row.kind,
    asked_on: act.clock.today(),
    narrowed: row.narrowed,
    audience: row.audience,
    question_sealed: await sealWords(act, at, body.question),
  })
  if (!added) throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

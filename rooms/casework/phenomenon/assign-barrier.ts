/** Who puts up which barrier, by when, with what softens it; and what came of it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay, sealWords, wordsPointAtNobody } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { barrierIsDoneByItsOwnerOrAskedForOutside, whatIsNotDoneHasAnObstacle } from './phenomenon.ts'
import { aboutPhenomenon, modelOf, seePhenomenonAlone, whoTakesPart } from './see-phenomenon.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof caseworkContract> = RouteInput<(typeof caseworkContract)[K]>

/**
 * Errors: `casework/phenomenon-not-visible`, `phenomenon-closed`, `not-yours-to-do`, `words-point-at-somebody`,
 * `barrier-not-in-the-model`, `barrier-of-another-organ`, `dates-do-not-fit`, `already-decided`.
 */
export async function agreeBarrier(
  act: Act,
  { params, body }: Input<'POST /v1/phenomenon-cases/:phenomenon/tasks'>,
): Promise<{ id: Id }> {
  const row = await seePhenomenonAlone(act, params.phenomenon)
  const context = { open: row.closed_on === null, aboutNobody: wordsPointAtNobody(body.safeguard) }
  await decideOr(
    act,
    aboutPhenomenon('agree-barrier', row, context),
    caseworkProblems.because(
      !context.open ? 'phenomenon-closed' : !context.aboutNobody ? 'words-point-at-somebody' : 'not-yours-to-do',
    ),
  )
  const { steps } = await modelOf(act, row)
  const barrier = steps.flatMap(({ barriers }) => barriers).find(({ code }) => code === body.barrier)
  if (!barrier) throw caseworkProblems.because('barrier-not-in-the-model')
  const { takesPart } = await whoTakesPart(act)
  if (!barrierIsDoneByItsOwnerOrAskedForOutside(barrier.owner, body.carriedBy, takesPart))
    throw caseworkProblems.because('barrier-of-another-organ')
  const today = act.clock.today()
  requireDay(act, 'dueOn', body.dueOn, { from: today, until: row.destroy_by })
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.phenomenon_tasks', column: 'safeguard_sealed', row: id } as const
  const added = await store.addTask(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    barrier: barrier.code,
    carried_by: body.carriedBy,
    due_on: body.dueOn,
    agreed_on: today,
    agreed_at: act.clock.now(),
    safeguard_sealed: await sealWords(act, at, body.safeguard),
  })
  if (!added) throw caseworkProblems.because('already-decided')
  return { id }
}

export const aboutTask = (row: store.TaskRow, context: { readonly open: boolean }) => ({
  action: 'casework/report-barrier',
  resource: {
    type: 'casework::PhenomenonTask',
    id: row.id,
    attributes: { regime: row.regime, kept: false, carriedBy: row.carried_by },
  },
  context,
})

/** Errors: `casework/phenomenon-not-visible`, `phenomenon-closed`, `not-yours-to-do`, `already-decided`, `obstacle-does-not-fit`. */
export async function reportBarrier(
  act: Act,
  { params, body }: Input<'POST /v1/phenomenon-cases/:phenomenon/tasks/:undertaking/outcome'>,
): Promise<{ id: Id }> {
  const row = await seePhenomenonAlone(act, params.phenomenon)
  act.note(params.undertaking)
  const task = (await store.tasks(act.trx, [row.id])).find(({ id }) => id === params.undertaking)
  if (!task) throw caseworkProblems.because('phenomenon-not-visible')
  const open = row.closed_on === null
  await decideOr(
    act,
    aboutTask(task, { open }),
    caseworkProblems.because(open ? 'not-yours-to-do' : 'phenomenon-closed'),
  )
  if (!whatIsNotDoneHasAnObstacle(body.outcome, body.obstacle)) throw caseworkProblems.because('obstacle-does-not-fit')
  const to = { outcome: body.outcome, obstacle: body.obstacle ?? null, on: act.clock.today() }
  if (!(await store.reportTask(act.trx, task.id, to))) throw caseworkProblems.because('already-decided')
  return { id: task.id }
}

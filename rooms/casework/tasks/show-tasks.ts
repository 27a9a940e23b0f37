/** The task board, a page at a time: only what is shown is opened. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { aboutOwnAction, seeAction } from '../plan/see-plan.ts'
import { presentAction } from '../present.ts'
import { caseworkProblems } from '../problems.ts'
import { viewerOf } from '../read-story.ts'
import { readWhileItStands } from '../see-case.ts'
import type { TaskShown, taskContract } from './contract.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof taskContract> = RouteInput<(typeof taskContract)[K]>

/** Units: tasks on one page. */
export const tasksPerPage = 50

export async function showTasks(act: Act, { query }: Input<'GET /v1/tasks'>): Promise<CaseworkReply<'GET /v1/tasks'>> {
  const { organ, person } = act.capacity
  const looking = { organ, person, today: act.clock.today(), whose: query.whose ?? 'organ' } as const
  const page = { standing: query.standing, page: query.page ?? 0, perPage: tasksPerPage }
  const found = await readWhileItStands(act, () => store.tasks(act.trx, { ...looking, ...page }))
  const rows = found.slice(0, tasksPerPage)
  act.note(...rows.flatMap(({ id, case_id }) => [id, case_id]))
  const words = {
    what: await openColumn(act, 'casework.actions', 'what_sealed', rows),
    result: await openColumn(act, 'casework.actions', 'result_sealed', rows),
  }
  const own = rows.filter(({ owner }) => owner === organ)
  const names = await colleagueNames(
    act.trx,
    own.flatMap(({ taken_by }) => taken_by ?? []),
  )
  const viewer = viewerOf(act)
  return {
    today: looking.today,
    counts: await store.counts(act.trx, looking),
    tasks: rows.map((row) => ({
      ...presentAction(row, words, viewer),
      standing: standingOf(row),
      takenBy: row.owner === organ && row.taken_by ? (names.get(row.taken_by) ?? '') : null,
      mine: row.taken_by === person,
      own: row.owner === organ,
    })),
    more: found.length > rows.length,
  }
}

function standingOf(row: store.TaskRow): TaskShown['standing'] {
  if (row.done_on) return 'done'
  if (row.stuck) return 'stuck'
  return row.taken_by ? 'taken' : 'open'
}

/** Also from a colleague. Errors: `action-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function takeAction(
  act: Act,
  { params, body }: Input<'POST /v1/actions/:action/taking'>,
): Promise<{ id: Id }> {
  const row = await seeAction(act, params.action)
  await decideOr(act, aboutOwnAction(row), caseworkProblems.because('not-yours-to-do'))
  if (!(await store.setTaken(act.trx, row.id, body.take ? act.capacity.person : null)))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [row.id])
  return { id: row.id }
}

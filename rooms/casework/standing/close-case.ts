/** Core participants close a case; from then on it is shielded until it is destroyed (WGS 2.31(8)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { leaveLesson } from '../plan/leave-lesson.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import * as store from '../store.ts'
import type { standingContract } from './contract.ts'

/**
 * After this nobody reads the case, its closer included; the core participants keep when, why and until when.
 * The day of destruction is the case's own: closing starts no new clock.
 * Aftercare is of an organ that was involved, under its own task, and ends before the case is destroyed.
 * Errors: `case-not-visible`, `only-core-participants-decide`, `organ-not-involved`, `dates-do-not-fit`; those of a lesson.
 */
export async function closeCase(
  act: Act,
  { params, body }: RouteInput<(typeof standingContract)['POST /v1/cases/:case/closure']>,
): Promise<{ id: Id; closedOn: string; destroyBy: string }> {
  const row = await seeCaseAlone(act, params.case)
  await decideOr(act, aboutCase('close-case', row), caseworkProblems.because('only-core-participants-decide'))
  const id = act.newId()
  const closedOn = act.clock.today()
  const { aftercare } = body
  if (aftercare && !row.involved.includes(aftercare.organ)) throw caseworkProblems.because('organ-not-involved')
  requireDay(act, 'aftercare.until', aftercare?.until, { from: closedOn, until: row.destroy_by })
  if (body.lesson) await leaveLesson(act, { params, body: body.lesson })
  await store.addClosure(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    closed_on: closedOn,
    reason: body.reason,
    destroy_by: row.destroy_by,
    decided_by: act.capacity.organ,
    once_involved: [...new Set([row.reporter, ...(await store.everInvolved(act.trx, row.id))])].sort(),
    aftercare: aftercare?.kind ?? null,
    aftercare_organ: aftercare?.organ ?? null,
    aftercare_until: aftercare?.until ?? null,
  })
  await raise(act, caseworkEvents.closed, [row.id])
  act.tellPages(caseworkEvents.standingMoved, [row.id], row.involved)
  return { id, closedOn, destroyBy: row.destroy_by }
}

/** The view of the person (zienswijze): asked with a day, and kept beside the decision in the person's own words (Awb 4:8). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { memberOf } from './add-member.ts'
import { addDays } from './days.ts'
import { sealInFile } from './seal-file.ts'
import { openForWriting } from './see-measure.ts'
import * as store from './store.ts'

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `dates-do-not-fit`, `already-decided`. */
export async function askView(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/members/:member/view-request']>,
): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  const today = act.clock.today()
  requireDay(act, 'until', body.until, { from: addDays(today, 1) })
  if (!(await store.askView(act.trx, member.id, today, body.until))) throw caseworkProblems.because('already-decided')
  return { id: member.id }
}

/** Errors: as above, and `view-needs-words`, `view-still-possible` while the day has not passed. */
export async function recordView(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/members/:member/view']>,
): Promise<{ id: Id }> {
  const measure = await openForWriting(act, params.measure)
  const member = await memberOf(act, measure, params.member)
  const today = act.clock.today()
  if (body.view !== 'not-given' && !body.words) throw caseworkProblems.because('view-needs-words')
  if (body.view === 'not-given' && !(member.view_until && today > member.view_until))
    throw caseworkProblems.because('view-still-possible')
  const place = {
    measure: measure.id,
    table: 'casework.measure_members',
    column: 'view_sealed',
    row: member.id,
  } as const
  const sealed = body.words ? await sealInFile(act, place, body.words) : null
  if (!(await store.setView(act.trx, member.id, { view: body.view, on: today, sealed })))
    throw caseworkProblems.because('already-decided')
  return { id: member.id }
}

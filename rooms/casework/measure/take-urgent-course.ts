/** Acute danger: the office-holder says in person why waiting is impossible; what is missing is due in 48 hours (Awb 4:11). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { takeQuestionsBack } from '../advice/store.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { gapsIn } from './file.ts'
import { sealInFile } from './seal-file.ts'
import { aboutMeasure, type OneMeasure, seeMeasureAlone, stateOf, wholeFile } from './see-measure.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/urgent-course']>
/** As it stands sealed in `facts_sealed`. */
export type UrgentFacts = Pick<Input['body'], 'facts' | 'danger' | 'whyNotWait' | 'household' | 'whyShortest'>

/** Units: hours until everything that is missing is there. */
export const urgentHours = 48

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `only-the-office-holder`, `already-decided`. */
export async function takeUrgentCourse(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const measure = await seeMeasureAlone(act, params.measure)
  const decided = (await store.decisionOf(act.trx, measure.id)) !== undefined
  await decideOr(
    act,
    aboutMeasure('take-urgent-course', measure, { decided }),
    caseworkProblems.because(decided ? 'measure-is-decided' : 'only-the-office-holder'),
  )
  if (await store.urgentCourse(act.trx, measure.id)) throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const { shortestDays, ...facts } = body
  const place = { measure: measure.id, table: 'casework.urgent_courses', column: 'facts_sealed', row: id } as const
  const now = act.clock.now()
  await store.addUrgentCourse(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    shortest_days: shortestDays,
    taken_by: act.capacity.person,
    taken_at: now,
    due_at: new Date(now.getTime() + urgentHours * 3_600_000),
    finished_at: null,
    facts_sealed: await sealInFile(act, place, JSON.stringify(facts satisfies UrgentFacts)),
  })
  return { id }
}

/** When nothing is missing any more. Errors: `casework/measure-not-visible`, `file-not-complete`, `already-decided`. */
export async function finishUrgentFile(act: Act, { params }: OneMeasure): Promise<{ id: Id }> {
  const measure = await seeMeasureAlone(act, params.measure)
  const complete = gapsIn(stateOf(await wholeFile(act, measure))).length === 0
  await decideOr(
    act,
    aboutMeasure('finish-measure', measure, { complete }),
    caseworkProblems.because(complete ? 'not-yours-to-do' : 'file-not-complete'),
  )
  if (!(await store.finishCourse(act.trx, measure.id, act.clock.now())))
    throw caseworkProblems.because('already-decided')
  await takeQuestionsBack(act.trx, measure.id)
  return { id: measure.id }
}

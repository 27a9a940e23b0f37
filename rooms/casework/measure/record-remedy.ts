/** Objection, interim relief, appeal: that it was lodged, and what a committee or a court made of the decision. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { effectFitsItsOutcome, measureIsOnlyShortened } from './remedy.ts'
import { sealInFile } from './seal-file.ts'
import { aboutMeasure, seeMeasureAlone } from './see-measure.ts'
import * as store from './store.ts'

async function decidedMeasure(act: Act, id: Id) {
  const measure = await seeMeasureAlone(act, id)
  const decision = await store.decisionOf(act.trx, measure.id)
  await decideOr(
    act,
    aboutMeasure('record-remedy', measure, { decided: decision !== undefined }),
    caseworkProblems.because(decision ? 'not-yours-to-do' : 'measure-not-decided'),
  )
  return { measure, decidedOn: decision?.decided_on ?? '', days: decision?.days ?? null }
}

/** Errors: `casework/measure-not-visible`, `measure-not-decided`, `dates-do-not-fit`. */
export async function lodgeRemedy(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/remedies']>,
): Promise<{ id: Id }> {
  const { measure, decidedOn } = await decidedMeasure(act, params.measure)
  requireDay(act, 'lodgedOn', body.lodgedOn, { from: decidedOn, until: act.clock.today() })
  const id = act.newId()
  act.note(id)
  await store.addRemedy(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    kind: body.kind,
    lodged_on: body.lodgedOn,
    recorded_by: act.capacity.person,
    recorded_at: act.clock.now(),
  })
  return { id }
}

/** Errors: as above, `effect-does-not-fit` where what it leads to does not follow from the outcome, `already-decided`. */
export async function endRemedy(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/remedies/:remedy/outcome']>,
): Promise<{ id: Id }> {
  const { measure, days } = await decidedMeasure(act, params.measure)
  act.note(params.remedy)
  const remedy = await store.remedyById(act.trx, params.remedy)
  if (remedy?.measure !== measure.id) throw caseworkProblems.because('measure-not-visible')
  requireDay(act, 'endedOn', body.endedOn, { from: remedy.lodged_on, until: act.clock.today() })
  const { kind } = remedy
  const { outcome, effect } = body
  const ended = { kind, outcome, effect, days: body.days ?? null, on: body.effectOn ?? null }
  if (!effectFitsItsOutcome(ended) || !measureIsOnlyShortened(days, ended.days))
    throw caseworkProblems.because('effect-does-not-fit')
  requireDay(act, 'effectOn', body.effectOn, { from: body.endedOn })
  const place = {
    measure: measure.id,
    table: 'casework.measure_remedies',
    column: 'words_sealed',
    row: remedy.id,
  } as const
  const sealed = await sealInFile(act, place, body.words)
  const row = { outcome, on: body.endedOn, sealed, effect, effectDays: ended.days, effectOn: ended.on }
  if (!(await store.endRemedy(act.trx, remedy.id, row))) throw caseworkProblems.because('already-decided')
  return { id: remedy.id }
}

/** An organ opens a file for one measure, on one of its own powers, with what was found (Awb 3:2). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { barrierModels, powersInForce } from '../../knowledge/door.ts'
import { startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { sealInFile } from './seal-file.ts'
import { aboutMeasure } from './see-measure.ts'
import * as store from './store.ts'
import { measureName, noneOfThese } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/measures']>
/** As it stands sealed in `facts_sealed`. */
export type MeasureFacts = Pick<Input['body'], 'place' | 'facts' | 'source'>

/** Errors: `casework/power-not-of-your-organ`, `ground-not-in-the-power`, `no-such-phenomenon`, `not-yours-to-do`. */
export async function openMeasure(act: Act, { body }: Input): Promise<{ id: Id }> {
  const power = (await powersInForce(act.trx)).find(({ code }) => code === body.power)
  const id = act.newId()
  act.note(id)
  const { organ, partnership, person, regime } = act.capacity
  const frame = { id, regime, organ } as store.MeasureRow
  const powerOfOrgan = power?.way === 'here' && power.organ === organ
  await decideOr(
    act,
    aboutMeasure('open-measure', frame, { powerOfOrgan }),
    caseworkProblems.because(powerOfOrgan ? 'not-yours-to-do' : 'power-not-of-your-organ'),
  )
  if (!power?.grounds.some(({ code }) => code === body.ground))
    throw caseworkProblems.because('ground-not-in-the-power')
  const { phenomenon } = body
  if (phenomenon !== noneOfThese && !(await barrierModels(act.trx)).some(({ code }) => code === phenomenon))
    throw caseworkProblems.because('no-such-phenomenon')
  // The clock of the file itself: whatever is put into it later goes with it.
  const clock = await startClock(act, { kind: 'casework.measures', id, case: id, name: measureName(id), ownFile: true })
  const place = { measure: id, table: 'casework.measures', column: 'facts_sealed', row: id } as const
  const facts: MeasureFacts = { place: body.place, facts: body.facts, source: body.source }
  await store.addMeasure(act.trx, partnership, {
    id,
    regime,
    organ,
    power: power.code,
    power_version: power.version,
    ground: body.ground,
    phenomenon,
    opened_by: person,
    opened_on: act.clock.today(),
    opened_at: act.clock.now(),
    destroy_by: clock.destroyBy,
    facts_sealed: await sealInFile(act, place, JSON.stringify(facts)),
  })
  return { id }
}

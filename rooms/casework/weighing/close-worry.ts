/** A worry ends: destroyed at once when it proved to be none, otherwise read by nobody from now on until its day. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import { holdCase } from '../store.ts'
import { destroyWorry } from './destroy-worry.ts'
import { aboutWorry, seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import type { WorryEnd } from './words.ts'

type Input = { params: { worry: Id }; body: { reason: WorryEnd } }

/**
 * Who learns: of a worry that proved to be none, nobody. Of the others the organs that decide keep when, why and until when,
 * under a name that says nothing. `destroyBy` null: it is gone already; `kept`: for everybody, and a claim or a duty keeps it
 * until that ends. The label is gone either way.
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `only-core-participants-decide`.
 */
export async function closeWorry(
  act: Act,
  { params, body }: Input,
): Promise<{ closedOn: string; destroyBy: string | null; kept: boolean }> {
  const { row } = await seeWorryAlone(act, params.worry)
  await decideOr(act, aboutWorry('close-worry', row), caseworkProblems.because('only-core-participants-decide'))
  // Answers on their way go first: once this is acknowledged nobody at a table is shown it any more.
  await holdCase(act.trx, row.id)
  const closedOn = act.clock.today()
  if (body.reason === 'not-radicalised') {
    const { kept } = await destroyWorry(act, row, { provesRefusal: false })
    return { closedOn, destroyBy: null, kept }
  }
  await store.addClosure(act.trx, act.capacity.partnership, {
    id: act.newId(),
    case_id: row.id,
    regime: row.regime,
    core: row.core,
    organ: act.capacity.organ,
    reason: body.reason,
    closed_on: closedOn,
    destroy_by: row.destroy_by,
  })
  return { closedOn, destroyBy: row.destroy_by, kept: false }
}

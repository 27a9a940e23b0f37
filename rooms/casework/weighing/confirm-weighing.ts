/** A second reader of another organ agrees with a weighing, or does not. With the agreement its outcome holds, in the same act. */
import type { Act } from '../../../foundation/act.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { addFeedback } from '../report/store.ts'
import { destroyWorry } from './destroy-worry.ts'
import { seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import type { WorryStage } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/weighings/:weighing/second-reading']>

/** `kept`: a claim or a duty keeps what would have been destroyed, and nobody reads it. */
type Read = { readonly stage: WorryStage | null; readonly kept: boolean }

/**
 * Whoever reported hears in a code whether it was taken up, and never why, or that the prosecution took it over.
 * Answers where the worry stands now; null: it is gone. What two organs weigh to be nothing for this table is destroyed at
 * once, and so is what the prosecution takes over: an investigation is no work of this table.
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `already-decided`,
 * `second-reader-is-of-another-organ`, `only-core-participants-decide`.
 */
export async function confirmWeighing(act: Act, { params, body }: Input): Promise<Read> {
  const { row } = await seeWorryAlone(act, params.worry)
  act.note(params.weighing)
  const weighing = (await store.weighings(act.trx, row.id)).find(({ id }) => id === params.weighing)
  if (!weighing) throw caseworkProblems.because('worry-not-visible')
  await mayReadSecond(act, weighing)
  if (weighing.agreed !== null || row.stage !== 'reported') throw caseworkProblems.because('already-decided')
  const { organ, person } = act.capacity
  const at = { case: row.id, table: 'casework.worry_weighings', column: 'read_words_sealed', row: weighing.id } as const
  const read = {
    organ,
    person,
    on: act.clock.today(),
    agreed: body.agreed,
    words: await sealWords(act, at, body.words),
  }
  if (!(await store.readSecond(act.trx, weighing.id, read))) throw caseworkProblems.because('already-decided')
  if (!body.agreed || weighing.outcome === 'more-information') return { stage: 'reported', kept: false }
  const takenUp = weighing.outcome === 'conference'
  await tellWhoReported(act, row, takenUp)
  if (takenUp) return { stage: 'conference', kept: false }
  const { kept } = await destroyWorry(act, row, { provesRefusal: true })
  return { stage: null, kept }
}

/** That it was taken up goes with the worry; that it was not, names nothing and is forgotten as every such answer. */
const tellWhoReported = (act: Act, row: store.WorryRow, takenUp: boolean): Promise<void> =>
  addFeedback(act.trx, act.capacity.partnership, {
    id: act.newId(),
    regime: row.regime,
    person: row.reporter_person,
    reported_on: row.first_processed_on,
    told_on: act.clock.today(),
    outcome: takenUp ? 'admitted' : 'refused',
    unmet: [],
    advice: 'none',
    worry: takenUp ? row.id : null,
  })

async function mayReadSecond(act: Act, weighing: store.WeighingRow): Promise<void> {
  const { id, regime, organ, core } = weighing
  const decision = await decide(act, {
    action: 'casework/read-weighing-second',
    resource: { type: 'casework::WorryWeighing', id, attributes: { regime, organ, core } },
    context: {},
  })
  if (decision.allowed) return
  throw caseworkProblems.because(
    organ === act.capacity.organ ? 'second-reader-is-of-another-organ' : 'only-core-participants-decide',
  )
}

/** A question gets an owner, who asks people and says what came of it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { detectionContract } from './contract.ts'
import { namesAnAddress } from './finding.ts'
import { aboutDetection } from './question.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof detectionContract> = RouteInput<(typeof detectionContract)[K]>
const done = { done: true } as const

async function findingFor(act: Act, id: Id, action: 'take-finding' | 'close-finding'): Promise<store.FindingRow> {
  act.note(id)
  const finding = await store.findingWith(act.trx, id)
  if (!finding) throw neighbourhoodProblems.because('no-such-finding')
  await decideOr(act, aboutDetection(action, id), neighbourhoodProblems.because('may-not-detect'))
  return finding
}

/** Errors: `neighbourhood/no-such-finding`, `neighbourhood/may-not-detect`, `neighbourhood/finding-has-an-owner`. */
export async function takeFinding(act: Act, { params, body }: Input<'POST /v1/detection/findings/:finding/owner'>) {
  const finding = await findingFor(act, params.finding, 'take-finding')
  const { person, organ } = act.capacity
  const asked = [...new Set(body.asked)]
  if (!(await store.takeOn(act.trx, finding.id, { person, organ, asked, day: act.clock.today() })))
    throw neighbourhoodProblems.because('finding-has-an-owner')
  return done
}

/** Errors: as above; `neighbourhood/finding-is-not-yours` also when it was closed before; `neighbourhood/names-an-address`. */
export async function closeFinding(act: Act, { params, body }: Input<'POST /v1/detection/findings/:finding/outcome'>) {
  const finding = await findingFor(act, params.finding, 'close-finding')
  if (namesAnAddress(body.note)) throw neighbourhoodProblems.because('names-an-address')
  const by = { person: act.capacity.person, outcome: body.outcome, note: body.note || null, day: act.clock.today() }
  if (!(await store.closeFinding(act.trx, finding.id, by))) throw neighbourhoodProblems.because('finding-is-not-yours')
  return done
}

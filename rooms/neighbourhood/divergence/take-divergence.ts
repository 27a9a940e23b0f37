/** A question gets an owner, who says what it was and which reasons people gave. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { pointsAtSomebody } from '../elicitation/somebody.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { divergenceContract } from './contract.ts'
import { aboutDivergence } from './question.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof divergenceContract> = RouteInput<(typeof divergenceContract)[K]>
const done = { done: true } as const

async function divergenceFor(
  act: Act,
  id: Id,
  action: 'take-divergence' | 'close-divergence',
): Promise<store.DivergenceRow> {
  act.note(id)
  const found = await store.divergenceWith(act.trx, id)
  if (!found) throw neighbourhoodProblems.because('no-such-divergence')
  await decideOr(act, aboutDivergence(action, id), neighbourhoodProblems.because('may-not-weigh-sources'))
  return found
}

/** Errors: see the contract. */
export async function takeDivergence(act: Act, { params }: Input<'POST /v1/divergences/:divergence/owner'>) {
  const found = await divergenceFor(act, params.divergence, 'take-divergence')
  const { person, organ } = act.capacity
  if (!(await store.takeOn(act.trx, found.id, { person, organ, day: act.clock.today() })))
    throw neighbourhoodProblems.because('divergence-has-an-owner')
  return done
}

/** Errors: see the contract; `neighbourhood/divergence-is-not-yours` also when it was closed before. */
export async function closeDivergence(act: Act, { params, body }: Input<'POST /v1/divergences/:divergence/outcome'>) {
  const found = await divergenceFor(act, params.divergence, 'close-divergence')
  if (body.outcome === 'explained' && body.reasons.length === 0)
    throw neighbourhoodProblems.because('explanation-needs-a-reason')
  if (pointsAtSomebody(body.note, [found.area_name])) throw neighbourhoodProblems.because('points-at-somebody')
  const closing = {
    ...{ person: act.capacity.person, outcome: body.outcome, reasons: [...new Set(body.reasons)] },
    ...{ note: body.note || null, day: act.clock.today() },
  }
  if (!(await store.close(act.trx, found.id, closing))) throw neighbourhoodProblems.because('divergence-is-not-yours')
  return done
}

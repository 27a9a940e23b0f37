/** A request comes in at the contact point: from then on it counts as asked of all controllers (BGS 1.1). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { sealAsks, sealIdentity } from './seal-words.ts'
import * as store from './store.ts'
import { addMonths, answerIsDueOn } from './term.ts'

/** The clock starts when it came in, not when it is typed. Errors: `sharing/request-dates-do-not-fit`. */
export async function registerRequest(
  act: Act,
  { body }: RouteInput<(typeof sharingContract)['POST /v1/rights-requests']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  const { regime, partnership } = act.capacity
  await decideOr(
    act,
    aboutRequest('register-request', { id, regime, consulted: [] }),
    sharingProblems.because('not-the-desks-to-do'),
  )
  const today = act.clock.today()
  const wrong = [
    ...(body.receivedOn > today || body.receivedOn < addMonths(today, -12) ? ['receivedOn'] : []),
    ...(body.birthDate > today ? ['birthDate'] : []),
  ]
  if (wrong.length > 0)
    throw sharingProblems.because(
      'request-dates-do-not-fit',
      wrong.map((name) => ({ name, reason: '' })),
    )
  const { name, birthDate, address } = body
  await store.addRequest(act.trx, partnership, {
    id,
    regime,
    kind: body.kind,
    channel: body.channel,
    received_on: body.receivedOn,
    due_on: answerIsDueOn(body.receivedOn),
    identity_sealed: await sealIdentity(act, { id, regime }, { name, birthDate, address }),
    asks_sealed: await sealAsks(act, { id, regime }, body.asks),
  })
  act.note(id)
  return { id }
}

/** An analyst has a table fetched from a place outside, instead of bringing its files. The worker does it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { nothingOutside, placeOutside } from '../../../foundation/outbound/outbound.ts'
import { OutboundRefused } from '../../../foundation/outbound/outbound-refused.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { deliveryContract } from './contract.ts'
import { aboutDelivery } from './question.ts'
import * as store from './store.ts'

/** Errors: `neighbourhood/may-not-load-open-data`, `no-web-address`, `place-not-allowed` unless the operator named its host. */
export async function askFetching(
  act: Act,
  { body }: RouteInput<(typeof deliveryContract)['POST /v1/open-data/fetchings']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDelivery('hand-in-open-data', id), neighbourhoodProblems.because('may-not-load-open-data'))
  const address = allowed(act, body.address.trim())
  act.note(id)
  await store.addDelivery(act.trx, act.capacity.partnership, {
    id,
    encoding: body.encoding,
    files: [],
    held: 'here',
    address,
    handed_in_on: act.clock.today(),
    handedInAt: act.clock.now(),
  })
  await raise(act, neighbourhoodEvents.deliveryWaits, [id])
  return { id }
}

/** Said at once, not only when the worker comes to it; the worker asks again for every address that it is sent on to. */
function allowed({ outbound = nothingOutside }: Act, address: string): string {
  try {
    return placeOutside(address, outbound).href
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error
    throw neighbourhoodProblems.because(error.code === 'no-address' ? 'no-web-address' : 'place-not-allowed')
  }
}

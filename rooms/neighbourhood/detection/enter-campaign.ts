/** When people were asked to report, more reports say something about the asking: so it is on record, and shown. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { detectionContract } from './contract.ts'
import { namesAnAddress } from './finding.ts'
import { aboutDetection } from './question.ts'
import * as store from './store.ts'

/** Errors: see the contract. */
export async function enterCampaign(
  act: Act,
  { body }: RouteInput<(typeof detectionContract)['POST /v1/detection/campaigns']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDetection('enter-campaign', id), neighbourhoodProblems.because('may-not-detect'))
  if (body.lastDay < body.firstDay) throw neighbourhoodProblems.because('campaign-ends-before-it-begins')
  if (namesAnAddress(body.what)) throw neighbourhoodProblems.because('names-an-address')
  act.note(id)
  await store.addCampaign(act.trx, act.capacity.partnership, {
    id,
    ...body,
    enteredBy: act.capacity.organ,
    enteredOn: act.clock.today(),
    enteredAt: act.clock.now(),
  })
  return { id }
}

/** Somebody else releases or declines. What is released stays as it is, for ever. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { publicationContract } from './contract.ts'
import { aboutDeciding } from './question.ts'
import * as store from './store.ts'

type Route = (typeof publicationContract)['POST /v1/publication-proposals/:publication/decision']

/**
 * Errors: see the contract. A held table is released only while nothing was published on its basis since it was proven:
 * of two releases at once the second is refused.
 */
export async function decidePublication(act: Act, { params, body }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const seen = await store.proposalWith(act.trx, params.publication)
  if (!seen) throw neighbourhoodProblems.because('no-such-publication')
  act.note(seen.id)
  if (seen.state !== 'proposed') throw neighbourhoodProblems.because('publication-decided')
  await decideOr(
    act,
    aboutDeciding(seen, seen.artefact_sha256?.toString('hex') ?? ''),
    neighbourhoodProblems.because('may-not-decide-publication'),
  )
  const row = await store.proposalToDecide(act.trx, seen.id)
  if (!row) throw neighbourhoodProblems.because('publication-decided')
  const [decidedFor, decidedOn] = [act.capacity.organ, act.clock.today()]
  await store.endProposal(act.trx, row.id, { state: body.verdict, decidedFor, decidedOn, reason: body.reason })
  if (body.verdict === 'declined') return { state: 'declined' }
  const published = await store.publishedOn(act.trx, row.basis)
  const isProven = row.origin === 'open-data' || published.every(({ id }, at) => row.against[at] === id)
  const place = published.length + 1
  const released = { releasedFor: decidedFor, releasedOn: decidedOn }
  if (!isProven || !(await store.addPublication(act.trx, act.capacity.partnership, row, place, released)))
    throw neighbourhoodProblems.because('publication-overtaken')
  return { state: 'released' }
}

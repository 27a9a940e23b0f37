/** Is it this person who asks? The way and the day are kept, never a copy or a number of a document (GDPR 12(6)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { requestIn } from './read-requests.ts'
import * as store from './store.ts'

/** Errors: `sharing/request-not-found`, `sharing/request-not-in-that-state`. */
export async function checkIdentity(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/rights-requests/:request/identity']>,
): Promise<{ id: Id }> {
  const row = await requestIn(act, params.request, 'received')
  await decideOr(act, aboutRequest('check-identity', row), sharingProblems.because('not-the-desks-to-do'))
  if (body.established) await store.establishIdentity(act.trx, row.id, body.way, act.clock.today())
  else await store.endUnestablished(act.trx, row.id)
  return { id: row.id }
}

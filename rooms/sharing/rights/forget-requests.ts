/** Lets go of a request with its answer: a year after it, or when what is kept back ended later. */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import * as store from './store.ts'
import { requestIsKeptUntil, unansweredRequestIsKeptUntil } from './term.ts'

type Ended = Pick<
  store.RequestRow,
  'received_on' | 'answered_on' | 'state' | 'decided_on' | 'closes_on' | 'passed_on_from'
> & { restricted: boolean }
/** The day on which a request must be gone. As long as something is kept back, its reason must be there to look at again. */
export function destroyRequestBy({ received_on, answered_on, state, restricted, ...on }: Ended): string {
  if (state === 'not-established') return requestIsKeptUntil(received_on)
  // What went on is answered at the desk, which is not seen from there.
  if (on.passed_on_from && on.closes_on && !restricted) return requestIsKeptUntil(on.closes_on)
  if (answered_on === null || restricted) return unansweredRequestIsKeptUntil(received_on)
  return requestIsKeptUntil(answered_on)
}

type Erasing = Parameters<typeof eraseCase>[0] & { readonly trx: Trx }
/** Keys first, then the rows. Idempotent; answers how many rows went. */
export async function forgetRequest(act: Erasing, request: Id): Promise<number> {
  const rows = await store.rowsOfRequest(act.trx, request)
  const kept = await store.requestWith(act.trx, request)
  if (!kept) return 0
  await eraseCase(act, { compartment: kept.regime, case: request })
  await store.deleteRow(act.trx, 'rights_requests', request)
  return rows.length
}

export async function forgetRequests({ database, keys, clock, partnership }: JobContext): Promise<number> {
  const gone = await database.asJob({ partnership, job: 'forget-requests' }, async (trx) => {
    const due = (await store.requestsEnded(trx)).filter((row) => destroyRequestBy(row) <= clock.today())
    for (const { id } of due) await forgetRequest({ trx, keys, capacity: { partnership } }, id)
    return due.length
  })
  for (const table of store.sealedTables) await database.rewrite(`sharing.${table}`)
  return gone
}

/** Lets go of a request with its answer: a year after it, or when what is kept back ended later. */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import * as store from './store.ts'
import { requestIsKeptUntil, unansweredRequestIsKeptUntil } from './term.ts'

type Ended = Pick<store.RequestRow, 'received_on' | 'answered_on' | 'state' | 'decided_on'> & { restricted: boolean }
/** The day on which a request must be gone. As long as something is kept back, its reason must be there to look at again. */
export function destroyRequestBy({ received_on, answered_on, state, restricted }: Ended): string {
  if (state === 'not-established') return requestIsKeptUntil(received_on)
  if (answered_on === null || restricted) return unansweredRequestIsKeptUntil(received_on)
  return requestIsKeptUntil(answered_on)
}

type Erasing = Parameters<typeof eraseCase>[0] & { readonly trx: Trx }
/** Keys first, then the rows. Idempotent; answers how many rows went. */
export async function forgetRequest(act: Erasing, request: Id): Promise<number> {
  const rows = await store.rowsOfRequest(act.trx, request)
  await eraseCase(act, { compartment: 'WGS-ZVH', case: request })
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

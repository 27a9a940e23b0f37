/** Whether what an organ found wrong was put right: told by the room where it stands, with the rights of the jobs, as a day. */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import * as store from './store.ts'

export type ToPutRight = { readonly verdict: Id; readonly request: Id; readonly organ: string }

/** Which organs still have to put right what they marked, and for which request. */
export async function verdictsToPutRight(trx: Trx): Promise<ToPutRight[]> {
  const rows = await store.verdictsToPutRight(trx)
  return rows.map(({ id, request, organ }) => ({ verdict: id, request, organ }))
}

/** Once; a day that stands is left alone. */
export async function noteVerdictPutRight(trx: Trx, { verdict, request }: ToPutRight, on: string): Promise<void> {
  // Alone with the request: it may be opened at this moment.
  await store.holdRequest(trx, request)
  await store.markPutRight(trx, verdict, on)
}

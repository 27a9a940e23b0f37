/** A report that is refused is destroyed by the decision itself; its proof stands among all others (BGS 1.16(1), R2). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import * as store from './store.ts'
import { hashOfItem } from './write-certificate.ts'

export type RefusedRow = { readonly kind: string; readonly id: Id }

/** In the transaction that destroys. The coming night sums it up in a certificate. */
export async function proveRefusal(act: Act, rows: readonly RefusedRow[], firstProcessedOn: string): Promise<void> {
  const { organ, partnership, regime } = act.capacity
  const run = act.newId()
  const destroyed = rows.map(
    ({ kind, id }): store.DestroyedRow => ({
      id: act.newId(),
      run,
      kind,
      rule: 'R2',
      because: 'not-taken',
      first_processed_on: firstProcessedOn,
      destroyed_on: act.clock.today(),
      list: null,
      by_organ: organ,
      item_hash: hashOfItem(kind, id),
    }),
  )
  await store.addDestroyed(act.trx, partnership, regime, destroyed)
}

/** Lets go of a breach five years after it was registered: keys first, then the row. */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import * as store from './store.ts'
import { breachIsKeptUntil } from './term.ts'

type Erasing = Parameters<typeof eraseCase>[0] & { readonly trx: Trx }

/** Idempotent; answers how many rows went. */
export async function forgetBreach(act: Erasing, breach: Id): Promise<number> {
  await eraseCase(act, { compartment: 'WGS-ZVH', case: breach })
  const { numAffectedRows } = await store.deleteBreach(act.trx, breach)
  return Number(numAffectedRows ?? 0n)
}

export async function forgetBreaches({ database, keys, clock, partnership }: JobContext): Promise<number> {
  const gone = await database.asJob({ partnership, job: 'forget-breaches' }, async (trx) => {
    const due = (await store.breachesHeld(trx)).filter((row) => breachIsKeptUntil(row.registered_on) <= clock.today())
    for (const { id } of due) await forgetBreach({ trx, keys, capacity: { partnership } }, id)
    return due.length
  })
  await database.rewrite('sharing.breaches')
  return gone
}

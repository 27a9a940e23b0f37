/**
 * A worry goes at once: keys first, then every row, then its clocks. Nothing of this room says afterwards that it was here.
 * What a claim or a duty keeps is read by nobody from that moment on, and goes in the night after that ends.
 */
import type { Act } from '../../../foundation/act.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { indexIsStale } from '../../../foundation/keys/blind-index.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import { forgetHolds, isHeld, proveRefusal, stopClocksOfCase } from '../../sharing/door.ts'
import * as store from './store.ts'

/**
 * `provesRefusal`: a report that was not taken up leaves a proof of destruction, as every refused report does: a hash, a kind
 * and a day. A worry that proved to be none leaves only what the log keeps of every act: that this id was read and destroyed.
 * The copies elsewhere open nothing after the next rotation of the epoch. Answers whether it was kept instead.
 */
export async function destroyWorry(
  act: Act,
  row: store.WorryRow,
  { provesRefusal }: { provesRefusal: boolean },
): Promise<{ kept: boolean }> {
  if (await isHeld(act, row.id)) {
    const { organ, partnership } = act.capacity
    const kept = { id: act.newId(), worry: row.id, regime: row.regime, organ, kept_on: act.clock.today() }
    await store.keepWorry(act.trx, partnership, kept)
    return { kept: true }
  }
  const weighings = await store.weighings(act.trx, row.id)
  await eraseCase(act, { compartment: row.regime, case: row.id })
  await store.deleteWorry(act.trx, row.id)
  await stopClocksOfCase(act, row.id)
  if (!provesRefusal) return { kept: false }
  const rows = weighings.map(({ id }) => ({ kind: 'casework.worry_weighings', id }))
  await proveRefusal(act, [{ kind: 'casework.worries', id: row.id }, ...rows], row.first_processed_on)
  return { kept: false }
}

/** The night: of what was kept, that goes which nothing keeps any more; in the same way, without a word. Safe to cut off. */
export async function letGoOfKeptWorries({ database, keys, clock, partnership }: JobContext): Promise<void> {
  const claims = { partnership, job: 'casework.let-go-of-kept-worries', regime: 'PGA' } as const
  const kept = await database.asJob(claims, store.keptWorries)
  for (const worry of kept)
    await database.asJob(claims, async (trx) => {
      const act = { trx, keys, clock, capacity: { partnership, regime: claims.regime } }
      if (await isHeld(act, worry)) return
      await eraseCase(act, { compartment: claims.regime, case: worry })
      await store.deleteWorry(trx, worry)
      await indexIsStale(act, 'PGA')
      await stopClocksOfCase(act, worry)
      await forgetHolds(act, worry)
    })
}

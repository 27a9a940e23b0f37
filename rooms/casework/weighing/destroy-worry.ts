/** A worry goes at once: keys first, then every row, then its clocks. Nothing of this room says afterwards that it was here. */
import type { Act } from '../../../foundation/act.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import { proveRefusal, stopClocksOfCase } from '../../sharing/door.ts'
import * as store from './store.ts'

/**
 * `provesRefusal`: a report that was not taken up leaves a proof of destruction, as every refused report does: a hash, a kind
 * and a day. A worry that proved to be none leaves only what the log keeps of every act: that this id was read and destroyed.
 * The copies elsewhere open nothing after the next rotation of the epoch.
 */
export async function destroyWorry(
  act: Act,
  row: store.WorryRow,
  { provesRefusal }: { provesRefusal: boolean },
): Promise<void> {
  const weighings = await store.weighings(act.trx, row.id)
  await eraseCase(act, { compartment: row.regime, case: row.id })
  await store.deleteWorry(act.trx, row.id)
  await stopClocksOfCase(act, row.id)
  if (!provesRefusal) return
  const rows = weighings.map(({ id }) => ({ kind: 'casework.worry_weighings', id }))
  await proveRefusal(act, [{ kind: 'casework.worries', id: row.id }, ...rows], row.first_processed_on)
}

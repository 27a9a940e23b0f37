/**
 * Reasons of a renewal and of a hold, sealed under the keys of the case they are about. They go with that case; their day
 * is the case's.
 */
import type { Holdings } from '../../../foundation/holdings.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import * as renewal from '../renewal/store.ts'
import { heldInCase } from './read-clocks.ts'
import * as destruction from './store.ts'

export const reasonsHeld: Holdings = {
  room: 'sharing',
  tables: ['sharing.renewals', 'sharing.holds'],
  about: async (act, inCase) => {
    const [frame] = (await heldInCase(act, inCase)).filter(({ row }) => row === inCase)
    const reasons = [
      ...(await renewal.renewalsOf(act.trx, inCase)).map((row) => ({ table: 'sharing.renewals', row })),
      ...(await destruction.holdsOf(act.trx, inCase)).map((row) => ({ table: 'sharing.holds', row })),
    ]
    return reasons.map((one) => ({
      ...one,
      regime: act.capacity.regime,
      case: inCase,
      destroyBy: frame?.destroyBy ?? act.clock.today(),
    }))
  },
  // They go with their case, never before it: nothing of this room is due by itself.
  due: async () => [],
  eraseItem: async (act, { table, row }) => {
    await eraseItem(act, { table, row })
  },
  eraseCase: async (act, inCase) => {
    const renewals = await renewal.eraseRenewalsOfCase(act.trx, inCase)
    const holds = await destruction.eraseHoldsOfCase(act.trx, inCase)
    for (const row of renewals) await eraseItem(act, { table: 'sharing.renewals', row })
    for (const row of holds) await eraseItem(act, { table: 'sharing.holds', row })
    return renewals.length + holds.length
  },
}

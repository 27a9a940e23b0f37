/**
 * What this room holds about people: reasons, of a renewal and of a hold, sealed under the keys of the case they are about.
 * They go with that case; their day is the case's.
 */
import type { Holdings } from '../../foundation/holdings.ts'
import { eraseItem } from '../../foundation/keys/erase.ts'
import * as destruction from './destruction/store.ts'
import * as renewal from './renewal/store.ts'

export const holdings: Holdings = {
  room: 'sharing',
  tables: ['sharing.renewals', 'sharing.holds'],
  about: async () => [],
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

/** What this room holds about people: who used a right, and what was said to them. A request stands where a case would. */
import type { Act } from '../../foundation/act.ts'
import type { RegimeCode } from '../../foundation/capacity.ts'
import type { HeldItem, Holdings } from '../../foundation/holdings.ts'
import { eraseItem } from '../../foundation/keys/erase.ts'
import { destroyRequestBy, forgetRequest } from './rights/forget-requests.ts'
import * as store from './rights/store.ts'

type Ended = Awaited<ReturnType<typeof store.requestsEnded>>[number]
async function heldFor(act: Act, row: Ended): Promise<HeldItem[]> {
  return (await store.rowsOfRequest(act.trx, row.id)).map(({ table, id }) => ({
    table: `sharing.${table}`,
    row: id,
    regime: row.regime as RegimeCode,
    case: row.id,
    destroyBy: destroyRequestBy(row),
  }))
}

export const holdings: Holdings = {
  room: 'sharing',
  tables: store.sealedTables.map((table) => `sharing.${table}`),
  about: async (act, request) => {
    const found = (await store.requestsEnded(act.trx)).find(({ id }) => id === request)
    return found ? heldFor(act, found) : []
  },
  due: async (act, day) => {
    const due = (await store.requestsEnded(act.trx)).filter((row) => destroyRequestBy(row) <= day)
    return (await Promise.all(due.map((row) => heldFor(act, row)))).flat()
  },
  eraseItem: async (act, { table, row }) => {
    const known = store.sealedTables.find((one) => `sharing.${one}` === table)
    if (!known) return
    await eraseItem(act, { table, row })
    await store.deleteRow(act.trx, known, row)
  },
  eraseCase: (act, request) => forgetRequest(act, request),
}

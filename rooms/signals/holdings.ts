/**
 * What this room holds about people: extracts, readable while the house is unlocked. Letters, answers and replies are
 * sealed to officers' devices: the server cannot say whom they are about; they go by their own days (night/destroy-due.ts).
 */
import type { Erasing, HeldItem, Holdings } from '../../foundation/holdings.ts'
import { eraseItem } from '../../foundation/keys/erase.ts'
import type { ExtractRow } from './extracts/store.ts'
import * as store from './extracts/store.ts'

const table = 'signals.extracts'
const heldBy = (act: Erasing, row: ExtractRow): HeldItem => ({
  table,
  row: row.id,
  regime: act.capacity.regime,
  case: row.taken_by_case ?? row.id,
  destroyBy: row.destroy_by,
})

async function erase(act: Erasing, row: string): Promise<void> {
  await eraseItem(act, { table, row })
  await store.emptyExtract(act.trx, row)
}

export const holdings: Holdings = {
  room: 'signals',
  tables: [table],
  about: async (act, inCase) => (await store.extractsOfCase(act.trx, inCase)).map((row) => heldBy(act, row)),
  due: async (act, day) => (await store.extractsDue(act.trx, day)).map((row) => heldBy(act, row)),
  eraseItem: (act, { row }) => erase(act, row),
  eraseCase: async (act, inCase) => {
    const rows = await store.extractsOfCase(act.trx, inCase)
    for (const { id } of rows) await erase(act, id)
    return rows.length
  },
}

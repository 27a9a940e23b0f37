/**
 * What this room holds about people: answers to surveys, sealed, with one key per survey, from nobody by name. They have a day
 * of their own and go by a job of this room (`survey/destroy-answers.ts`).
 */
import type { Erasing, HeldItem, Holdings } from '../../foundation/holdings.ts'
import { eraseCase, eraseItem } from '../../foundation/keys/erase.ts'
import { compartment, partsTable } from './survey/keeping.ts'
import * as store from './survey/store.ts'

const heldBy = (part: { id: string; survey: string; destroy_by: string }): HeldItem => ({
  table: partsTable,
  row: part.id,
  regime: compartment,
  case: part.survey,
  destroyBy: part.destroy_by,
})
const isOurs = ({ capacity }: Erasing): boolean => capacity.regime === compartment

export const holdings: Holdings = {
  room: 'neighbourhood',
  tables: [partsTable],
  about: async (act, survey) =>
    isOurs(act) ? (await store.heldParts(act.trx, survey)).map((part) => heldBy({ ...part, survey })) : [],
  due: async (act, day) => (isOurs(act) ? (await store.partsDue(act.trx, day)).map(heldBy) : []),
  eraseItem: async (act, { row }) => {
    await eraseItem(act, { table: partsTable, row })
    await store.removePart(act.trx, row)
  },
  eraseCase: async (act, survey) => {
    if (!isOurs(act)) return 0
    const parts = await store.heldParts(act.trx, survey)
    if (parts.length === 0) return 0
    await eraseCase(act, { compartment, case: survey })
    return store.removeParts(act.trx, survey)
  },
}

/**
 * What this room holds about people: who entered themselves in the directory, in codes and days. Nothing about persons of a
 * case. An entry goes when its person says so, or a year after the last confirmation (`expertise/forget-experts.ts`).
 */
import type { Holdings } from '../../foundation/holdings.ts'
import { removeExpert } from './expertise/store.ts'

export const holdings: Holdings = {
  room: 'knowledge',
  tables: ['knowledge.experts'],
  about: async () => [],
  due: async () => [],
  eraseItem: async (act, { row }) => {
    await removeExpert(act.trx, row)
  },
  eraseCase: async () => 0,
}

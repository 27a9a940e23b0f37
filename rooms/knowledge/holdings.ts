/**
 * What this room holds about people: who entered themselves in the directory, and who entered which training, in codes and days. Nothing about persons of a
 * case. An entry goes when its person says so, or a year after the last confirmation
 * (`expertise/forget-experts.ts`); a training a year after it ran out (`training/forget-trainings.ts`).
 */
import type { Holdings } from '../../foundation/holdings.ts'
import { removeExpert } from './expertise/store.ts'
import { removeTraining } from './training/store.ts'

export const holdings: Holdings = {
  room: 'knowledge',
  tables: ['knowledge.experts', 'knowledge.trainings'],
  about: async () => [],
  due: async () => [],
  eraseItem: async (act, { row, table }) => {
    if (table === 'knowledge.trainings') await removeTraining(act.trx, row)
    else await removeExpert(act.trx, row)
  },
  eraseCase: async () => 0,
}

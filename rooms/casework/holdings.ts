/**
 * What this room holds about people: every sealed row of a case, each with its clock. Erasing runs with the rights of the
 * night's jobs, which see ids and days only; at the workbench a person can take back one's own contribution, and nothing else.
 */
import type { HeldItem, Holdings } from '../../foundation/holdings.ts'
import { dueBy, heldInCase } from '../sharing/door.ts'
import { destroyCase, destroyRow, shieldFromWork } from './night/destroy-case.ts'
import { personalTables } from './night/store.ts'

const tables = personalTables.map((table) => `casework.${table}` as const)
const ours = (items: readonly HeldItem[]) => items.filter(({ table }) => (tables as readonly string[]).includes(table))

export const holdings: Holdings = {
  room: 'casework',
  tables,
  about: async (act, inCase) => ours(await heldInCase(act, inCase)),
  due: async (act, day) => ours(await dueBy(act, day)),
  eraseItem: destroyRow,
  eraseCase: destroyCase,
  withhold: shieldFromWork,
}

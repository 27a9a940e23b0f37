/**
 * What this room holds about people: every sealed row of a case or of a file, and what was typed about an area or a phenomenon,
 * should it name somebody after all, each with its clock; and questions put elsewhere, which end by their own day. Erasing runs
 * with the rights of the night's jobs, which see ids and days only; at the workbench a person can take back one's own
 * contribution, and nothing else.
 */
import type { RegimeCode } from '../../foundation/capacity.ts'
import type { HeldItem, Holdings } from '../../foundation/holdings.ts'
import { dueBy, heldInCase } from '../sharing/door.ts'
import { questionsEnded } from './known/store.ts'
import { destroyCase, destroyRow, shieldFromWork } from './night/destroy-case.ts'
import * as store from './night/store.ts'

const tables = [
  ...store.personalTables,
  ...store.fileTables,
  ...store.phenomenonTables,
  ...store.worryTables,
  ...store.ownRowTables,
].map((table) => `casework.${table}` as const)
const ours = (items: readonly HeldItem[]) => items.filter(({ table }) => (tables as readonly string[]).includes(table))

export const holdings: Holdings = {
  room: 'casework',
  tables,
  about: async (act, inCase) => {
    const ticking = ours(await heldInCase(act, inCase))
    const found = await store.caseFacts(act.trx, inCase)
    if (!found) return ticking
    const known = new Set(ticking.map(({ row }) => row))
    const others = (await store.rowsOfCase(act.trx, inCase)).filter(({ id }) => !known.has(id))
    return [
      ...ticking,
      ...others.map(({ table, id }) => ({
        table: `casework.${table}`,
        row: id,
        regime: found.regime as RegimeCode,
        case: inCase,
        destroyBy: found.destroy_by,
      })),
    ]
  },
  due: async (act, day) => {
    const ticking = ours(await dueBy(act, day))
    const going = new Set(ticking.map((item) => item.case))
    const ended = (await questionsEnded(act.trx, day)).filter(({ case_id }) => case_id === null || !going.has(case_id))
    return [
      ...ticking,
      ...ended.map(({ id, case_id, regime, expires_on }) => ({
        table: 'casework.known_questions',
        row: id,
        regime: regime as RegimeCode,
        case: case_id ?? id,
        destroyBy: expires_on,
      })),
    ]
  },
  eraseItem: destroyRow,
  eraseCase: destroyCase,
  withhold: shieldFromWork,
}

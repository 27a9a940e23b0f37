/**
 * What this room holds about people: every sealed row of a case. Erasing runs with the rights of the night's jobs, which
 * see ids and days only; at the workbench a person can take back one's own contribution, and nothing else.
 */
import type { Act } from '../../foundation/act.ts'
import type { RegimeCode } from '../../foundation/capacity.ts'
import type { Id } from '../../foundation/clock.ts'
import type { HeldItem, Holdings } from '../../foundation/holdings.ts'
import { eraseItem } from '../../foundation/keys/erase.ts'
import { questionsEnded, rowsAboutPerson } from './known/store.ts'
import { destroyCase } from './night/destroy-due.ts'
import * as store from './night/store.ts'

async function heldIn(act: Act, of: store.DueCase): Promise<HeldItem[]> {
  const rows = await store.rowsOfCase(act.trx, of.id)
  return rows.map(({ table, id }) => ({
    table: `casework.${table}`,
    row: id,
    regime: of.regime as RegimeCode,
    case: of.id,
    destroyBy: of.destroy_by,
  }))
}

export const holdings: Holdings = {
  room: 'casework',
  tables: store.personalTables.map((table) => `casework.${table}`),
  about: async (act, inCase) => {
    const found = await store.caseFacts(act.trx, inCase)
    return found ? heldIn(act, found) : []
  },
  due: async (act, day) => {
    const due = await store.casesDue(act.trx, day)
    const whole = (await Promise.all(due.map((one) => heldIn(act, one)))).flat()
    const expired = (await store.contributionsExpired(act.trx, day)).filter(
      ({ case_id }) => !due.some(({ id }) => id === case_id),
    )
    return [
      ...whole,
      ...expired.map(({ id, case_id, expires_on }) => ({
        table: 'casework.contributions',
        row: id,
        regime: act.capacity.regime,
        case: case_id,
        destroyBy: expires_on,
      })),
      ...(await questionsEnded(act.trx, day))
        .filter(({ case_id }) => !due.some(({ id }) => id === case_id))
        .map(({ id, case_id, regime, expires_on }) => ({
          table: 'casework.known_questions',
          row: id,
          regime: regime as RegimeCode,
          case: case_id ?? id,
          destroyBy: expires_on,
        })),
    ]
  },
  eraseItem: async (act, { table, row }) => {
    const known = store.personalTables.find((one) => `casework.${one}` === table)
    if (!known) return
    // Who is erased leaves nothing behind in questions about that person; marks and rows follow by their reference.
    if (known === 'persons')
      for (const about of await rowsAboutPerson(act.trx, row))
        await eraseItem(act, { table: `casework.${about.table}`, row: about.id })
    await eraseItem(act, { table, row })
    await store.deleteRow(act.trx, known, row)
  },
  eraseCase: async (act: Act, inCase: Id) => {
    const found = await store.caseFacts(act.trx, inCase)
    return found ? destroyCase(act, found, act.clock.today()) : 0
  },
}

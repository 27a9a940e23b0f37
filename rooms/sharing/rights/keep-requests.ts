/**
 * Who used a right and what was said to them, whom a letter informs, and what is written about a breach. Each of these
 * stands where a case would.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { Erasing, HeldItem, Holdings } from '../../../foundation/holdings.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { forgetBreach } from '../breach/forget-breaches.ts'
import * as breaches from '../breach/store.ts'
import { breachIsKeptUntil } from '../breach/term.ts'
import { forgetLetter, letterIsKeptUntil } from '../notice/forget-letters.ts'
import * as letters from '../notice/store.ts'
import { destroyRequestBy, forgetRequest } from './forget-requests.ts'
import * as store from './store.ts'

type Ended = Awaited<ReturnType<typeof store.requestsEnded>>[number]
async function heldFor(act: Erasing, row: Ended): Promise<HeldItem[]> {
  return (await store.rowsOfRequest(act.trx, row.id)).map(({ table, id }) => ({
    table: `sharing.${table}`,
    row: id,
    regime: row.regime as RegimeCode,
    case: row.id,
    destroyBy: destroyRequestBy(row),
  }))
}
const heldAsLetter = (row: letters.LetterHeld): HeldItem => ({
  table: 'sharing.information_letters',
  row: row.id,
  regime: row.regime as RegimeCode,
  case: row.id,
  destroyBy: letterIsKeptUntil(row),
})
const heldAsBreach = ({ id, regime, registered_on }: breaches.BreachHeld): HeldItem => ({
  table: 'sharing.breaches',
  row: id,
  regime: regime as RegimeCode,
  case: id,
  destroyBy: breachIsKeptUntil(registered_on),
})

export const requestsHeld: Holdings = {
  room: 'sharing',
  tables: [...store.sealedTables, 'breaches', 'information_letters'].map((table) => `sharing.${table}` as const),
  about: async (act, one) => {
    const found = (await store.requestsEnded(act.trx)).find(({ id }) => id === one)
    const breach = (await breaches.breachesHeld(act.trx)).find(({ id }) => id === one)
    const letter = (await letters.lettersHeld(act.trx)).find(({ id }) => id === one)
    return [
      ...(found ? await heldFor(act, found) : []),
      ...(breach ? [heldAsBreach(breach)] : []),
      ...(letter ? [heldAsLetter(letter)] : []),
    ]
  },
  due: async (act, day) => {
    const due = (await store.requestsEnded(act.trx)).filter((row) => destroyRequestBy(row) <= day)
    const held = [
      ...(await breaches.breachesHeld(act.trx)).map(heldAsBreach),
      ...(await letters.lettersHeld(act.trx)).map(heldAsLetter),
    ]
    return [
      ...(await Promise.all(due.map((row) => heldFor(act, row)))).flat(),
      ...held.filter(({ destroyBy }) => destroyBy <= day),
    ]
  },
  eraseItem: async (act, { table, row }) => {
    await eraseItem(act, { table, row })
    const known = store.sealedTables.find((one) => `sharing.${one}` === table)
    if (known) await store.deleteRow(act.trx, known, row)
    if (table === 'sharing.breaches') await breaches.deleteBreach(act.trx, row)
    if (table === 'sharing.information_letters') await letters.deleteLetter(act.trx, row)
  },
  eraseCase: async (act, one) =>
    (await forgetRequest(act, one)) + (await forgetBreach(act, one)) + (await forgetLetter(act, one)),
}

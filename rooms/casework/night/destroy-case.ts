/** How casework lets go: a whole case or file, one row, or kept and read by nobody. When, the clocks of sharing say. */

import type { Id } from '../../../foundation/clock.ts'
import { newId } from '../../../foundation/clock.ts'
import type { Erasing } from '../../../foundation/holdings.ts'
import { indexIsStale } from '../../../foundation/keys/blind-index.ts'
import { eraseCase, eraseItem } from '../../../foundation/keys/erase.ts'
import { rowsAboutPerson } from '../known/store.ts'
import { deleteAccount } from '../ledger/store.ts'
import * as cases from '../store.ts'
import * as store from './store.ts'

/** Keys first, then rows, then a proof; after the next rotation of the epoch no copy opens it. Idempotent. */
export async function destroyCase(act: Erasing, id: Id): Promise<number> {
  const due = await store.caseFacts(act.trx, id)
  if (!due) return destroyFile(act, id)
  // At the table or not, a worry leaves no proof that it was there.
  if (due.regime === 'PGA') return destroyWorry(act, id)
  const rows = await store.rowsOfCase(act.trx, id)
  await eraseCase(act, { compartment: due.regime, case: id })
  if (!(await cases.deleteCase(act.trx, id))) return 0
  await cases.addDestruction(act.trx, act.capacity.partnership, {
    id: newId(),
    regime: due.regime,
    case_ref: id,
    core: due.core,
    rule: 'R1',
    destroyed_on: act.clock.today(),
    by_organ: null,
  })
  return rows.length
}

/** A file of a measure goes as one: keys first, then every row with it. Idempotent. */
async function destroyFile(act: Erasing, id: Id): Promise<number> {
  const rows = await store.rowsOfFile(act.trx, id)
  if (rows === 0) return destroyPhenomenon(act, id)
  await eraseCase(act, { compartment: 'MUN', case: id })
  await store.deleteRow(act.trx, 'measures', id)
  await indexIsStale(act, 'MUN')
  return rows
}

/** A case about an area or a phenomenon goes as one, and leaves no proof: it was about nobody. Idempotent. */
async function destroyPhenomenon(act: Erasing, id: Id): Promise<number> {
  const rows = await store.rowsOfPhenomenon(act.trx, id)
  if (rows.length === 0) return destroyWorry(act, id)
  await eraseCase(act, { compartment: 'WGS-ZVH', case: id })
  await store.deleteRow(act.trx, 'phenomenon_cases', id)
  return rows.length
}

/** A worry about radicalisation goes as one, in the same way. Idempotent. */
async function destroyWorry(act: Erasing, id: Id): Promise<number> {
  const rows = await store.rowsOfWorry(act.trx, id)
  if (rows === 0) return destroyOwnRow(act, id)
  const atTheTable = await store.rowsOfCase(act.trx, id)
  await eraseCase(act, { compartment: 'PGA', case: id })
  await store.deleteRow(act.trx, 'worries', id)
  await indexIsStale(act, 'PGA')
  return rows + atTheTable.length
}

/** A report of a threat stands alone, and so does a notice of the chain after a measure. Idempotent. */
async function destroyOwnRow(act: Erasing, id: Id): Promise<number> {
  const table = await store.ownRowIsIn(act.trx, id)
  if (!table) return 0
  await eraseCase(act, { compartment: 'MUN', case: id })
  await store.deleteRow(act.trx, table, id)
  return 1
}

export async function destroyRow(act: Erasing, { table, row }: { table: string; row: Id }): Promise<void> {
  const known = store.personalTables.find((one) => `casework.${one}` === table)
  const going = [...store.fileTables, ...store.phenomenonTables, ...store.worryTables, ...store.ownRowTables]
  const inFile = going.find((one) => `casework.${one}` === table)
  if (inFile) {
    await eraseItem(act, { table, row })
    await store.deleteRow(act.trx, inFile, row)
    if (inFile === 'measure_members') await indexIsStale(act, 'MUN')
  }
  if (table === 'casework.ledger_accounts') await deleteAccount(act.trx, row)
  if (!known) return
  // Who is erased leaves nothing behind in questions about that person; marks and rows follow by their reference.
  if (known === 'persons')
    for (const about of await rowsAboutPerson(act.trx, row))
      await eraseItem(act, { table: `casework.${about.table}`, row: about.id })
  for (const under of await store.rowsUnder(act.trx, known, row))
    await eraseItem(act, { table: `casework.${under.table}`, row: under.id })
  await eraseItem(act, { table, row })
  await store.deleteRow(act.trx, known, row)
}

/** A claim or a duty keeps it beyond its day: the row, or the whole case, takes the standing of a closed case. */
export async function shieldFromWork(act: Erasing, item: { table: string; row: Id; case: Id }): Promise<void> {
  const ownRow = store.ownRowTables.find((one) => `casework.${one}` === item.table)
  const about = store.phenomenonTables.find((one) => `casework.${one}` === item.table)
  if (about) {
    const kept =
      item.row === item.case ? await store.rowsOfPhenomenon(act.trx, item.case) : [{ table: about, id: item.row }]
    for (const { table, id } of kept) await store.keepFromReaders(act.trx, table, id)
  } else if (store.fileTables.some((one) => `casework.${one}` === item.table))
    await store.shieldFile(act.trx, item.row, item.row === item.case)
  else if (ownRow) await store.keepFromReaders(act.trx, ownRow, item.row)
  else if (store.worryTables.some((one) => `casework.${one}` === item.table))
    await store.shieldWorry(act.trx, item.table, item.row)
  else if (item.row === item.case) await store.shieldCase(act.trx, item.case)
  else await store.shieldRow(act.trx, item.table, item.row)
}

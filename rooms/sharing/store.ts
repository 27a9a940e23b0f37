/** SQL of the register. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'

export type Shelf = 'regimes' | 'organs' | 'purposes'
export type Entry = {
  readonly code: string
  readonly version: number
  readonly valid_from: string
  readonly content: unknown
}

/** SQL of protocols on their way into force stands in `protocol/store.ts`. */
const tableOf = (shelf: Shelf) => sql.table(`sharing.${shelf}`)

/** The version in force on `day`; undefined when none is. */
export async function entryInForce(trx: Trx, shelf: Shelf, code: string, day: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`select code, version, valid_from, content from ${tableOf(shelf)}
    where code = ${code} and valid_from <= ${day} order by version desc limit 1`.execute(trx)
  return rows[0]
}

/** Every code once, in the version in force on `day`, in order of code. */
export async function entriesInForce(trx: Trx, shelf: Shelf, day: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select distinct on (code) code, version, valid_from, content from ${tableOf(shelf)}
    where valid_from <= ${day} order by code, version desc`.execute(trx)
  return rows
}

/** Adds a version. Loading the same version twice changes nothing; answers whether it was new. */
export async function addEntry(trx: Trx, shelf: Shelf, partnership: Id, entry: Entry & { id: Id }): Promise<boolean> {
  const { rows } = await sql<{
    id: Id
  }>`insert into ${tableOf(shelf)} (partnership, id, code, version, valid_from, content)
    values (${partnership}, ${entry.id}, ${entry.code}, ${entry.version}, ${entry.valid_from}, ${JSON.stringify(entry.content)})
    on conflict (partnership, code, version) do nothing returning id`.execute(trx)
  return rows.length > 0
}

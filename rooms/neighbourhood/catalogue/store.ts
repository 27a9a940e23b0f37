/** SQL of lists of tables. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { DeliveryFault } from '../reading/words.ts'
import type { ListedTable, ListingState } from './words.ts'

export type ListingRow = {
  readonly id: Id
  readonly address: string
  readonly state: ListingState
  readonly tables: readonly ListedTable[]
  readonly fault: DeliveryFault | null
  readonly kept_on: string | null
}

export async function allListings(trx: Trx): Promise<ListingRow[]> {
  const { rows } = await sql<ListingRow>`select id, address, state, tables, fault, kept_on
    from neighbourhood.catalogue_listings order by address`.execute(trx)
  return rows
}

/** What is here stays until the new list is. */
export async function askForListing(
  trx: Trx,
  partnership: Id,
  row: { id: Id; address: string; askedAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.catalogue_listings (partnership, id, address, state, asked_at)
    values (${partnership}, ${row.id}, ${row.address}, 'waiting', ${row.askedAt})
    on conflict (partnership, address) do update set state = 'waiting', asked_at = excluded.asked_at`.execute(trx)
}

// ── the work, under a job's name ──

/** Units: minutes after which another worker may try. */
const silence = 10

/** The one that waits longest; it is this worker's for a while. */
export async function claimListing(trx: Trx, now: Date): Promise<{ id: Id; address: string } | undefined> {
  const { rows } = await sql<{ id: Id; address: string }>`update neighbourhood.catalogue_listings set taken_at = ${now}
    where id = (
      select id from neighbourhood.catalogue_listings
      where state = 'waiting' and (taken_at is null or taken_at < asked_at
        or taken_at < ${now}::timestamptz - make_interval(mins => ${silence}))
      order by asked_at, address limit 1 for update skip locked)
    returning id, address`.execute(trx)
  return rows[0]
}
export async function keepListing(
  trx: Trx,
  id: Id,
  { tables, keptOn }: { tables: readonly ListedTable[]; keptOn: string },
): Promise<void> {
  await sql`update neighbourhood.catalogue_listings
    set state = 'kept', tables = ${JSON.stringify(tables)}, fault = null, kept_on = ${keptOn} where id = ${id}`.execute(
    trx,
  )
}
export async function refuseListing(trx: Trx, id: Id, fault: DeliveryFault): Promise<void> {
  await sql`update neighbourhood.catalogue_listings set state = 'refused', fault = ${JSON.stringify(fault)}
    where id = ${id}`.execute(trx)
}

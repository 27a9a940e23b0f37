/** The worker fetches lists of tables that were asked for. All of a list, or the old one stays. */
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { nothingOutside, type Outbound } from '../../../foundation/outbound/outbound.ts'
import { fetchDelivery } from '../delivery/fetch-delivery.ts'
import { atWork, type WorkPlace } from '../delivery/work-place.ts'
import { type Envelope, itemsIn } from '../reading/json-items.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { type SourceFile, textOf, wholeOf } from '../reading/text.ts'
import { tableIn } from './listing.ts'
import * as store from './store.ts'
import type { ListedTable } from './words.ts'

/** Units: bytes of a list as it comes; tables kept of it; milliseconds. */
const [mostBytes, mostTables, longest] = [64 * 1024 ** 2, 20_000, 5 * 60_000]

/** Answers how many lists it had in hand. */
export async function fetchListings({
  database,
  clock,
  partnership,
  outbound,
}: Pick<JobContext, 'database' | 'clock' | 'partnership' | 'outbound'>): Promise<number> {
  const place = atWork({ database, clock, newId }, partnership, 'jobs')
  for (let done = 0; ; done++) {
    const listing = await place.inside((trx) => store.claimListing(trx, clock.now()))
    if (!listing) return done
    await fetchOne(place, listing, outbound)
  }
}

async function fetchOne(
  place: WorkPlace,
  { id, address }: { readonly id: store.ListingRow['id']; readonly address: string },
  outbound: Outbound = nothingOutside,
): Promise<void> {
  try {
    const tables = await tablesAt(address, outbound)
    await place.inside((trx) => store.keepListing(trx, id, { tables, keptOn: place.clock.today() }))
  } catch (error) {
    if (!(error instanceof ReadingFault)) throw error
    await place.inside((trx) => store.refuseListing(trx, id, { code: error.code, place: error.place }))
  }
}

/** Errors: `ReadingFault`. */
export async function tablesAt(address: string, outbound: Outbound): Promise<readonly ListedTable[]> {
  const signal = AbortSignal.timeout(longest)
  try {
    const pages = await fetchDelivery(address, { outbound, mostBytes, signal, keep: inMemory })
    const tables: ListedTable[] = []
    for (const page of pages)
      for await (const items of itemsIn<Envelope>(textOf(page.bytes()), 'value'))
        for (const item of items) {
          const table = tables.length < mostTables ? tableIn(item, address) : null
          if (table) tables.push(table)
        }
    if (tables.length === 0) throw new ReadingFault('metadata-only')
    return tables
  } catch (error) {
    throw signal.aborted ? new ReadingFault('took-too-long') : error
  }
}

/** A page of a list is small beside a table: kept until its tables were taken out of it. */
async function inMemory(name: string, bytes: AsyncIterable<Uint8Array>): Promise<SourceFile> {
  const content = await wholeOf(bytes, mostBytes)
  return {
    name,
    size: content.length,
    bytes: async function* () {
      yield content
    },
  }
}

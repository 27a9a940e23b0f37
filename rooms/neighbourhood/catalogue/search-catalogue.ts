/** An analyst looks for a table in lists that are here, and has those lists fetched anew. */
import type { Act } from '../../../foundation/act.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { nothingOutside } from '../../../foundation/outbound/outbound.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { type catalogueContract, mostShown } from './contract.ts'
import { cataloguesIn } from './known-catalogue.ts'
import { tablesMatching } from './listing.ts'
import * as store from './store.ts'

type Reply<K extends keyof typeof catalogueContract> = RouteReply<(typeof catalogueContract)[K]>
const hostOf = (address: string): string => URL.parse(address)?.host ?? address

/** Lists of places that are no longer allowed are not searched: nothing could be fetched from them. */
export async function searchCatalogue(
  act: Act,
  { query }: RouteInput<(typeof catalogueContract)['GET /v1/open-data/catalogue']>,
): Promise<Reply<'GET /v1/open-data/catalogue'>> {
  const { outbound = nothingOutside } = act
  const rows = await store.allListings(act.trx)
  const listings = cataloguesIn(outbound).map((address) => ({
    address,
    row: rows.find((row) => row.address === address),
  }))
  act.note(...listings.flatMap(({ row }) => (row ? [row.id] : [])))
  const tables = listings.flatMap(({ address, row }) =>
    (row?.tables ?? []).map((table) => ({ host: hostOf(address), ...table })),
  )
  const words = query.words?.trim() ?? ''
  const found = words === '' ? [] : tablesMatching(tables, words)
  return {
    hosts: [...outbound.hosts].sort(),
    listings: listings.map(({ address, row }) => ({
      id: row?.id ?? null,
      host: hostOf(address),
      state: row?.state ?? null,
      tables: row?.tables.length ?? 0,
      keptOn: row?.kept_on ?? null,
      fault: row?.fault ?? null,
    })),
    found: found.length,
    items: found.slice(0, mostShown),
  }
}

/** Errors: `neighbourhood/may-not-load-open-data`; `no-catalogue-allowed` where the operator named no place that has one. */
export async function askForListings(act: Act): Promise<Reply<'POST /v1/open-data/catalogue'>> {
  const ids = cataloguesIn(act.outbound ?? nothingOutside).map((address) => ({ id: act.newId(), address }))
  const [first = { id: act.newId() }] = ids
  await decideOr(
    act,
    {
      action: 'neighbourhood/ask-for-catalogue-listing',
      resource: { type: 'neighbourhood::CatalogueListing', id: first.id, attributes: {} },
    },
    neighbourhoodProblems.because('may-not-load-open-data'),
  )
  if (ids.length === 0) throw neighbourhoodProblems.because('no-catalogue-allowed')
  for (const { id, address } of ids)
    await store.askForListing(act.trx, act.capacity.partnership, { id, address, askedAt: act.clock.now() })
  await raise(act, neighbourhoodEvents.listingsWait, [first.id])
  return { asked: ids.length }
}

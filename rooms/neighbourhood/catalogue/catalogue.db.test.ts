import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import type { Outbound } from '../../../foundation/outbound/outbound.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { askFetching } from '../delivery/ask-fetching.ts'
import { showDelivery } from '../delivery/read-deliveries.ts'
import { askImporting, askLooking, cancelDelivery } from '../delivery/receive-delivery.ts'
import { runDeliveries } from '../delivery/run-deliveries.ts'
import { listEditions } from '../edition/read-editions.ts'
import { aService, closeServices, onlyFrom, servedTable } from '../examples.ts'
import type { Recipe } from '../reading/words.ts'
import { fetchListings } from './fetch-listings.ts'
import { askForListings, searchCatalogue } from './search-catalogue.ts'

const house = await testDatabase()
after(() => house.close())
after(closeServices)
const clock = testClock('2026-11-28T09:00:00Z')
const keys = {} as never

const analyst = (roles: Capacity['roles'] = ['analyst']): Capacity => ({
  ...{ partnership: newId(), person: newId(), appointment: newId(), organ: 'college', roles },
  ...{ ground: 'processing', regime: 'MUN', purpose: 'open-data/1' },
})
type Act = Parameters<typeof askForListings>[0]
const act = <T>(who: Capacity, outbound: Outbound | undefined, work: (act: Act) => Promise<T>): Promise<T> =>
  perform(
    { database: house.database, clock, keys, ...(outbound ? { outbound } : {}) },
    who,
    { audit: 'neighbourhood.catalogue.searched' },
    work,
  )
const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Problem, String(error))
  assert.equal(error.code, `neighbourhood/${code}`)
  return true
}
const search = (who: Capacity, outbound: Outbound | undefined, words?: string) =>
  act(who, outbound, (a) => searchCatalogue(a, { query: words === undefined ? {} : { words } }))
const fetchAt = (who: Capacity, outbound: Outbound | undefined, address: string) =>
  act(who, outbound, (a) => askFetching(a, { body: { address, encoding: 'utf-8' } }))
const work = (who: Capacity, outbound?: Outbound) =>
  runDeliveries({ database: house.database, clock, partnership: who.partnership, outbound })
const look = (who: Capacity, delivery: string) => act(who, undefined, (a) => showDelivery(a, { params: { delivery } }))

/** A service with a list of two tables, and the first of them. */
const aCatalogue = async () => {
  const { place, asked } = await aService((here) => ({
    ...servedTable(here),
    '/ODataCatalog/Tables': {
      value: [
        {
          ...{ Identifier: '47018NED', Title: 'Misdrijven per buurt', Summary: 'Geregistreerd door de politie' },
          ...{ Period: '2010 - 2023', Modified: '2024-03-01T02:00:00', FeedUrl: `${here}/ODataFeed/odata/47018NED` },
        },
      ],
      'odata.nextLink': `${here}/ODataCatalog/Tables?$skip=1`,
    },
    '/ODataCatalog/Tables?$skip=1': {
      value: [{ Identifier: '84799NED', Title: 'Kerncijfers wijken en buurten', Period: '', Modified: null }],
    },
  }))
  const outbound = { hosts: [new URL(place).host], catalogues: [`${place}/ODataCatalog/Tables`] }
  return { place, asked, outbound }
}

test('an analyst has the lists fetched, finds a table by words, has it fetched, looks, and loads it', async () => {
  const who = analyst()
  const { place, asked, outbound } = await aCatalogue()
  const before = await search(who, outbound)
  assert.deepEqual([before.listings[0]?.state, before.items], [null, []])
  await act(who, outbound, askForListings)
  await fetchListings({ database: house.database, clock, partnership: who.partnership, outbound })
  const { listings, items, found } = await search(who, outbound, 'BUURT politie')
  assert.deepEqual([listings[0]?.state, listings[0]?.tables, listings[0]?.keptOn], ['kept', 2, '2026-11-28'])
  assert.deepEqual(
    [found, items[0]?.title, items[0]?.period, items[0]?.modified, items[0]?.licence],
    [1, 'Misdrijven per buurt', '2010 - 2023', '2024-03-01', null],
  )
  // What somebody looks for is told to nobody.
  assert.ok(asked.every((url) => !/politie/i.test(url)))

  const { id } = await fetchAt(who, outbound, items[0]?.address ?? '')
  assert.equal((await look(who, id)).state, 'fetching')
  await work(who, outbound)
  const looked = await look(who, id)
  assert.deepEqual([looked.state, looked.address], ['looked', `${place}/ODataFeed/odata/47018NED`])
  assert.deepEqual(
    looked.files.map(({ name }) => name),
    ['TableInfos.json', 'DataProperties.json', 'UntypedDataSet.1.json', 'UntypedDataSet.2.json'],
  )
  const recipe = { ...(looked.recipe as Recipe), source: 'politie' }
  await act(who, outbound, (a) => askImporting(a, { params: { delivery: id }, body: { recipe } as never }))
  await work(who, outbound)
  assert.equal((await look(who, id)).state, 'imported')
  const { tables } = await act(who, outbound, listEditions)
  assert.equal(tables[0]?.title, 'Misdrijven per buurt')
})

test('where no place was allowed, nothing is fetched and nothing can be asked for', async () => {
  const who = analyst()
  const { place, asked } = await aCatalogue()
  assert.deepEqual((await search(who, undefined)).hosts, [])
  await assert.rejects(act(who, undefined, askForListings), refused('no-catalogue-allowed'))
  await assert.rejects(fetchAt(who, undefined, `${place}/table.csv`), refused('place-not-allowed'))
  await assert.rejects(fetchAt(who, onlyFrom(place), 'ftp://example.org/x.csv'), refused('no-web-address'))
  assert.deepEqual(asked, [])
})

test('whoever is no analyst has nothing fetched', async () => {
  const { outbound, place } = await aCatalogue()
  const other = analyst(['programme-manager'])
  await assert.rejects(act(other, outbound, askForListings), refused('may-not-load-open-data'))
  await assert.rejects(fetchAt(other, outbound, `${place}/x.csv`), refused('may-not-load-open-data'))
})

test('a place taken off the list meanwhile is not asked any more, and its list is not searched', async () => {
  const who = analyst()
  const { outbound, place, asked } = await aCatalogue()
  await act(who, outbound, askForListings)
  await fetchListings({ database: house.database, clock, partnership: who.partnership, outbound })
  assert.equal((await search(who, outbound, 'buurt')).found, 2)
  const { id } = await fetchAt(who, outbound, `${place}/ODataFeed/odata/47018NED`)
  const had = asked.length
  await work(who, undefined)
  const { state, fault } = await look(who, id)
  assert.deepEqual([state, fault?.code], ['refused', 'host-not-allowed'])
  assert.equal(asked.length, had)
  assert.equal((await search(who, undefined, 'buurt')).found, 0)
})

test('what broke off leaves nothing: no bytes, no table, and a sentence', async () => {
  const who = analyst()
  const { place } = await aService((here) => {
    const table = { ...servedTable(here) } as { [path: string]: object }
    delete table['/ODataFeed/odata/47018NED/UntypedDataSet?$skip=1']
    return table
  })
  const { id } = await fetchAt(who, onlyFrom(place), `${place}/ODataFeed/odata/47018NED`)
  await work(who, onlyFrom(place))
  const { state, fault, files } = await look(who, id)
  assert.deepEqual([state, fault?.code, files], ['refused', 'host-answered', []])
  const { rows } = await house.owner.query(
    'select count(*)::int as n from neighbourhood.delivery_parts where delivery = $1',
    [id],
  )
  assert.equal(rows[0].n, 0)
  // There is nothing to look into again.
  const looking = act(who, undefined, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: null } }))
  await assert.rejects(looking, refused('delivery-moved-on'))
})

test('a delivery is taken back while it is being fetched, also from a place that says nothing', async () => {
  const who = analyst()
  const { createServer } = await import('node:http')
  const silent = createServer((_, answer) => answer.writeHead(200).write('{'))
  after(() => {
    silent.closeAllConnections()
    silent.close()
  })
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  const address = silent.address()
  const place = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const { id } = await fetchAt(who, onlyFrom(place), `${place}/endless.json`)
  const working = work(who, onlyFrom(place))
  await new Promise((later) => setTimeout(later, 300))
  await act(who, undefined, (a) => cancelDelivery(a, { params: { delivery: id }, body: {} }))
  await working
  assert.equal((await look(who, id)).state, 'cancelled')
})

test('a list that could not be had leaves the old one in place, and says why', async () => {
  const who = analyst()
  const { outbound } = await aCatalogue()
  const run = (places: Outbound) =>
    fetchListings({ database: house.database, clock, partnership: who.partnership, outbound: places })
  await act(who, outbound, askForListings)
  await run(outbound)
  clock.advance(60)
  await act(who, outbound, askForListings)
  await run({ hosts: [], catalogues: [] })
  const { listings, found } = await search(who, outbound, 'kerncijfers')
  assert.deepEqual([listings[0]?.state, listings[0]?.fault?.code, found], ['refused', 'host-not-allowed', 1])
})

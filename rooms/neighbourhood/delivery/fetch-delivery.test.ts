import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aService, closeServices, onlyFrom, servedTable } from '../examples.ts'
import { openDelivery } from '../reading/open-delivery.ts'
import { proposeRecipe } from '../reading/propose-recipe.ts'
import { readBoundaries } from '../reading/read-boundaries.ts'
import { readTable } from '../reading/read-table.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { fetchDelivery } from './fetch-delivery.ts'
import { keepInFolder } from './keep-fetched.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
after(closeServices)
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'schakel-fetch-test-')))
  return folders.at(-1) as string
}
const get = (address: string, allowed: readonly string[], mostBytes = 1024 ** 2) =>
  fetchDelivery(address, { outbound: onlyFrom(...allowed), keep: keepInFolder(folder()), mostBytes })
const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof ReadingFault, String(error))
  assert.equal(error.code, code)
  return true
}

test('a table of a service is fetched with what it says of itself, page after page, and can be read', async () => {
  const { place, asked } = await aService(servedTable)
  const files = await get(`${place}/ODataFeed/odata/47018NED`, [place])
  assert.deepEqual(
    files.map(({ name }) => name),
    ['TableInfos.json', 'DataProperties.json', 'UntypedDataSet.1.json', 'UntypedDataSet.2.json'],
  )
  const delivered = await openDelivery(files, 'utf-8')
  const table = await readTable(delivered, await proposeRecipe(delivered, 'utf-8'))
  assert.deepEqual(
    table.areas.map(({ code }) => code),
    ['BU09350000', 'BU09350001'],
  )
  // A service that would answer in Atom is asked for JSON, on every page.
  assert.ok(asked.every((url) => url.includes('$format=json')))
})

test('a table in the newer form is fetched too: its description, its codes, its observations', async () => {
  const base = '/odata/v1/CBS/83765NED'
  const { place } = await aService({
    [base]: {
      value: ['Properties', 'Dimensions', 'MeasureCodes', 'MeasureGroups', 'WijkenEnBuurtenCodes', 'Observations'].map(
        (name) => ({ name, kind: 'EntitySet', url: name }),
      ),
    },
    [`${base}/Properties`]: { Identifier: '83765NED', Title: 'Kerncijfers 2017', License: 'CC BY 4.0', Catalog: 'CBS' },
    [`${base}/Dimensions`]: { value: [{ Identifier: 'WijkenEnBuurten', Title: 'Wijken', Kind: 'GeoDimension' }] },
    [`${base}/MeasureCodes`]: {
      value: [{ Identifier: 'T001036', Title: 'Inwoners', Unit: 'aantal', DataType: 'Long', MeasureGroupId: null }],
    },
    [`${base}/MeasureGroups`]: { value: [{ Id: '1', Title: 'Bevolking', ParentId: null }] },
    [`${base}/WijkenEnBuurtenCodes`]: {
      value: [{ Identifier: 'BU09350000', Title: 'Binnenstad', DimensionGroupId: '1' }],
    },
    [`${base}/Observations`]: {
      value: [{ Id: 0, Measure: 'T001036', ValueAttribute: 'None', Value: 1200, WijkenEnBuurten: 'BU09350000' }],
      '@odata.nextLink': `${base}/Observations?$skiptoken=1`,
    },
    [`${base}/Observations?$skiptoken=1`]: {
      value: [{ Id: 1, Measure: 'T001036', ValueAttribute: 'None', Value: 800, WijkenEnBuurten: 'BU09350001' }],
    },
  })
  const delivered = await openDelivery(await get(place + base, [place]), 'utf-8')
  const recipe = await proposeRecipe(delivered, 'utf-8')
  assert.equal(recipe.licence, 'CC BY 4.0')
  const table = await readTable(delivered, { ...recipe, period: '2017' })
  assert.equal(table.areas.length, 2)
})

test('a map layer is found from the address of its service, and every page of it comes along', async () => {
  const square = (at: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [at, 50],
        [at + 0.1, 50],
        [at + 0.1, 50.1],
        [at, 50.1],
        [at, 50],
      ],
    ],
  })
  const feature = (code: string, at: number) => ({
    type: 'Feature',
    properties: { buurtcode: code, buurtnaam: `Buurt ${code}` },
    geometry: square(at),
  })
  const items = '/v1/collections/buurten/items'
  const link = (rel: string, href: string) => ({ rel, href, type: 'application/json' })
  const { place } = await aService({
    '/v1': { title: 'Buurten', links: [link('self', '/v1'), link('data', '/v1/collections')] },
    '/v1/collections': { collections: [{ id: 'buurten', links: [link('items', items)] }] },
    [`${items}?limit=1000`]: {
      type: 'FeatureCollection',
      features: [feature('BU09350000', 5.6)],
      links: [link('next', `${items}?limit=1000&cursor=2`)],
    },
    [`${items}?limit=1000&cursor=2`]: { type: 'FeatureCollection', features: [feature('BU09350001', 5.8)], links: [] },
  })
  const files = await get(`${place}/v1`, [place])
  const { boundaries } = await openDelivery(files, 'utf-8')
  const { shapes } = await readBoundaries(boundaries, 'utf-8', async () => undefined)
  assert.deepEqual(
    shapes.map(({ code }) => code),
    ['BU09350000', 'BU09350001'],
  )
})

test('of several layers somebody says which', async () => {
  const { place } = await aService({ '/v1/collections': { collections: [{ id: 'wijken' }, { id: 'buurten' }] } })
  await assert.rejects(get(`${place}/v1/collections`, [place]), (error: unknown) => {
    assert.ok(refused('choose-collection')(error))
    assert.match(String((error as ReadingFault).place.expected), /wijken, buurten/)
    return true
  })
})

test('nothing is asked of a place that was not named, not even when a page or an answer points there', async () => {
  const other = await aService({ '/next': { value: [] } })
  const { place } = await aService({
    '/astray': { value: [{ WijkenEnBuurten: 'BU09350000', Misdrijven_1: 3 }], 'odata.nextLink': `${other.place}/next` },
    '/moved': { sendsOn: `${other.place}/next` },
  })
  await assert.rejects(get(`${place}/astray`, []), refused('host-not-allowed'))
  await assert.rejects(get(`${place}/astray`, [place]), refused('host-not-allowed'))
  await assert.rejects(get(`${place}/moved`, [place]), refused('host-sends-on'))
  assert.deepEqual(other.asked, [])
  // Control: where it is named, it is asked.
  await get(`${place}/astray`, [place, other.place])
  assert.deepEqual(other.asked, ['/next'])
})

test('what never ends, is too much or is no data is a sentence', async () => {
  const { place } = await aService({
    '/round': { value: [{ WijkenEnBuurten: 'BU09350000', Misdrijven_1: 3 }], 'odata.nextLink': '/round' },
    '/table.csv': 'BU09350000;3\n'.repeat(100),
  })
  await assert.rejects(get(`${place}/round`, [place], 10_000), refused('too-large'))
  await assert.rejects(get(`${place}/table.csv`, [place], 1_000), refused('too-large'))
  assert.equal((await get(`${place}/table.csv`, [place], 2_000))[0]?.name, 'table.csv')
  await assert.rejects(get(`${place}/absent`, [place]), refused('host-answered'))
})

test('a name that a service gives to a set is never a path', async () => {
  const { place } = await aService({
    '/odd': {
      value: [
        { name: '../../escaped', url: '/table' },
        { name: 'TypedDataSet', url: '/table' },
      ],
    },
    '/table': { value: [] },
  })
  const files = await get(`${place}/odd`, [place])
  assert.deepEqual(
    files.map(({ name }) => name),
    ['odd'],
  )
})

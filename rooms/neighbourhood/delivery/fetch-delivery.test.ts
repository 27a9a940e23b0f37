import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDelivery } from '../reading/open-delivery.ts'
import { proposeRecipe } from '../reading/propose-recipe.ts'
import { readTable } from '../reading/read-table.ts'
import { allowedHosts, FetchRefused, fetchDelivery } from './fetch-delivery.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'schakel-fetch-test-')))
  return folders.at(-1) as string
}
const base = 'https://data.example.nl/odata/47018NED'
const row = (area: string, count: number) => ({
  ID: 1,
  WijkenEnBuurten: area,
  Perioden: '2023JJ00',
  Misdrijven_1: count,
})
const pages: { readonly [address: string]: unknown } = {
  [base]: {
    value: ['TableInfos', 'UntypedDataSet', 'DataProperties', 'CategoryGroups'].map((name) => ({
      name,
      url: `${base}/${name}`,
    })),
  },
  [`${base}/TableInfos`]: { value: [{ ID: 0, Identifier: '47018NED', Title: 'Misdrijven', ShortTitle: 'Misdrijven' }] },
  [`${base}/DataProperties`]: {
    value: [
      { 'odata.type': 'Cbs.OData.GeoDetail', ID: 0, ParentID: null, Type: 'GeoDetail', Key: 'WijkenEnBuurten' },
      { 'odata.type': 'Cbs.OData.TimeDimension', ID: 1, ParentID: null, Type: 'TimeDimension', Key: 'Perioden' },
      {
        'odata.type': 'Cbs.OData.Topic',
        ID: 2,
        ParentID: null,
        Type: 'Topic',
        Key: 'Misdrijven_1',
        Title: 'Misdrijven',
        Datatype: 'Long',
        Unit: 'aantal',
      },
    ],
  },
  [`${base}/UntypedDataSet`]: {
    'odata.metadata': 'x#UntypedDataSet',
    value: [row('BU09350000', 3)],
    'odata.nextLink': `${base}/UntypedDataSet?$skip=1`,
  },
  [`${base}/UntypedDataSet?$skip=1`]: { 'odata.metadata': 'x#UntypedDataSet', value: [row('BU09350001', 4)] },
  'https://data.example.nl/astray': {
    value: [row('BU09350000', 3)],
    'odata.nextLink': 'https://elsewhere.example.org/next',
  },
}
const asked: string[] = []
const service = (async (address: URL) => {
  asked.push(address.href)
  if (address.pathname === '/moved')
    return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example.org/' } })
  const page = pages[address.href]
  return page ? new Response(JSON.stringify(page)) : new Response('gone', { status: 404 })
}) as unknown as typeof fetch
const hosts = ['data.example.nl']
const get = (address: string, allowed: readonly string[] = hosts) =>
  fetchDelivery(address, { hosts: allowed, folder: folder(), fetch: service })

test('a table of a service is fetched with what it says of itself, page after page, and can be read', async () => {
  const files = await get(base)
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
})

test('nothing is asked of a host that was not named, not even when a page points there', async () => {
  asked.length = 0
  for (const address of [
    'https://elsewhere.example.org/x',
    'http://data.example.nl/x',
    'https://data.example.nl:8443/x',
    'https://user@data.example.nl/x',
    'file:///etc/passwd',
  ])
    await assert.rejects(get(address), FetchRefused, address)
  await assert.rejects(get(base, []), /SCHAKEL_OPEN_DATA_HOSTS=data.example.nl/)
  await assert.rejects(get('https://data.example.nl/astray'), /elsewhere.example.org is not among the hosts/)
  await assert.rejects(get('https://data.example.nl/moved'), /sends on to/)
  assert.deepEqual([...new Set(asked.map((address) => new URL(address).host))], ['data.example.nl'])
})

test('an answer that is no data is a sentence', async () => {
  await assert.rejects(get('https://data.example.nl/absent'), /answered 404/)
})

test('no host is allowed until one is named', () => {
  assert.deepEqual(allowedHosts(undefined), [])
  assert.deepEqual(allowedHosts(' Opendata.CBS.nl, service.pdok.nl '), ['opendata.cbs.nl', 'service.pdok.nl'])
})

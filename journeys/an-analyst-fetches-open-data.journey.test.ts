/**
 * An analyst reads that nothing is fetched from outside and who could allow it; where places were allowed, finds a table in a
 * catalogue, has it fetched, looks, and loads it; and reads a whole country by name beside its map, over a base map.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

/** Fictional: a list of two tables, one of them whole, in the form of OData v3. */
const asked: string[] = []
const service = createServer(({ url = '' }, answer) => {
  asked.push(url)
  const found = served(url.replace(/[?&]\$format=json/, ''))
  if (found) answer.end(JSON.stringify(found))
  else answer.writeHead(404).end()
})
let place = ''
function served(path: string): object | undefined {
  const feed = '/ODataFeed/odata/99001NED'
  const property = (type: string, key: string, more = {}) => ({
    ...{ 'odata.type': `Cbs.OData.${type}`, ID: key.length, ParentID: null, Type: type, Key: key, ...more },
  })
  const row = (area: string, count: number) => ({ WijkenEnBuurten: area, Perioden: '2024JJ00', Meldingen_1: count })
  return {
    '/ODataCatalog/Tables': {
      value: [
        {
          ...{ Identifier: '99001NED', Title: 'Meldingen van overlast per buurt', Summary: 'Verzonnen cijfers' },
          ...{ Period: '2024', Modified: '2025-03-01T02:00:00', FeedUrl: place + feed },
        },
        { Identifier: '99002NED', Title: 'Woningen per buurt', Modified: null },
      ],
    },
    [feed]: {
      value: ['TableInfos', 'UntypedDataSet', 'DataProperties'].map((name) => ({
        name,
        url: `${place}${feed}/${name}`,
      })),
    },
    [`${feed}/TableInfos`]: {
      value: [{ ID: 0, Identifier: '99001NED', Title: 'Meldingen van overlast per buurt', ShortTitle: 'Meldingen' }],
    },
    [`${feed}/DataProperties`]: {
      value: [
        property('GeoDetail', 'WijkenEnBuurten'),
        property('TimeDimension', 'Perioden'),
        property('Topic', 'Meldingen_1', { Title: 'Meldingen', Datatype: 'Long', Unit: 'aantal' }),
      ],
    },
    [`${feed}/UntypedDataSet`]: {
      'odata.metadata': 'x#UntypedDataSet',
      value: [row('BU09350000', 3), row('BU09350001', 4)],
    },
  }[path]
}

let closedHouse: JourneyHouse
let openHouse: JourneyHouse
let browser: TestBrowser
const folder = mkdtempSync(join(tmpdir(), 'schakel-journey-map-'))
before(async () => {
  await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready))
  place = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  const file = join(folder, 'base.pmtiles')
  writeFileSync(file, oneTile())
  closedHouse = await journeyHouse()
  openHouse = await journeyHouse({
    outbound: { hosts: [new URL(place).host], catalogues: [`${place}/ODataCatalog/Tables`] },
    baseMap: { file, licence: '© verzonnen kaartmakers' },
  })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await closedHouse?.close()
  await openHouse?.close()
  service.closeAllConnections()
  service.close()
  rmSync(folder, { recursive: true, force: true })
})

async function at(house: JourneyHouse, path: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, 'fien')
  await page.goto(`${house.links.workbench}${path}`)
  return page
}
const closed = async (page: OpenedPage, expected?: RegExp) => {
  noFaults(page, expected)
  await page.context().close()
}

test('an analyst has open data fetched, from places that the operator allowed and from no other', async (t) => {
  await t.test('where no place was allowed, the page says so and says who can allow one', async () => {
    const page = await at(closedHouse, '/open-data')
    await page.getByRole('link', { name: 'Gegevens van buiten ophalen' }).click()
    await page.getByText('Deze installatie haalt niets van buiten op').waitFor()
    await page.getByText('SCHAKEL_OPEN_DATA_HOSTS').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Adres' }).count(), 0)
    await axe(page)
    await screenshot(page, 'open-data/fetch-closed')
    await closed(page)
  })

  await t.test('a table is found by words, fetched, looked into and loaded', async () => {
    const page = await at(openHouse, '/open-data/ophalen')
    await page.getByText(`Er wordt alleen opgehaald van: ${new URL(place).host}`).waitFor()
    await page.getByRole('button', { name: 'Lijsten ophalen' }).click()
    await page.getByText('opgehaald', { exact: true }).waitFor({ timeout: 30_000 })
    await page.getByRole('searchbox', { name: 'Woorden' }).fill('overlast buurt')
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
    await page.getByText('1 tabel gevonden').first().waitFor()
    await page.getByText('99001NED').waitFor()
    await axe(page)
    await screenshot(page, 'open-data/fetch-found')
    await page.getByRole('button', { name: 'Meldingen van overlast per buurt ophalen' }).click()
    await page.waitForURL(/\/open-data\/leveringen\//)
    await page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: 30_000 })
    await page.getByText(`Opgehaald van ${place}`).waitFor()
    await page.getByRole('textbox', { name: 'Bron' }).fill('verzonnen')
    await page.getByRole('button', { name: 'Laden', exact: true }).click()
    await page.getByRole('heading', { name: 'Geladen' }).waitFor({ timeout: 30_000 })
    // What was looked for was told to nobody outside.
    assert.ok(asked.length > 3 && asked.every((url) => !url.includes('overlast')))
    await page.getByRole('link', { name: 'Naar de tabel' }).click()
    await page.getByRole('heading', { name: 'Vanaf wanneer anders is geteld' }).waitFor()
    await page.getByRole('button', { name: 'Zeggen dat er anders is geteld' }).click()
    await page.getByRole('textbox', { name: 'Eerste periode van de nieuwe manier' }).fill('2024')
    await page.getByRole('textbox', { name: 'Waarom' }).fill('andere vragen')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('achteraf door').waitFor()
    await axe(page)
    await screenshot(page, 'open-data/break-told')
    await closed(page)
  })

  await t.test('an address elsewhere is refused at once, and one that gives nothing says so', async () => {
    const page = await at(openHouse, '/open-data/ophalen')
    const address = page.getByRole('textbox', { name: 'Adres' })
    const fetch = page.getByRole('button', { name: 'Ophalen en bekijken' })
    await address.fill('https://elsewhere.example.org/table.csv')
    await fetch.click()
    await page.getByText('Van deze plaats mag niets worden opgehaald').waitFor()
    await address.fill(`${place}/absent.csv`)
    await fetch.click()
    await page.getByText('gaf geen gegevens (antwoord 404)').waitFor({ timeout: 30_000 })
    await page.getByRole('link', { name: 'Opnieuw ophalen' }).waitFor()
    await axe(page)
    await closed(page, /409/)
  })

  await t.test('on a telephone, in English, it fits', async () => {
    const page = await at(openHouse, '/open-data/ophalen', { width: 360, language: 'en' })
    await page.locator('#address').waitFor()
    await fitsTheScreen(page)
    await screenshot(page, 'open-data/fetch-narrow')
    await closed(page)
  })
})

test('a whole country is a list by name at once, each area with its figure on one scale, beside a map over a base map', async () => {
  const page = await at(openHouse, '/open-data')
  const load = async (name: string, text: string) => {
    await page.goto(`${openHouse.links.workbench}/open-data`)
    await page.locator('#files').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }])
    await page.getByRole('button', { name: 'Aanleveren en bekijken' }).click()
    await page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: 60_000 })
    await page.getByRole('textbox', { name: 'Bron' }).fill('verzonnen')
    await page.getByRole('button', { name: 'Laden', exact: true }).click()
    await page.getByRole('heading', { name: 'Geladen' }).waitFor({ timeout: 60_000 })
  }
  await load('land-2024.geojson', land())
  await load(
    'land-2024.csv',
    ['Buurt;Jaar;Score;Score_marge', ...codes.map((code, at) => `${code};2024;${at % 90};4`), ''].join('\n'),
  )
  await page.getByRole('link', { name: 'Naar de tabel' }).click()
  await page.locator('#municipality').selectOption('')
  await page.getByRole('button', { name: 'Alle gebieden op de kaart' }).click()
  await page.locator('.country-list .country-plot').nth(5).waitFor({ timeout: 30_000 })
  const first = await page.locator('.country-list tbody th').first().textContent()
  assert.equal(first?.trim(), 'Buurt 0', 'by name, whatever the figures are')
  await page.getByText('Ondergrond: © verzonnen kaartmakers.').waitFor()
  await page.locator('[data-drawn=true]').waitFor({ timeout: 60_000 })
  await page.locator('.country-list').evaluate((list) => list.scrollTo(0, 20_000))
  await page.locator('.country-list [aria-rowindex="500"]').waitFor()
  await page.getByRole('searchbox', { name: 'Zoek een gebied op naam' }).fill('buurt 1234')
  await page.getByText('1 gebied', { exact: true }).waitFor()
  await axe(page)
  await screenshot(page, 'open-data/country')
  assert.deepEqual(page.elsewhere, [], 'nothing comes from elsewhere')
  await closed(page)
})

const areas = 1_300
const codes = Array.from(
  { length: areas },
  (_, area) => `BU${String(1 + Math.floor(area / 40)).padStart(4, '0')}${String(area % 40).padStart(4, '0')}`,
)
function land(): string {
  const features = codes.map((code, area) => {
    const [west, south] = [3.6 + 0.09 * (area % 40), 50.8 + 0.08 * Math.floor(area / 40)]
    const ring = [
      [0, 0],
      [0.08, 0],
      [0.08, 0.07],
      [0, 0.07],
      [0, 0],
    ].map(([x = 0, y = 0]) => [west + x, south + y])
    const properties = { buurtcode: code, buurtnaam: `Buurt ${area}`, gemeentecode: `GM${code.slice(2, 6)}` }
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** PMTiles, version 3: the world as one picture of one dot, nothing compressed. */
function oneTile(): Buffer {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
    'base64',
  )
  const directory = Buffer.from([1, 0, 1, picture.length, 1])
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(127)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const after = 127 + directory.length + metadata.length
  const places = [
    127,
    directory.length,
    127 + directory.length,
    metadata.length,
    after,
    0,
    after,
    picture.length,
    1,
    1,
    1,
  ]
  for (const [at, length] of places.entries()) header.writeBigUInt64LE(BigInt(length), 8 + 8 * at)
  // Clustered, uncompressed inside and out, pictures, zoom 0 only, the whole world.
  header.set([1, 1, 1, 2, 0, 0], 96)
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + 4 * at)
  return Buffer.concat([header, directory, metadata, picture])
}

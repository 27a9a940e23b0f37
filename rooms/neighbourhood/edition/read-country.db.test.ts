import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { aFile } from '../examples.ts'
import { readOutline } from '../pages/read-outline.ts'
import { showCountry, showMap } from './read-country.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
type Act = Parameters<typeof showCountry>[0]

test('a country comes as one list by name, with its figure or why there is none, and its outlines in parts', async () => {
  const partnership = newId()
  const areas = 1_700
  const codeOf = (area: number) =>
    `BU${String(1 + Math.floor(area / 40)).padStart(4, '0')}${String(area % 40).padStart(4, '0')}`
  const square = (west: number, south: number) => [
    [west, south],
    [fine(west + 0.01), south],
    [fine(west + 0.01), fine(south + 0.01)],
    [west, fine(south + 0.01)],
    [west, south],
  ]
  const fine = (degrees: number) => Math.round(degrees * 1e4) / 1e4
  const features = Array.from({ length: areas }, (_, area) => ({
    type: 'Feature',
    properties: { buurtcode: codeOf(area), buurtnaam: `Buurt ${area}`, gemeentecode: `GM${codeOf(area).slice(2, 6)}` },
    geometry: {
      type: 'Polygon',
      coordinates: [square(fine(4 + 0.02 * (area % 80)), fine(51 + 0.02 * Math.floor(area / 80)))],
    },
  }))
  const load = (name: string, text: string) =>
    importDelivery({ database: house.database, clock, newId }, partnership, {
      files: [aFile(name, text, 65_536)],
      encoding: 'utf-8',
      correct: (proposed) => ({ ...proposed, source: 'verzonnen', vintage: 2024 }),
    })
  await load('land.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  const rows = Array.from({ length: areas }, (_, area) => `${codeOf(area)};2024;${area % 9 === 4 ? '.' : area}`)
  const { edition } = await load('land.csv', ['Buurt;Jaar;Meldingen', ...rows, ''].join('\n'))
  assert.ok(edition)
  const who: Capacity = {
    ...{ partnership, person: newId(), appointment: newId(), organ: 'college', roles: ['analyst'] },
    ...{ ground: 'processing', regime: 'MUN', purpose: 'open-data/1' },
  }
  const read = <T>(work: (act: Act) => Promise<T>) =>
    perform(
      { database: house.database, clock, keys: memoryKeyHolder() },
      who,
      { audit: 'neighbourhood.table-areas.read' },
      work,
    )
  const list = await read((act) =>
    showCountry(act, { params: { edition }, query: { series: 0, stretch: '2024', level: 'neighbourhood' } }),
  )
  assert.deepEqual([list.codes.length, list.map?.shapes, list.map?.parts, list.baseMap], [areas, areas, 2, null])
  // By name, whatever the figures are.
  assert.deepEqual(list.names.slice(0, 3), ['Buurt 0', 'Buurt 1', 'Buurt 10'])
  const of = (area: number) => {
    const place = list.codes.indexOf(codeOf(area))
    return [list.amounts[place], list.standings[place]]
  }
  assert.deepEqual(of(3), [3, 'given'])
  assert.deepEqual(of(4), [null, 'withheld'])
  assert.equal(list.intervals, null)
  const set = list.map?.boundarySet ?? ''
  const part = (at: number) => read((act) => showMap(act, { params: { edition }, query: { set, part: at } }))
  const [first, second] = [await part(0), await part(1)]
  assert.deepEqual([first.areas.length, second.areas.length], [1_500, 200])
  const codes = new Set([...first.areas, ...second.areas].map(({ code }) => code))
  assert.equal(codes.size, areas)
  const [[ring] = []] = readOutline(first.areas.find(({ code }) => code === codeOf(3))?.outline ?? '')
  assert.deepEqual(ring, square(4.06, 51), 'thinned, and still the same square')
  assert.deepEqual((await part(2)).areas, [])
})

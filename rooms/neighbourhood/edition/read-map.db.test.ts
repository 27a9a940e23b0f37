import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { aFile } from '../examples.ts'
import { showMap } from './read-map.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
type Act = Parameters<typeof showMap>[0]

test('a country comes in parts, each area once, with its figure or why there is none', async () => {
  const partnership = newId()
  const areas = 1_700
  const codeOf = (area: number) =>
    `BU${String(1 + Math.floor(area / 40)).padStart(4, '0')}${String(area % 40).padStart(4, '0')}`
  const square = (west: number, south: number) => [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ]
  const features = Array.from({ length: areas }, (_, area) => ({
    type: 'Feature',
    properties: { buurtcode: codeOf(area), buurtnaam: `Buurt ${area}`, gemeentecode: `GM${codeOf(area).slice(2, 6)}` },
    geometry: { type: 'Polygon', coordinates: [square(4 + 0.02 * (area % 80), 51 + 0.02 * Math.floor(area / 80))] },
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
  const part = (at: number) =>
    perform(
      { database: house.database, clock, keys: memoryKeyHolder() },
      who,
      { audit: 'neighbourhood.table-areas.read' },
      (act: Act) =>
        showMap(act, {
          params: { edition },
          query: { series: 0, stretch: '2024', level: 'neighbourhood', part: at },
        }),
    )
  const first = await part(0)
  const second = await part(1)
  assert.deepEqual([first.parts, first.areas.length, second.areas.length], [2, 1_500, 200])
  const codes = new Set([...first.areas, ...second.areas].map(({ code }) => code))
  assert.equal(codes.size, areas)
  const of = (area: number) => first.areas.find(({ code }) => code === codeOf(area))
  assert.deepEqual([of(3)?.amount, of(3)?.standing], [3, 'given'])
  assert.deepEqual([of(4)?.amount, of(4)?.standing], [null, 'withheld'])
  assert.ok((of(3)?.outline?.[0]?.[0]?.length ?? 0) >= 4, 'thinned, and still an area')
  assert.deepEqual((await part(2)).areas, [])
})

/** What OGC API Features, part 1, asks of a server, asked of ours: landing, conformance, collections, items, one item. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Capacity, Role } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { houseLog } from '../../../foundation/http/house-log.ts'
import { residentEntrance } from '../../../foundation/http/resident-entrance.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { aFile, aProposal } from '../examples.ts'
import { decidePublication } from '../publication/decide-publication.ts'
import { proposePublication } from '../publication/propose-publication.ts'
import { residentPages, routes } from '../routes.ts'

const house = await testDatabase()
const [clock, keys, partnership] = [testClock('2026-11-28T09:00:00Z'), memoryKeyHolder(), newId()]
let app: FastifyInstance
let publication: Id
before(async () => {
  app = await residentEntrance({
    database: house.database,
    clock,
    partnership,
    rooms: [routes],
    pages: residentPages,
    log: houseLog(clock, () => undefined),
  })
  const square = (west: number) => [
    [
      [west, 50.8],
      [west, 50.9],
      [west + 0.1, 50.9],
      [west + 0.1, 50.8],
      [west, 50.8],
    ],
  ]
  const features = Array.from({ length: 8 }, (_, place) => ({
    type: 'Feature',
    properties: { buurtcode: `BU0935000${place}`, buurtnaam: `Buurt ${place}`, gemeentecode: 'GM0935' },
    geometry: { type: 'Polygon', coordinates: square(5.6 + place / 10) },
  }))
  await importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile('buurten.geojson', JSON.stringify({ type: 'FeatureCollection', features }))],
    encoding: 'utf-8',
    correct: (proposed) => ({ ...proposed, source: 'verzonnen', vintage: 2025 }),
  })
  const someone = (role: Role): Capacity => ({
    ...{ partnership, person: newId(), appointment: newId(), organ: 'college', roles: [role] },
    ...{ ground: 'processing', regime: 'MUN', purpose: 'publishing/1' },
  })
  type Act = Parameters<typeof proposePublication>[0]
  const act = <T>(role: Role, work: (act: Act) => Promise<T>): Promise<T> =>
    perform(
      { database: house.database, clock, keys },
      someone(role),
      { audit: 'neighbourhood.publication.decided' },
      work,
    )
  publication = (await act('analyst', (a) => proposePublication(a, { body: aProposal() }))).id
  const body = { verdict: 'released' as const, reason: 'Nagekeken.' }
  await act('privacy-officer', (a) => decidePublication(a, { params: { publication }, body }))
})
after(async () => {
  await app?.close()
  await house.close()
})

const ask = async (url: string) => {
  const answer = await app.inject({ method: 'GET', url })
  return { status: answer.statusCode, type: String(answer.headers['content-type']), body: answer.json() }
}
const hrefOf = (links: { rel: string; href: string }[], rel: string) => links.find((one) => one.rel === rel)?.href ?? ''

test('the landing page leads to the description, the conformance classes and the collections', async () => {
  const landing = await ask('/v1/features')
  assert.equal(landing.status, 200)
  for (const rel of ['self', 'service-desc', 'conformance', 'data'])
    assert.equal((await ask(hrefOf(landing.body.links, rel))).status, 200, rel)
  const { conformsTo } = (await ask(hrefOf(landing.body.links, 'conformance'))).body
  assert.ok(conformsTo.includes('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'))
})

test('each publication is a collection with its extent, and its areas come in pages that lead on', async () => {
  const { collections } = (await ask('/v1/features/collections')).body
  assert.deepEqual(
    collections.map(({ id }: { id: string }) => id),
    [publication],
  )
  assert.deepEqual(
    collections[0].extent.spatial.bbox[0].map((degrees: number) => Math.round(degrees * 10)),
    [56, 508, 64, 509],
  )
  assert.deepEqual((await ask(hrefOf(collections[0].links, 'self'))).body, collections[0])
  const seen: string[] = []
  let url = `${hrefOf(collections[0].links, 'items')}?limit=4`
  while (url) {
    const { body, type } = await ask(url)
    assert.equal(type, 'application/geo+json')
    assert.equal(body.type, 'FeatureCollection')
    assert.equal(body.numberReturned, body.features.length)
    assert.equal(body.numberMatched, 9)
    seen.push(...body.features.map(({ id }: { id: string }) => id))
    url = hrefOf(body.links, 'next')
  }
  assert.deepEqual([seen.length, new Set(seen).size], [9, 9], 'every area once')
})

test('a box finds what it touches, and one area can be asked for by its code', async () => {
  const items = `/v1/features/collections/${publication}/items`
  const { body } = await ask(`${items}?bbox=5.65,50.82,5.75,50.85`)
  assert.deepEqual(
    body.features.map(({ id }: { id: string }) => id),
    ['BU09350000', 'BU09350001'],
  )
  const [first] = body.features
  const { links, ...one } = (await ask(`${items}/BU09350000`)).body
  assert.deepEqual(one, first)
  assert.ok(hrefOf(links, 'collection').endsWith(publication))
  const [ring] = first.geometry.coordinates[0]
  const turned = ring.reduce((sum: number, [x, y]: number[], at: number) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]
    return sum + (x ?? 0) * nextY - nextX * (y ?? 0)
  }, 0)
  assert.ok(turned > 0, 'the outer ring goes against the clock')
})

test('what is not there is not found, and a limit that is none is refused', async () => {
  const items = `/v1/features/collections/${publication}/items`
  const unknown = `/v1/features/collections/${newId()}`
  assert.deepEqual([(await ask(unknown)).status, (await ask(`${unknown}/items`)).status], [404, 404])
  assert.equal((await ask(`${items}/BU99999999`)).status, 404)
  assert.deepEqual([(await ask(`${items}?limit=0`)).status, (await ask(`${items}?bbox=1,2`)).status], [400, 400])
})

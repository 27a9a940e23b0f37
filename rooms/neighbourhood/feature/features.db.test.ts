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
const origin = 'https://bewoners.example.nl'
let app: FastifyInstance
let publication: Id
before(async () => {
  app = await residentEntrance({
    database: house.database,
    clock,
    partnership,
    origin,
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
  const { headers } = answer
  return { status: answer.statusCode, type: String(headers['content-type']), headers, body: answer.json() }
}
/** As a reader of another site follows a link. */
const follow = (href: string) => {
  assert.ok(href.startsWith(`${origin}/v1/`), href)
  return ask(href.slice(origin.length))
}
const hrefOf = (links: { rel: string; href: string }[], rel: string) => links.find((one) => one.rel === rel)?.href ?? ''

test('the landing page leads to the description, the conformance classes and the collections', async () => {
  const landing = await ask('/v1/features')
  assert.equal(landing.status, 200)
  for (const rel of ['self', 'service-desc', 'conformance', 'data'])
    assert.equal((await follow(hrefOf(landing.body.links, rel))).status, 200, rel)
  const { conformsTo } = (await follow(hrefOf(landing.body.links, 'conformance'))).body
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
  assert.deepEqual((await follow(hrefOf(collections[0].links, 'self'))).body, collections[0])
  const seen: string[] = []
  let url = `${hrefOf(collections[0].links, 'items')}?limit=4`
  while (url) {
    const { body, type } = await follow(url)
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

test('a time finds areas with a figure about it; a moment that is none is refused', async () => {
  const items = `/v1/features/collections/${publication}/items`
  const found = async (datetime: string) =>
    (await ask(`${items}?datetime=${encodeURIComponent(datetime)}`)).body.numberMatched
  const { extent } = (await ask(`/v1/features/collections/${publication}`)).body
  const [[first, last]] = extent.temporal.interval
  const year = Number(first.slice(0, 4))
  for (const asked of [`${year}-06-01`, `${first}/${last}`, `../${last}`, `${first}/`, `${first}/..`, `/${last}`])
    assert.equal(await found(asked), 9, asked)
  for (const asked of [`${year + 1}-06-01`, `../${year - 1}-12-31`, `${year + 1}-01-01T00:00:00Z/..`])
    assert.equal(await found(asked), 0, asked)
  for (const asked of ['2025', 'now', '2025-13-01', '../..', '2025-01-01/2026-01-01/2027-01-01'])
    assert.equal((await ask(`${items}?datetime=${asked}`)).status, 400, asked)
  const page = await ask(`${items}?datetime=${year}-06-01&limit=4`)
  assert.match(
    hrefOf(page.body.links, 'next'),
    new RegExp(`datetime=${year}-06-01`),
    'the next page is of the same time',
  )
})

test('a limit beyond what one page holds gives what it holds; heights in a box say nothing', async () => {
  const items = `/v1/features/collections/${publication}/items`
  const all = (await ask(`${items}?limit=20000`)).body
  assert.equal(all.numberReturned, 9)
  assert.match(hrefOf(all.links, 'self'), /limit=1000&/)
  const [flat, high] = [
    await ask(`${items}?bbox=5.65,50.82,5.75,50.85`),
    await ask(`${items}?bbox=5.65,50.82,-10,5.75,50.85,300`),
  ]
  assert.deepEqual(high.body.features, flat.body.features)
  assert.equal((await ask(`${items}?bbox=5.65,50.82,-10,5.75,50.85`)).status, 400)
  assert.equal((await ask(`${items}?bbox=170,50,-170,51`)).body.numberMatched, 0)
})

test('a parameter that nobody knows is refused and named, and pages of other sites may read all of it', async () => {
  for (const path of ['/v1/features', '/v1/features/collections', `/v1/features/collections/${publication}/items`]) {
    const { status, type, body } = await ask(`${path}?rank=1`)
    assert.deepEqual(
      [status, type.split(';')[0], body.invalidParams[0].name],
      [400, 'application/problem+json', 'query.rank'],
    )
  }
  for (const path of [
    '/v1/features',
    '/v1/publications',
    `/v1/publications/${publication}/json-stat`,
    '/v1/features?rank=1',
  ]) {
    const { headers } = await ask(path)
    assert.equal(headers['access-control-allow-origin'], '*', path)
    // Why something was refused is read by a program, never placed on a page.
    if (!path.includes('?')) assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path)
  }
  const page = await app.inject({ method: 'GET', url: '/nl/mijn-buurt' })
  assert.equal(page.headers['access-control-allow-origin'], undefined, 'a page for people stays what it was')
  assert.equal(page.headers['cross-origin-resource-policy'], 'same-origin')
})

test('whether something is still there can be asked without taking it, of what is published and of nothing else', async () => {
  const head = (url: string) => app.inject({ method: 'HEAD', url })
  for (const path of [`/v1/publications/${publication}/csv`, '/v1/features/collections']) {
    const [asked, taken] = [await head(path), await app.inject({ method: 'GET', url: path })]
    assert.deepEqual([asked.statusCode, asked.payload], [200, ''], path)
    assert.equal(asked.headers['content-length'], taken.headers['content-length'])
  }
  assert.equal((await head(`/v1/publications/${newId()}/csv`)).statusCode, 404)
  assert.equal((await head('/nl/mijn-buurt')).statusCode, 404)
})

test('a collection says its title in the language that was asked for', async () => {
  const titleIn = async (language: string) =>
    (
      await app.inject({
        method: 'GET',
        url: `/v1/features/collections/${publication}`,
        headers: { 'accept-language': language },
      })
    ).json().title
  assert.deepEqual([await titleIn('nl'), await titleIn('en-GB')], [aProposal().title.nl, aProposal().title.en])
})

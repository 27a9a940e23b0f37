import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { askOutside } from './ask-outside.ts'
import { nothingOutside, type Outbound, outboundIn, placeOutside } from './outbound.ts'
import { OutboundRefused } from './outbound-refused.ts'
import { isOutside, outwardOnly } from './outward-only.ts'

const servers: Server[] = []
after(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})
/** A place on this machine that answers so. */
async function aPlace(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const only = (...places: readonly string[]): Outbound => ({
  hosts: places.map((place) => new URL(place).host),
  catalogues: [],
})
const textAt = async (from: string, outbound: Outbound, signal?: AbortSignal) => {
  const pieces: Uint8Array[] = []
  for await (const piece of (await askOutside(from, outbound, signal)).bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
const refused = (code: OutboundRefused['code']) => (error: unknown) => {
  assert.ok(error instanceof OutboundRefused, String(error))
  assert.equal(error.code, code)
  return true
}

test('nothing is asked of a host that was not named', () => {
  const cbs = outboundIn('opendata.cbs.nl', { production: true })
  for (const elsewhere of [
    'https://elsewhere.example.nl/x',
    'https://opendata.cbs.nl.example.nl/',
    'https://10.0.0.1/',
  ])
    assert.throws(() => placeOutside(elsewhere, cbs), refused('host-not-allowed'), elsewhere)
  for (const odd of ['file:///etc/passwd', 'https://me@opendata.cbs.nl/', 'https://opendata.cbs.nl:8443/', 'cbs'])
    assert.throws(() => placeOutside(odd, cbs), refused('no-address'), odd)
  assert.throws(() => placeOutside('https://opendata.cbs.nl/', nothingOutside), refused('host-not-allowed'))
  // Control: the host that was named is asked, and never in the open.
  assert.equal(placeOutside('http://opendata.cbs.nl/ODataFeed', cbs).href, 'https://opendata.cbs.nl/ODataFeed')
})

test('an operator names hosts, or the addresses of their catalogues, and is told what is neither', () => {
  assert.deepEqual(outboundIn(undefined, { production: true }), nothingOutside)
  assert.deepEqual(outboundIn(' Opendata.CBS.nl, https://data.example.nl/ODataCatalog/Tables ', { production: true }), {
    hosts: ['opendata.cbs.nl', 'data.example.nl'],
    catalogues: ['https://data.example.nl/ODataCatalog/Tables'],
  })
  for (const wrong of ['http://data.example.nl', '192.168.1.4', 'https://me@data.example.nl', 'cbs', 'x.nl:81'])
    assert.throws(() => outboundIn(wrong, { production: false }), RangeError, wrong)
})

test('a place on this machine is for tests, and refused in production', () => {
  assert.deepEqual(outboundIn('http://127.0.0.1:4711', { production: false }).hosts, ['127.0.0.1:4711'])
  assert.throws(() => outboundIn('http://127.0.0.1:4711', { production: true }), /not production/)
})

test('an address inside a network is not outside, in either notation', () => {
  const within = ['10.1.2.3', '127.0.0.1', '169.254.169.254', '172.31.0.1', '192.168.0.9', '100.64.0.1', '0.0.0.0']
  const withinSix = [
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
  ]
  for (const address of [...within, ...withinSix]) assert.equal(isOutside(address), false, address)
  for (const address of ['8.8.8.8', '145.7.0.1', '2a02:898::1']) assert.equal(isOutside(address), true, address)
})

test('a name that leads inside is refused when it is looked up for the connection, also when it leads outside as well', () => {
  const found = (...addresses: readonly string[]) =>
    new Promise<unknown>((done) =>
      outwardOnly((_, answer) =>
        answer(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        ),
      )('data.example.nl', { all: true }, (error, list) => done(error ?? list)),
    )
  return Promise.all([found('10.0.0.1'), found('8.8.8.8', '10.0.0.1'), found('8.8.8.8')]).then(([one, both, open]) => {
    assert.ok(refused('points-inside')(one))
    assert.ok(refused('points-inside')(both))
    assert.deepEqual(open, [{ address: '8.8.8.8', family: 4 }])
  })
})

test('an answer that sends on is followed only to a place that is allowed, and not for ever', async () => {
  const second = await aPlace((_, answer) => answer.end('there'))
  const first = await aPlace(({ url }, answer) =>
    answer.writeHead(302, { location: url === '/round' ? '/round' : `${second}/data` }).end(),
  )
  assert.equal(await textAt(first, only(first, second)), 'there')
  await assert.rejects(textAt(first, only(first)), refused('sends-on'))
  await assert.rejects(textAt(`${first}/round`, only(first)), refused('sends-on'))
})

test('what is packed is opened; what breaks off, fails or is given up says so', async () => {
  const place = await aPlace(({ url }, answer) => {
    if (url === '/packed') answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('many figures'))
    else if (url === '/broken') {
      answer.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => answer.destroy(), 20)
    } else if (url === '/slow') answer.writeHead(200).write('first')
    else answer.writeHead(503).end()
  })
  const outbound = only(place)
  assert.equal(await textAt(`${place}/packed`, outbound), 'many figures')
  await assert.rejects(textAt(`${place}/broken`, outbound), refused('no-answer'))
  await assert.rejects(textAt(`${place}/absent`, outbound), refused('answered-with'))
  const giveUp = new AbortController()
  setTimeout(() => giveUp.abort(new Error('taken back')), 50)
  await assert.rejects(textAt(`${place}/slow`, outbound, giveUp.signal), /taken back/)
})

/** The asking side's file, with a contract and certificates as two organisations have them. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { stringify } from 'yaml'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { syntheticQuality } from '../foundation/federation/linkage-quality.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { FederationRefused, readFederation } from '../foundation/federation/read-federation.ts'
import { startNodeProcess } from './start-process.ts'
import { florine, type Neighbours, neighbours, questionAbout, stranger } from './testing/neighbours.ts'

let it: Neighbours
before(async () => {
  it = await neighbours()
  writeFileSync(join(it.folder, 'own.key'), it.asker.key)
})
after(() => {
  hangUp()
  it.close()
})
const now = systemClock.now()
type Written = { organisation: string; peers: { [part: string]: unknown }[]; [part: string]: unknown }
function read(change: (written: Written) => void, url = 'https://127.0.0.1:8443') {
  const written: Written = {
    organisation: 'maastricht',
    certificate: 'asker.pem',
    key: 'own.key',
    peers: [
      {
        code: 'zvh-zuiderdal',
        names: { nl: 'Zuiderdal', en: 'Zuiderdal' },
        url,
        certificate: 'certificate.pem',
        contract: 'contract.json',
        quality: { ...syntheticQuality, measuredOn: 'pairs of our own' },
      },
    ],
  }
  change(written)
  const path = join(it.folder, 'federation.yaml')
  writeFileSync(path, stringify(written))
  return readFederation(path, now)
}
const refused = (change: (written: Written) => void, sentence: RegExp) =>
  assert.throws(
    () => read(change),
    (error) => error instanceof FederationRefused && sentence.test(error.message),
  )

test('who is named in the file can be asked, and a "not known" carries what the two measured themselves', async () => {
  const node = await startNodeProcess(it.file)
  try {
    const { organisation, peers } = read(() => undefined, node.url)
    const [peer] = peers
    assert.ok(peer && organisation === 'maastricht')
    assert.deepEqual(peer.offers, ['register'])
    assert.deepEqual((await askRegister(peer, questionAbout(florine), systemClock)).involved, ['politie', 'jeugdhulp'])
    const { missRate } = await askRegister(peer, questionAbout(stranger), systemClock)
    assert.equal(missRate?.measuredOn, 'pairs of our own')
  } finally {
    await node.stop()
  }
})

test('a file, certificate, contract or measurement that cannot be read or does not fit is refused in a sentence', () => {
  refused((written) => Object.assign(written, { certificate: 'absent.pem' }), /absent\.pem cannot be read \(ENOENT\)/)
  refused((written) => Object.assign(written.peers[0] ?? {}, { certificate: 'own.key' }), /own\.key is not well formed/)
  refused(
    (written) => Object.assign(written.peers[0] ?? {}, { contract: 'node.yaml' }),
    /node\.yaml is not well formed/,
  )
  refused((written) => Object.assign(written.peers[0] ?? {}, { url: 'http://127.0.0.1:1' }), /peers\.0\.url/)
  refused((written) => Object.assign(written, { spare: 1 }), /spare/)
  refused((written) => Object.assign(written, { organisation: 'heerlen' }), /not signed by both/)
  refused(
    (written) => Object.assign(written.peers[0] ?? {}, { quality: { ...syntheticQuality, found: 1 } }),
    /quality is not well formed/,
  )
  assert.throws(() => readFederation(join(it.folder, 'absent.yaml'), now), /absent\.yaml cannot be read/)
})

test('a contract that has ended is no reason not to start', () => {
  const path = join(it.folder, 'federation.yaml')
  assert.equal(read(() => undefined).peers.length, 1)
  assert.equal(readFederation(path, new Date(now.getTime() + 3 * 366 * 86_400_000)).peers.length, 1)
})

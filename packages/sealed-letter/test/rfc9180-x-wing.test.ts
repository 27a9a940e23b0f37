import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { XWing } from '@hpke/hybridkem-x-wing'
import { openLetter, publicKeyOf, sealLetter } from '../src/index.ts'
import { bytesOf, plain, seededRandom } from './chance.ts'
import { openEnvelope, writeEnvelope, xWingDecapsulate, xWingPublicKey } from './second-implementation.ts'

/** draft-connolly-cfrg-xwing-kem, test vectors, first vector. */
const vector = {
  seed: '7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26',
  encapsulationSeed:
    '3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2',
  shared: 'd2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384',
}

test('the first vector of the X-Wing draft gives its shared secret', async () => {
  const kem = new XWing()
  const seed = Buffer.from(vector.seed, 'hex')
  const recipientPublicKey = await kem.deserializePublicKey((await publicKeyOf(plain(seed))).buffer)
  const ekm = new Uint8Array(Buffer.from(vector.encapsulationSeed, 'hex')).buffer
  const { sharedSecret, enc } = await kem.encap({ recipientPublicKey, ekm })
  assert.equal(Buffer.from(sharedSecret).toString('hex'), vector.shared)
  assert.equal(xWingDecapsulate(seed, Buffer.from(enc)).toString('hex'), vector.shared)
})

test('keys from 40 seeds are the same in OpenSSL and here', async () => {
  const random = seededRandom('keys')
  for (let n = 0; n < 40; n++) {
    const seed = random(32)
    assert.deepEqual(Buffer.from(await publicKeyOf(seed)), xWingPublicKey(Buffer.from(seed)))
  }
})

test('what is sealed here opens in a second implementation, and the other way round', async () => {
  const random = seededRandom('both ways')
  for (let n = 0; n < 25; n++) {
    const [seed, boundTo] = [random(32), random(32)]
    const key = await publicKeyOf(seed)
    const content = bytesOf(`Het licht in de steeg brandt niet meer. ${n}`)
    const colleague = await publicKeyOf(random(32))
    const here = await sealLetter({ content, boundTo, readers: [colleague, key], random })
    assert.deepEqual(openEnvelope(Buffer.from(here), Buffer.from(boundTo), Buffer.from(seed)), Buffer.from(content))
    const there = writeEnvelope(
      Buffer.from(content),
      Buffer.from(boundTo),
      Buffer.from(key),
      Buffer.from(random(32)),
      Buffer.from(random(12)),
    )
    assert.deepEqual(await openLetter({ envelope: plain(there), boundTo, seed }), content)
  }
})

test('the same chance gives the same bytes: the format does not change unnoticed', async () => {
  const random = seededRandom('golden')
  const seeds = [random(32), random(32), random(32)]
  const readers = await Promise.all(seeds.map(publicKeyOf))
  const envelope = await sealLetter({ content: bytesOf('golden'), boundTo: bytesOf('mailbox'), readers, random })
  assert.equal(envelope.length, 7_720)
  assert.equal(
    createHash('sha256').update(envelope).digest('hex'),
    '936b828329ec60fd9c9f4611831e0c2ddbb83545b131e1a201952f076dabe3e4',
  )
})

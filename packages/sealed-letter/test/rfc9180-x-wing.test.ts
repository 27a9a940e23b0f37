import assert from 'node:assert/strict'
import { argon2Sync, createHash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { publicKeyOf, sealLetter, sign, signingKeyOf } from '../src/index.ts'
import { kem, stretching } from '../src/primitives.ts'
import { disagreements } from './agreement.ts'
import { bytesOf, plain, seededRandom } from './chance.ts'
import { hpkeKeys, xWingDecapsulate, xWingPublicKey } from './second-implementation.ts'
import { xWingVectors } from './x-wing-draft-vectors.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

test('the three vectors of the X-Wing draft encapsulate to the published bytes and secret', async () => {
  for (const vector of xWingVectors) {
    const key = await publicKeyOf(plain(vector.seed))
    assert.deepEqual(Buffer.from(key), xWingPublicKey(vector.seed))
    const recipientPublicKey = await kem.deserializePublicKey(key.buffer)
    const ekm = plain(vector.encapsulationSeed).buffer
    const { sharedSecret, enc } = await kem.encap({ recipientPublicKey, ekm })
    assert.deepEqual([Buffer.from(enc), Buffer.from(sharedSecret)], [vector.enc, vector.shared])
  }
})

test('the three vectors of the X-Wing draft decapsulate to the published secret, here and in OpenSSL', async () => {
  for (const { seed, enc, shared } of xWingVectors) {
    const recipientKey = await kem.deserializePrivateKey(plain(seed).buffer)
    assert.deepEqual(Buffer.from(await kem.decap({ recipientKey, enc: plain(enc).buffer })), shared)
    assert.deepEqual(xWingDecapsulate(seed, enc), shared)
    const changed = Buffer.from(enc)
    changed[0] = (changed[0] as number) ^ 1
    assert.notDeepEqual(xWingDecapsulate(seed, changed), shared)
  }
})

test('RFC 9180, A.1.1: the second implementation derives the published key and nonce', () => {
  const info = hex('4f6465206f6e2061204772656369616e2055726e')
  const suite = { kem: 0x0020, kdf: 0x0001, aead: 0x0001, keyLength: 16 }
  const shared = hex('fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc')
  assert.deepEqual(hpkeKeys(shared, info, suite), {
    key: hex('4531685d41d65f03dc48f6b8302c05b0'),
    nonce: hex('56d890e5accaaf011cff4b7d'),
  })
})

test('RFC 9106, 5.3: OpenSSL, which the receipts are compared with, gives the published Argon2id tag', () => {
  const published = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  })
  assert.equal(published.toString('hex'), '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  assert.deepEqual({ ...stretching }, { memory: 65_536, passes: 3, lanes: 1 })
})

test('RFC 8032, 7.1, tests 1 and 3: the published key and signature, here and in a second library', async () => {
  const cases = [
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ]
  for (const one of cases) {
    const seed = plain(hex(one.seed))
    assert.deepEqual(Buffer.from(await signingKeyOf(seed)), hex(one.key))
    assert.deepEqual(Buffer.from(await sign(seed, plain(hex(one.message)))), hex(one.signature))
    assert.deepEqual(Buffer.from(ed25519.sign(hex(one.message), seed)), hex(one.signature))
  }
})

test('on 25 random cases keys, encapsulations, letters both ways and signatures agree (the benchmark: 1,000)', async () => {
  const random = seededRandom('both ways')
  for (let round = 0; round < 25; round++) assert.deepEqual(await disagreements(random), [], `case ${round}`)
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

/** Nothing weaker is ever read or written, also when it says so honestly and would open. */
import assert from 'node:assert/strict'
import { createCipheriv, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { test } from 'node:test'
import {
  type Bytes,
  describeEnvelope,
  envelopeLength,
  openLetter,
  publicKeyOf,
  SealedLetterError,
  type SealedLetterErrorCode,
  sealLetter,
  suite,
} from '../src/index.ts'
import { bytesOf, plain, seededRandom } from './chance.ts'
import { type Suite, writeEnvelope, xWingPublicKey, xWingSuite } from './second-implementation.ts'

const random = seededRandom('never weaker')
const [seed, boundTo] = [random(32), random(32)]
const publicKey = xWingPublicKey(Buffer.from(seed))
const fails = (code: SealedLetterErrorCode, step: Promise<unknown>) =>
  assert.rejects(step, (error) => error instanceof SealedLetterError && error.code === code)
const envelopeOf = (used: Suite): Bytes =>
  plain(
    writeEnvelope(
      Buffer.from('letter'),
      Buffer.from(boundTo),
      publicKey,
      Buffer.from(random(32)),
      Buffer.from(random(12)),
      used,
    ),
  )

/** Only the X25519 half of the reader's key counts. */
function encapsulateX25519(key: Buffer): { shared: Buffer; enc: Buffer } {
  const prefix = Buffer.from('302a300506032b656e032100', 'hex')
  const theirs = createPublicKey({ key: Buffer.concat([prefix, key.subarray(1184)]), format: 'der', type: 'spki' })
  const { privateKey, publicKey: ours } = generateKeyPairSync('x25519') as {
    privateKey: KeyObject
    publicKey: KeyObject
  }
  const shared = diffieHellman({ privateKey, publicKey: theirs })
  return { shared, enc: ours.export({ format: 'der', type: 'spki' }).subarray(-32) }
}
const aes128: Suite['seal'] = (key, nonce, aad, text) => {
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

test('the suite of every envelope is X-Wing, HKDF-SHA-256 and AES-256-GCM, and the head says so', async () => {
  const envelope = await sealLetter({ content: random(9), boundTo, readers: [await publicKeyOf(seed)], random })
  assert.equal(Buffer.from(envelope.subarray(0, 10)).toString('hex'), '534c0106647a00010002')
  assert.deepEqual(suite, { kem: 0x647a, kdf: 1, aead: 2, draft: 6 })
})

test('a letter that is honestly sealed with less is refused by its suite; the same writer with X-Wing is read', async () => {
  const weaker: { readonly [name: string]: Suite } = {
    'AES-128-GCM': { ...xWingSuite, aead: 0x0001, keyLength: 16, seal: aes128 },
    'X25519 alone': { ...xWingSuite, kem: 0x0020, encapsulate: encapsulateX25519 },
    'no encryption (export only)': { ...xWingSuite, aead: 0xffff, seal: (_key, _nonce, _aad, text) => text },
    'another key derivation': { ...xWingSuite, kdf: 0x0003 },
  }
  for (const used of Object.values(weaker))
    await fails('unknown-suite', openLetter({ envelope: envelopeOf(used), boundTo, seed }))
  assert.deepEqual(await openLetter({ envelope: envelopeOf(xWingSuite), boundTo, seed }), bytesOf('letter'))
})

test('a letter sealed with less under the name of the full suite does not open', async () => {
  const disguised: Suite[] = [
    // The content under half a key, and the key schedule of another suite behind the right name.
    { ...xWingSuite, seal: (key, nonce, aad, text) => aes128(key.subarray(0, 16), nonce, aad, text) },
    { ...xWingSuite, encapsulate: (key) => ({ ...xWingSuite.encapsulate(key), shared: Buffer.alloc(32) }) },
  ]
  for (const used of disguised) await fails('not-authentic', openLetter({ envelope: envelopeOf(used), boundTo, seed }))
})

test('no other number in format, draft, KEM, KDF or AEAD is read: 3 × 65,535 and 2 × 255 heads', () => {
  const envelope = envelopeOf(xWingSuite)
  const head = new DataView(envelope.buffer)
  const codes = new Map<string, number>()
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const tried = (set: (at: number, value: number) => void, at: number, range: number, right: number) => {
    for (let value = 0; value < range; value++) {
      if (value === right) continue
      set(at, value)
      try {
        describeEnvelope(envelope)
        codes.set('read', (codes.get('read') ?? 0) + 1)
      } catch (error) {
        const code = (error as SealedLetterError).code
        codes.set(code, (codes.get(code) ?? 0) + 1)
      }
    }
    set(at, right)
  }
  const byte = head.setUint8.bind(head)
  const pair = head.setUint16.bind(head)
  tried(byte, 2, 256, 1)
  tried(byte, 3, 256, suite.draft)
  tried(pair, 4, 65_536, suite.kem)
  tried(pair, 6, 65_536, suite.kdf)
  tried(pair, 8, 65_536, suite.aead)
  Error.stackTraceLimit = limit
  assert.deepEqual([...codes], [['unknown-suite', 3 * 65_535 + 2 * 255]])
  assert.equal(describeEnvelope(envelope).readers.length, 1)
})

test('a share of low order in an envelope is refused, and a public key with one or with an unreduced coefficient is not sealed to', async () => {
  const envelope = envelopeOf(xWingSuite)
  envelope.fill(0, 72 + 1088, 72 + 1120)
  await fails('not-authentic', openLetter({ envelope, boundTo, seed }))
  const lowOrder = plain(publicKey)
  lowOrder.fill(0, 1184)
  // FIPS 203, 7.2: twelve bits that say 4,095 are no coefficient modulo 3,329.
  const unreduced = plain(publicKey)
  unreduced.set([0xff, 0xff, 0xff])
  for (const key of [lowOrder, unreduced])
    await fails('malformed-key', sealLetter({ content: random(9), boundTo, readers: [key], random }))
})

test('a key of X25519 alone or of ML-KEM alone is not sealed to', async () => {
  for (const key of [publicKey.subarray(1184), publicKey.subarray(0, 1184)])
    await fails('malformed-key', sealLetter({ content: random(9), boundTo, readers: [plain(key)], random }))
})

test('sealing fails whole when one of three readers cannot be sealed to', async () => {
  const keys = await Promise.all([random(32), random(32)].map(publicKeyOf))
  const broken = (keys[0] as Bytes).slice()
  broken.set([0xff, 0xff, 0xff])
  await fails('malformed-key', sealLetter({ content: random(9), boundTo, readers: [...keys, broken], random }))
  const sealed = await sealLetter({ content: random(9), boundTo, readers: keys, random })
  assert.equal(sealed.length, envelopeLength(0, 2))
})

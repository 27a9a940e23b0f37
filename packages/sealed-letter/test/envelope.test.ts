import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import {
  type Bytes,
  buckets,
  describeEnvelope,
  envelopeLength,
  openLetter,
  publicKeyOf,
  roomIn,
  SealedLetterError,
  type SealedLetterErrorCode,
  sealLetter,
} from '../src/index.ts'
import { bytesOf, seededRandom } from './chance.ts'

const random = seededRandom('envelope')
const [first, second, stranger] = [random(32), random(32), random(32)] as [Bytes, Bytes, Bytes]
const boundTo = bytesOf('mailbox one')
let keys: Bytes[]
let envelope: Bytes
before(async () => {
  keys = await Promise.all([first, second].map(publicKeyOf))
  envelope = await sealLetter({ content: bytesOf('letter'), boundTo, readers: keys, random })
})

const fails = (code: SealedLetterErrorCode, step: Promise<unknown>) =>
  assert.rejects(step, (error) => error instanceof SealedLetterError && error.code === code)

test('every reader opens the letter, a stranger does not', async () => {
  for (const seed of [first, second]) assert.deepEqual(await openLetter({ envelope, boundTo, seed }), bytesOf('letter'))
  await fails('not-for-this-reader', openLetter({ envelope, boundTo, seed: stranger }))
})

test('any content of any length comes back, in one of three sizes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 70_000 }), async (drawn) => {
      const content = new Uint8Array(drawn)
      if (content.length > roomIn(2)) return fails('too-large', sealLetter({ content, boundTo, readers: keys, random }))
      const sealed = await sealLetter({ content, boundTo, readers: keys, random })
      assert.ok(buckets.some((_, bucket) => sealed.length === envelopeLength(bucket, 2)))
      assert.deepEqual(await openLetter({ envelope: sealed, boundTo, seed: second }), content)
    }),
    { numRuns: 20, seed: 7 },
  )
})

test('lengths on both sides of each size fall where they belong', async () => {
  for (const [bucket, size] of buckets.entries()) {
    const full = await sealLetter({ content: new Uint8Array(size - 4), boundTo, readers: keys, random })
    assert.equal(describeEnvelope(full).bucket, bucket)
    const over = sealLetter({ content: new Uint8Array(size - 3), boundTo, readers: keys, random })
    if (bucket === 2) await fails('too-large', over)
    else assert.equal(describeEnvelope(await over).bucket, bucket + 1)
  }
  const asked = await sealLetter({ content: bytesOf('short'), boundTo, readers: keys, random, atLeast: 2 })
  assert.equal(describeEnvelope(asked).bucket, 2)
})

test('a letter laid in another mailbox does not open', async () => {
  await fails('not-authentic', openLetter({ envelope, boundTo: bytesOf('mailbox two'), seed: first }))
  await fails('not-authentic', openLetter({ envelope, boundTo: new Uint8Array(0), seed: first }))
  await openLetter({ envelope, boundTo, seed: first })
})

const flipped = (whole: Bytes, bit: number): Bytes => {
  const changed = whole.slice()
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
  return changed
}

test('a letter to one reader: no bit can be changed; here a bit of each of its first 72 bytes and 60 others (the benchmark: all)', async () => {
  const [key] = keys as [Bytes]
  const single = await sealLetter({ content: bytesOf('letter'), boundTo, readers: [key], random })
  const suiteBits = Array.from({ length: 11 * 8 }, (_, bit) => bit)
  const headBits = Array.from({ length: 61 }, (_, n) => (11 + n) * 8 + (n % 8))
  const others = Array.from({ length: 60 }, (_, n) => 72 * 8 + ((n * 2_654_435_761) % ((single.length - 72) * 8)))
  for (const bit of [...suiteBits, ...headBits, ...others]) {
    const opening = openLetter({ envelope: flipped(single, bit), boundTo, seed: first })
    await assert.rejects(opening, SealedLetterError, `bit ${bit} was changed and nobody noticed`)
  }
  assert.deepEqual(await openLetter({ envelope: single, boundTo, seed: first }), bytesOf('letter'))
})

test('a letter to two readers: whose part was changed is refused, a change outside both parts refuses both, nobody reads another letter', async () => {
  for (let n = 0; n < 60; n++) {
    const part = n % 3
    const at = part < 2 ? 56 + part * 1184 + ((n * 7_919) % 1184) : 11 + ((n * 7_919) % 44)
    const changed = flipped(envelope, at * 8 + (n % 8))
    for (const [reader, seed] of [first, second].entries()) {
      const opening = openLetter({ envelope: changed, boundTo, seed })
      if (part === 2 || part === reader) await assert.rejects(opening, SealedLetterError, `byte ${at}`)
      else assert.deepEqual(await opening, bytesOf('letter'))
    }
  }
})

test('a cut, a lengthened and an empty envelope are refused', async () => {
  for (const length of [0, 1, 2, 55, 56, 57, 1_240, envelope.length - 1])
    await fails('malformed-envelope', openLetter({ envelope: envelope.slice(0, length), boundTo, seed: first }))
  const longer = new Uint8Array(envelope.length + 1)
  longer.set(envelope)
  await fails('malformed-envelope', openLetter({ envelope: longer, boundTo, seed: first }))
})

test('a sender cannot show two readers two letters in one envelope', async () => {
  // Take the readers' parts from two honest envelopes: whoever gets the other message key is refused by the commitment.
  const other = await sealLetter({ content: bytesOf('other'), boundTo, readers: keys, random })
  const mixed = envelope.slice()
  mixed.set(other.slice(56 + 1184, 56 + 2 * 1184), 56 + 1184)
  assert.deepEqual(await openLetter({ envelope: mixed, boundTo, seed: first }), bytesOf('letter'))
  await fails('not-authentic', openLetter({ envelope: mixed, boundTo, seed: second }))
})

test('no reader, the same reader twice, 65 readers and a key of the wrong length are refused', async () => {
  const seal = (readers: Bytes[]) => sealLetter({ content: bytesOf('letter'), boundTo, readers, random })
  await fails('bad-readers', seal([]))
  await fails('bad-readers', seal([keys[0] as Bytes, keys[0] as Bytes]))
  await fails('bad-readers', seal(Array.from({ length: 65 }, () => random(1216))))
  await fails('malformed-key', seal([random(1215)]))
})

test('the letter is nowhere in its envelope', () => {
  const stored = Buffer.from(envelope)
  for (const form of [
    bytesOf('letter'),
    Buffer.from('letter').toString('hex'),
    Buffer.from('letter').toString('base64'),
  ])
    assert.equal(stored.includes(form as Uint8Array), false)
})

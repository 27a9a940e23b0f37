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
  rewrapLetter,
  roomIn,
  SealedLetterError,
  type SealedLetterErrorCode,
  sealLetter,
} from '../src/index.ts'
import { bytesOf, seededRandom } from './chance.ts'

const random = seededRandom('envelope')
const [first, second, stranger, newcomer] = [random(32), random(32), random(32), random(32)] as [
  Bytes,
  Bytes,
  Bytes,
  Bytes,
]
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
    { numRuns: 60, seed: 7 },
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
  await openLetter({ envelope, boundTo, seed: first })
})

test('no byte of an envelope can be changed: 8 bits × every header byte and 150 others are refused', async () => {
  const others = Array.from(random(800), (_, at) => at)
    .slice(0, 150)
    .map((n) => 56 + ((n * 2_654_435_761) % (envelope.length - 56)))
  let opened = 0
  for (const at of [...Array.from({ length: 56 }, (_, n) => n), ...others]) {
    for (const bit of at < 56 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
      const changed = envelope.slice()
      changed[at] = (changed[at] as number) ^ (1 << bit)
      // The part for the other reader belongs to that reader: this one still opens, and reads the same.
      const opening = await Promise.allSettled(
        [first, second].map((seed) => openLetter({ envelope: changed, boundTo, seed })),
      )
      const results = opening.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))
      for (const result of results)
        assert.ok(result instanceof SealedLetterError || Buffer.from(result).equals(bytesOf('letter')), `byte ${at}`)
      assert.ok(
        results.some((result) => result instanceof SealedLetterError),
        `byte ${at} bit ${bit} was changed and nobody noticed`,
      )
      opened++
    }
  }
  assert.equal(opened, 56 * 8 + 150)
})

test('a cut, a lengthened and an empty envelope are refused', async () => {
  for (const length of [0, 1, 2, 55, 56, 57, 1_240, envelope.length - 1])
    await fails('malformed-envelope', openLetter({ envelope: envelope.slice(0, length), boundTo, seed: first }))
  const longer = new Uint8Array(envelope.length + 1)
  longer.set(envelope)
  await fails('malformed-envelope', openLetter({ envelope: longer, boundTo, seed: first }))
})

test('another suite, draft or format is named as such', async () => {
  for (const at of [2, 3, 4, 5, 6, 7, 8, 9]) {
    const other = envelope.slice()
    other[at] = (other[at] as number) + 1
    await fails('unknown-suite', openLetter({ envelope: other, boundTo, seed: first }))
  }
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

test('a colleague re-wraps a letter: the newcomer reads it, who left does not, the content is the same to the byte', async () => {
  const readers = [keys[1] as Bytes, await publicKeyOf(newcomer)]
  const rewrapped = await rewrapLetter({ envelope, boundTo, seed: second, readers, random })
  for (const seed of [second, newcomer])
    assert.deepEqual(await openLetter({ envelope: rewrapped, boundTo, seed }), bytesOf('letter'))
  await fails('not-for-this-reader', openLetter({ envelope: rewrapped, boundTo, seed: first }))
  assert.deepEqual(rewrapped.slice(-4112), envelope.slice(-4112))
  await fails('not-for-this-reader', rewrapLetter({ envelope, boundTo, seed: stranger, readers, random }))
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

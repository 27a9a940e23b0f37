/** A table that was gathered piece by piece answers as one that was built at once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buildTable,
  evaluateShare,
  gatherEntries,
  handOutBuckets,
  keysByKind,
  labelIn,
  loadRistretto,
  messageLength,
  PrivateMatchingError,
  placesAsked,
  planTable,
} from '../src/index.ts'
import { seededBytes } from './chance.ts'
import { keysOf, ristretto } from './engine.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const kinds = [{ name: 'kind 0' }, { name: 'kind 1' }]
const keys = keysOf('gathering')
/** Persons 0 … 399; persons 7 and 307 share their first key. */
const keyOf = (kind: number, person: number) => utf8(kind === 0 && person === 307 ? '0 of 7' : `${kind} of ${person}`)
const labelOf = (person: number) => Uint8Array.of(1 << (person % 7), person >= 300 ? 128 : 0)
const persons = Array.from({ length: 400 }, (_, person) => person)
const outputOf = (kind: number, person: number) =>
  evaluateShare(ristretto, { privateKey: keys.privateKey, inputs: [keyOf(kind, person)] })

function gathered(buckets: number) {
  const random = seededBytes(`gathering ${buckets}`)
  const gathering = gatherEntries(ristretto, { kinds, labelBytes: 2, random })
  for (const person of persons) for (const kind of [1, 0]) gathering.add(kind, outputOf(kind, person), labelOf(person))
  assert.equal(gathering.entries(), 400)
  const plan = { ...planTable({ records: 400, entries: gathering.entries(), kinds: 2, labelBytes: 2 }), buckets }
  return gathering.close(plan, keys.publicKey)
}

test('every record is found in a gathered table with its own label, whatever the number of buckets, and no stranger', () => {
  for (const buckets of [1, 3]) {
    const { announcement, bytes } = gathered(buckets)
    const length = bytes.length / 2 / buckets
    const found = (kind: number, output: Uint8Array) =>
      Array.from({ length: buckets }, (_, bucket) =>
        labelIn(
          ristretto,
          announcement,
          kind,
          output,
          bytes.subarray((kind * buckets + bucket) * length, (kind * buckets + bucket + 1) * length),
        ),
      ).filter((label) => label !== undefined)
    for (const person of persons.filter((one) => one !== 7 && one !== 307))
      for (const kind of [0, 1]) assert.deepEqual(found(kind, outputOf(kind, person)), [labelOf(person)])
    // One entry for a shared key, with the labels of both.
    assert.deepEqual(found(0, outputOf(0, 7)), [Uint8Array.of(1 | (1 << (307 % 7)), 128)])
    assert.deepEqual(found(0, outputOf(0, 1_000)), [])
  }
})

test('a gathered table is as large as one built at once, and says as little', async () => {
  const records = persons.map((person) => ({
    keys: [[keyOf(0, person)], [keyOf(1, person)]],
    label: labelOf(person),
  }))
  const plan = planTable({ records: 400, entries: 400, kinds: 2, labelBytes: 2 })
  const built = await buildTable(ristretto, {
    kinds,
    keys: keysByKind(records, 2),
    plan,
    publicKey: keys.publicKey,
    evaluateAll: (inputs) => evaluateShare(ristretto, { privateKey: keys.privateKey, inputs }),
    random: seededBytes('built'),
  })
  assert.equal(gathered(1).bytes.length, built.bytes.length)
})

test('the places of a request are the buckets that would be handed out', () => {
  const table = gathered(1)
  const request = new Uint8Array(messageLength(3, table.announcement.plan))
  request.set([0x50, 0x4d, 1, 3])
  const admitted = () => true
  const { head, places } = placesAsked({ announcement: table.announcement, request, admitted })
  const parts = places.map(({ begin, length }) => Buffer.from(table.bytes.subarray(begin, begin + length)))
  assert.deepEqual(
    new Uint8Array(Buffer.concat([Buffer.from(head), ...parts])),
    handOutBuckets({ table, request, admitted }),
  )
  assert.throws(
    () => placesAsked({ announcement: table.announcement, request, admitted: () => false }),
    (error) => error instanceof PrivateMatchingError && error.code === 'not-admitted',
  )
})

test('pieces that do not fit together are refused', () => {
  const gathering = gatherEntries(ristretto, { kinds, labelBytes: 2, random: seededBytes('refused') })
  const refused = (work: () => void, code: string) =>
    assert.throws(work, (error) => error instanceof PrivateMatchingError && error.code === code)
  refused(() => gathering.add(2, new Uint8Array(64), new Uint8Array(2)), 'unknown-kind')
  refused(() => gathering.add(0, new Uint8Array(63), new Uint8Array(2)), 'wrong-number-of-evaluations')
  refused(() => gathering.add(0, new Uint8Array(64), new Uint8Array(1)), 'malformed-label')
  refused(() => gatherEntries(ristretto, { kinds, labelBytes: 0, random: seededBytes('none') }), 'malformed-label')
})

test('the engine is loaded once', async () => {
  assert.equal(await loadRistretto(), await loadRistretto())
  assert.equal((await loadRistretto()).sha512(new Uint8Array(0)).length, 64)
})

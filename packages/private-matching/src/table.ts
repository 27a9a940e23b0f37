/**
 * A register, evaluated once per epoch: what its owner keeps at rest. Per kind and bucket a sorted list of entries of
 * fixed length; without the key nobody can tell an entry from filling, or test a person against it.
 */
import { type Bytes, type Random, same } from './bytes.ts'
import { entryOf, readTag, writeTag } from './entry.ts'
import { schemeOf } from './linkage-keys.ts'
import { outputLength } from './oprf.ts'
import { type Announcement, bucketLength, entryLength, type Plan, tagLength } from './plan.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import type { Ristretto } from './ristretto.ts'

/** `bytes` holds kind after kind, in it bucket after bucket. */
export type Table = { readonly announcement: Announcement; readonly bytes: Bytes }
/** One record of a register: its keys per kind (`registerKeys`) and what a hit says, for instance which organs. */
export type RegisterRecord = { readonly keys: readonly (readonly Bytes[])[]; readonly label: Bytes }
/** Evaluates many keys, here or in workers: 64 bytes each, in the same order. */
export type EvaluateAll = (inputs: readonly Bytes[]) => Promise<Bytes> | Bytes

/** Keys of one kind, each once; two records with one key share an entry whose label is the OR of theirs. */
export type KeysOfKind = { readonly inputs: readonly Bytes[]; readonly labels: Bytes }

/**
 * The distinct keys of every kind, with their labels.
 *
 * Shapes: `result[kind].labels` holds `labelBytes` per key. `planTable` wants the largest `inputs.length` as `entries`.
 * Errors: `no-records`, `malformed-label`, `unknown-kind` when a record has keys for another number of kinds.
 */
export function keysByKind(records: readonly RegisterRecord[], labelBytes: number): KeysOfKind[] {
  const first = records[0]
  if (first === undefined) throw new PrivateMatchingError('no-records')
  const kinds = first.keys.map(() => new Map<string, { input: Bytes; label: Bytes }>())
  for (const { keys, label } of records) {
    if (label.length !== labelBytes) throw new PrivateMatchingError('malformed-label')
    if (keys.length !== kinds.length) throw new PrivateMatchingError('unknown-kind')
    for (const [kind, inputs] of keys.entries())
      for (const input of inputs) {
        const text = String.fromCharCode(...input)
        const kept = kinds[kind]?.get(text)
        if (kept)
          for (let at = 0; at < labelBytes; at++) kept.label[at] = (kept.label[at] as number) | (label[at] as number)
        else kinds[kind]?.set(text, { input, label: label.slice() })
      }
  }
  return kinds.map((kept) => {
    const labels = new Uint8Array(kept.size * labelBytes)
    const inputs = [...kept.values()].map(({ input, label }, at) => {
      labels.set(label, at * labelBytes)
      return input
    })
    return { inputs, labels }
  })
}

/**
 * Builds the table of one epoch.
 *
 * Shapes: `keys[kind]` as `keysByKind` gives them, `plan.kinds` of them; `kinds` the ones they were derived with.
 * Random: the table id, and filling of every free place, from `random`.
 * Errors: `unknown-kind`, `register-does-not-fit`, `wrong-number-of-evaluations`, `bad-randomness`; whatever
 *   `evaluateAll` throws.
 * Who learns what: the owner, who had the records anyhow, keeps nothing in it that can be read without the key.
 */
export async function buildTable(
  ristretto: Ristretto,
  register: {
    readonly kinds: readonly { readonly name: string }[]
    readonly keys: readonly KeysOfKind[]
    readonly plan: Plan
    readonly publicKey: Bytes
    readonly evaluateAll: EvaluateAll
    readonly random: Random
  },
): Promise<Table> {
  const { keys, publicKey, random } = register
  const { kinds, buckets, capacity, labelBytes } = register.plan
  const plan: Plan = { kinds, buckets, capacity, labelBytes }
  if (keys.length !== kinds || register.kinds.length !== kinds) throw new PrivateMatchingError('unknown-kind')
  const tableId = draw(random, 32)
  const bytes = new Uint8Array(kinds * buckets * bucketLength(plan))
  for (const [kind, { inputs, labels }] of keys.entries()) {
    const outputs = await register.evaluateAll(inputs)
    if (outputs.length !== inputs.length * outputLength) throw new PrivateMatchingError('wrong-number-of-evaluations')
    const part = bytes.subarray(kind * buckets * bucketLength(plan), (kind + 1) * buckets * bucketLength(plan))
    fillKind(ristretto, { plan, tableId, kind, outputs, labels, part, random })
  }
  return { announcement: { tableId, publicKey, scheme: schemeOf(ristretto, register.kinds), plan }, bytes }
}

function fillKind(
  ristretto: Ristretto,
  one: {
    readonly plan: Plan
    readonly tableId: Bytes
    readonly kind: number
    readonly outputs: Bytes
    readonly labels: Bytes
    readonly part: Bytes
    readonly random: Random
  },
): void {
  const { plan, part, labels } = one
  const count = one.outputs.length / outputLength
  const bucketOf = new Uint32Array(count)
  const tags = new Float64Array(count)
  const covered = new Uint8Array(count * plan.labelBytes)
  const load = new Uint32Array(plan.buckets)
  for (let at = 0; at < count; at++) {
    const output = one.outputs.subarray(at * outputLength, (at + 1) * outputLength)
    const entry = entryOf(ristretto, one.tableId, plan, one.kind, output)
    bucketOf[at] = entry.bucket
    tags[at] = entry.tag
    load[entry.bucket] = (load[entry.bucket] as number) + 1
    for (let byte = 0; byte < plan.labelBytes; byte++)
      covered[at * plan.labelBytes + byte] =
        (labels[at * plan.labelBytes + byte] as number) ^ (entry.pad[byte] as number)
  }
  placeEntries({ plan, part, random: one.random, bucketOf, tags, covered, load })
}

/** Puts the entries of one kind in their places, and chance everywhere else. Errors: `register-does-not-fit`. */
export function placeEntries(one: {
  readonly plan: Plan
  readonly part: Bytes
  readonly random: Random
  readonly bucketOf: Uint32Array
  readonly tags: Float64Array
  readonly covered: Bytes
  readonly load: Uint32Array
}): void {
  const { plan, part, bucketOf, tags, covered, load } = one
  if (load.some((entries) => entries > plan.capacity)) throw new PrivateMatchingError('register-does-not-fit')
  part.set(draw(one.random, part.length))
  const sorted = sortedTags(plan, part, bucketOf, tags, load)
  const taken = new Uint8Array(plan.buckets * plan.capacity)
  for (let at = 0; at < bucketOf.length; at++) {
    const begin = (bucketOf[at] as number) * plan.capacity
    let place = begin + lowestPlace(sorted.subarray(begin, begin + plan.capacity), tags[at] as number)
    while (taken[place]) place++
    taken[place] = 1
    part.set(covered.subarray(at * plan.labelBytes, (at + 1) * plan.labelBytes), place * entryLength(plan) + tagLength)
  }
}

/** All tags of a kind, sorted within each bucket and written; free places get tags of chance, already in `part`. */
function sortedTags(
  plan: Plan,
  part: Bytes,
  bucketOf: Uint32Array,
  tags: Float64Array,
  load: Uint32Array,
): Float64Array {
  const sorted = new Float64Array(plan.buckets * plan.capacity)
  const next = Uint32Array.from(load, (_, bucket) => bucket * plan.capacity)
  for (const [at, bucket] of bucketOf.entries()) {
    const place = next[bucket] as number
    sorted[place] = tags[at] as number
    next[bucket] = place + 1
  }
  for (let bucket = 0; bucket < plan.buckets; bucket++) {
    const end = (bucket + 1) * plan.capacity
    for (let place = next[bucket] as number; place < end; place++)
      sorted[place] = readTag(part, place * entryLength(plan))
    sorted.subarray(bucket * plan.capacity, end).sort()
  }
  for (let place = 0; place < sorted.length; place++) writeTag(part, place * entryLength(plan), sorted[place] as number)
  return sorted
}

function lowestPlace(sorted: Float64Array, tag: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < tag) low = middle + 1
    else high = middle
  }
  return low
}

export function draw(random: Random, length: number): Bytes {
  const drawn = random(length)
  if (drawn.length !== length || (length >= 32 && same(drawn.subarray(0, 32), new Uint8Array(32))))
    throw new PrivateMatchingError('bad-randomness')
  return drawn
}

/** One bucket as it lies in the table. */
export function bucketAt({ announcement: { plan }, bytes }: Table, kind: number, bucket: number): Bytes {
  const begin = (kind * plan.buckets + bucket) * bucketLength(plan)
  return bytes.subarray(begin, begin + bucketLength(plan))
}

/**
 * Looks a key up in one bucket: its label, or undefined.
 *
 * Shapes: `output` is F(k, key), 64 bytes; `bucket` as `bucketAt` gives it.
 * Not: proof of absence. A filling entry fits by chance with probability capacity · 2⁻⁴⁸.
 */
export function labelIn(
  ristretto: Ristretto,
  announcement: Announcement,
  kind: number,
  output: Bytes,
  bucket: Bytes,
): Bytes | undefined {
  const { plan, tableId } = announcement
  const { tag, pad } = entryOf(ristretto, tableId, plan, kind, output)
  let [low, high] = [0, plan.capacity]
  while (low < high) {
    const middle = (low + high) >> 1
    if (readTag(bucket, middle * entryLength(plan)) < tag) low = middle + 1
    else high = middle
  }
  if (low === plan.capacity || readTag(bucket, low * entryLength(plan)) !== tag) return undefined
  const covered = bucket.subarray(low * entryLength(plan) + tagLength, (low + 1) * entryLength(plan))
  return Uint8Array.from(pad, (byte, at) => byte ^ (covered[at] as number))
}

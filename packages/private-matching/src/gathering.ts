/**
 * A table for a register that does not fit in memory as keys: evaluations are taken in as they come, and what is kept of
 * one is its place, its tag and its label. A million records in nine kinds are some 200 MiB while they are gathered.
 */
import type { Bytes, Random } from './bytes.ts'
import { entryOf } from './entry.ts'
import { schemeOf } from './linkage-keys.ts'
import { outputLength } from './oprf.ts'
import { bucketLength, longestLabel, type Plan } from './plan.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import type { Ristretto } from './ristretto.ts'
import { draw, placeEntries, type Table } from './table.ts'

/** Half-full arrays that double. */
type Kept = { count: number; positions: Uint32Array; tags: Float64Array; labels: Bytes; pads: Bytes }

export type Gathering = {
  /**
   * Takes in evaluations of one kind, in any order, in pieces of any size.
   *
   * Shapes: `outputs` 64 bytes per key, `labels` `labelBytes` per key. The arrays are not kept.
   * Errors: `unknown-kind`, `malformed-label`, `wrong-number-of-evaluations`.
   */
  add(kind: number, outputs: Bytes, labels: Bytes): void
  /** The largest number of keys of any kind so far; an upper bound, since equal keys become one entry only at the end. */
  entries(): number
  /** The table. Random: filling. Errors: `register-does-not-fit`, `unknown-kind`, `bad-randomness`. Ends the gathering. */
  close(plan: Plan, publicKey: Bytes): Table
}

/** Random: the table id, 32 bytes, and later the filling. Errors: `malformed-label`, `bad-randomness`. */
export function gatherEntries(
  ristretto: Ristretto,
  it: {
    readonly kinds: readonly { readonly name: string }[]
    readonly labelBytes: number
    readonly random: Random
  },
): Gathering {
  const { labelBytes, random } = it
  if (!(labelBytes >= 1 && labelBytes <= longestLabel)) throw new PrivateMatchingError('malformed-label')
  const tableId = draw(random, 32)
  const kinds = it.kinds.map(() => emptyKept(labelBytes))
  // As many buckets as positions: then the bucket of an entry is its position, and any plan can be made from it.
  const everywhere: Plan = { kinds: kinds.length, buckets: 2 ** 32, capacity: 1, labelBytes }
  return {
    add(kind, outputs, labels) {
      const kept = kinds[kind]
      if (kept === undefined) throw new PrivateMatchingError('unknown-kind')
      const count = outputs.length / outputLength
      if (!Number.isInteger(count)) throw new PrivateMatchingError('wrong-number-of-evaluations')
      if (labels.length !== count * labelBytes) throw new PrivateMatchingError('malformed-label')
      makeRoom(kept, count, labelBytes)
      kept.labels.set(labels, kept.count * labelBytes)
      for (let at = 0; at < count; at++, kept.count++) {
        const output = outputs.subarray(at * outputLength, (at + 1) * outputLength)
        const { bucket, tag, pad } = entryOf(ristretto, tableId, everywhere, kind, output)
        kept.positions[kept.count] = bucket
        kept.tags[kept.count] = tag
        kept.pads.set(pad, kept.count * labelBytes)
      }
    },
    entries: () => Math.max(0, ...kinds.map(({ count }) => count)),
    close(given, publicKey) {
      const { buckets, capacity } = given
      const plan: Plan = { kinds: given.kinds, buckets, capacity, labelBytes: given.labelBytes }
      if (plan.kinds !== kinds.length || plan.labelBytes !== labelBytes) throw new PrivateMatchingError('unknown-kind')
      const length = buckets * bucketLength(plan)
      const bytes = new Uint8Array(kinds.length * length)
      for (const [kind, kept] of kinds.entries()) {
        placeEntries({ plan, random, part: bytes.subarray(kind * length, (kind + 1) * length), ...merged(kept, plan) })
        kinds[kind] = emptyKept(labelBytes)
      }
      return { announcement: { tableId, publicKey, scheme: schemeOf(ristretto, it.kinds), plan }, bytes }
    },
  }
}

const emptyKept = (labelBytes: number): Kept => ({
  count: 0,
  positions: new Uint32Array(64),
  tags: new Float64Array(64),
  labels: new Uint8Array(64 * labelBytes),
  pads: new Uint8Array(64 * labelBytes),
})

function makeRoom(kept: Kept, more: number, labelBytes: number): void {
  if (kept.count + more <= kept.positions.length) return
  const room = Math.max(2 * kept.positions.length, kept.count + more)
  const [positions, tags] = [new Uint32Array(room), new Float64Array(room)]
  const [labels, pads] = [new Uint8Array(room * labelBytes), new Uint8Array(room * labelBytes)]
  positions.set(kept.positions)
  tags.set(kept.tags)
  labels.set(kept.labels)
  pads.set(kept.pads)
  Object.assign(kept, { positions, tags, labels, pads })
}

/** Equal keys have one output, so one tag, position and pad: they become one entry with the OR of their labels. */
function merged({ count, positions, tags, labels, pads }: Kept, { buckets, labelBytes }: Plan) {
  const order = new Uint32Array(count)
  for (let at = 0; at < count; at++) order[at] = at
  order.sort(
    (a, b) => (tags[a] as number) - (tags[b] as number) || (positions[a] as number) - (positions[b] as number) || a - b,
  )
  const same = (a: number, b: number) => tags[a] === tags[b] && positions[a] === positions[b]
  let entries = 0
  const bucketOf = new Uint32Array(count)
  const tagOf = new Float64Array(count)
  const covered = new Uint8Array(count * labelBytes)
  for (const [place, at] of order.entries()) {
    const again = place > 0 && same(order[place - 1] as number, at)
    const entry = again ? entries - 1 : entries++
    bucketOf[entry] = Math.floor(((positions[at] as number) * buckets) / 2 ** 32)
    tagOf[entry] = tags[at] as number
    for (let byte = 0; byte < labelBytes; byte++) {
      const [to, from] = [entry * labelBytes + byte, at * labelBytes + byte]
      // A cover is taken off before labels are joined, and put on again.
      const before = again ? (covered[to] as number) ^ (pads[from] as number) : 0
      covered[to] = (before | (labels[from] as number)) ^ (pads[from] as number)
    }
  }
  const load = new Uint32Array(buckets)
  for (const bucket of bucketOf.subarray(0, entries)) load[bucket] = (load[bucket] as number) + 1
  return {
    bucketOf: bucketOf.subarray(0, entries),
    tags: tagOf.subarray(0, entries),
    covered: covered.subarray(0, entries * labelBytes),
    load,
  }
}

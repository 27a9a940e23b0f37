/**
 * The four messages of one question. Each has one size per announcement, whatever is asked and whatever is found:
 *
 * 1 question    asker → register   "PM" 1 1 ‖ table id (32) ‖ question id (32) ‖ kinds × blinded element (32)
 * 2 evaluation  register → asker   "PM" 1 2 ‖ question id (32) ‖ kinds × evaluated element (32) ‖ proof (64)
 * 3 request     asker → register   "PM" 1 3 ‖ question id (32) ‖ kinds × bucket (2)
 * 4 buckets     register → asker   "PM" 1 4 ‖ question id (32) ‖ kinds × bucket (capacity × entry)
 *
 * The question id is the first half of SHA-512 over the context both sides know and the blinded elements; it is how a
 * question made for one asker, case and purpose is refused under another.
 */
import { type Bytes, concat, fields, readUint16, same, uint16, utf8 } from './bytes.ts'
import { type Announcement, bucketLength, type Plan } from './plan.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import type { Ristretto } from './ristretto.ts'

/** Who asks whom, for which case reference, purpose and ground, until when; both sides write it in their log. */
export type Context = { readonly [field: string]: string }

const head = (type: number): Bytes => concat(utf8('PM'), Uint8Array.of(1, type))
const idLength = 32
const elementLength = 32

const lengths = {
  1: ({ kinds }: Plan): number => 4 + 32 + idLength + kinds * elementLength,
  2: ({ kinds }: Plan): number => 4 + idLength + kinds * elementLength + 64,
  3: ({ kinds }: Plan): number => 4 + idLength + kinds * 2,
  4: (plan: Plan): number => 4 + idLength + plan.kinds * bucketLength(plan),
} as const
/** Units: bytes of message 1, 2, 3 or 4 under a plan. */
export const messageLength = (type: keyof typeof lengths, plan: Plan): number => lengths[type](plan)

function opened(type: keyof typeof lengths, bytes: Bytes, plan: Plan): Bytes {
  if (bytes.length !== messageLength(type, plan) || !same(bytes.subarray(0, 4), head(type)))
    throw new PrivateMatchingError('malformed-message')
  return bytes.subarray(4)
}
const pieces = (bytes: Bytes, length: number): Bytes[] =>
  Array.from({ length: bytes.length / length }, (_, at) => bytes.slice(at * length, (at + 1) * length))

/** Fields in alphabetical order of their names, so that both sides hash the same bytes. */
export function questionIdOf(
  ristretto: Ristretto,
  { tableId }: Announcement,
  context: Context,
  blinded: readonly Bytes[],
): Bytes {
  const names = Object.keys(context).sort()
  const said = fields(...names.flatMap((name) => [utf8(name), utf8(context[name] ?? '')]))
  return ristretto
    .sha512(concat(utf8('private-matching/1 question'), tableId, ristretto.sha512(said), ...blinded))
    .slice(0, idLength)
}

export const writeQuestion = ({ tableId }: Announcement, id: Bytes, blinded: readonly Bytes[]): Bytes =>
  concat(head(1), tableId, id, ...blinded)
/** Errors: `malformed-message`, `other-table`. */
export function readQuestion({ tableId, plan }: Announcement, bytes: Bytes): { id: Bytes; blinded: Bytes[] } {
  const body = opened(1, bytes, plan)
  if (!same(body.subarray(0, 32), tableId)) throw new PrivateMatchingError('other-table')
  return { id: body.slice(32, 32 + idLength), blinded: pieces(body.subarray(32 + idLength), elementLength) }
}

export const writeEvaluation = (id: Bytes, evaluated: readonly Bytes[], proof: Bytes): Bytes =>
  concat(head(2), id, ...evaluated, proof)
export function readEvaluation({ plan }: Announcement, bytes: Bytes): { id: Bytes; evaluated: Bytes[]; proof: Bytes } {
  const body = opened(2, bytes, plan)
  return {
    id: body.slice(0, idLength),
    evaluated: pieces(body.subarray(idLength, -64), elementLength),
    proof: body.slice(-64),
  }
}

export const writeRequest = (id: Bytes, buckets: readonly number[]): Bytes =>
  concat(head(3), id, ...buckets.map(uint16))
/** Errors: `malformed-message`, also for a bucket that does not exist. */
export function readRequest({ plan }: Announcement, bytes: Bytes): { id: Bytes; buckets: number[] } {
  const body = opened(3, bytes, plan)
  const buckets = Array.from({ length: plan.kinds }, (_, kind) => readUint16(body, idLength + kind * 2))
  if (buckets.some((bucket) => bucket >= plan.buckets)) throw new PrivateMatchingError('malformed-message')
  return { id: body.slice(0, idLength), buckets }
}

export const writeBuckets = (id: Bytes, buckets: readonly Bytes[]): Bytes => concat(head(4), id, ...buckets)
/** The buckets are views of `bytes`, not copies. */
export function readBuckets({ plan }: Announcement, bytes: Bytes): { id: Bytes; buckets: Bytes[] } {
  const body = opened(4, bytes, plan)
  const length = bucketLength(plan)
  return {
    id: body.slice(0, idLength),
    buckets: Array.from({ length: plan.kinds }, (_, kind) =>
      body.subarray(idLength + kind * length, idLength + (kind + 1) * length),
    ),
  }
}

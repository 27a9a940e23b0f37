/** The asked side of one question: it evaluates and hands out buckets, and never learns about whom. */
import type { Bytes, Random } from './bytes.ts'
import { same } from './bytes.ts'
import { type Context, questionIdOf, readQuestion, readRequest, writeBuckets, writeEvaluation } from './messages.ts'
import { blindEvaluateAndProve, type KeyPair } from './oprf.ts'
import { type Announcement, bucketLength } from './plan.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import type { Ristretto } from './ristretto.ts'
import { bucketAt, type Table } from './table.ts'

/**
 * Message 2: evaluates a question that was made for exactly this context, once.
 *
 * Shapes: `context` is what the owner itself knows of the asker (its certificate) and was told of case, purpose, ground.
 * `seen` says whether a question id was evaluated before; the caller keeps `id`, and counts against its quota, in the
 *   same transaction in which it sends the message.
 * Random: 64 bytes for the proof.
 * Errors: `other-context`, `already-asked`, `other-table`, `malformed-message`, `malformed-element`.
 * Who learns what: nothing about the person. The owner's view is uniformly random elements, as many for every question.
 */
export function evaluateQuestion(
  ristretto: Ristretto,
  step: {
    readonly table: Pick<Table, 'announcement'>
    readonly keys: KeyPair
    readonly question: Bytes
    readonly context: Context
    readonly seen: (questionId: Bytes) => boolean
    readonly random: Random
  },
): { readonly message: Bytes; readonly id: Bytes } {
  const { announcement } = step.table
  const { id, blinded } = readQuestion(announcement, step.question)
  if (!same(id, questionIdOf(ristretto, announcement, step.context, blinded)))
    throw new PrivateMatchingError('other-context')
  if (step.seen(id)) throw new PrivateMatchingError('already-asked')
  const { evaluatedElements, proof } = blindEvaluateAndProve(ristretto, step.keys, blinded, step.random)
  return { message: writeEvaluation(id, evaluatedElements, proof), id }
}

/**
 * Message 4: one bucket per kind.
 *
 * `admitted` says whether this question was evaluated and its buckets not yet handed out.
 * Errors: `not-admitted`, `malformed-message`.
 * Who learns what: the owner sees bucket numbers, together `kinds · log₂ buckets` bits about the person, none with one
 *   bucket; and not whether there was a hit. The asker gets entries of which it can open those of keys it had evaluated.
 */
export function handOutBuckets(step: {
  readonly table: Table
  readonly request: Bytes
  readonly admitted: (questionId: Bytes) => boolean
}): Bytes {
  const { id, buckets } = readRequest(step.table.announcement, step.request)
  if (!step.admitted(id)) throw new PrivateMatchingError('not-admitted')
  return writeBuckets(
    id,
    buckets.map((bucket, kind) => bucketAt(step.table, kind, bucket)),
  )
}

/**
 * As `handOutBuckets`, for an owner whose table lies in a file: message 4 is `head`, then these parts of the table.
 *
 * Units: `begin` and `length` in bytes of `Table.bytes`. Errors: `not-admitted`, `malformed-message`.
 */
export function placesAsked(step: {
  readonly announcement: Announcement
  readonly request: Bytes
  readonly admitted: (questionId: Bytes) => boolean
}): { readonly id: Bytes; readonly head: Bytes; readonly places: readonly { begin: number; length: number }[] } {
  const { plan } = step.announcement
  const { id, buckets } = readRequest(step.announcement, step.request)
  if (!step.admitted(id)) throw new PrivateMatchingError('not-admitted')
  const length = bucketLength(plan)
  const places = buckets.map((bucket, kind) => ({ begin: (kind * plan.buckets + bucket) * length, length }))
  return { id, head: writeBuckets(id, []), places }
}

/** The asking side of one question about one person. */
import { type Bytes, type Random, readUint32, same } from './bytes.ts'
import { entryOf } from './entry.ts'
import { schemeOf } from './linkage-keys.ts'
import { falseHits, type LinkageQuality, type MissRate, missRate } from './linkage-quality.ts'
import { type Context, questionIdOf, readBuckets, readEvaluation, writeQuestion, writeRequest } from './messages.ts'
import { type Blinded, blind, verifyAndFinalize } from './oprf.ts'
import type { Announcement } from './plan.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import { element, type Ristretto } from './ristretto.ts'
import { labelIn } from './table.ts'

/** What the asker remembers between two messages. Secret, and used once: it ends with the answer. */
export type Asked = {
  readonly id: Bytes
  readonly inputs: readonly Bytes[]
  readonly blinded: readonly Blinded[]
  /** Which kinds the person has a key for; the others ask about 32 random bytes. */
  readonly real: readonly boolean[]
}
export type Requested = { readonly id: Bytes; readonly outputs: readonly Bytes[]; readonly real: readonly boolean[] }

/** What one question brings: never a number or a "not known" without how far it can be trusted. */
export type Answer =
  | {
      readonly outcome: 'known'
      /** The label, for instance one bit per organ involved; several records that fit are ORed. */
      readonly label: Bytes
      /** Hits on another person to expect from one question to a register of this size. */
      readonly falseHits: { readonly expected: number; readonly atMost: number }
    }
  | { readonly outcome: 'not-known'; readonly missRate: MissRate; readonly keysAsked: number }
  /** The record has no field combination to ask with; nothing was learned, least of all that the person is not known. */
  | { readonly outcome: 'could-not-ask' }

/**
 * Message 1: hides the keys of one person.
 *
 * Shapes: `keys[kind]` as `questionKeys` gives them for `kinds`, exactly `plan.kinds`.
 * Random: 64 bytes per kind, 32 more per kind without a key.
 * Errors: `other-kinds` (than the announced ones), `unknown-kind` (another number of keys), `malformed-element` (no public key), `bad-randomness`.
 * Who learns what: the register sees `plan.kinds` random elements, always as many, and the context it is told anyhow.
 */
export function ask(
  ristretto: Ristretto,
  question: {
    readonly announcement: Announcement
    readonly kinds: readonly { readonly name: string }[]
    readonly keys: readonly (Bytes | undefined)[]
    readonly context: Context
    readonly random: Random
  },
): { readonly message: Bytes; readonly asked: Asked } {
  const { announcement, keys, random } = question
  if (!same(schemeOf(ristretto, question.kinds), announcement.scheme)) throw new PrivateMatchingError('other-kinds')
  if (keys.length !== announcement.plan.kinds) throw new PrivateMatchingError('unknown-kind')
  element(ristretto, announcement.publicKey)
  const inputs = keys.map((key) => key ?? random(32))
  const blinded = inputs.map((input) => blind(ristretto, input, random))
  const elements = blinded.map(({ blindedElement }) => blindedElement)
  const id = questionIdOf(ristretto, announcement, question.context, elements)
  return {
    message: writeQuestion(announcement, id, elements),
    asked: { id, inputs, blinded, real: keys.map((key) => key !== undefined) },
  }
}

/**
 * Message 3: checks the proof, unblinds, and asks for the buckets in which the keys would stand.
 *
 * Errors: `proof-does-not-hold` when another key than the announced one was used (nothing is unblinded then);
 *   `other-context` when the evaluation belongs to another question; `malformed-message`, `malformed-element`.
 * Random: a bucket for every kind without a key.
 * Who learns what: the register sees one bucket number per kind, together `bitsLearned` of the plan about the person.
 */
export function requestBuckets(
  ristretto: Ristretto,
  step: {
    readonly announcement: Announcement
    readonly asked: Asked
    readonly evaluation: Bytes
    readonly random: Random
  },
): { readonly message: Bytes; readonly requested: Requested } {
  const { announcement, asked } = step
  const { id, evaluated, proof } = readEvaluation(announcement, step.evaluation)
  if (!same(id, asked.id)) throw new PrivateMatchingError('other-context')
  const outputs = verifyAndFinalize(ristretto, {
    inputs: asked.inputs,
    blinded: asked.blinded,
    evaluation: { evaluatedElements: evaluated, proof },
    publicKey: announcement.publicKey,
  })
  const { plan, tableId } = announcement
  const buckets = outputs.map((output, kind) =>
    asked.real[kind]
      ? entryOf(ristretto, tableId, plan, kind, output).bucket
      : Math.floor((readUint32(step.random(4), 0) * plan.buckets) / 4_294_967_296),
  )
  return { message: writeRequest(id, buckets), requested: { id, outputs, real: asked.real } }
}

/**
 * The answer to the question, with what was measured about answers of its kind.
 *
 * Assumes: `quality` was measured with the announced kinds (checked: `other-kinds`).
 * Errors: `other-context` when the buckets belong to another question, `malformed-message`, `malformed-quality`.
 * Who learns what: the asker, whether a key of the person stands in the register and with which label. An asker who
 *   departs from this program can also see which of the kinds agreed, and may ask each kind about another person.
 */
export function readAnswer(
  ristretto: Ristretto,
  step: {
    readonly announcement: Announcement
    readonly requested: Requested
    readonly buckets: Bytes
    readonly quality: LinkageQuality
  },
): Answer {
  const { announcement, requested, quality } = step
  const { plan } = announcement
  const measuredWith = quality.kinds.map((name) => ({ name }))
  if (!same(schemeOf(ristretto, measuredWith), announcement.scheme)) throw new PrivateMatchingError('other-kinds')
  const { id, buckets } = readBuckets(announcement, step.buckets)
  if (!same(id, requested.id)) throw new PrivateMatchingError('other-context')
  const keysAsked = requested.real.filter(Boolean).length
  if (keysAsked === 0) return { outcome: 'could-not-ask' }
  const label = new Uint8Array(plan.labelBytes)
  let hits = 0
  for (const [kind, output] of requested.outputs.entries()) {
    const found = requested.real[kind] && labelIn(ristretto, announcement, kind, output, buckets[kind] as Bytes)
    if (!found) continue
    hits++
    for (const [at, byte] of found.entries()) label[at] = (label[at] as number) | byte
  }
  if (hits === 0) return { outcome: 'not-known', missRate: missRate(quality, keysAsked), keysAsked }
  return { outcome: 'known', label, falseHits: falseHits(quality, plan.buckets * plan.capacity) }
}

/**
 * The oblivious pseudorandom function of RFC 9497 on ristretto255 with SHA-512, modes OPRF (0) and VOPRF (1).
 * One party has a key k, the other an input x; the second learns F(k, x) and nothing else, the first learns nothing.
 */
import { type Bytes, concat, type Random, uint16, utf8 } from './bytes.ts'
import { proveEquality, verifyEquality } from './equality-proof.ts'
import { hashToGroup, hashToScalar, type Mode, tags } from './hash-to-ristretto.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import { drawScalar, element, type Ristretto, scalar } from './ristretto.ts'

export type KeyPair = { readonly privateKey: Bytes; readonly publicKey: Bytes }
export type Blinded = { readonly blind: Bytes; readonly blindedElement: Bytes }
export type Evaluation = { readonly evaluatedElements: readonly Bytes[]; readonly proof: Bytes }
export const outputLength = 64

const finalizeLabel = utf8('Finalize')
const longestInput = 65_535

/**
 * The key pair of a 32-byte seed; DeriveKeyPair of RFC 9497 §3.2.1. `info` keeps registers and epochs apart.
 *
 * Errors: `malformed-seed`; `input-too-long` when info is longer than 65,535 bytes.
 */
export function deriveKeyPair(ristretto: Ristretto, seed: Bytes, info: Bytes, mode: Mode = 'verifiable'): KeyPair {
  if (seed.length !== 32) throw new PrivateMatchingError('malformed-seed')
  if (info.length > longestInput) throw new PrivateMatchingError('input-too-long')
  const input = concat(seed, uint16(info.length), info)
  for (let counter = 0; counter <= 255; counter++) {
    const privateKey = hashToScalar(ristretto, concat(input, Uint8Array.of(counter)), tags[mode].deriveKeyPair)
    if (privateKey.some((byte) => byte !== 0)) return { privateKey, publicKey: ristretto.multiplyGenerator(privateKey) }
  }
  throw new PrivateMatchingError('malformed-seed')
}

/**
 * Hides an input before it is sent.
 *
 * Random: a scalar from 64 bytes of `random`; `withBlind` takes the scalar instead, for published vectors.
 * Who learns what: `blindedElement` is a uniformly random element whatever the input; `blind` stays at home and is
 *   used once.
 * Errors: `input-too-long` (over 65,535 bytes), `input-maps-to-identity` (chance 2⁻²⁵²).
 */
export const blind = (ristretto: Ristretto, input: Bytes, random: Random, mode: Mode = 'verifiable'): Blinded =>
  withBlind(ristretto, input, drawScalar(ristretto, random), mode)

export function withBlind(ristretto: Ristretto, input: Bytes, blindScalar: Bytes, mode: Mode = 'verifiable'): Blinded {
  const blindedElement = times(ristretto, scalar(ristretto, blindScalar), inputElement(ristretto, input, mode))
  return { blind: blindScalar, blindedElement }
}

/**
 * Evaluates without seeing what, mode 0: no proof which key was used.
 *
 * Errors: `malformed-element` (no element, or the identity), `malformed-scalar`.
 */
export const blindEvaluate = (ristretto: Ristretto, privateKey: Bytes, blindedElement: Bytes): Bytes =>
  times(ristretto, scalar(ristretto, privateKey), blindedElement)

/**
 * Evaluates a batch without seeing what, mode 1, with one proof that all of it used the key behind `publicKey`.
 *
 * Shapes: 1 to 65,535 elements of 32 bytes; `evaluatedElements[i]` belongs to `blindedElements[i]`; proof 64 bytes.
 * Errors: `empty-batch`, `too-many-keys`, `malformed-element`, `malformed-scalar`, `bad-randomness`.
 * Who learns what: the evaluator sees random elements and how many.
 */
export function blindEvaluateAndProve(
  ristretto: Ristretto,
  keys: KeyPair,
  blindedElements: readonly Bytes[],
  random: Random,
  r?: Bytes,
): Evaluation {
  const evaluatedElements = blindedElements.map((one) => blindEvaluate(ristretto, keys.privateKey, one))
  const proof = proveEquality(ristretto, {
    ...keys,
    blinded: blindedElements,
    evaluated: evaluatedElements,
    random,
    ...(r === undefined ? {} : { r }),
  })
  return { evaluatedElements, proof }
}

/** F(k, input), 64 bytes, from an evaluated element of mode 0. Errors: `malformed-element`, `malformed-scalar`. */
export function finalize(ristretto: Ristretto, input: Bytes, blindScalar: Bytes, evaluatedElement: Bytes): Bytes {
  const inverse = ristretto.invertScalar(scalar(ristretto, blindScalar))
  return output(ristretto, input, times(ristretto, inverse, evaluatedElement))
}

/**
 * F(k, input) for a batch, after the proof has been verified against the committed `publicKey`.
 *
 * Shapes: `inputs`, `blinded` and `evaluatedElements` describe the same keys in the same order.
 * Errors: `proof-does-not-hold` before anything is unblinded; `malformed-element`.
 */
export function verifyAndFinalize(
  ristretto: Ristretto,
  batch: {
    readonly inputs: readonly Bytes[]
    readonly blinded: readonly Blinded[]
    readonly evaluation: Evaluation
    readonly publicKey: Bytes
  },
): Bytes[] {
  const { inputs, blinded, evaluation } = batch
  if (inputs.length !== blinded.length) throw new PrivateMatchingError('proof-does-not-hold')
  for (const one of evaluation.evaluatedElements) element(ristretto, one)
  verifyEquality(ristretto, {
    publicKey: batch.publicKey,
    blinded: blinded.map(({ blindedElement }) => blindedElement),
    evaluated: evaluation.evaluatedElements,
    proof: evaluation.proof,
  })
  return inputs.map((input, at) =>
    finalize(ristretto, input, (blinded[at] as Blinded).blind, evaluation.evaluatedElements[at] as Bytes),
  )
}

/**
 * F(k, input) by the owner of the key, without a partner; what a register is turned into.
 *
 * Errors: `input-too-long`, `input-maps-to-identity`, `malformed-scalar` (checked once by the caller in bulk work).
 */
export const evaluate = (ristretto: Ristretto, privateKey: Bytes, input: Bytes, mode: Mode = 'verifiable'): Bytes =>
  output(ristretto, input, times(ristretto, privateKey, inputElement(ristretto, input, mode)))

function inputElement(ristretto: Ristretto, input: Bytes, mode: Mode): Bytes {
  if (input.length > longestInput) throw new PrivateMatchingError('input-too-long')
  const mapped = hashToGroup(ristretto, input, mode)
  if (mapped.every((byte) => byte === 0)) throw new PrivateMatchingError('input-maps-to-identity')
  return mapped
}

const output = (ristretto: Ristretto, input: Bytes, unblinded: Bytes): Bytes =>
  ristretto.sha512(concat(uint16(input.length), input, uint16(unblinded.length), unblinded, finalizeLabel))

/** DeserializeElement and the product in one: an engine refuses what is no element, and prime order does the rest. */
function times(ristretto: Ristretto, factor: Bytes, of: Bytes): Bytes {
  let product: Bytes
  try {
    product = ristretto.multiply(factor, of)
  } catch {
    throw new PrivateMatchingError('malformed-element')
  }
  if (product.every((byte) => byte === 0)) throw new PrivateMatchingError('malformed-element')
  return product
}

/** Discrete-logarithm equality, batched: RFC 9497 §2.2. One proof of 64 bytes for a whole batch. */
import { type Bytes, concat, same, uint16, utf8 } from './bytes.ts'
import { hashToScalar, type Mode, tags } from './hash-to-ristretto.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import { drawScalar, element, type Ristretto, scalar } from './ristretto.ts'

export const proofLength = 64
/** RFC 9497 numbers the members of a batch with two bytes. */
export const largestBatch = 65_535

type Statement = { readonly publicKey: Bytes; readonly blinded: readonly Bytes[]; readonly evaluated: readonly Bytes[] }
const composite = utf8('Composite')
const challengeLabel = utf8('Challenge')
const withLength = (bytes: Bytes): Bytes => concat(uint16(bytes.length), bytes)

/**
 * Proves that every `evaluated[i]` is `privateKey` times `blinded[i]`, for the key behind `publicKey`.
 *
 * Random: 64 bytes from `random`, or the scalar `r` where a published vector fixes it. The same r under two
 *   statements gives the key away.
 * Who learns what: the verifier learns that it is one and the committed key; nothing about the key.
 */
export function proveEquality(
  ristretto: Ristretto,
  statement: Statement & { readonly privateKey: Bytes; readonly random: (length: number) => Bytes; readonly r?: Bytes },
  mode: Mode = 'verifiable',
): Bytes {
  const weights = weightsOf(ristretto, statement, mode)
  const m = weightedSum(ristretto, weights, statement.blinded)
  const z = ristretto.multiply(statement.privateKey, m)
  const r = statement.r ?? drawScalar(ristretto, statement.random)
  const t2 = ristretto.multiplyGenerator(r)
  const t3 = ristretto.multiply(r, m)
  const c = challenge(ristretto, [statement.publicKey, m, z, t2, t3], mode)
  return concat(c, ristretto.subtractScalars(r, ristretto.multiplyScalars(c, statement.privateKey)))
}

/** Errors: `proof-does-not-hold` for another key, another batch, another order, or a changed bit anywhere. */
export function verifyEquality(
  ristretto: Ristretto,
  statement: Statement & { readonly proof: Bytes },
  mode: Mode = 'verifiable',
): void {
  if (statement.proof.length !== proofLength) throw new PrivateMatchingError('proof-does-not-hold')
  const [c, s] = [statement.proof.subarray(0, 32), statement.proof.subarray(32)]
  element(ristretto, statement.publicKey)
  const weights = weightsOf(ristretto, statement, mode)
  let expected: Bytes
  try {
    // Engines ignore the top bit of a factor; without this check a proof would have a second form.
    scalar(ristretto, s)
    const m = weightedSum(ristretto, weights, statement.blinded)
    const z = weightedSum(ristretto, weights, statement.evaluated)
    const t2 = ristretto.add(ristretto.multiplyGenerator(s), ristretto.multiply(c, statement.publicKey))
    const t3 = ristretto.add(ristretto.multiply(s, m), ristretto.multiply(c, z))
    expected = challenge(ristretto, [statement.publicKey, m, z, t2, t3], mode)
  } catch {
    // An engine refuses a product that is the identity, and scalars out of range; no honest proof gives either.
    throw new PrivateMatchingError('proof-does-not-hold')
  }
  if (!same(expected, c)) throw new PrivateMatchingError('proof-does-not-hold')
}

/** The factors d_i of ComputeComposites: they depend on the whole batch, so no member can be traded for another. */
function weightsOf(ristretto: Ristretto, { publicKey, blinded, evaluated }: Statement, mode: Mode): Bytes[] {
  if (blinded.length === 0) throw new PrivateMatchingError('empty-batch')
  if (blinded.length > largestBatch) throw new PrivateMatchingError('too-many-keys')
  if (blinded.length !== evaluated.length) throw new PrivateMatchingError('proof-does-not-hold')
  const { seed: seedTag, hashToScalar: scalarTag } = tags[mode]
  const seed = withLength(ristretto.sha512(concat(withLength(publicKey), withLength(seedTag))))
  return blinded.map((c, at) =>
    hashToScalar(
      ristretto,
      concat(seed, uint16(at), withLength(c), withLength(evaluated[at] as Bytes), composite),
      scalarTag,
    ),
  )
}

function weightedSum(ristretto: Ristretto, weights: readonly Bytes[], elements: readonly Bytes[]): Bytes {
  let sum: Bytes | undefined
  for (const [at, weight] of weights.entries()) {
    const term = ristretto.multiply(weight, elements[at] as Bytes)
    sum = sum === undefined ? term : ristretto.add(sum, term)
  }
  return sum as Bytes
}

const challenge = (ristretto: Ristretto, elements: readonly Bytes[], mode: Mode): Bytes =>
  hashToScalar(ristretto, concat(...elements.map(withLength), challengeLabel), tags[mode].hashToScalar)

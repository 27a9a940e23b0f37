/** RFC 9497 §2.2 and §5: what a proof must refuse, each beside the honest one that is accepted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Blinded,
  blind,
  blindEvaluate,
  blindEvaluateAndProve,
  deriveKeyPair,
  type Evaluation,
  evaluate,
  finalize,
  type PrivateMatchingErrorCode,
  ristrettoFromLibsodium,
  verifyAndFinalize,
  withBlind,
} from '../src/index.ts'
import { seededBytes, utf8 } from './chance.ts'
import { keysOf, ristretto } from './engine.ts'

const random = seededBytes('proofs')
const keys = keysOf('epoch 1')
const inputs = ['a', 'b', 'c'].map(utf8)
const blinded = inputs.map((input) => blind(ristretto, input, random))
const elements = blinded.map(({ blindedElement }) => blindedElement)
const honest = blindEvaluateAndProve(ristretto, keys, elements, random)
const finalized = (evaluation: Evaluation, publicKey = keys.publicKey) =>
  verifyAndFinalize(ristretto, { inputs, blinded, evaluation, publicKey })
const code = (expected: PrivateMatchingErrorCode) => ({ name: 'PrivateMatchingError', code: expected })

test('an honest evaluation is believed and equals what the owner computes alone', () => {
  assert.deepEqual(
    finalized(honest),
    inputs.map((input) => evaluate(ristretto, keys.privateKey, input)),
  )
})

test('another key is refused, with its own public key in the proof or with the committed one', () => {
  const other = keysOf('epoch 2')
  const withOwnKey = blindEvaluateAndProve(ristretto, other, elements, random)
  const underTheCommitted = blindEvaluateAndProve(
    ristretto,
    { privateKey: other.privateKey, publicKey: keys.publicKey },
    elements,
    random,
  )
  for (const evaluation of [withOwnKey, underTheCommitted])
    assert.throws(() => finalized(evaluation), code('proof-does-not-hold'))
})

test('one member of a batch under another key, swapped, doubled or left out is refused', () => {
  const [first, second, third] = honest.evaluatedElements as [Uint8Array, Uint8Array, Uint8Array]
  const foreign = blindEvaluate(ristretto, keysOf('epoch 2').privateKey, elements[2] as Uint8Array)
  for (const evaluatedElements of [
    [first, second, foreign],
    [second, first, third],
    [first, first, third],
    [first, second],
    [first, second, third, third],
  ])
    assert.throws(() => finalized({ ...honest, evaluatedElements }), code('proof-does-not-hold'))
})

test('every bit of a proof counts', () => {
  for (let bit = 0; bit < 512; bit++) {
    const proof = honest.proof.slice()
    proof[bit >> 3] = (proof[bit >> 3] as number) ^ (1 << (bit & 7))
    assert.throws(() => finalized({ ...honest, proof }), code('proof-does-not-hold'), `bit ${bit}`)
  }
  assert.throws(() => finalized({ ...honest, proof: honest.proof.slice(1) }), code('proof-does-not-hold'))
})

test('a proof of another question does not serve for this one', () => {
  const again = inputs.map((input) => blind(ristretto, input, random))
  const evaluation = blindEvaluateAndProve(
    ristretto,
    keys,
    again.map(({ blindedElement }) => blindedElement),
    random,
  )
  assert.throws(() => finalized(evaluation), code('proof-does-not-hold'))
})

test('the output does not depend on the blind; two blinds of one input show different elements', () => {
  const again = inputs.map((input) => blind(ristretto, input, random))
  assert.notDeepEqual(again[0]?.blindedElement, elements[0])
  const evaluation = blindEvaluateAndProve(
    ristretto,
    keys,
    again.map(({ blindedElement }) => blindedElement),
    random,
  )
  assert.deepEqual(
    verifyAndFinalize(ristretto, { inputs, blinded: again, evaluation, publicKey: keys.publicKey }),
    finalized(honest),
  )
})

test('bad scalars, seeds, inputs, chance and engines are refused by name', () => {
  // The order of the group, little-endian (RFC 9496 §4): not below itself, so no scalar.
  const order = Uint8Array.from(Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex'))
  const element = elements[0] as Uint8Array
  for (const scalar of [new Uint8Array(32), order, new Uint8Array(32).fill(255), new Uint8Array(31).fill(1)])
    assert.throws(() => blindEvaluate(ristretto, scalar, element), code('malformed-scalar'))
  assert.throws(() => withBlind(ristretto, utf8('x'), new Uint8Array(32)), code('malformed-scalar'))
  assert.throws(() => deriveKeyPair(ristretto, new Uint8Array(31), utf8('')), code('malformed-seed'))
  assert.throws(() => deriveKeyPair(ristretto, new Uint8Array(32), new Uint8Array(65_536)), code('input-too-long'))
  assert.throws(() => blind(ristretto, new Uint8Array(65_536), random), code('input-too-long'))
  assert.throws(() => blind(ristretto, utf8('x'), (length) => new Uint8Array(length)), code('bad-randomness'))
  assert.throws(() => blind(ristretto, utf8('x'), () => new Uint8Array(8)), code('bad-randomness'))
  assert.throws(() => blindEvaluateAndProve(ristretto, keys, [], random), code('empty-batch'))
  const notCanonical = Uint8Array.from(element, (byte, at) => (at === 31 ? byte | 0x80 : byte))
  for (const none of [new Uint8Array(32), new Uint8Array(32).fill(255), notCanonical, element.slice(1)]) {
    assert.throws(() => blindEvaluate(ristretto, keys.privateKey, none), code('malformed-element'))
    const { blind: scalar } = blinded[0] as Blinded
    assert.throws(() => finalize(ristretto, utf8('x'), scalar, none), code('malformed-element'))
  }
  assert.throws(() => ristrettoFromLibsodium({} as never), code('engine-not-ready'))
})

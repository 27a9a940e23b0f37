/** The same standard in @noble/curves, which shares no code with libsodium: byte for byte, both ways. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ristretto255_oprf as noble, ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import {
  blind,
  blindEvaluateAndProve,
  deriveKeyPair,
  evaluate,
  finalize,
  hashToGroup,
  type Mode,
  PrivateMatchingError,
  verifyAndFinalize,
  withBlind,
} from '../src/index.ts'
import { hex, seededBytes, utf8 } from './chance.ts'
import { ristretto } from './engine.ts'

const inputs = fc.uint8Array({ minLength: 0, maxLength: 200 })
const runs = { numRuns: 25, seed: 9497 }
const contexts: { [mode in Mode]: string } = { base: '\u0000', verifiable: '\u0001' }

test('hashing to the group gives the same element in two libraries', () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom<Mode>('base', 'verifiable'), (input, mode) => {
      const DST = `HashToGroup-OPRFV1-${contexts[mode]}-ristretto255-SHA512`
      const theirs = ristretto255_hasher.hashToCurve(input, { DST }).toBytes()
      assert.equal(hex(hashToGroup(ristretto, input, mode)), hex(theirs))
    }),
    runs,
  )
})

test('keys of a seed, blinded elements and outputs of mode 0 are the same in two libraries', () => {
  fc.assert(
    fc.property(inputs, fc.uint8Array({ minLength: 32, maxLength: 32 }), inputs, (input, seed, info) => {
      const keys = deriveKeyPair(ristretto, seed, info, 'base')
      const theirKeys = noble.oprf.deriveKeyPair(seed, info)
      assert.equal(hex(keys.privateKey), hex(theirKeys.secretKey))
      assert.equal(hex(keys.publicKey), hex(theirKeys.publicKey))
      const theirs = noble.oprf.blind(input)
      assert.equal(hex(withBlind(ristretto, input, theirs.blind, 'base').blindedElement), hex(theirs.blinded))
      const evaluated = noble.oprf.blindEvaluate(theirKeys.secretKey, theirs.blinded)
      const output = hex(noble.oprf.finalize(input, theirs.blind, evaluated))
      assert.equal(hex(finalize(ristretto, input, theirs.blind, evaluated)), output)
      assert.equal(hex(evaluate(ristretto, keys.privateKey, input, 'base')), output)
    }),
    runs,
  )
})

test('each library accepts the batch proofs of the other, and the outputs agree', () => {
  fc.assert(
    fc.property(fc.array(inputs, { minLength: 1, maxLength: 5 }), fc.nat(), (batch, chance) => {
      const random = seededBytes(`cross ${chance}`)
      const keys = deriveKeyPair(ristretto, random(32), utf8('cross'))
      const blinded = batch.map((input) => blind(ristretto, input, random))
      const elements = blinded.map(({ blindedElement }) => blindedElement)
      const ours = blindEvaluateAndProve(ristretto, keys, elements, random)
      const theirs = noble.voprf.blindEvaluateBatch(keys.privateKey, keys.publicKey, elements)
      assert.deepEqual(ours.evaluatedElements.map(hex), theirs.evaluated.map(hex))
      const items = batch.map((input, at) => ({
        input,
        blind: blinded[at]?.blind as Uint8Array,
        blinded: elements[at] as Uint8Array,
        evaluated: ours.evaluatedElements[at] as Uint8Array,
      }))
      const outputs = noble.voprf.finalizeBatch(items, keys.publicKey, ours.proof).map(hex)
      const evaluation = { evaluatedElements: theirs.evaluated, proof: theirs.proof }
      const mine = verifyAndFinalize(ristretto, { inputs: batch, blinded, evaluation, publicKey: keys.publicKey })
      assert.deepEqual(mine.map(hex), outputs)
    }),
    { ...runs, numRuns: 10 },
  )
})

test('what one library takes for an element the other does too; the identity is refused', () => {
  const isElement = (bytes: Uint8Array) => {
    try {
      return !ristretto255.Point.fromBytes(bytes).is0()
    } catch {
      return false
    }
  }
  const chance = seededBytes('elements')
  const points = Array.from({ length: 20 }, () => ristretto.elementFromUniform(chance(64)))
  const bent = points.map((point) => point.map((byte, at) => (at === 0 ? byte ^ 2 : byte)))
  const noise = Array.from({ length: 60 }, () => chance(32).map((byte, at) => (at === 31 ? byte & 0x7f : byte)))
  const all = [...points, ...bent, ...noise, new Uint8Array(32), new Uint8Array(32).fill(255)]
  const refusedAs = (bytes: Uint8Array): string => {
    const evaluation = { evaluatedElements: [bytes], proof: new Uint8Array(64) }
    const blinded = [blind(ristretto, utf8('x'), chance)]
    try {
      verifyAndFinalize(ristretto, { inputs: [utf8('x')], blinded, evaluation, publicKey: points[0] as Uint8Array })
    } catch (error) {
      if (error instanceof PrivateMatchingError) return error.code
      throw error
    }
    return 'a proof of zeros was believed'
  }
  const accepted = all.filter((bytes) => refusedAs(bytes) === 'proof-does-not-hold')
  assert.ok(all.every((bytes) => ['proof-does-not-hold', 'malformed-element'].includes(refusedAs(bytes))))
  assert.deepEqual(accepted.map(hex), all.filter(isElement).map(hex))
  assert.ok(accepted.length >= 20 && accepted.length < all.length)
})

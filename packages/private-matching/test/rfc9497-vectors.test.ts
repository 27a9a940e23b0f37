import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  blindEvaluate,
  blindEvaluateAndProve,
  deriveKeyPair,
  evaluate,
  finalize,
  type Mode,
  verifyAndFinalize,
  withBlind,
} from '../src/index.ts'
import { bytes, hex } from './chance.ts'
import { ristretto } from './engine.ts'

const noChance = () => assert.fail('a vector fixes its own chance')

/** RFC 9497 appendix A.1 (ristretto255-SHA512), typed over. Seed and key info are the same in both modes. */
const seed = bytes('a3'.repeat(32))
const info = bytes('74657374206b6579')
const firstBlind = '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'
const secondBlind = '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e'
const seventeenTimes5a = '5a'.repeat(17)

test('A.1.1 and A.1.2: the keys of the seed', () => {
  const expected: { [mode in Mode]: string } = {
    base: '5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e',
    verifiable: 'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909',
  }
  for (const mode of ['base', 'verifiable'] as const)
    assert.equal(hex(deriveKeyPair(ristretto, seed, info, mode).privateKey), expected[mode])
  assert.equal(
    hex(deriveKeyPair(ristretto, seed, info).publicKey),
    'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e',
  )
})

const base = [
  {
    input: '00',
    blindedElement: '609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c',
    evaluated: '7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e',
    output:
      '527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6',
  },
  {
    input: seventeenTimes5a,
    blindedElement: 'da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418',
    evaluated: 'b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25',
    output:
      'f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73',
  },
]
for (const [at, vector] of base.entries())
  test(`A.1.1, vector ${at + 1}: blinded, evaluated, finalized and evaluated by the owner`, () => {
    const { privateKey } = deriveKeyPair(ristretto, seed, info, 'base')
    const { blind, blindedElement } = withBlind(ristretto, bytes(vector.input), bytes(firstBlind), 'base')
    assert.equal(hex(blindedElement), vector.blindedElement)
    const evaluated = blindEvaluate(ristretto, privateKey, blindedElement)
    assert.equal(hex(evaluated), vector.evaluated)
    assert.equal(hex(finalize(ristretto, bytes(vector.input), blind, evaluated)), vector.output)
    assert.equal(hex(evaluate(ristretto, privateKey, bytes(vector.input), 'base')), vector.output)
  })

const outputOf00 =
  'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c'
const outputOf5a =
  '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6'
const blinded00 = '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945'
const evaluated00 = 'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e'
const verifiable = [
  {
    inputs: ['00'],
    blinds: [firstBlind],
    blindedElements: [blinded00],
    evaluated: [evaluated00],
    proof:
      'ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d',
    r: secondBlind,
    outputs: [outputOf00],
  },
  {
    inputs: [seventeenTimes5a],
    blinds: [firstBlind],
    blindedElements: ['cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c'],
    evaluated: ['60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468'],
    proof:
      '401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02',
    r: secondBlind,
    outputs: [outputOf5a],
  },
  {
    inputs: ['00', seventeenTimes5a],
    blinds: [firstBlind, secondBlind],
    blindedElements: [blinded00, '90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654'],
    evaluated: [evaluated00, 'cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a'],
    proof:
      'cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08',
    r: '419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c',
    outputs: [outputOf00, outputOf5a],
  },
]
for (const [at, vector] of verifiable.entries())
  test(`A.1.2, vector ${at + 1}, batch of ${vector.inputs.length}: the proof to the byte, and the outputs`, () => {
    const keys = deriveKeyPair(ristretto, seed, info)
    const inputs = vector.inputs.map(bytes)
    const blinded = inputs.map((input, nth) => withBlind(ristretto, input, bytes(vector.blinds[nth] ?? '')))
    assert.deepEqual(
      blinded.map(({ blindedElement }) => hex(blindedElement)),
      vector.blindedElements,
    )
    const evaluation = blindEvaluateAndProve(
      ristretto,
      keys,
      blinded.map(({ blindedElement }) => blindedElement),
      noChance,
      bytes(vector.r),
    )
    assert.deepEqual(evaluation.evaluatedElements.map(hex), vector.evaluated)
    assert.equal(hex(evaluation.proof), vector.proof)
    const outputs = verifyAndFinalize(ristretto, { inputs, blinded, evaluation, publicKey: keys.publicKey })
    assert.deepEqual(outputs.map(hex), vector.outputs)
    assert.deepEqual(
      inputs.map((input) => hex(evaluate(ristretto, keys.privateKey, input))),
      vector.outputs,
    )
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPassphrase, officerKeysOf, unwrapSeed, wordList, wrapSeed } from '../src/index.ts'
import { seededRandom } from './chance.ts'

const random = seededRandom('officer key')
const seed = random(32)
const passphrase = drawPassphrase(random)
const wrapped = await wrapSeed({ seed, passphrase, owner: 'officer-1', random })

test('six words open the seed again, however they are typed', async () => {
  assert.equal(passphrase.split(' ').length, 6)
  assert.equal(wrapped.length, 83)
  assert.deepEqual(
    await unwrapSeed({
      wrapped,
      passphrase: `  ${passphrase.toUpperCase().replaceAll(' ', '\n')}.`,
      owner: 'officer-1',
    }),
    seed,
  )
})

test('another passphrase, another owner and any changed byte are refused', async () => {
  const words = passphrase.split(' ')
  const other = [...words.slice(0, 5), words[5] === wordList[0] ? wordList[1] : wordList[0]].join(' ')
  const attempts = [
    { wrapped, passphrase: other, owner: 'officer-1' },
    { wrapped, passphrase, owner: 'officer-2' },
  ]
  for (const attempt of attempts) await assert.rejects(unwrapSeed(attempt), { code: 'wrong-passphrase' })
  for (const at of [0, 1, 2, 3, 4, 5, 6, 10, 30, wrapped.length - 1]) {
    const changed = wrapped.slice()
    changed[at] = (changed[at] as number) ^ 1
    await assert.rejects(unwrapSeed({ wrapped: changed, passphrase, owner: 'officer-1' }), {
      code: at < 7 ? 'unknown-suite' : 'wrong-passphrase',
    })
  }
})

test('a new passphrase for the same key: the new words open it, the old words do not', async () => {
  const after = drawPassphrase(random)
  const again = await wrapSeed({ seed, passphrase: after, owner: 'officer-1', random })
  assert.deepEqual(await unwrapSeed({ wrapped: again, passphrase: after, owner: 'officer-1' }), seed)
  await assert.rejects(unwrapSeed({ wrapped: again, passphrase, owner: 'officer-1' }), { code: 'wrong-passphrase' })
})

test('five words, an unknown word and a cut wrapping are named', async () => {
  const five = passphrase.split(' ').slice(1).join(' ')
  await assert.rejects(unwrapSeed({ wrapped, passphrase: five, owner: 'officer-1' }), { code: 'wrong-number-of-words' })
  await assert.rejects(unwrapSeed({ wrapped, passphrase: `${five} xyzzy`, owner: 'officer-1' }), {
    code: 'unknown-word',
    position: 5,
  })
  await assert.rejects(unwrapSeed({ wrapped: wrapped.slice(1), passphrase, owner: 'officer-1' }), {
    code: 'unknown-suite',
  })
  await assert.rejects(wrapSeed({ seed: random(31), passphrase, owner: 'officer-1', random }), {
    code: 'malformed-key',
  })
})

test('one seed gives the same two key pairs every time, and they have nothing in common', async () => {
  const keys = await officerKeysOf(seed)
  assert.deepEqual(await officerKeysOf(seed), keys)
  assert.deepEqual([keys.sealKey.length, keys.signKey.length], [1216, 32])
  assert.notDeepEqual(keys.sealSeed, keys.signSeed)
  await assert.rejects(officerKeysOf(random(16)), { code: 'malformed-key' })
})

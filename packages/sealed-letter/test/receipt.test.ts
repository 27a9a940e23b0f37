import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkPosition, timesAlpha } from '../src/check-word.ts'
import {
  drawReceipt,
  openReceipt,
  readReceipt,
  SealedLetterError,
  type SealedLetterErrorCode,
  tokenHash,
  wordList,
} from '../src/index.ts'
import { seededRandom } from './chance.ts'
import { openReceiptAgain } from './second-implementation.ts'

const random = seededRandom('receipt')
const fails = (code: SealedLetterErrorCode, step: () => unknown) =>
  assert.throws(step, (error) => error instanceof SealedLetterError && error.code === code)

test('the list holds 2,048 different words of 4 to 8 letters a–z in alphabetical order', () => {
  assert.equal(wordList.length, 2048)
  assert.equal(new Set(wordList).size, 2048)
  assert.ok(wordList.every((word) => /^[a-z]{4,8}$/.test(word)))
  assert.deepEqual([...wordList], [...wordList].sort())
  assert.equal(`${wordList.join('\n')}\n`, readFileSync(new URL('../words.txt', import.meta.url), 'utf8'))
})

test('no word becomes another by one changed, added, missing or swapped letter', () => {
  const words = new Set(wordList)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const word of wordList) {
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)]
      const near = [before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)]
      for (const letter of letters) near.push(before + letter + after, before + letter + after.slice(1))
      for (const other of near) assert.ok(other === word || !words.has(other), `${word} – ${other}`)
    }
  }
})

/** Position n of a receipt weighs α^(7−n) in the check; the code is linear, so differences decide everything. */
const weighed = (element: number, times: number): number =>
  times === 0 ? element : weighed(timesAlpha(element), times - 1)

test('every single wrong word is caught: no difference of one word leaves the check unchanged (8 × 2,047 cases)', () => {
  for (let n = 0; n < 8; n++)
    for (let difference = 1; difference < 2048; difference++) assert.notEqual(weighed(difference, 7 - n), 0)
})

test('every swap is caught: no two places weigh a difference alike (28 × 2,047 cases)', () => {
  for (let n = 0; n < 8; n++)
    for (let m = n + 1; m < 8; m++)
      for (let difference = 1; difference < 2048; difference++)
        assert.notEqual(weighed(difference, 7 - n), weighed(difference, 7 - m))
})

test('the check is linear, which is what the two proofs above lean on', () => {
  const positions = fc.array(fc.nat(2047), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(positions, positions, (a, b) => {
      const sum = a.map((position, at) => position ^ (b[at] as number))
      return checkPosition(sum) === (checkPosition(a) ^ checkPosition(b))
    }),
    { seed: 11 },
  )
})

test('on 200 receipts every swap and one wrong word per place are refused, and the receipt itself is read', () => {
  for (let n = 0; n < 200; n++) {
    const words = drawReceipt(random)
    assert.deepEqual(readReceipt(words.join(' ')), words)
    assert.deepEqual(readReceipt(` 1. ${words.join(',\n')} `.toUpperCase()), words)
    for (let a = 0; a < 8; a++) {
      const wrong = [...words]
      wrong[a] = wordList[(wordList.indexOf(words[a] as string) + 1 + n) % 2048] as string
      fails('words-do-not-fit', () => readReceipt(wrong.join(' ')))
      for (let b = a + 1; b < 8; b++) {
        if (words[a] === words[b]) continue
        const swapped = [...words]
        ;[swapped[a], swapped[b]] = [words[b] as string, words[a] as string]
        fails('words-do-not-fit', () => readReceipt(swapped.join(' ')))
      }
    }
  }
})

test('a word that is no word is named by its place; seven or nine words are too few or too many', () => {
  const words = drawReceipt(random)
  const typed = [...words]
  typed[4] = 'xyzzy'
  assert.throws(() => readReceipt(typed.join(' ')), { code: 'unknown-word', position: 4 })
  fails('wrong-number-of-words', () => readReceipt(words.slice(1).join(' ')))
  fails('wrong-number-of-words', () => readReceipt([...words, words[0]].join(' ')))
  fails('wrong-number-of-words', () => readReceipt(''))
})

test('words are drawn evenly', () => {
  const counts = new Uint32Array(2048)
  const places = new Map(wordList.map((word, position) => [word, position]))
  const at = (word: string) => places.get(word) ?? 0
  for (let n = 0; n < 20_000; n++)
    for (const word of drawReceipt(random).slice(0, 7)) counts.set([(counts[at(word)] ?? 0) + 1], at(word))
  const expected = (20_000 * 7) / 2048
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  // 2,047 degrees of freedom: mean 2,047, standard deviation 64; five of those either side.
  assert.ok(chiSquare > 1_727 && chiSquare < 2_367, `chi-square ${chiSquare}`)
})

test('the same words open the same mailbox, another locator or another site open another', async () => {
  const words = drawReceipt(random)
  const keys = await openReceipt({ words: readReceipt(words.join('  ')), site: 'schakel.example' })
  const { mailbox, token, seed } = openReceiptAgain(words, 'schakel.example')
  assert.deepEqual(Object.values(keys).map(Buffer.from), [mailbox, token, seed], 'as OpenSSL and README §3 say')
  const otherLocator = fitting([wordList.indexOf(words[0] as string) ^ 1, ...positionsIn(words).slice(1, 7)])
  for (const elsewhere of [
    { words, site: 'other.example' },
    { words: otherLocator, site: 'schakel.example' },
  ]) {
    const opened = await openReceipt(elsewhere)
    for (const part of ['mailbox', 'token', 'seed'] as const) assert.notDeepEqual(opened[part], keys[part])
  }
  assert.equal(new Set([keys.mailbox, keys.token, keys.seed, await tokenHash(keys.token)].map(String)).size, 4)
})
const positionsIn = (words: readonly string[]) => words.map((word) => wordList.indexOf(word))
const fitting = (seven: readonly number[]) =>
  readReceipt([...seven, checkPosition(seven)].map((position) => wordList[position]).join(' '))

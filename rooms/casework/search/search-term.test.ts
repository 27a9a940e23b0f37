import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptAt, mayHold, ordinaryWords, partsOfNames, placeOf, termsIn } from './search-term.ts'

const finds = (text: string, typed: string, more: readonly string[] = [], names: readonly string[] = []) =>
  placeOf(text, termsIn(typed) ?? [], ordinaryWords([text, ...more]), partsOfNames(names)) !== null

test('a name, a number and an address are no search terms', () => {
  for (const typed of ['Karim', 'karim Yilmaz', '123456789', '6211ab', 'Kerkstraat', 'ab', ''])
    assert.equal(termsIn(typed), null, typed)
  assert.deepEqual(termsIn('huur achterstand'), ['huur', 'achterstand'])
})

test('a word is found by its beginning, and every word must be there', () => {
  const text = 'Hij heeft een huurachterstand van drie maanden.'
  assert.ok(finds(text, 'huur'))
  assert.ok(finds(text, 'huur maanden'))
  assert.ok(!finds(text, 'huur schuld'))
  assert.ok(!finds(text, 'achterstand'))
})

test('what has a capital inside a sentence is not found, whatever is typed', () => {
  assert.ok(!finds('Zijn buurman Bakker belde.', 'bakker'))
  assert.ok(finds('Zijn buurman is bakker.', 'bakker'))
})

test('the first word of a sentence is found when it is a word elsewhere, and not when it may be a name', () => {
  assert.ok(!finds('Yilmaz kwam niet.', 'yilmaz'))
  assert.ok(!finds('Schulden groeien.', 'schulden'))
  assert.ok(finds('Schulden groeien.', 'schulden', ['Er zijn schulden.']))
})

test('what is found stays the same when texts in which no term stands are left out', () => {
  const texts = [
    'Schulden groeien.',
    'Er zijn schulden.',
    'De schuldenaar belt.',
    'Het gaat goed.',
    'Schuldhulp komt.',
    'Bakker belt.',
  ]
  for (const typed of ['schulden', 'schuld', 'bakker', 'gaat goed', 'niets']) {
    const terms = termsIn(typed) ?? []
    const [all, some] = [texts, texts.filter((text) => mayHold(text, terms))].map(ordinaryWords)
    for (const text of texts)
      assert.equal(placeOf(text, terms, some ?? new Set()), placeOf(text, terms, all ?? new Set()), `${typed}: ${text}`)
    assert.ok(
      texts.some((text) => !mayHold(text, terms)),
      'control: something was left out',
    )
  }
})

test('a name of the case written in small letters is not found, and the same word in another case is', () => {
  assert.ok(!finds('toen kwam bakker langs', 'bakker', [], ['Hidde Bakker']))
  assert.ok(finds('toen kwam bakker langs', 'bakker'))
})

test('an excerpt stays near what was found', () => {
  const text = `${'a '.repeat(100)}huur${' b'.repeat(100)}`
  const excerpt = excerptAt(text, text.indexOf('huur'))
  assert.ok(excerpt.includes('huur') && excerpt.length < 150)
})

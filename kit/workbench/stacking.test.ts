import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stacksWhenNarrow } from './stacking.ts'

const word = {}
const figure = { numeric: true } as const
const wide = { wideOnly: true } as const

test('four columns of words read as a list on a telephone; three stand side by side, also when a fourth leaves first', () => {
  assert.equal(stacksWhenNarrow([word, word, word, word]), true)
  assert.equal(stacksWhenNarrow([word, word, word]), false)
  assert.equal(stacksWhenNarrow([word, word, word, wide]), false)
})
test('figures stay in columns, to be compared', () => {
  assert.equal(stacksWhenNarrow([word, figure, figure, figure, figure]), false)
  assert.equal(stacksWhenNarrow([word, word, figure, word, word]), true)
})

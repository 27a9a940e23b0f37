import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf, intervalOf, type Measured } from './margin.ts'

const share = (amount: number, margin: number | null): Measured => ({ amount, margin, kind: 'share', roundedTo: null })
const count = (amount: number, roundedTo: number | null = null): Measured => ({
  amount,
  margin: null,
  kind: 'count',
  roundedTo,
})

test('sometimes unsafe in Mariaberg, 30.4 to 30.9 percent: nobody can tell, whatever the headline says', () => {
  assert.deepEqual(changeOf(share(30.4, null), share(30.9, null)), {
    verdict: 'cannot-tell',
    why: 'no-margin-published',
    interval: null,
  })
  // With margins as such a survey has them for one neighbourhood it is the same, and the page says how far it could lie.
  const told = changeOf(share(30.4, 6), share(30.9, 6))
  assert.equal(told.verdict, 'cannot-tell')
  assert.ok(told.verdict === 'cannot-tell' && told.interval && told.interval.low < -7.9 && told.interval.high > 8.9)
})

test('a change larger than both margins together is told, with how large it may be', () => {
  assert.deepEqual(changeOf(share(17.1, 1), share(8.6, 1)), {
    verdict: 'lower',
    difference: -8.5,
    interval: { low: -9.914214, high: -7.085786 },
  })
  // Control: two intervals that just do not overlap differ; that they overlap a little does not mean that nothing changed.
  assert.equal(changeOf(share(10, 1), share(11.9, 1)).verdict, 'higher')
})

test('a full count differs by what it differs; a rounded count does not differ by its rounding', () => {
  assert.deepEqual(changeOf(count(100), count(103)), { verdict: 'difference', difference: 3 })
  assert.deepEqual(changeOf(count(100, 5), count(105, 5)), {
    verdict: 'cannot-tell',
    why: 'within-rounding',
    interval: null,
  })
  assert.deepEqual(changeOf(count(100, 5), count(110, 5)), { verdict: 'difference', difference: 10 })
})

test('a share never reaches below nothing or above all', () => {
  assert.deepEqual(intervalOf(share(1, 2)), { low: 0, high: 3 })
  assert.deepEqual(intervalOf({ ...share(1, 2), kind: 'other' }), { low: -1, high: 3 })
  assert.equal(intervalOf(share(1, null)), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf, evenMargin, intervalOf, type Measured, standardErrorOf } from './margin.ts'

const share = (amount: number, margin: number | null): Measured => ({
  amount,
  margin: margin === null ? null : evenMargin(margin),
  kind: 'share',
  roundedTo: null,
})
const between = (low: number, amount: number, high: number, level = 95): Measured => ({
  amount,
  margin: { below: amount - low, above: high - amount, level },
  kind: 'share',
  roundedTo: null,
})
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

test('Mariaberg with the ends of its interval as the owner publishes them: 30.4 to 30.9 percent, and nobody can tell', () => {
  const told = changeOf(between(25.1, 30.4, 36.3), between(25.6, 30.9, 36.8))
  assert.equal(told.verdict, 'cannot-tell')
  // By hand: 0.5 − √(5.3² + 5.9²) and 0.5 + √(5.9² + 5.3²).
  assert.deepEqual(told.interval, { low: -7.430952, high: 8.430952 })
  assert.deepEqual(intervalOf(between(25.1, 30.4, 36.3)), { low: 25.1, high: 36.3 })
})

test('of uneven intervals each brings the side that points to the other', () => {
  // Two proportions, 56/70 and 48/80, each with Wilson's limits: 0.20, between 0.0524 and 0.3339 (Newcombe 1998, Statistics in
  // Medicine 17:873–890, method 10; the form that Zou and Donner take over).
  const told = changeOf(between(49.0455, 60, 70.0382), between(69.1834, 80, 87.6953))
  assert.ok(told.verdict === 'higher')
  assert.ok(Math.abs(told.interval.low - 5.24) < 0.005 && Math.abs(told.interval.high - 33.39) < 0.005)
})

test('an interval of 90 % is shown as it is and compared as one of 95 %, which is wider', () => {
  const [before, after] = [between(28, 30, 32, 90), between(30.9, 32.9, 34.9, 90)]
  assert.deepEqual(intervalOf(before), { low: 28, high: 32 })
  assert.equal(changeOf(before, after).verdict, 'cannot-tell')
  // Control: the same ends at 95 % tell it.
  assert.equal(changeOf(between(28, 30, 32), between(30.9, 32.9, 34.9)).verdict, 'higher')
  assert.ok(Math.abs((standardErrorOf(before) ?? 0) - 2 / 1.644854) < 1e-9)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeBetween, intervalOfDifference } from './change.ts'
import { aPoint } from './examples.ts'

const burglaries2014 = aPoint({ year: 2014, amount: 953 })
const burglaries2015 = aPoint({ year: 2015, amount: 875 })

test('the difference between two registered counts is a plain difference', () => {
  const change = changeBetween('police-register', 'count', burglaries2014, burglaries2015)
  assert.equal(change?.verdict, 'difference')
  assert.equal(change?.verdict === 'difference' && change.difference, -78)
})

test('half a year is never compared with a full year, in either direction', () => {
  const half = aPoint({ year: 2019, period: 'jan-jun', amount: 192 })
  assert.equal(changeBetween('police-register', 'count', burglaries2015, half), null)
  assert.equal(changeBetween('police-register', 'count', half, aPoint({ year: 2020 })), null)
  const nextHalf = aPoint({ year: 2020, period: 'jan-jun', amount: 99 })
  assert.equal(changeBetween('police-register', 'count', half, nextHalf)?.verdict, 'difference')
})

test('a difference between figures of two editions says so', () => {
  const later = { ...burglaries2015, edition: 'a later one' }
  const change = changeBetween('police-register', 'count', burglaries2014, later)
  assert.equal(change?.verdict === 'difference' && change.acrossEditions, true)
})

test('a survey without a margin cannot tell, however large the step', () => {
  const before = aPoint({ year: 2017, amount: 30.4 })
  const after = aPoint({ year: 2019, amount: 60.9 })
  const change = changeBetween('survey', 'percent', before, after)
  assert.equal(change?.verdict, 'cannot-tell')
  assert.equal(change?.verdict === 'cannot-tell' && change.why, 'no-margin-published')
})

test('half a point in one neighbourhood cannot be told either when the number of people asked is known', () => {
  const before = aPoint({ year: 2017, amount: 30.4, sampleSize: 400 })
  const after = aPoint({ year: 2019, amount: 30.9, sampleSize: 400 })
  const change = changeBetween('survey', 'percent', before, after)
  assert.equal(change?.verdict === 'cannot-tell' && change.why, 'interval-holds-no-change')
  assert.ok(change?.verdict === 'cannot-tell' && change.interval && change.interval.low < 0 && change.interval.high > 0)
})

test('a step that is larger than chance allows is told, with its interval', () => {
  const before = aPoint({ year: 2014, amount: 17.1, sampleSize: 2000 })
  const after = aPoint({ year: 2019, amount: 8.6, sampleSize: 2000 })
  const change = changeBetween('survey', 'percent', before, after)
  assert.equal(change?.verdict, 'lower')
  assert.ok(change?.verdict === 'lower' && change.interval.high < 0 && change.difference === -8.5)
})

test('a grade needs the spread of the answers, which no page prints', () => {
  const before = aPoint({ year: 2017, amount: 6.3, sampleSize: 400 })
  const after = aPoint({ year: 2019, amount: 6.7, sampleSize: 400 })
  const change = changeBetween('survey', 'score', before, after)
  assert.equal(change?.verdict === 'cannot-tell' && change.why, 'spread-not-published')
})

test('the interval is the published example: 56 of 70 beside 48 of 80', () => {
  // Newcombe 1998, table II, example (a), method 10: 0.0524 to 0.3339.
  const interval = intervalOfDifference({ proportion: 48 / 80, asked: 80 }, { proportion: 56 / 70, asked: 70 })
  assert.equal(interval.low.toFixed(2), '5.24')
  assert.equal(interval.high.toFixed(2), '33.39')
})

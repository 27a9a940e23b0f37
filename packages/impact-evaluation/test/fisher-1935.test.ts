import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { randomisationTest } from '../src/index.ts'
import { digits } from './digits.ts'

/** Extra hours of sleep with two drugs (Cushny & Peebles 1905, as used by Student), the two groups of R's `sleep`. */
const sleep = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
const second = sleep.map((_, at) => at >= 10)

test('all 184,756 ways to split the sleepers give p = 0.08144796', () => {
  const tested = randomisationTest({ outcomes: sleep, treated: second })
  assert.equal(tested.assignments, 184_756)
  assert.equal(tested.method, 'all-assignments')
  assert.ok(digits(tested.probability, 0.0814479638009) >= 10)
  assert.equal(tested.smallestAttainableProbability, 2 / 184_756)
})
test('drawn assignments lie within their stated margin, and repeat with the seed', () => {
  const drawn = (seed: number) =>
    randomisationTest({ outcomes: sleep, treated: second, mostEnumerated: 1, random: seededRandom(seed) })
  assert.deepEqual(drawn(1), drawn(1))
  let outside = 0
  for (let seed = 1; seed <= 20; seed++) {
    const { probability, monteCarloMargin, smallestAttainableProbability } = drawn(seed)
    if (Math.abs(probability - 0.0814479638) > monteCarloMargin) outside++
    assert.equal(smallestAttainableProbability, 1 / 10_000)
  }
  assert.ok(outside <= 3)
})
test('one treated area among thirty-nine can never give less than 1/39', () => {
  const outcomes = Array.from({ length: 39 }, (_, at) => (at === 0 ? -1e6 : Math.sin(at)))
  const tested = randomisationTest({ outcomes, treated: outcomes.map((_, at) => at === 0) })
  assert.equal(tested.probability, 1 / 39)
  assert.equal(tested.smallestAttainableProbability, 1 / 39)
})
test('strata keep their number of treated: two pairs have four assignments', () => {
  const tested = randomisationTest({
    outcomes: [1, 5, 2, 9],
    treated: [true, false, true, false],
    strata: ['a', 'a', 'b', 'b'],
    alternative: 'less',
  })
  assert.equal(tested.assignments, 4)
  assert.equal(tested.probability, 1 / 4)
})
test('a statistic of the caller decides instead of the difference of means', () => {
  const outcomes = [3, 1, 2, 50, 4, 5]
  const median = (mark: Uint8Array, of: number) => {
    const kept = outcomes.filter((_, at) => mark[at] === of).sort((a, b) => a - b)
    return ((kept[1] as number) * 2) / 2
  }
  const tested = randomisationTest({
    outcomes,
    treated: [true, true, true, false, false, false],
    statistic: (mark) => median(mark, 1) - median(mark, 0),
  })
  assert.equal(tested.observed, 2 - 5)
  assert.equal(tested.assignments, 20)
})
const outcomes = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 9 })
  .filter((all) => new Set(all).size > 1)
test('the p-value does not change with units, a constant, or the order of areas; and over all possible choices it is at most 5 % for at most 5 % of them', () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      const treated = all.map((_, at) => at < 2)
      const p = randomisationTest({ outcomes: all, treated }).probability
      assert.equal(randomisationTest({ outcomes: all.map((one) => 0.1 * one + 3), treated }).probability, p)
      assert.equal(randomisationTest({ outcomes: [...all].reverse(), treated: [...treated].reverse() }).probability, p)
    }),
    { numRuns: 100, seed: 8 },
  )
  const values = [3, 8, 1, 9, 4, 7, 12, 5, 2]
  let [choices, significant] = [0, 0]
  for (let one = 0; one < 9; one++)
    for (let other = one + 1; other < 9; other++) {
      choices++
      if (
        randomisationTest({ outcomes: values, treated: values.map((_, at) => at === one || at === other) })
          .probability <= 0.05
      )
        significant++
    }
  assert.ok(significant / choices <= 0.05 && choices === 36)
})

/** Woodruff 1952: quantiles and their intervals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { linearisedEstimates, proportionInterval, quantile, surveyDesign } from '../src/index.ts'

const random = seededRandom(3)
const n = 400
const values = Float64Array.from({ length: n }, () => Math.round(500 * random() ** 2))
const weights = Float64Array.from({ length: n }, () => 1 + 4 * random())
const sample = surveyDesign({ weights, stages: [{ units: values.map((_, i) => i % 40) }] })

/** inf { x : F(x) ≥ share } by trying every value. */
const smallestWith = (share: number) => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const reached = values.filter(
    (value) =>
      weights.reduce((sum, weight, i) => sum + ((values[i] as number) <= value ? weight : 0), 0) >= share * all,
  )
  return Math.min(...reached)
}

test('a quantile is the smallest value at or below which that share lies, and its ends are quantiles of the interval of the share', () => {
  for (const share of [0.1, 0.37, 0.5, 0.9]) {
    const found = quantile(sample, { of: values, share, method: 'beta' })
    assert.ok(found.kind === 'interval')
    assert.equal(found.estimate, smallestWith(share))
    const below = values.map((value) => (value <= found.estimate ? 1 : 0))
    const [proportion] = linearisedEstimates(sample, [{ kind: 'proportion', of: below }]).estimates
    assert.ok(proportion)
    const interval = proportionInterval(proportion, 'beta')
    assert.ok(interval.kind === 'interval')
    assert.equal(found.lower, smallestWith(interval.lower))
    assert.equal(found.upper, smallestWith(interval.upper))
  }
})

test('equal weights and a share on a step give the lower value, whatever the rounding of the sum', () => {
  for (const weight of [1, 0.1, 1 / 3]) {
    const ten = surveyDesign({ weights: new Array(10).fill(weight) })
    const found = quantile(ten, { of: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share: 0.3 })
    assert.ok(found.kind !== 'empty')
    assert.equal(found.estimate, 3)
  }
})

test('a quantile whose share has no interval says why', () => {
  const alike = quantile(sample, { of: new Array(n).fill(4), share: 0.5 })
  assert.deepEqual(alike, { kind: 'interval-unknown', estimate: 4, respondents: n, because: 'no-variation' })
  const edge = quantile(surveyDesign({ weights: [1, 1, 1, 1, 1] }), { of: [1, 2, 3, 4, 5], share: 0.05 })
  assert.ok(edge.kind === 'interval-unknown')
  assert.equal(edge.because, 'leaves-the-scale')
  assert.deepEqual(quantile(sample, { of: values, share: 0.5, within: new Array(n).fill(false) }), { kind: 'empty' })
  assert.throws(() => quantile(sample, { of: values, share: 1 }), { code: 'bad-setting' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import { milk } from '../bench/published-figures.ts'
import { benchmark, fayHerriot, fayHerriotPosterior, smoothVariances } from '../src/index.ts'
import { close, present } from './comparison.ts'

test('variances that are exactly 4/n are given back, also for areas too small to have one', () => {
  const sampleSize = [10, 20, 50, 100, 400, 1]
  const variance = sampleSize.map((n) => (n === 1 ? null : 4 / n))
  const smoothed = smoothVariances({ variance, sampleSize })
  for (const [i, n] of sampleSize.entries()) close(present(smoothed.variance[i]), 4 / n, 1e-10)
  close(present(smoothed.coefficients[1]), -1, 1e-10)
  close(smoothed.retransformation, 1, 1e-10)
  assert.deepEqual(smoothed.fitted, [0, 1, 2, 3, 4])
})

test('smoothed variances add up to the estimated ones, and are nearer to the truth than those', () => {
  const normal = normalFrom(seededRandom(8))
  const sampleSize = Array.from({ length: 60 }, (_, i) => 4 + (i % 12))
  const truth = sampleSize.map((n) => 9 / n)
  // A variance from n respondents is itself uncertain: chi-square with n − 1 degrees of freedom.
  const variance = sampleSize.map((n, i) => {
    let sum = 0
    for (let k = 1; k < n; k++) sum += normal() ** 2
    return (present(truth[i]) * sum) / (n - 1)
  })
  const smoothed = smoothVariances({ variance, sampleSize })
  const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const filled = smoothed.variance.map(present)
  close(total(filled), total(variance), 1e-10)
  const miss = (numbers: readonly number[]) => total(numbers.map((d, i) => (d - present(truth[i])) ** 2))
  assert.ok(miss(filled) < miss(variance) / 4)
  assert.ok(smoothed.retransformation > 1)
})

test('a variance of 0 does not take part and is replaced, so that the model accepts the area', () => {
  const sampleSize = [30, 12, 9, 20, 15, 8]
  const variance = [0.05, 0.11, 0.2, 0.07, 0.1, 0]
  const smoothed = smoothVariances({ variance, sampleSize })
  assert.deepEqual(smoothed.fitted, [0, 1, 2, 3, 4])
  assert.ok(present(smoothed.variance[5]) > 0)
  const fit = fayHerriot({
    direct: [1, 2, 1.5, 3, 2.5, 0],
    variance: smoothed.variance,
    covariates: sampleSize.map(() => [1]),
  })
  assert.notEqual(fit.kind, 'not-converged')
})

const fit = fayHerriot(milk)
if (fit.kind !== 'estimated') throw new Error('milk is estimable')
const areas = fit.estimates

test('after benchmarking the weighted areas add up to the total, whatever the rule', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 43, maxLength: 43 }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.constantFrom('ratio', 'difference', 'by-uncertainty'),
      (weights, factor, rule) => {
        const before = weights.reduce((sum, w, i) => sum + w * present(areas[i]).estimate, 0)
        const { estimates, before: said, total } = benchmark(areas, { weights, total: factor * before, rule })
        close(said, before, 1e-12)
        close(
          estimates.reduce((sum, { estimate }, i) => sum + present(weights[i]) * estimate, 0),
          total,
          1e-10,
        )
        for (const [i, area] of estimates.entries()) {
          const model = present(areas[i])
          close(area.estimate - area.adjustment, model.estimate, 1e-9)
          close(area.meanSquaredError, model.meanSquaredError + area.adjustment ** 2, 1e-9)
          assert.equal(area.shareOfOwnData, model.shareOfOwnData)
          assert.match(area.method, /benchmarked/)
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  )
})

test('ratio moves all by one factor, difference by one amount, by-uncertainty the vague areas most', () => {
  const weights = new Array(43).fill(1)
  const total = 1.05 * areas.reduce((sum, { estimate }) => sum + estimate, 0)
  for (const [i, { estimate }] of benchmark(areas, { weights, total, rule: 'ratio' }).estimates.entries())
    close(estimate, 1.05 * present(areas[i]).estimate, 1e-10)
  const moved = benchmark(areas, { weights, total, rule: 'difference' }).estimates
  for (const { adjustment } of moved) close(adjustment, present(moved[0]).adjustment, 1e-12)
  const usual = benchmark(areas, { weights, total }).estimates
  const order = [...usual.keys()].sort(
    (a, b) => present(areas[a]).meanSquaredError - present(areas[b]).meanSquaredError,
  )
  for (let k = 1; k < order.length; k++)
    assert.ok(present(usual[present(order[k])]).adjustment >= present(usual[present(order[k - 1])]).adjustment)
})

test('benchmarking to the total that is already there changes nothing', () => {
  const weights = areas.map((_, i) => 1 + (i % 3))
  const total = areas.reduce((sum, { estimate }, i) => sum + present(weights[i]) * estimate, 0)
  for (const rule of ['ratio', 'difference', 'by-uncertainty'] as const)
    for (const { adjustment } of benchmark(areas, { weights, total, rule }).estimates)
      assert.ok(Math.abs(adjustment) < 1e-14)
})

test('limits move with their estimate and widen with its error; without limits none appear', () => {
  const posterior = fayHerriotPosterior(milk).estimates
  const weights = posterior.map(() => 1)
  const total = 1.1 * posterior.reduce((sum, { estimate }) => sum + estimate, 0)
  for (const [i, area] of benchmark(posterior, { weights, total }).estimates.entries()) {
    const model = present(posterior[i])
    const wider = Math.sqrt(area.meanSquaredError / model.meanSquaredError)
    assert.ok(wider > 1)
    close(present(area.upper) - area.estimate, wider * (model.upper - model.estimate), 1e-10)
    close(area.estimate - present(area.lower), wider * (model.estimate - model.lower), 1e-10)
  }
  for (const area of benchmark(areas, { weights, total }).estimates) assert.ok(!('lower' in area) && !('upper' in area))
})

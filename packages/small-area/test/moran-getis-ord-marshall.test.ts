import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import {
  contiguity,
  empiricalBayesRates,
  getisOrd,
  localEmpiricalBayesRates,
  localMoran,
  moran,
  rowStandardised,
  spatialWeights,
} from '../src/index.ts'
import { agreeingDigits, close, present } from './comparison.ts'

test('sudden infant deaths: Moran, local Moran, Gi* and both empirical-Bayes rates of the peer to 10 digits', {
  skip: missing('reference/icar'),
}, () => {
  const rows = referenceRows('reference/icar/nc-sids.csv')
  const w = contiguity(
    rows.length,
    referenceRows('reference/icar/nc-sids-edges.csv').map(({ i, j }) => [Number(i) - 1, Number(j) - 1]),
  )
  const { lisa } = referenceJson('reference/icar/nc-sids-output.json')
  const events = rows.map(({ SID74 }) => Number(SID74))
  const births = rows.map(({ BIR74 }) => Number(BIR74))
  const rates = events.map((count, i) => count / present(births[i]))
  const whole = moran(rates, rowStandardised(w))
  const { I, E, V, z, p } = lisa.moran
  assert.ok(
    agreeingDigits([whole.statistic, whole.expectation, whole.variance, whole.z, whole.p], [I, E, V, z, p]) > 10,
  )
  const local = localMoran(rates, rowStandardised(w))
  for (const [ours, theirs] of [
    [local.map(({ statistic }) => statistic), lisa.local_moran.Ii],
    [local.map(({ expectation }) => expectation), lisa.local_moran.E],
    [local.map(({ variance }) => variance), lisa.local_moran.V],
    [local.map(({ z }) => z), lisa.local_moran.Z],
    [getisOrd(rates, w), lisa.Gi_star],
    [empiricalBayesRates(events, births).map(({ rate }) => rate), lisa.EB_global],
    [localEmpiricalBayesRates(events, births, w).map(({ rate }) => rate), lisa.EB_local],
  ])
    assert.ok(agreeingDigits(ours, theirs) > 10)
})

/** 0 – 1 – 2 – 3. */
const chain = contiguity(4, [
  [0, 1],
  [1, 2],
  [2, 3],
])

test('1, 2, 3, 4 in a row, by hand: deviations −1.5, −0.5, 0.5, 1.5 give I = (4/6)(2·(0.75 − 0.25 + 0.75))/5 = 1/3', () => {
  const { statistic, expectation } = moran([1, 2, 3, 4], chain)
  close(statistic, 1 / 3)
  close(expectation, -1 / 3)
})

test('the moments of Moran’s I are those over all 24 arrangements of four numbers, also with one-sided weights', () => {
  const numbers = [1, 4, 2, 9]
  const lopsided = spatialWeights(4, [
    { from: 0, to: 1, weight: 1 },
    { from: 1, to: 0, weight: 2 },
    { from: 1, to: 2, weight: 0.5 },
    { from: 2, to: 3, weight: 3 },
    { from: 3, to: 0, weight: 1 },
  ])
  for (const w of [chain, rowStandardised(chain), lopsided]) {
    const all: number[] = []
    const arrange = (left: number[], row: number[]): void => {
      if (left.length === 0) all.push(moran(row, w).statistic)
      for (const [k, x] of left.entries()) arrange(left.toSpliced(k, 1), [...row, x])
    }
    arrange(numbers, [])
    assert.equal(all.length, 24)
    const mean = all.reduce((a, b) => a + b, 0) / 24
    const variance = all.reduce((sum, i) => sum + (i - mean) ** 2, 0) / 24
    const { expectation, variance: ours } = moran(numbers, w)
    close(expectation, mean)
    close(ours, variance)
  }
})

test('the local statistics add up to the global one, and shift and scale of the numbers do not matter', () => {
  const w = rowStandardised(chain)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -50, max: 50 }), (seed, shift) => {
      const numbers = Array.from({ length: 4 }, seededRandom(seed))
      const local = localMoran(numbers, w)
      const { statistic, z } = moran(numbers, w)
      close(local.reduce((sum, area) => sum + area.statistic, 0) / 4, statistic, 1e-9)
      const moved = numbers.map((x) => 7 * x + shift)
      assert.ok(Math.abs(moran(moved, w).z - z) < 1e-8)
      for (const [i, score] of getisOrd(moved, chain).entries())
        assert.ok(Math.abs(score - present(getisOrd(numbers, chain)[i])) < 1e-8)
    }),
    { numRuns: 40, seed: 6 },
  )
})

test('a hot corner has the highest Gi*, an area beside all others has none', () => {
  const scores = getisOrd([9, 8, 1, 0], chain)
  assert.equal(scores.indexOf(Math.max(...scores)), 0)
  const star = contiguity(4, [
    [0, 1],
    [0, 2],
    [0, 3],
  ])
  assert.equal(getisOrd([9, 8, 1, 0], star)[0], 0)
})

test('empirical Bayes rates lie between own and overall rate, and rates that differ by chance only all become one', () => {
  const rates = empiricalBayesRates([1, 30, 12, 50], [100, 1000, 200, 4000])
  const overall = 93 / 5300
  for (const [i, own] of [0.01, 0.03, 0.06, 0.0125].entries()) {
    const { rate, shareOfOwnData } = present(rates[i])
    assert.ok(rate >= Math.min(own, overall) && rate <= Math.max(own, overall))
    assert.ok(shareOfOwnData > 0 && shareOfOwnData < 1)
  }
  assert.ok(empiricalBayesRates([5, 5, 6, 4], [100, 100, 100, 100]).every(({ shareOfOwnData }) => shareOfOwnData === 0))
})

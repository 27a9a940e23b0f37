import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  benchmark,
  binomialLogitNormal,
  binomialPosterior,
  contiguity,
  empiricalBayesRates,
  fayHerriot,
  fayHerriotPosterior,
  getisOrd,
  localEmpiricalBayesRates,
  localMoran,
  moran,
  normalInterval,
  rowStandardised,
  SmallAreaError,
  type SmallAreaErrorCode,
  smoothCounts,
  smoothCountsPosterior,
  smoothVariances,
  spatialFayHerriot,
  spatialWeights,
} from '../src/index.ts'

const fails = (code: SmallAreaErrorCode, step: () => unknown) =>
  assert.throws(step, (error) => {
    assert.ok(error instanceof SmallAreaError, String(error))
    assert.equal(error.code, code, error.message)
    // A sentence that says what to do.
    assert.match(error.message, /^[A-Z].*\.$/)
    assert.ok(error.message.split(' ').length >= 5, error.message)
    return true
  })

const direct = [2, 4, 6, 8, 10, 7]
const variance = [2, 2, 2, 2, 2, 2]
const ones = direct.map(() => [1])
const good = { direct, variance, covariates: ones }
const ring = contiguity(6, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 0],
])
const circle = rowStandardised(ring)
const events = [3, 5, 2, 8, 1, 4]
const exposure = [100, 120, 90, 200, 60, 110]

test('no area, one area, or fewer areas than coefficients are refused', () => {
  fails('no-areas', () => fayHerriot({ direct: [], variance: [], covariates: [] }))
  fails('too-few-areas', () => fayHerriot({ direct: [1], variance: [1], covariates: [[1]] }))
  fails('too-few-areas', () => fayHerriot({ direct: [1, 2], variance: [1, 1], covariates: [[1], [1]] }))
  fails('too-few-areas', () =>
    fayHerriot({ direct: [1, null, null], variance: [1, null, null], covariates: [[1], [1], [1]] }),
  )
  fails('too-few-areas', () =>
    fayHerriotPosterior({ direct: [1, 2, 3, 4, 5], variance: [1, 1, 1, 1, 1], covariates: [[1], [1], [1], [1], [1]] }),
  )
  fails('too-few-areas', () => binomialLogitNormal({ successes: [1, 2], trials: [3, 4], covariates: [[1], [1]] }))
  fails('too-few-areas', () =>
    binomialPosterior({ successes: [1, 2, 1, 2], trials: [3, 4, 5, 6], covariates: [[1], [1], [1], [1]] }),
  )
  fails('too-few-areas', () => moran([1, 2], contiguity(2, [[0, 1]])))
  fails('too-few-areas', () => empiricalBayesRates([1], [10]))
  fails('no-areas', () => empiricalBayesRates([], []))
  fails('no-areas', () => smoothVariances({ variance: [], sampleSize: [] }))
  fails('no-areas', () => benchmark([], { weights: [], total: 1 }))
  fails('no-areas', () => contiguity(0, []))
  const pair = { events: [1, 2], exposure: [10, 10] }
  fails('too-few-areas', () => smoothCounts(pair, contiguity(2, [[0, 1]])))
  fails('too-few-areas', () =>
    smoothCountsPosterior(
      { events: [1, 2, 3, 4], exposure: [9, 9, 9, 9] },
      contiguity(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    ),
  )
  fails('too-few-areas', () =>
    spatialFayHerriot(
      { direct: [1, 2, 3], variance: [1, 1, 1], covariates: [[1], [1], [1]] },
      rowStandardised(
        contiguity(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ),
  )
})

test('lists that do not describe the same areas are refused', () => {
  fails('unequal-lengths', () => fayHerriot({ ...good, variance: [1, 2] }))
  fails('unequal-lengths', () => fayHerriot({ ...good, covariates: [[1], [1, 2], [1], [1], [1], [1]] }))
  fails('unequal-lengths', () =>
    spatialFayHerriot(
      good,
      rowStandardised(
        contiguity(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ),
  )
  fails('unequal-lengths', () => moran([1, 2, 3], ring))
  fails('unequal-lengths', () => empiricalBayesRates([1, 2], [10]))
  fails('unequal-lengths', () => localEmpiricalBayesRates([1, 2], [10, 20], ring))
  fails('unequal-lengths', () => smoothCounts({ events: [1, 2], exposure: [10, 20] }, ring))
  fails('unequal-lengths', () => binomialLogitNormal({ successes: events, trials: exposure, covariates: [[1]] }))
  fails('unequal-lengths', () => smoothVariances({ variance, sampleSize: [3] }))
})

test('NaN, infinity, and half-missing areas are refused', () => {
  fails('not-a-number', () => fayHerriot({ ...good, direct: [Number.NaN, 4, 6, 8, 10, 7] }))
  fails('not-a-number', () => fayHerriot({ ...good, direct: [null, 4, 6, 8, 10, 7] }))
  fails('not-a-number', () => fayHerriot({ ...good, covariates: [[Number.POSITIVE_INFINITY], ...ones.slice(1)] }))
  fails('not-a-number', () => moran([1, 2, 3, 4, 5, Number.NaN], ring))
  fails('not-a-number', () => smoothCounts({ events: [Number.NaN, 1, 1, 1, 1, 1], exposure }, ring))
  fails('not-a-number', () => smoothVariances({ variance: [Number.NaN, 1, 1], sampleSize: [3, 4, 5] }))
})

test('sampling variances of 0, below 0 or missing are refused, with the way out in the sentence', () => {
  for (const d of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, null])
    fails('bad-variance', () => fayHerriot({ ...good, variance: [d, 2, 2, 2, 2, 2] }))
  fails('bad-variance', () => smoothVariances({ variance: [-1, 1, 1], sampleSize: [3, 4, 5] }))
  assert.throws(() => fayHerriot({ ...good, variance: [0, 2, 2, 2, 2, 2] }), /smooth/)
})

test('covariates that say the same thing twice, or nothing, are refused and named', () => {
  fails('singular-design', () => fayHerriot({ ...good, covariates: direct.map(() => [1, 3]) }))
  fails('singular-design', () => fayHerriot({ ...good, covariates: direct.map(() => [0]) }))
  fails('singular-design', () => fayHerriot({ ...good, covariates: direct.map(() => []) }))
  // A column that differs only where there is no sample.
  fails('singular-design', () =>
    fayHerriot({
      direct: [...direct, null],
      variance: [...variance, null],
      covariates: [...direct.map(() => [1, 0]), [1, 1]],
    }),
  )
  fails('singular-design', () => smoothVariances({ variance: [1, 2, 3], sampleSize: [5, 5, 5] }))
  fails('singular-design', () => smoothCounts({ events, exposure, covariates: events.map(() => [7]) }, ring))
})

test('neighbours outside the map, beside themselves, twice, or with a negative weight are refused', () => {
  fails('bad-neighbours', () => contiguity(3, [[0, 3]]))
  fails('bad-neighbours', () => contiguity(3, [[1, 1]]))
  fails('bad-neighbours', () =>
    contiguity(3, [
      [0, 1],
      [1, 0],
    ]),
  )
  fails('bad-neighbours', () => contiguity(3, [[0, 1.5]]))
  for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    fails('bad-neighbours', () => spatialWeights(3, [{ from: 0, to: 1, weight }]))
})

test('an island is refused wherever it has no meaning', () => {
  const island = contiguity(6, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ])
  fails('island', () => rowStandardised(island))
  fails('island', () => moran(direct, island))
  fails('island', () => localMoran(direct, island))
  fails('island', () => getisOrd(direct, island))
  fails('island', () => smoothCounts({ events, exposure }, island))
  fails('island', () => localEmpiricalBayesRates(events, exposure, island))
  fails('island', () => spatialFayHerriot(good, island))
})

test('a map in two parts, one-sided weights and weights that do not add up to 1 are refused where they matter', () => {
  fails('disconnected-map', () =>
    smoothCounts(
      { events, exposure },
      contiguity(6, [
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
    ),
  )
  fails('not-symmetric', () =>
    smoothCounts(
      { events, exposure },
      rowStandardised(
        contiguity(6, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
          [4, 5],
        ]),
      ),
    ),
  )
  fails('not-row-standardised', () => spatialFayHerriot(good, ring))
  assert.notEqual(spatialFayHerriot(good, circle).kind, undefined)
})

test('counts that cannot be counts are refused', () => {
  fails('bad-counts', () => smoothCounts({ events: [-1, 1, 1, 1, 1, 1], exposure }, ring))
  fails('bad-counts', () => smoothCounts({ events: [1.5, 1, 1, 1, 1, 1], exposure }, ring))
  fails('bad-counts', () => smoothCounts({ events, exposure: [0, 1, 1, 1, 1, 1] }, ring))
  fails('bad-counts', () => smoothCounts({ events, exposure: [-5, 1, 1, 1, 1, 1] }, ring))
  fails('bad-counts', () => empiricalBayesRates([0, 1], [0, 10]))
  fails('bad-counts', () =>
    binomialLogitNormal({ successes: [5, 1, 1, 1], trials: [4, 4, 4, 4], covariates: ones.slice(0, 4) }),
  )
  fails('bad-counts', () =>
    binomialLogitNormal({ successes: [1, 1, 1, 1], trials: [4.5, 4, 4, 4], covariates: ones.slice(0, 4) }),
  )
  fails('bad-counts', () => smoothVariances({ variance: [1, 1, 1], sampleSize: [3, -4, 5] }))
  fails('bad-counts', () => smoothVariances({ variance: [1, 1, 1], sampleSize: [3, 4, 0] }))
})

test('a map without any event, or with nothing but events, is refused', () => {
  const none = events.map(() => 0)
  fails('no-events', () => smoothCounts({ events: none, exposure }, ring))
  fails('no-events', () => empiricalBayesRates(none, exposure))
  fails('no-events', () => binomialLogitNormal({ successes: none, trials: exposure, covariates: ones }))
  fails('no-events', () => binomialLogitNormal({ successes: exposure, trials: exposure, covariates: ones }))
})

test('numbers without variation have no pattern; covariates that predict perfectly have no finite coefficient', () => {
  fails('no-variation', () => moran([3, 3, 3, 3, 3, 3], ring))
  fails('no-variation', () => getisOrd([0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3], ring))
  const split = {
    successes: [0, 0, 0, 9, 9, 9],
    trials: [9, 9, 9, 9, 9, 9],
    covariates: [0, 0, 0, 1, 1, 1].map((x) => [1, x]),
  }
  fails('separated', () => binomialLogitNormal(split))
  fails('separated', () => binomialPosterior(split))
})

test('levels, nodes and benchmarks outside their range are refused', () => {
  for (const level of [0, 1, 95, Number.NaN]) {
    fails('bad-level', () => fayHerriotPosterior(good, { level }))
    fails('bad-level', () => smoothCounts({ events, exposure }, ring, { level }))
    fails('bad-level', () => smoothCountsPosterior({ events, exposure }, ring, { level }))
    fails('bad-level', () => binomialLogitNormal({ successes: events, trials: exposure, covariates: ones }, { level }))
    fails('bad-level', () => binomialPosterior({ successes: events, trials: exposure, covariates: ones }, { level }))
  }
  for (const nodes of [1, 8, 102, 25.5])
    fails('bad-nodes', () => binomialLogitNormal({ successes: events, trials: exposure, covariates: ones }, { nodes }))
  const fit = fayHerriot(good)
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  const weights = direct.map(() => 1)
  fails('bad-level', () => normalInterval(fit.estimates[0] as (typeof fit.estimates)[number], 2))
  fails('bad-benchmark', () => benchmark(fit.estimates, { weights: direct.map(() => 0), total: 40 }))
  fails('bad-benchmark', () => benchmark(fit.estimates, { weights: [-1, 1, 1, 1, 1, 1], total: 40 }))
  fails('bad-benchmark', () => benchmark(fit.estimates, { weights, total: -40, rule: 'ratio' }))
  fails('not-a-number', () => benchmark(fit.estimates, { weights, total: Number.NaN }))
  fails('unequal-lengths', () => benchmark(fit.estimates, { weights: [1], total: 40 }))
})

test('methods and rules that do not exist are refused, not replaced', () => {
  fails('bad-method', () => fayHerriot(good, { method: 'EBLUP' as 'REML' }))
  fails('bad-method', () => spatialFayHerriot(good, circle, { method: 'moment' as 'ML' }))
  const fit = fayHerriot(good)
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  const weights = direct.map(() => 1)
  fails('bad-method', () => benchmark(fit.estimates, { weights, total: 40, rule: 'share' as 'ratio' }))
})

test('numbers beyond what squares and cubes can hold, and errors that are none, are refused', () => {
  fails('not-a-number', () => fayHerriot({ ...good, direct: [1e200, 4, 6, 8, 10, 7] }))
  fails('not-a-number', () => fayHerriot({ ...good, variance: [1e-310, 2, 2, 2, 2, 2] }))
  fails('not-a-number', () => fayHerriot({ ...good, variance: [1e308, 2, 2, 2, 2, 2] }))
  fails('not-a-number', () => moran([1e200, 2, 3, 4, 5, 6], ring))
  const fit = fayHerriot(good)
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  const [first] = fit.estimates as [(typeof fit.estimates)[number]]
  for (const meanSquaredError of [Number.NaN, -1]) {
    fails('not-a-number', () => normalInterval({ ...first, meanSquaredError }))
    fails('not-a-number', () => benchmark([{ ...first, meanSquaredError }], { weights: [1], total: 3, rule: 'ratio' }))
  }
})

test('an own weight or a map that is no number, and a map of which all areas are neighbours, are refused', () => {
  fails('bad-neighbours', () => getisOrd(events, ring, Number.NaN))
  fails('bad-neighbours', () => getisOrd(events, ring, -1))
  fails('bad-neighbours', () => spatialWeights(2.5, []))
  fails('bad-neighbours', () => spatialWeights(Number.POSITIVE_INFINITY, []))
  const all = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const))
  fails('no-variation', () => moran([1, 2, 3, 4], contiguity(4, all)))
})

test('an area without a sample passes through the smoothing of variances into the model', () => {
  const { variance: smoothed } = smoothVariances({
    variance: [2, 1.2, 0.9, 0.7, 0.6, 0.5, null],
    sampleSize: [10, 20, 30, 40, 50, 60, 0],
  })
  assert.equal(smoothed[6], null)
  const fit = fayHerriot({ direct: [...direct, null], variance: smoothed, covariates: [...ones, [1]] })
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  assert.equal(fit.estimates[6]?.basis, 'synthetic')
})

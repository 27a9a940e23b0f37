import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  adjustedProbabilities,
  countFunnel,
  countInterval,
  countTest,
  groupTimeEffects,
  ImpactEvaluationError,
  type ImpactEvaluationErrorCode,
  linearSeries,
  meanPower,
  type Panel,
  poissonSeries,
  proportionInterval,
  randomisationTest,
  rateRatioInterval,
  registerDesign,
  seriesEffect,
  standardisedRate,
  steppedWedgePower,
  syntheticControl,
  syntheticDid,
  syntheticDidPlaceboError,
  uniformBand,
} from '../src/index.ts'

const options = { comparison: 'never-treated', estimator: 'doubly-robust' } as const
const panel = (change: Partial<Panel> = {}): Panel => ({
  periods: [1, 2, 3],
  units: [
    { name: 'a', firstTreated: 2, outcomes: [1, 2, 3] },
    { name: 'b', firstTreated: undefined, outcomes: [1, 1, 2] },
  ],
  ...change,
})
const unit = (name: string, firstTreated: number | undefined, outcomes: number[]) => ({ name, firstTreated, outcomes })
const control = (change: object = {}) => ({
  periods: [1, 2],
  treated: 'a',
  treatedFrom: 2,
  units: ['a', 'b', 'c'].map((name, at) => ({ name, predictors: [at, at * at], outcomes: [at, at + 1] })),
  ...change,
})
const did = (change: object = {}) => ({
  periods: [1, 2, 3],
  treatedFrom: 3,
  units: ['a', 'b', 'c'].map((name, at) => ({ name, treated: at === 0, outcomes: [at, at * at, 1] })),
  ...change,
})
const series = { counts: [3, 4, 5, 6, 2], design: { periods: 5, changes: [{ from: 3 }] } }
const wedge = { areasPerStep: [2, 2], perAreaAndPeriod: 20, variation: { betweenAreas: 0.1 } }
const change = { kind: 'proportion', from: 0.3, to: 0.2 } as const

const faults: [string, ImpactEvaluationErrorCode, () => unknown][] = [
  ['a panel without units', 'empty', () => groupTimeEffects(panel({ units: [] }), options)],
  ['a panel of one period', 'too-few', () => groupTimeEffects(panel({ periods: [1] }), options)],
  ['periods out of order', 'not-increasing', () => groupTimeEffects(panel({ periods: [1, 3, 2] }), options)],
  [
    'an area twice',
    'duplicate-name',
    () => groupTimeEffects(panel({ units: [unit('a', 2, [1, 2, 3]), unit('a', undefined, [1, 2, 3])] }), options),
  ],
  [
    'an outcome missing',
    'unequal-lengths',
    () => groupTimeEffects(panel({ units: [unit('a', 2, [1, 2]), unit('b', undefined, [1, 2, 3])] }), options),
  ],
  [
    'an outcome that is no number',
    'not-finite',
    () =>
      groupTimeEffects(panel({ units: [unit('a', 2, [1, Number.NaN, 3]), unit('b', undefined, [1, 2, 3])] }), options),
  ],
  [
    'nobody treated',
    'no-treated',
    () => groupTimeEffects(panel({ units: [unit('b', undefined, [1, 2, 3])] }), options),
  ],
  [
    'everybody treated at once',
    'no-comparison',
    () => groupTimeEffects(panel({ units: [unit('a', 2, [1, 2, 3])] }), options),
  ],
  [
    'a band around nothing',
    'empty',
    () => uniformBand([], { clusterOf: new Int32Array(0), clusters: 0 }, { random: () => 0 }),
  ],
  ['no units to shuffle', 'empty', () => randomisationTest({ outcomes: [], treated: [] })],
  ['one area', 'no-comparison', () => randomisationTest({ outcomes: [1], treated: [true] })],
  ['no treated area', 'no-treated', () => randomisationTest({ outcomes: [1, 2], treated: [false, false] })],
  [
    'outcomes all alike',
    'no-variation',
    () => randomisationTest({ outcomes: [2, 2, 2], treated: [true, false, false] }),
  ],
  [
    'strata that leave no choice',
    'no-comparison',
    () => randomisationTest({ outcomes: [1, 2], treated: [true, false], strata: ['a', 'b'] }),
  ],
  [
    'too many assignments and no chance given',
    'needs-random',
    () =>
      randomisationTest({
        outcomes: Array.from({ length: 60 }, (_, at) => at),
        treated: Array.from({ length: 60 }, (_, at) => at < 30),
      }),
  ],
  [
    'a negative count',
    'not-a-count',
    () => poissonSeries({ ...series, counts: [3, -4, 5, 6, 2] }, { kind: 'poisson' }),
  ],
  [
    'a rate instead of a count',
    'not-a-count',
    () => poissonSeries({ ...series, counts: [3, 4.5, 5, 6, 2] }, { kind: 'poisson' }),
  ],
  ['all counts zero', 'no-variation', () => poissonSeries({ ...series, counts: [0, 0, 0, 0, 0] }, { kind: 'poisson' })],
  [
    'an exposure of nobody',
    'out-of-range',
    () => poissonSeries({ ...series, exposure: [1, 1, 0, 1, 1] }, { kind: 'poisson' }),
  ],
  [
    'a measure before the series',
    'out-of-range',
    () => poissonSeries({ ...series, design: { periods: 5, changes: [{ from: 1 }] } }, { kind: 'poisson' }),
  ],
  [
    'more columns than periods',
    'too-few',
    () =>
      poissonSeries(
        { counts: [1, 2, 3, 4], design: { periods: 4, changes: [{ from: 3, slope: true }] } },
        { kind: 'poisson' },
      ),
  ],
  [
    'a column that repeats another',
    'singular',
    () =>
      linearSeries(
        {
          outcomes: [1, 2, 3, 4, 6],
          design: { periods: 5, changes: [], covariates: [{ name: 'x', values: [2, 4, 6, 8, 10] }] },
        },
        { kind: 'independent' },
      ),
  ],
  [
    'two columns of one name',
    'duplicate-name',
    () =>
      linearSeries(
        {
          outcomes: [1, 2, 3, 4, 6],
          design: { periods: 5, changes: [], covariates: [{ name: 'trend', values: [2, 4, 1, 8, 1] }] },
        },
        { kind: 'independent' },
      ),
  ],
  [
    'an outcome that never moves',
    'no-variation',
    () => linearSeries({ outcomes: [2, 2, 2, 2, 2], design: series.design }, { kind: 'independent' }),
  ],
  [
    'a lag longer than the series',
    'out-of-range',
    () => linearSeries({ outcomes: [1, 2, 3, 4, 6], design: series.design }, { kind: 'newey-west', lag: 9 }),
  ],
  [
    'a column that is not there',
    'unknown-name',
    () =>
      seriesEffect(linearSeries({ outcomes: [1, 2, 3, 4, 6], design: series.design }, { kind: 'independent' }), 'ban'),
  ],
  ['no units for a synthetic control', 'empty', () => syntheticControl(control({ units: [] }))],
  ['one donor', 'too-few', () => syntheticControl(control({ units: control().units.slice(0, 2) }))],
  ['a treated area that is not there', 'unknown-name', () => syntheticControl(control({ treated: 'z' }))],
  [
    'a donor twice',
    'duplicate-name',
    () => syntheticControl(control({ units: [...control().units, control().units[1]] })),
  ],
  ['no period before', 'too-few', () => syntheticControl(control({ treatedFrom: 1 }))],
  [
    'a predictor that is the same everywhere',
    'no-variation',
    () => syntheticControl(control({ units: control().units.map((one) => ({ ...one, predictors: [1, 2] })) })),
  ],
  ['a negative predictor weight', 'out-of-range', () => syntheticControl(control(), { predictorWeights: [1, -1] })],
  [
    'predictor weights of the wrong number',
    'unequal-lengths',
    () => syntheticControl(control(), { predictorWeights: [1] }),
  ],
  [
    'no treated unit',
    'no-treated',
    () => syntheticDid(did({ units: did().units.map((one) => ({ ...one, treated: false })) })),
  ],
  ['one control', 'no-comparison', () => syntheticDid(did({ units: did().units.slice(0, 2) }))],
  [
    'controls that never change',
    'no-variation',
    () => syntheticDid(did({ units: did().units.map((one) => ({ ...one, outcomes: [1, 1, 1] })) })),
  ],
  [
    'as many treated as controls for placebos',
    'too-few',
    () => syntheticDidPlaceboError(did({ units: [...did().units, { name: 'd', treated: true, outcomes: [1, 4, 2] }] })),
  ],
  ['more cases than trials', 'out-of-range', () => proportionInterval(5, 4, 'wilson')],
  ['a proportion of nothing', 'empty', () => proportionInterval(0, 0, 'wilson')],
  ['a level of 95', 'out-of-range', () => proportionInterval(1, 4, 'wilson', 95)],
  ['half a case', 'not-a-count', () => countInterval(0.5)],
  ['an expected number of nothing', 'out-of-range', () => countTest(1, 0)],
  [
    'an exposure below zero',
    'out-of-range',
    () => rateRatioInterval({ count: 1, exposure: -1 }, { count: 1, exposure: 1 }),
  ],
  [
    'standard weights that do not sum to one',
    'out-of-range',
    () => standardisedRate({ cases: [1], population: [10], weights: [0.9] }),
  ],
  ['a stratum without people', 'out-of-range', () => standardisedRate({ cases: [1], population: [0], weights: [1] })],
  ['no strata', 'empty', () => standardisedRate({ cases: [], population: [], weights: [] })],
  ['a funnel around nothing', 'out-of-range', () => countFunnel(0, 0.95)],
  ['a p-value above one', 'out-of-range', () => adjustedProbabilities([0.1, 1.2], 'holm')],
  ['no p-values', 'empty', () => adjustedProbabilities([], 'holm')],
  ['a wedge with one step', 'singular', () => steppedWedgePower({ ...wedge, areasPerStep: [4] }, change)],
  ['a wedge of one area', 'too-few', () => steppedWedgePower({ ...wedge, areasPerStep: [1] }, change)],
  ['half an area', 'not-a-count', () => steppedWedgePower({ ...wedge, areasPerStep: [1.5, 2] }, change)],
  [
    'a correlation above one',
    'out-of-range',
    () => steppedWedgePower({ ...wedge, variation: { betweenAreas: 0.1, ofEffect: 0.1, levelWithEffect: 2 } }, change),
  ],
  ['a deviation of nothing', 'no-variation', () => meanPower(1, 0, 10)],
  ['a design without a question', 'empty', () => registerDesign(design({ question: ' ' }))],
  ['an area in two groups', 'duplicate-name', () => registerDesign(design({ ring: ['a'] }))],
  ['a design registered after the start', 'out-of-range', () => registerDesign(design({ registeredOn: '2027-01-02' }))],
]
function design(change: object) {
  return {
    question: 'Do fewer people avoid the park after dark?',
    registeredOn: '2026-11-01',
    startsOn: '2027-01-01',
    outcome: 'share that avoids the park',
    treated: ['a'],
    comparison: ['b', 'c'],
    ring: ['d'],
    method: 'randomisation test of the change',
    level: 0.95,
    detectable: { effect: -0.1, power: 0.8, inWords: 'one in ten people fewer' },
    ...change,
  }
}
for (const [fault, code, act] of faults)
  test(`${fault}: refused as ${code}, with a sentence that says what to do`, () => {
    assert.throws(act, (error) => {
      assert.ok(error instanceof ImpactEvaluationError, String(error))
      assert.equal(error.code, code)
      assert.match(error.message, /^[A-Z0-9].{20,}\.$/s)
      return true
    })
  })

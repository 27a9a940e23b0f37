import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import {
  controlFalseDiscoveries,
  ears,
  farrington,
  fitGumbel,
  flexibleFarrington,
  logLikelihoodRatio,
  monteCarloP,
  ScanStatisticError,
  type ScanStatisticErrorCode,
  spaceTimePermutationScan,
  spaceTimeScan,
  spatialScan,
} from '../src/index.ts'

const random = seededRandom(1)
const square = { kind: 'planar', x: [0, 1, 0, 1], y: [0, 0, 1, 1] } as const
const map = {
  cases: [1, 2, 3, 4],
  baseline: [1, 1, 1, 1],
  centres: square,
  maximumShare: 0.5,
  simulations: 99,
  random,
} as const
const rows = {
  ...map,
  cases: [
    [1, 2],
    [0, 1],
    [3, 1],
    [1, 1],
  ],
  baseline: [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  search: 'retrospective',
  maximumDuration: 1,
} as const

const refused = (code: ScanStatisticErrorCode) => (error: unknown) => {
  assert.ok(error instanceof ScanStatisticError)
  assert.equal(error.code, code)
  // a sentence that says what to do
  assert.match(error.message, /^[A-Z].{20,}\S\.$/)
  return true
}

const spatial: [string, object, ScanStatisticErrorCode][] = [
  ['no area', { cases: [], baseline: [] }, 'too-little-data'],
  ['one area', { cases: [3], baseline: [1], centres: { kind: 'planar', x: [0], y: [0] } }, 'too-little-data'],
  ['a baseline too short', { baseline: [1, 1, 1] }, 'unequal-lengths'],
  ['a centre missing', { centres: { kind: 'planar', x: [0, 1, 2], y: [0, 1, 2] } }, 'unequal-lengths'],
  ['a population too long', { population: [1, 1, 1, 1, 1] }, 'unequal-lengths'],
  ['NaN cases', { cases: [1, Number.NaN, 3, 4] }, 'not-a-count'],
  ['negative cases', { cases: [1, -1, 3, 4] }, 'not-a-count'],
  ['half a case', { cases: [1, 1.5, 3, 4] }, 'not-a-count'],
  ['endless cases', { cases: [1, Number.POSITIVE_INFINITY, 3, 4] }, 'not-a-count'],
  ['more cases than fit', { cases: [1, 30_000_000, 3, 4] }, 'not-a-count'],
  ['a NaN baseline', { baseline: [1, Number.NaN, 1, 1] }, 'not-a-quantity'],
  ['a negative baseline', { baseline: [1, -1, 1, 1] }, 'not-a-quantity'],
  ['a baseline of 0 everywhere', { baseline: [0, 0, 0, 0], cases: [0, 0, 0, 0] }, 'not-a-quantity'],
  ['cases where none can be', { baseline: [1, 0, 1, 1] }, 'cases-without-baseline'],
  ['a NaN coordinate', { centres: { kind: 'planar', x: [0, Number.NaN, 0, 1], y: [0, 0, 1, 1] } }, 'not-a-quantity'],
  [
    'a latitude beyond the pole',
    { centres: { kind: 'globe', longitude: [0, 1, 2, 3], latitude: [0, 91, 1, 1] } },
    'not-a-quantity',
  ],
  ['two areas at one point', { centres: { kind: 'planar', x: [0, 1, 0, 1], y: [0, 0, 0, 1] } }, 'same-centre'],
  ['more than half of everything', { maximumShare: 0.6 }, 'bad-limit'],
  ['a share of nothing', { maximumShare: 0 }, 'bad-limit'],
  ['a NaN share', { maximumShare: Number.NaN }, 'bad-limit'],
  ['a negative radius', { maximumRadius: -1 }, 'bad-limit'],
  ['no case as a cluster', { minimumCases: 0 }, 'bad-limit'],
  ['too few simulations to reach 0.05', { simulations: 18 }, 'bad-limit'],
  ['areas all larger than the share', { maximumShare: 0.2 }, 'no-window'],
  ['no worker at all', { workers: 0 }, 'bad-limit'],
  ['two and a half workers', { workers: 2.5 }, 'bad-limit'],
  ['half a cluster', { maximumClusters: 0.5 }, 'bad-limit'],
  ['a generator outside [0, 1)', { random: () => 1 }, 'bad-random'],
]
for (const [what, change, code] of spatial)
  test(`a spatial scan refuses ${what}`, () => assert.rejects(spatialScan({ ...map, ...change }), refused(code)))

const inTime: [string, object, ScanStatisticErrorCode][] = [
  ['one period', { cases: [[1], [1], [1], [1]], baseline: [[1], [1], [1], [1]] }, 'too-little-data'],
  ['rows of unequal length', { cases: [[1, 2], [1], [1, 1], [1, 1]] }, 'unequal-lengths'],
  ['a duration of 0', { maximumDuration: 0 }, 'bad-limit'],
  ['a duration longer than the study', { maximumDuration: 3 }, 'bad-limit'],
]
for (const [what, change, code] of inTime) {
  test(`a space-time scan refuses ${what}`, () => assert.rejects(spaceTimeScan({ ...rows, ...change }), refused(code)))
  test(`a permutation scan refuses ${what}`, () =>
    assert.rejects(spaceTimePermutationScan({ ...rows, ...change }), refused(code)))
}

test('a search too large to hold is refused before it begins', async () => {
  const areas = 400
  const x = Array.from({ length: areas }, (_, area) => area + random() / 10)
  const grid = x.map(() => new Array<number>(40).fill(1))
  const wide = {
    cases: grid,
    baseline: grid,
    centres: { kind: 'planar', x, y: x.map(() => random()) },
    maximumShare: 0.5,
    maximumDuration: 40,
    search: 'retrospective',
    simulations: 19,
    random,
  } as const
  await assert.rejects(spaceTimeScan(wide), refused('too-many-windows'))
})

test('no cases at all is an outcome, with the limits that were declared', async () => {
  for (const outcome of [
    await spatialScan({ ...map, cases: [0, 0, 0, 0] }),
    await spaceTimeScan({ ...rows, cases: rows.cases.map(() => [0, 0]) }),
    await spaceTimePermutationScan({ ...rows, cases: rows.cases.map(() => [0, 0]) }),
  ]) {
    assert.equal(outcome.kind, 'no-cases')
    assert.equal(outcome.limits.simulations, 99)
  }
})

test('cases exactly as expected everywhere give no cluster', async () => {
  const outcome = await spatialScan({ ...map, cases: [3, 3, 3, 3] })
  assert.ok(outcome.kind === 'scanned')
  assert.deepEqual(outcome.clusters, [])
})

const weeks = Array.from({ length: 400 }, (_, week) => (week * 7) % 5)
const weekly = {
  ...flexibleFarrington,
  first: 350,
  last: 399,
  calendar: { kind: 'dated', firstWeekStarts: '2015-01-05' },
} as const
const series: [string, () => unknown, ScanStatisticErrorCode][] = [
  ['a week before the baseline is full', () => ears(weeks, { method: 'C2', first: 8, last: 20 }), 'series-too-short'],
  ['a week after the end', () => ears(weeks, { method: 'C1', first: 20, last: 400 }), 'series-too-short'],
  ['an empty series', () => ears([], { method: 'C1', first: 0, last: 0 }), 'series-too-short'],
  [
    'a NaN count',
    () => ears([...weeks.slice(0, 50), Number.NaN], { method: 'C1', first: 20, last: 30 }),
    'not-a-count',
  ],
  ['a negative count', () => farrington([...weeks.slice(0, 399), -1], weekly), 'not-a-count'],
  ['a count beyond counting', () => farrington([...weeks.slice(0, 399), 1e12], weekly), 'not-a-count'],
  ['a baseline of one week', () => ears(weeks, { method: 'C1', first: 20, last: 30, baseline: 1 }), 'bad-limit'],
  ['a threshold of 0', () => ears(weeks, { method: 'C1', first: 20, last: 30, threshold: 0 }), 'bad-limit'],
  ['history too short', () => farrington(weeks, { ...weekly, first: 200 }), 'series-too-short'],
  [
    'no history like this week',
    () => farrington(weeks, { ...weekly, years: 1, seasons: 1, weeksLeftOut: 80, shortHistory: 'use' }),
    'series-too-short',
  ],
  ['a method that does not exist', () => ears(weeks, { method: 'C9' as 'C1', first: 20, last: 30 }), 'bad-limit'],
  ['a billion years', () => farrington(weeks, { ...weekly, years: 1e9, shortHistory: 'use' }), 'bad-limit'],
  ['a billion weeks', () => farrington(weeks, { ...weekly, halfWindow: 1e9, shortHistory: 'use' }), 'bad-limit'],
  [
    'a threshold that does not exist',
    () => farrington(weeks, { ...weekly, threshold: 'normal' as 'negative-binomial' }),
    'bad-limit',
  ],
  [
    'a policy for short histories that does not exist',
    () => farrington(weeks, { ...weekly, shortHistory: 'fill' as 'use' }),
    'bad-limit',
  ],
  [
    'a calendar that does not exist',
    () => farrington(weeks, { ...weekly, calendar: { kind: 'iso' } as never }),
    'not-a-date',
  ],
  ['more seasons than weeks', () => farrington(weeks, { ...weekly, seasons: 60 }), 'bad-limit'],
  ['alpha of a half', () => farrington(weeks, { ...weekly, alpha: 0.5 }), 'bad-limit'],
  [
    'a day that does not exist',
    () => farrington(weeks, { ...weekly, calendar: { kind: 'dated', firstWeekStarts: '2015-02-30' } }),
    'not-a-date',
  ],
  [
    'words for a date',
    () => farrington(weeks, { ...weekly, calendar: { kind: 'dated', firstWeekStarts: 'monday' } }),
    'not-a-date',
  ],
  ['no area', () => controlFalseDiscoveries({ pValues: [], areas: 0, rate: 0.05 }), 'too-little-data'],
  [
    'fewer areas declared than shown',
    () => controlFalseDiscoveries({ pValues: [0.1, 0.2], areas: 1, rate: 0.05 }),
    'bad-limit',
  ],
  ['a p-value above 1', () => controlFalseDiscoveries({ pValues: [1.1], areas: 1, rate: 0.05 }), 'not-a-p-value'],
  ['a NaN p-value', () => controlFalseDiscoveries({ pValues: [Number.NaN], areas: 1, rate: 0.05 }), 'not-a-p-value'],
]
for (const [what, step, code] of series)
  test(`a judgement of weeks refuses ${what}`, () => assert.throws(step, refused(code)))

test('a likelihood ratio or a p-value is not computed from what is no number', () => {
  for (const [cases, expected, total] of [
    [Number.NaN, 2, 10],
    [6, 0, 10],
    [16, 2, 10],
    [6, Number.NaN, 10],
  ] as const)
    assert.throws(() => logLikelihoodRatio(cases, expected, total), refused('not-a-quantity'))
  assert.throws(() => monteCarloP(Number.NaN, Float64Array.of(1, 2)), refused('not-a-quantity'))
  assert.throws(() => monteCarloP(3, Float64Array.of(1, Number.NaN)), refused('not-a-quantity'))
  assert.throws(() => fitGumbel([1, Number.NaN, 3]), refused('not-a-quantity'))
})

test('a generator that is missing or stands still, a search and centres that do not exist are refused', async () => {
  await assert.rejects(spatialScan({ ...map, random: undefined as never }), refused('bad-random'))
  await assert.rejects(spatialScan({ ...map, random: () => 0.5 }), refused('bad-random'))
  await assert.rejects(spaceTimeScan({ ...rows, search: 'forward' as 'prospective' }), refused('bad-limit'))
  await assert.rejects(
    spatialScan({ ...map, centres: { ...square, kind: 'flat' } as never }),
    refused('not-a-quantity'),
  )
})

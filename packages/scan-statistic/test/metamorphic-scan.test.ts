/** What must not change when the map is told in another way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import {
  type Cluster,
  type ScanOutcome,
  type SpatialScan,
  spaceTimePermutationScan,
  spaceTimeScan,
  spatialScan,
} from '../src/index.ts'

const draw = seededRandom(77)
const areas = 40
const x = Array.from({ length: areas }, () => 1000 * draw())
const y = Array.from({ length: areas }, () => 1000 * draw())
const baseline = Array.from({ length: areas }, () => 50 + 500 * draw())
const cases = baseline.map((each, area) => Math.round(each * 0.03 * ((x[area] as number) < 300 ? 2 : 0.5 + draw())))
const map = { cases, baseline, centres: { kind: 'planar', x, y }, maximumShare: 0.4, simulations: 99 } as const
const run = (more: Partial<SpatialScan> = {}) => spatialScan({ ...map, random: seededRandom(1), ...more })
const clusters = (outcome: ScanOutcome): readonly Cluster[] => {
  assert.ok(outcome.kind === 'scanned')
  return outcome.clusters
}
const told = (outcome: ScanOutcome, name: (area: number) => number = (area) => area) =>
  clusters(outcome).map(({ areas: inside, logLikelihoodRatio, cases: count }) => [
    inside
      .map(name)
      .sort((a, b) => a - b)
      .join(),
    logLikelihoodRatio.toFixed(9),
    count,
  ])

const plain = await run()

test('there is something to find', () => assert.ok(clusters(plain).length > 2))

test('a baseline in other units gives the same outcome', async () => {
  assert.deepEqual(told(await run({ baseline: baseline.map((each) => each * 0.001) })), told(plain))
})

test('a map moved, turned and enlarged gives the same clusters, with radii enlarged', async () => {
  const turned = {
    kind: 'planar',
    x: x.map((each, area) => 3 * (0.6 * each - 0.8 * (y[area] as number)) + 5000),
    y: x.map((each, area) => 3 * (0.8 * each + 0.6 * (y[area] as number)) - 200),
  } as const
  const outcome = await run({ centres: turned })
  assert.deepEqual(told(outcome), told(plain))
  for (const [at, { radius }] of clusters(outcome).entries())
    assert.ok(Math.abs(radius - 3 * (clusters(plain)[at]?.radius ?? 0)) < 1e-6)
})

test('areas in another order give the same clusters', async () => {
  const order = Array.from({ length: areas }, (_, at) => (at * 17 + 5) % areas)
  const reordered = (values: readonly number[]) => order.map((at) => values[at] as number)
  const outcome = await run({
    cases: reordered(cases),
    baseline: reordered(baseline),
    centres: { kind: 'planar', x: reordered(x), y: reordered(y) },
  })
  assert.deepEqual(
    told(outcome, (at) => order[at] as number),
    told(plain),
  )
})

test('an area split in two at the same point gives the same ratios', async () => {
  const split = {
    cases: [...cases, 2],
    baseline: [...baseline, (baseline[0] as number) / 4],
    centres: { kind: 'planar', x: [...x, x[0] as number], y: [...y, y[0] as number] },
    areasAtOnePoint: 'together',
  } as const
  const [first = 0, ...others] = split.cases
  const outcome = await run({
    ...split,
    cases: [first - 2, ...others],
    baseline: [(baseline[0] as number) * 0.75, ...split.baseline.slice(1)],
  })
  const ratios = (each: ScanOutcome) => clusters(each).map(({ logLikelihoodRatio }) => logLikelihoodRatio.toFixed(9))
  assert.deepEqual(ratios(outcome), ratios(plain))
})

test('an area without residents and cases changes no cluster but may stand in one', async () => {
  const empty = {
    cases: [...cases, 0],
    baseline: [...baseline, 0],
    centres: { kind: 'planar', x: [...x, 500], y: [...y, 500] },
  } as const
  const ratios = (each: ScanOutcome) =>
    clusters(each).map(({ logLikelihoodRatio, cases: n }) => [logLikelihoodRatio.toFixed(9), n])
  assert.deepEqual(ratios(await run(empty)), ratios(plain))
})

test('an island far away is in no circle with the others, and the others keep their clusters', async () => {
  const island = {
    cases: [...cases, 1],
    baseline: [...baseline, 30],
    centres: { kind: 'planar', x: [...x, 1e7], y: [...y, 0] },
  } as const
  const outcome = await run(island)
  for (const { areas: inside } of clusters(outcome)) assert.ok(!inside.includes(areas) || inside.length === 1)
  assert.deepEqual(
    clusters(outcome)
      .slice(0, 2)
      .map((each) => each.areas),
    clusters(plain)
      .slice(0, 2)
      .map((each) => each.areas),
  )
})

test('the share may be one of residents while cases are compared with another baseline', async () => {
  const population = baseline.map((_, area) => ((x[area] as number) < 300 ? 10_000 : 1))
  const outcome = await run({ population })
  assert.equal(outcome.limits.shareOf, 'population')
  const left = population.reduce((sum, each) => sum + each, 0) * 0.4
  for (const { areas: inside } of clusters(outcome))
    assert.ok(inside.reduce((sum, area) => sum + (population[area] as number), 0) <= left * (1 + 1e-9))
})

test('a lower maximum share, radius or more cases asked for can only lower the strongest ratio', async () => {
  const strongest = (outcome: ScanOutcome) => clusters(outcome)[0]?.logLikelihoodRatio ?? 0
  for (const limit of [{ maximumShare: 0.1 }, { maximumRadius: 120 }, { minimumCases: 40 }]) {
    const outcome = await run(limit)
    assert.ok(strongest(outcome) <= strongest(plain) + 1e-12)
    if (limit.maximumRadius) assert.ok(clusters(outcome).every(({ radius }) => radius <= 120 * (1 + 1e-9)))
    if (limit.minimumCases) assert.ok(clusters(outcome).every(({ cases: n }) => n >= 40))
  }
})

test('with one period in the past and one now, a prospective scan of one period is the retrospective one that ends now', async () => {
  const past = baseline.map((each) => Math.round(each * 0.03))
  const rows = cases.map((now, area) => [past[area] as number, now])
  const grid = baseline.map((each) => [each, each])
  const shared = {
    cases: rows,
    baseline: grid,
    centres: map.centres,
    maximumShare: 0.4,
    maximumDuration: 1,
    simulations: 99,
  }
  const now = await spaceTimeScan({ ...shared, search: 'prospective', random: seededRandom(2) })
  const any = await spaceTimeScan({ ...shared, search: 'retrospective', random: seededRandom(2) })
  assert.equal(2 * now.limits.windows, any.limits.windows)
  assert.ok((clusters(any)[0]?.logLikelihoodRatio ?? 0) >= (clusters(now)[0]?.logLikelihoodRatio ?? 0))
  assert.ok(clusters(now).every(({ periods, recurrencePeriods }) => periods?.first === 1 && recurrencePeriods !== null))
})

test('the permutation scan does not see what is always high in one area, or high everywhere in one period', async () => {
  const busy = Array.from({ length: 12 }, (_, area) =>
    Array.from({ length: 6 }, (_, t) => (area === 3 ? 10 : 1) * (t === 5 ? 4 : 1)),
  )
  const line = { kind: 'planar', x: busy.map((_, area) => area), y: busy.map(() => 0) } as const
  const scan = (rows: number[][]) =>
    spaceTimePermutationScan({
      cases: rows,
      centres: line,
      search: 'prospective',
      maximumDuration: 2,
      maximumShare: 0.5,
      simulations: 99,
      random: seededRandom(3),
    })
  assert.equal(clusters(await scan(busy)).length, 0)
  const control = busy.map((row, area) => (area === 7 ? [...row.slice(0, 5), 30] : row))
  const [found] = clusters(await scan(control))
  assert.deepEqual([found?.areas, found?.monteCarloP], [[7], 0.01])
})

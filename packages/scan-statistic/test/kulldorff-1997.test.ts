/** Kulldorff (1997): the likelihood ratio, its printed values, and every window against a second implementation. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { logRatio, strongest, sum, windowsOf, zonesOf } from '../bench/straightforward.ts'
import {
  type Cluster,
  describeLimits,
  logLikelihoodRatio,
  spaceTimePermutationScan,
  spaceTimeScan,
  spatialScan,
} from '../src/index.ts'
import { countTerms, windowOffset, windowSlope } from '../src/likelihood-ratio.ts'

/** Cases, population and log likelihood ratio as SaTScan 9.6 prints them (552 cases among 1,057,673 residents). */
const printed = [
  [100, 111_674, 14.083511],
  [85, 95_249, 11.577255],
  [38, 34_083, 9.019716],
  [64, 78_280, 6.11414],
  [25, 24_571, 4.651839],
  [12, 9_840, 3.363518],
  [106, 119_050, 14.780276],
  [42, 40_696, 8.287056],
  [44, 45_667, 7.199672],
] as const

test('the likelihood ratio of every printed New York cluster comes out to the last printed digit', () => {
  for (const [cases, population, ratio] of printed)
    assert.equal(logLikelihoodRatio(cases, (population / 1_057_673) * 552, 552).toFixed(6), ratio.toFixed(6))
})

test('a window with no more cases than expected has ratio 0, and one with all cases has C ln(C/E)', () => {
  assert.equal(logLikelihoodRatio(5, 5, 100), 0)
  assert.equal(logLikelihoodRatio(4, 5, 100), 0)
  assert.equal(logLikelihoodRatio(10, 2, 10), 10 * Math.log(5))
})

test('the form without logarithms gives the same ratio', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (total, share, where) => {
        const expected = total * share
        const cases = Math.round(expected + (total - expected) * where)
        fc.pre(cases > expected)
        const fast =
          (countTerms(total)[cases] as number) - cases * windowSlope(expected, total) - windowOffset(expected, total)
        assert.ok(Math.abs(fast - logLikelihoodRatio(cases, expected, total)) < 1e-9 * Math.max(1, fast))
      },
    ),
    { numRuns: 60, seed: 3 },
  )
})

const golden = {
  cases: [6, 1, 1, 2],
  baseline: [10, 10, 10, 10],
  centres: { kind: 'planar', x: [0, 1, 3, 7], y: [0, 0, 0, 0] },
  maximumShare: 0.5,
  simulations: 9999,
} as const

/** Every way to lay ten cases over four equal areas, with its probability. */
function exactP(): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const zones = [[0], [1], [2], [3], [0, 1], [1, 2], [2, 3]]
  const largest = (counts: readonly number[]) =>
    Math.max(...zones.map((zone) => logRatio(sum(zone.map((area) => counts[area] as number)), 2.5 * zone.length, 10)))
  const observed = largest(golden.cases)
  let p = 0
  for (let a = 0; a <= 10; a++)
    for (let b = 0; a + b <= 10; b++)
      for (let c = 0; a + b + c <= 10; c++) {
        const counts = [a, b, c, 10 - a - b - c]
        const ways = factorial(10) / counts.reduce((product, n) => product * factorial(n), 1)
        if (largest(counts) >= observed - 1e-9) p += ways / 4 ** 10
      }
  return p
}

test('the README example: area A alone, by hand, and a p-value that agrees with laying out all 286 possibilities', async () => {
  const outcome = await spatialScan({ ...golden, random: seededRandom(1) })
  assert.equal(outcome.kind, 'scanned')
  if (outcome.kind !== 'scanned') return
  const [first] = outcome.clusters
  assert.deepEqual(first?.areas, [0])
  assert.ok(Math.abs((first?.logLikelihoodRatio ?? 0) - (6 * Math.log(2.4) + 4 * Math.log(4 / 7.5))) < 1e-12)
  assert.equal(first?.logLikelihoodRatio.toFixed(4), '2.7384')
  assert.deepEqual([outcome.limits.circles, outcome.limits.windows], [7, 7])
  const exact = exactP()
  assert.equal(exact.toFixed(4), '0.0941')
  const error = Math.sqrt((exact * (1 - exact)) / 10_000)
  assert.ok(Math.abs((first?.monteCarloP ?? 1) - exact) < 3.5 * error)
  assert.equal(first?.relativeRisk, 6 / 2.5 / (4 / 7.5))
  assert.equal(
    describeLimits(outcome.limits),
    'Spatial Poisson scan, for high rates only: 4 areas, circles of any radius with at most 50 % of the baseline; at least 1 case; 7 distinct circles, 7 windows; 9,999 simulations (smallest p 0.0001).',
  )
})

const maps = fc.record({
  grid: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 3,
    maxLength: 12,
    selector: ([x, y]) => 5 * x + y,
  }),
  share: fc.constantFrom(0.2, 0.35, 0.5),
  periods: fc.integer({ min: 2, max: 5 }),
  longest: fc.integer({ min: 1, max: 5 }),
  onlyNow: fc.boolean(),
  seed: fc.nat(),
})

test('on any map, grids full of ties included, every window is searched and the strongest is found', async () => {
  let looked = 0
  await fc.assert(
    fc.asyncProperty(maps, async ({ grid, share, periods, longest: wanted, onlyNow, seed }) => {
      const random = seededRandom(seed)
      const longest = Math.min(wanted, periods)
      const x = grid.map(([each]) => each)
      const y = grid.map(([, each]) => each)
      const cases = grid.map(() => Array.from({ length: periods }, () => Math.floor(random() * 5)))
      const baseline = grid.map(() => Array.from({ length: periods }, () => 1 + 9 * random()))
      const total = sum(cases.map(sum))
      fc.pre(total > 0)
      const shared = {
        cases,
        centres: { kind: 'planar', x, y },
        maximumShare: share,
        maximumDuration: longest,
        search: onlyNow ? 'prospective' : 'retrospective',
        simulations: 19,
        random,
      } as const
      const scale = total / sum(baseline.map(sum))
      const sizes = baseline.map(sum)
      const zones = zonesOf({ x, y }, sizes, share)
      fc.pre(zones.length > 0)
      const stretch = { longest, onlyNow }
      const slice = (rows: number[][], areas: readonly number[], from: number, to: number) =>
        sum(areas.map((area) => sum((rows[area] as number[]).slice(from, to))))
      const poisson = windowsOf(zones, periods, stretch, (areas, from, to) => scale * slice(baseline, areas, from, to))
      const found = await spaceTimeScan({ ...shared, baseline })
      assert.ok(found.kind === 'scanned')
      assert.equal(found.limits.windows, poisson.length)
      const best = strongest(poisson, cases)
      assert.ok(Math.abs((found.clusters[0]?.logLikelihoodRatio ?? 0) - best.ratio) < 1e-9)
      const inSpace = windowsOf(
        zones,
        1,
        { longest: 1, onlyNow: false },
        (areas) => scale * slice(baseline, areas, 0, periods),
      )
      const flat = await spatialScan({ ...shared, cases: cases.map(sum), baseline: sizes })
      assert.ok(flat.kind === 'scanned')
      assert.equal(flat.limits.windows, inSpace.length)
      assert.ok(
        Math.abs(
          (flat.clusters[0]?.logLikelihoodRatio ?? 0) -
            strongest(
              inSpace,
              cases.map((row) => [sum(row)]),
            ).ratio,
        ) < 1e-9,
      )
      const all = cases.map((_, area) => area)
      const permutation = windowsOf(
        zonesOf({ x, y }, cases.map(sum), share),
        periods,
        stretch,
        (areas, from, to) => (slice(cases, areas, 0, periods) * slice(cases, all, from, to)) / total,
      )
      if (permutation.length === 0) return
      const moved = await spaceTimePermutationScan(shared)
      assert.ok(moved.kind === 'scanned')
      assert.equal(moved.limits.windows, permutation.length)
      assert.ok(Math.abs((moved.clusters[0]?.logLikelihoodRatio ?? 0) - strongest(permutation, cases).ratio) < 1e-9)
      looked++
    }),
    { numRuns: 120, seed: 11 },
  )
  assert.ok(looked > 60)
})

test('clusters come strongest first and share no area', async () => {
  const random = seededRandom(8)
  const x = Array.from({ length: 60 }, () => random())
  const y = Array.from({ length: 60 }, () => random())
  const cases = Array.from({ length: 60 }, () => Math.floor(8 * random()))
  const outcome = await spatialScan({
    cases,
    baseline: cases.map(() => 1),
    centres: { kind: 'planar', x, y },
    maximumShare: 0.3,
    simulations: 99,
    random,
  })
  assert.ok(outcome.kind === 'scanned' && outcome.clusters.length > 3)
  const areas = outcome.clusters.flatMap((cluster) => cluster.areas)
  assert.equal(new Set(areas).size, areas.length)
  for (const [at, cluster] of outcome.clusters.entries()) {
    assert.ok(cluster.cases > cluster.expected)
    const before: Cluster | undefined = outcome.clusters[at - 1]
    if (before)
      assert.ok(before.logLikelihoodRatio >= cluster.logLikelihoodRatio && before.monteCarloP <= cluster.monteCarloP)
  }
})

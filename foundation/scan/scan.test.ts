import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawsOf } from './draws-of.ts'
import { runScan } from './run-scan.ts'
import type { AberrationPlan, SpaceTimePlan } from './scan-plan.ts'

/** Thirty areas on a grid, quiet but for three neighbours in the last two periods. */
const draw = drawsOf('a quiet map')
const quiet = Array.from({ length: 30 }, () => Array.from({ length: 24 }, () => 3 + Math.floor(3 * draw())))
const stirred = quiet.map((series, area) => series.map((count, period) => count + (area < 3 && period >= 22 ? 9 : 0)))
const plan = (counts: readonly (readonly number[])[], seed = 'seed'): SpaceTimePlan => ({
  kind: 'space-time',
  counts,
  seed,
  residents: counts.map(() => 1_000),
  longitude: counts.map((_, area) => 5.6 + (area % 6) / 100),
  latitude: counts.map((_, area) => 50.8 + Math.floor(area / 6) / 100),
  maximumShare: 0.25,
  maximumDuration: 6,
  minimumCases: 5,
  simulations: 99,
})
const perArea = (counts: readonly (readonly number[])[], periodsPerYear: number | null): AberrationPlan => ({
  kind: 'aberration',
  counts,
  seed: 'seed',
  periodsPerYear,
  falseDiscoveries: 0.05,
  minimumCases: 5,
})

test('what came together in the last periods is found, and the same seed finds the same', async () => {
  const shares: number[] = []
  const once = await runScan(plan(stirred), (share) => shares.push(share))
  const again = await runScan(plan(stirred))
  assert.deepEqual(once, again)
  const [strongest] = once.found
  assert.ok(strongest && strongest.p <= 0.05)
  assert.deepEqual([...strongest.areas].sort(), [0, 1, 2])
  assert.deepEqual([strongest.first, strongest.last], [22, 23])
  assert.equal(shares.at(-1), 1)
  assert.ok(shares.length > 10, 'it said on its way how far it was')
})

test('on a quiet map nothing is found', async () => {
  const { found } = await runScan(plan(quiet))
  assert.deepEqual(
    found.filter(({ p }) => p <= 0.05),
    [],
  )
})

test('single areas far above their own past stand, with and without a season, and quiet ones do not', async () => {
  for (const [counts, perYear, method] of [
    [stirred, null, 'ears-c1'],
    [[...stirred.map((series) => [...series.slice(0, 22), ...series.slice(0, 22), ...series])], 12, 'farrington'],
  ] as const) {
    const rises = counts.map((series, area) => series.map((n, t) => (area < 3 && t === series.length - 1 ? n + 20 : n)))
    const { found, limits } = await runScan(perArea(rises, perYear))
    assert.deepEqual(found.map(({ areas }) => areas[0]).sort(), [0, 1, 2], method)
    assert.equal('method' in limits && limits.method, method)
  }
  const { found } = await runScan(perArea(quiet, null))
  assert.deepEqual(found, [])
})

test('what cannot be searched is refused in words, not with silence', async () => {
  await assert.rejects(runScan(plan([[1, 2, 3]])), /at least two areas/)
})

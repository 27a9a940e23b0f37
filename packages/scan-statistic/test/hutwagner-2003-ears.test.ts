/** Hutwagner et al. (2003): EARS C1, C2, C3, on a worked example and on Salmonella Agona 1990–1995. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { type EarsOutcome, ears } from '../src/index.ts'
import { normalUpperQuantile } from '../src/normal-distribution.ts'

const skip = missing('reference/aberration')
const alarms = (outcomes: readonly EarsOutcome[]) =>
  outcomes.filter((each) => each.kind === 'tested' && each.alarm).map(({ position }) => position + 1)

/** Baseline 1 2 3 2 1 2 3: mean 2, squares 4, standard deviation √(4/6). */
const quiet = [1, 2, 3, 2, 1, 2, 3]

test('C1 by hand: mean 2, standard deviation √(2/3), bound 2 + 3√(2/3) = 4.449', () => {
  const [four, five] = [4, 5].map((now) => ears([...quiet, now], { method: 'C1', first: 7, last: 7 })[0])
  assert.ok(four?.kind === 'tested' && five?.kind === 'tested')
  assert.ok(Math.abs((four.upperBound ?? 0) - 4.449489742783178) < 1e-12)
  assert.deepEqual([four.alarm, five.alarm], [false, true])
})

test('C3 by hand: what C2 exceeds 1 by, this week and the two before, each week against its own baseline', () => {
  // baselines t−9 … t−3 of the last three weeks: 1 2 3 2 1 2 3, then 2 3 2 1 2 3 1, then 3 2 1 2 3 1 2; each with mean 2
  // and squares 4 about it: standard deviation √(4/6) each time
  const [now] = ears([...quiet, 1, 2, 3, 4, 4], { method: 'C3', first: 11, last: 11, threshold: 4 })
  const sd = Math.sqrt(4 / 6)
  assert.ok(now?.kind === 'tested')
  assert.ok(Math.abs(now.mean - 2) < 1e-12 && Math.abs(now.standardDeviation - sd) < 1e-12)
  const byHand = 1 / sd - 1 + (2 / sd - 1) + (2 / sd - 1)
  assert.ok(Math.abs(now.statistic - byHand) < 1e-12)
  assert.equal(now.statistic.toFixed(6), '3.123724')
  assert.ok(Math.abs((now.upperBound ?? 0) - (2 + sd * (1 + 4 - (1 / sd - 1 + (2 / sd - 1))))) < 1e-12)
  assert.equal(now.alarm, false)
})

test('a spike in the current week alarms in that week, with every method', () => {
  const series = [2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 200]
  for (const method of ['C1', 'C2', 'C3'] as const) {
    const [now] = ears(series, { method, first: 16, last: 16 })
    assert.ok(now?.kind === 'tested' && now.alarm, method)
    const [before] = ears(series, { method, first: 15, last: 15 })
    assert.ok(before?.kind === 'tested' && !before.alarm, method)
  }
})

test('the two weeks after a spike: C2 looks past it, C3 remembers it and says that no count would be quiet', () => {
  const series = [2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 200, 2, 2, 2]
  const judged = (method: 'C2' | 'C3') => ears(series, { method, first: 17, last: 19 })
  assert.deepEqual(alarms(judged('C2')), [])
  assert.deepEqual(alarms(judged('C3')), [18, 19])
  assert.ok(
    judged('C3')
      .slice(0, 2)
      .every((each) => each.kind === 'tested' && each.upperBound === null),
  )
})

test('a baseline that never varies has no answer, unless a floor was declared', () => {
  const flat = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9]
  for (const method of ['C1', 'C2', 'C3'] as const) {
    const [now] = ears(flat, { method, first: 11, last: 11 })
    assert.deepEqual(now, { kind: 'no-variation', position: 11, observed: 9, mean: 2 })
    const [declared] = ears(flat, { method, first: 11, last: 11, minimumStandardDeviation: 0.5 })
    assert.ok(declared?.kind === 'tested' && declared.alarm && declared.standardDeviation === 0.5)
  }
})

for (const method of ['C1', 'C2'] as const)
  test(`${method} on Salmonella Agona: the same alarms and bounds as surveillance 1.24.1`, { skip }, () => {
    const counts = referenceRows('reference/aberration/salmonella.agona.csv').map((row) => Number(row.observed))
    const theirs = referenceJson('reference/aberration/output.json').results[`ears${method}`]
    const ours = ears(counts, { method, first: 208, last: 311, threshold: normalUpperQuantile(0.001) })
    assert.deepEqual(alarms(ours), theirs.alarms_idx)
    for (const [at, each] of ours.entries())
      assert.ok(each.kind === 'tested' && Math.abs((each.upperBound ?? 0) / theirs.upperbound[at] - 1) < 1e-10)
  })

test('C3 on Salmonella Agona by definition: statistic to 12 digits, alarms at three thresholds', { skip }, () => {
  const counts = referenceRows('reference/aberration/salmonella.agona.csv').map((row) => Number(row.observed))
  const theirs = referenceJson('reference/aberration/output.json').results.ears_by_definition
  const thresholds = [
    [2, 'C3_threshold_2_alarms_idx'],
    [normalUpperQuantile(0.025), 'C3_z_0.025_alarms_idx'],
    [normalUpperQuantile(0.001), 'C3_z_0.001_alarms_idx'],
  ] as const
  for (const [threshold, name] of thresholds) {
    const ours = ears(counts, { method: 'C3', first: 208, last: 311, threshold })
    assert.deepEqual(alarms(ours), theirs[name])
    for (const [at, each] of ours.entries())
      assert.ok(each.kind === 'tested' && Math.abs(each.statistic - theirs.C3_statistic[at]) < 1e-11)
  }
})

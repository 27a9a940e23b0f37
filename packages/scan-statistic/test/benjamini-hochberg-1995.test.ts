import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { controlFalseDiscoveries } from '../src/index.ts'

/** The fifteen p-values of the example in section 4 of the paper (thrombolysis). */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

test('of the fifteen published p-values the first four stand at 0.05, where Bonferroni keeps three', () => {
  const { standing, adjusted } = controlFalseDiscoveries({ pValues: published, areas: 15, rate: 0.05 })
  assert.deepEqual(
    standing,
    published.map((_, at) => at < 4),
  )
  assert.ok(Math.abs((adjusted[3] ?? 0) - (0.0095 * 15) / 4) < 1e-15)
})

test('the order of the areas does not matter, an area without a verdict never stands, but every declared area counts', () => {
  const shuffled = [0.324, null, 0.0095, 0.0001, null, 0.0019, 0.0004]
  const few = controlFalseDiscoveries({ pValues: shuffled, areas: 7, rate: 0.05 })
  assert.deepEqual(few.standing, [false, false, true, true, false, true, true])
  assert.deepEqual([few.adjusted[1], few.areas, few.rule], [null, 7, 'Benjamini–Hochberg'])
  const many = controlFalseDiscoveries({ pValues: shuffled, areas: 44, rate: 0.05 })
  assert.deepEqual(many.standing, [false, false, false, true, false, true, true])
})

test('adjusted p-values as R gives them', { skip: missing('reference/intervals-power') }, () => {
  const text = JSON.stringify(referenceJson('reference/intervals-power/output.json'))
  const [, given] = /"p":(\[[^\]]*\])[^{}]*"bh":/.exec(text) ?? []
  const [, expected] = /"bh":(\[[^\]]*\])/.exec(text) ?? []
  const pValues = JSON.parse(given as string) as number[]
  const { adjusted } = controlFalseDiscoveries({ pValues, areas: pValues.length, rate: 0.05 })
  for (const [at, theirs] of (JSON.parse(expected as string) as number[]).entries())
    assert.ok(Math.abs((adjusted[at] ?? 0) - theirs) < 1e-11)
})

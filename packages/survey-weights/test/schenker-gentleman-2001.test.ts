/** Schenker & Gentleman 2001: whether two figures differ is tested by their difference, not by overlap of intervals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import { assertDigits } from '../bench/api-samples.ts'
import {
  compareIndependent,
  compareWithinSample,
  type Estimate,
  jackknifeEstimates,
  linearisedEstimates,
  surveyDesign,
} from '../src/index.ts'

const estimate = (value: number, standardError: number, degreesOfFreedom: number): Estimate => ({
  kind: 'estimated',
  varianceKind: 'linearised',
  estimate: value,
  variance: standardError ** 2,
  standardError,
  degreesOfFreedom,
  respondents: 1000,
})

test('two intervals overlap and the difference is significant all the same', () => {
  // 0.56 ± 0.0392 and 0.62 ± 0.0392: overlap from 0.5808 to 0.5992; z = 0.06 / 0.028284 = 2.1213
  const found = compareIndependent(estimate(0.62, 0.02, 1e9), estimate(0.56, 0.02, 1e9))
  assert.ok(found.kind === 'tested')
  assert.ok(0.62 - 1.96 * 0.02 < 0.56 + 1.96 * 0.02)
  assert.ok(Math.abs(found.t - 3 / Math.SQRT2) < 1e-12)
  assert.ok(Math.abs(found.p - 0.0338948535) < 1e-6)
  assert.ok(found.lower > 0)
})

test('degrees of freedom of independent samples follow Satterthwaite', () => {
  const found = compareIndependent(estimate(5, 1, 10), estimate(3, 2, 20))
  assert.ok(found.kind === 'tested')
  assertDigits(found.degreesOfFreedom, 25 / (1 / 10 + 16 / 20), 14, 'degrees of freedom')
})

const n = 240
const random = seededRandom(11)
const normal = normalFrom(random)
const units = Array.from({ length: n }, (_, i) => i % 24)
const mood = Array.from({ length: 24 }, () => normal())
const before = units.map((unit) => 6 + (mood[unit] as number) + 0.5 * normal())
const after = before.map((value) => value + 0.2 + 0.3 * normal())
const sample = surveyDesign({ weights: units.map((unit) => 1 + (unit % 3)), stages: [{ units }] })
const [first, second] = [
  { kind: 'mean', of: after },
  { kind: 'mean', of: before },
] as const

for (const variance of ['linearised', 'jackknife'] as const)
  test(`two questions to the same people: the test is that of the mean of their differences (${variance})`, () => {
    const found = compareWithinSample(sample, first, second, { variance })
    const differences = [{ kind: 'mean', of: after.map((value, i) => value - (before[i] as number)) }] as const
    const outcome =
      variance === 'jackknife' ? jackknifeEstimates(sample, differences) : linearisedEstimates(sample, differences)
    assert.ok('estimates' in outcome)
    const [paired] = outcome.estimates
    assert.ok(found.kind === 'tested' && paired?.kind === 'estimated')
    assert.equal(found.varianceKind, variance)
    assertDigits(found.difference, paired.estimate, 11, 'difference')
    assertDigits(found.standardError, paired.standardError, 11, 'standard error')
  })

test('leaving the covariance out would be another test: here it hides what is there', () => {
  const within = compareWithinSample(sample, first, second)
  const [a, b] = linearisedEstimates(sample, [first, second]).estimates as readonly [Estimate, Estimate]
  const apart = compareIndependent(a, b)
  assert.ok(within.kind === 'tested' && apart.kind === 'tested')
  assert.ok(within.covariance > 0 && within.p < 0.001 && apart.p > 0.3, `${within.p} and ${apart.p}`)
})

test('a figure beside itself, or beside one without variance, is not testable', () => {
  assert.deepEqual(compareWithinSample(sample, first, first), {
    kind: 'not-testable',
    because: 'difference-does-not-vary',
  })
  assert.deepEqual(compareWithinSample(sample, first, { kind: 'mean', of: new Array(n).fill(3) }), {
    kind: 'not-testable',
    because: 'second-has-no-variance',
  })
  assert.deepEqual(
    compareWithinSample(sample, { kind: 'mean', of: after, within: units.map((unit) => unit === 3) }, second),
    {
      kind: 'not-testable',
      because: 'first-has-no-variance',
    },
  )
  assert.throws(() => compareIndependent(estimate(1, 1, 5), estimate(2, 1, 5), { level: 2 }), { code: 'bad-setting' })
})

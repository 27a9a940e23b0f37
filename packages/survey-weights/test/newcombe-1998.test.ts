/** Newcombe 1998 (plain counts), Korn & Graubard 1998 (surveys), and the exact figures of base R. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { assertDigits } from '../bench/api-samples.ts'
import {
  binomialInterval,
  boundedMeanInterval,
  type Estimate,
  type ProportionIntervalMethod,
  proportionInterval,
} from '../src/index.ts'

const shareOf = (estimate: number, variance: number, degreesOfFreedom = 30, respondents = 200): Estimate => ({
  kind: 'estimated',
  varianceKind: 'linearised',
  estimate,
  variance,
  standardError: Math.sqrt(variance),
  degreesOfFreedom,
  respondents,
})

test('intervals of Newcombe’s table I: score, score with correction, exact', () => {
  const table = [
    [81, 263, 0.2553, 0.3662, 0.2535, 0.3682, 0.2527, 0.3676],
    [15, 148, 0.0624, 0.1605, 0.0598, 0.1644, 0.0578, 0.1617],
    [0, 20, 0, 0.1611, 0, 0.2005, 0, 0.1684],
    [1, 29, 0.0061, 0.1718, 0.0018, 0.1963, 0.0009, 0.1776],
  ] as const
  for (const [count, size, ...printed] of table)
    (['wilson', 'wilson-corrected', 'clopper-pearson'] as const).forEach((method, k) => {
      const { lower, upper } = binomialInterval(count, size, method)
      assert.equal(lower.toFixed(4), (printed[2 * k] as number).toFixed(4), `${method} of ${count}/${size}`)
      assert.equal(upper.toFixed(4), (printed[2 * k + 1] as number).toFixed(4), `${method} of ${count}/${size}`)
    })
})

const skip = missing('reference/intervals-power/output.json')
test('intervals of plain counts agree with base R to 11 digits', { skip }, () => {
  const { binomial } = referenceJson('reference/intervals-power/output.json').results
  assert.ok(binomial.length >= 6)
  const names = {
    clopper_pearson: 'clopper-pearson',
    wilson: 'wilson',
    wilson_cc: 'wilson-corrected',
    jeffreys: 'jeffreys',
  } as const
  for (const one of binomial)
    for (const [name, method] of Object.entries(names)) {
      const { lower, upper } = binomialInterval(one.x, one.n, method)
      assertDigits(lower, one[name][0], 11, `${method} lower of ${one.x}/${one.n}`)
      assertDigits(upper, one[name][1], 11, `${method} upper of ${one.x}/${one.n}`)
    }
})

test('with the variance of a simple random sample and no lost degrees of freedom, the survey intervals are the plain ones', () => {
  const [count, size] = [15, 148]
  const p = count / size
  const plain = shareOf(p, (p * (1 - p)) / size, Number.POSITIVE_INFINITY, size)
  const wilson = proportionInterval(plain, 'wilson')
  const exact = binomialInterval(count, size, 'wilson')
  assert.ok(wilson.kind === 'interval')
  assertDigits(wilson.lower, exact.lower, 13, 'lower')
  assertDigits(wilson.upper, exact.upper, 13, 'upper')
  // Korn & Graubard: with degrees of freedom n − 1 the effective sample is the sample
  const beta = proportionInterval(shareOf(p, (p * (1 - p)) / size, size - 1, size), 'beta')
  const clopper = binomialInterval(count, size, 'clopper-pearson')
  assert.ok(beta.kind === 'interval')
  assertDigits(beta.lower, clopper.lower, 12, 'lower')
  assertDigits(beta.upper, clopper.upper, 12, 'upper')
})

const stayInside: ProportionIntervalMethod[] = ['logit', 'xlogit', 'likelihood', 'asin', 'beta', 'wilson']
test('no interval leaves 0–1, every interval contains its estimate, and a higher level contains a lower', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      fc.double({ min: 0.2, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(...stayInside),
      (p, effect, degreesOfFreedom, method) => {
        const of = shareOf(p, (effect * p * (1 - p)) / 200, degreesOfFreedom)
        const wide = proportionInterval(of, method, { level: 0.99 })
        const narrow = proportionInterval(of, method, { level: 0.8 })
        assert.ok(wide.kind === 'interval' && narrow.kind === 'interval')
        assert.ok(wide.lower >= 0 && wide.upper <= 1)
        assert.ok(narrow.lower <= p && p <= narrow.upper && wide.lower <= p && p <= wide.upper)
        // beta takes another effective sample for another level, so its intervals need not nest
        if (method !== 'beta') assert.ok(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
      },
    ),
    { numRuns: 400 },
  )
})

test('the mirror of a proportion has the mirrored interval', () => {
  for (const method of stayInside) {
    const [low, high] = [
      proportionInterval(shareOf(0.07, 4e-4), method),
      proportionInterval(shareOf(0.93, 4e-4), method),
    ]
    assert.ok(low.kind === 'interval' && high.kind === 'interval')
    assertDigits(low.lower, 1 - high.upper, 11, method)
    assertDigits(low.upper, 1 - high.lower, 11, method)
  }
})

test('estimate ± t × standard error is refused where it leaves the scale', () => {
  assert.deepEqual(proportionInterval(shareOf(0.02, 4e-4), 'mean'), {
    kind: 'no-interval',
    because: 'leaves-the-scale',
  })
  assert.equal(proportionInterval(shareOf(0.5, 4e-4), 'mean').kind, 'interval')
})

test('when everyone answers alike there is no interval without an assumed design effect, and with it the exact one', () => {
  const alike: Estimate = { kind: 'variance-unknown', estimate: 0, respondents: 40, because: 'no-variation' }
  assert.deepEqual(proportionInterval(alike, 'logit'), { kind: 'no-interval', because: 'no-variation' })
  const assumed = proportionInterval(alike, 'logit', { assumedDesignEffect: 2 })
  assert.ok(assumed.kind === 'interval')
  assert.equal(assumed.method, 'beta, assumed design effect')
  assert.equal(assumed.lower, 0)
  // 0 of 20, Newcombe's table: 0.1684
  assert.equal(assumed.upper.toFixed(4), '0.1684')
  const fewUnits: Estimate = { kind: 'variance-unknown', estimate: 0.4, respondents: 5, because: 'too-few-units' }
  assert.deepEqual(proportionInterval(fewUnits, 'logit', { assumedDesignEffect: 2 }), {
    kind: 'no-interval',
    because: 'too-few-units',
  })
})

test('the mean of a scale of 0–10 keeps its interval between the ends, also right beside one', () => {
  for (const estimate of [0.01, 0.4, 5, 9.7, 9.999]) {
    const found = boundedMeanInterval(shareOf(estimate, 0.09), { lowest: 0, highest: 10 })
    assert.ok(found.kind === 'interval')
    assert.ok(
      found.lower >= 0 && found.lower < estimate && estimate < found.upper && found.upper <= 10,
      String(estimate),
    )
  }
  // halfway, with half a logit of 1.2 on each side: 10 / (1 + e^±h), h = t × 0.3 / 10 / 0.25, t(30) = 2.042272
  const middle = boundedMeanInterval(shareOf(5, 0.09), { lowest: 0, highest: 10 })
  assert.ok(middle.kind === 'interval')
  assert.ok(Math.abs(middle.upper - 10 / (1 + Math.exp(-2.042272456 * 0.12))) < 1e-8)
})

test('settings outside their range are refused', () => {
  assert.throws(() => proportionInterval(shareOf(0.5, 0.01), 'logit', { level: 95 }), { code: 'bad-setting' })
  assert.throws(() => proportionInterval(shareOf(1.2, 0.01)), { code: 'not-a-number' })
  assert.throws(() => binomialInterval(5, 3, 'wilson'), { code: 'bad-setting' })
  assert.throws(() => boundedMeanInterval(shareOf(5, 0.1), { lowest: 10, highest: 0 }), { code: 'bad-setting' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import {
  adjustedProbabilities,
  countFunnel,
  countInterval,
  countTest,
  detectableMean,
  detectableProportion,
  effectiveSize,
  fisherTest,
  meanPower,
  proportionFunnel,
  proportionInterval,
  proportionPower,
  proportionSize,
  rateRatioInterval,
  rateRatioTest,
  standardisedRate,
} from '../src/index.ts'
import { digits, fewestDigits } from './digits.ts'

const skip = missing('reference/intervals-power')
const results = () => referenceJson('reference/intervals-power/output.json').results
const ends = ({ lower, upper }: { lower: number; upper: number }, theirs: readonly number[]): [number, number][] => [
  [lower, theirs[0] as number],
  [upper, theirs[1] as number],
]

// Figures of R 4.5.0's binom.test, prop.test and qbeta, typed over.
test('intervals of 1 in 12 and 3 in 40 after Clopper and Pearson, Wilson, Newcombe and Jeffreys', () => {
  const table = [
    [1, 12, 'clopper-pearson', 0.00210759323186, 0.384796165151],
    [1, 12, 'wilson', 0.0148650944049, 0.353879911141],
    [1, 12, 'wilson-corrected', 0.00436546701842, 0.402461395769],
    [1, 12, 'jeffreys', 0.00914432623415, 0.328495726401],
    [3, 40, 'clopper-pearson', 0.015742179851, 0.203864748733],
    [3, 40, 'wilson', 0.0258360257746, 0.198642335243],
  ] as const
  for (const [cases, of, method, lower, upper] of table)
    assert.ok(fewestDigits(ends(proportionInterval(cases, of, method), [lower, upper])) >= 10)
})
test('all recorded intervals of proportions, except where R takes the continuity correction away', { skip }, () => {
  for (const one of results().binomial) {
    assert.ok(fewestDigits(ends(proportionInterval(one.x, one.n, 'clopper-pearson'), one.clopper_pearson)) >= 8)
    assert.ok(fewestDigits(ends(proportionInterval(one.x, one.n, 'wilson'), one.wilson)) >= 8)
    assert.ok(fewestDigits(ends(proportionInterval(one.x, one.n, 'jeffreys'), one.jeffreys)) >= 8)
    const corrected = proportionInterval(one.x, one.n, 'wilson-corrected')
    if (2 * one.x === one.n) {
      // R's correction is min(½, |x − n/2|): 0 here, so its corrected interval is the uncorrected one. Newcombe's is wider.
      assert.deepEqual(one.wilson_cc, one.wilson)
      assert.ok(corrected.lower < one.wilson_cc[0] && corrected.upper > one.wilson_cc[1])
    } else assert.ok(fewestDigits(ends(corrected, one.wilson_cc)) >= 8)
  }
})
test('recorded intervals and tests of counts, of two rates and of a standardised rate', { skip }, () => {
  const { poisson, rate_ratio, direct_standardised } = results()
  for (const one of poisson) {
    assert.ok(fewestDigits(ends(countInterval(one.x, one.expected), one.garwood_ratio)) >= 8)
    const tested = countTest(one.x, one.expected)
    assert.ok(
      fewestDigits([
        [tested.twoSided, one.p_two_sided],
        [tested.moreMidP, one.midp],
      ]) >= 8,
    )
  }
  const [first, second] = [0, 1].map((at) => ({ count: rate_ratio.x[at], exposure: rate_ratio.t[at] }))
  assert.ok(first && second)
  const ratio = rateRatioInterval(first, second)
  assert.ok(
    fewestDigits([
      [ratio.ratio, rate_ratio.est],
      ...ends(ratio, rate_ratio.ci),
      [rateRatioTest(first, second), rate_ratio.p],
    ]) >= 8,
  )
  const { cases, pop: population, w: weights } = direct_standardised
  const standardised = standardisedRate({ cases, population, weights })
  assert.ok(
    fewestDigits([
      [standardised.rate, direct_standardised.rate],
      ...ends(standardised, direct_standardised.fay_feuer),
    ]) >= 8,
  )
})
test('recorded funnel limits of a proportion', { skip }, () => {
  for (const { n, lo95, hi95, lo998, hi998 } of results().funnel_binomial)
    assert.ok(
      fewestDigits([
        ...ends(proportionFunnel(n, 0.3, 0.95), [lo95, hi95]),
        ...ends(proportionFunnel(n, 0.3, 0.998), [lo998, hi998]),
      ]) >= 8,
    )
})
// R 4.5.0 with its root search tightened to 1e-13: as it comes, power.t.test and fisher.test stop after four or five digits.
test('power and detectable differences of two groups', () => {
  assert.ok(digits(proportionPower(0.4, 0.34, 500), 0.50199046898) >= 10)
  assert.ok(digits(proportionSize(0.4, 0.34), 1015.25019114) >= 11)
  assert.ok(digits(meanPower(0.3, 1, 100), 0.5600592535809) >= 11)
  assert.ok(digits(meanPower(0.3, 1, 100, { wrongDirection: 'left-out' }), 0.560035853711) >= 10)
  assert.ok(digits(detectableMean(1, 100), 0.3981381375682) >= 11)
  assert.ok(digits(detectableMean(1, 100, { wrongDirection: 'left-out' }), 0.3981386248743) >= 10)
})
test('recorded power figures, to the digits that the recording program searched', { skip }, () => {
  const { prop, t } = results().power
  assert.ok(digits(proportionPower(prop.p1, prop.p2, 500), prop.power_n500) >= 8)
  assert.ok(digits(proportionSize(prop.p1, prop.p2), prop.power80_n) >= 6)
  assert.ok(digits(meanPower(t.delta, t.sd, 100, { wrongDirection: 'left-out' }), t.n100) >= 8)
  assert.ok(digits(detectableMean(t.sd, 100), t.mde_n100_80_strict) >= 5)
})
test('the table of eight against two and one against nine, by Fisher', () => {
  const tested = fisherTest([
    [8, 2],
    [1, 9],
  ])
  assert.ok(digits(tested.probability, 0.00547749464158) >= 10)
  assert.ok(digits(tested.oddsRatio, 27.3268075093) >= 10)
  assert.ok(fewestDigits(ends(tested, [2.05796755919, 1766.95035691])) >= 9)
})
test('Holm, Benjamini–Hochberg and Benjamini–Yekutieli as in R', () => {
  const p = [0.0004, 0.011, 0.012, 0.019, 0.03, 0.041, 0.2, 0.63]
  const table = {
    holm: [0.0032, 0.077, 0.077, 0.095, 0.12, 0.123, 0.4, 0.63],
    'benjamini-hochberg': [0.0032, 0.032, 0.032, 0.038, 0.048, 0.0546666666667, 0.228571428571, 0.63],
    'benjamini-yekutieli': [
      0.00869714285714, 0.0869714285714, 0.0869714285714, 0.103278571429, 0.130457142857, 0.148576190476,
      0.621224489796, 1,
    ],
  } as const
  for (const [method, theirs] of Object.entries(table)) {
    const ours = adjustedProbabilities(p, method as keyof typeof table)
    assert.ok(fewestDigits(ours.map((one, at) => [one, theirs[at] as number])) >= 10)
    const backwards = adjustedProbabilities([...p].reverse(), method as keyof typeof table)
    assert.deepEqual(backwards.reverse(), ours)
  }
})
test('twenty answers from one flat count for less than twenty', () => {
  assert.equal(effectiveSize(100, 1, 0.3), 100)
  assert.equal(effectiveSize(100, 21, 0.05), 50)
})
test('when even none left would be missed too often, the detectable change is out of reach and not a number', () => {
  assert.equal(detectableProportion(0.05, 40, 'down').kind, 'out-of-reach')
  const change = detectableProportion(0.4, 500, 'down')
  assert.ok(change.kind === 'detectable')
  assert.ok(Math.abs(proportionPower(0.4, change.proportion, 500) - 0.8) < 1e-9)
})

const trial = fc.integer({ min: 1, max: 60 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
test('intervals of a proportion and of its complement mirror each other, and the exact one contains what was seen', () => {
  fc.assert(
    fc.property(trial, ([cases, of]) => {
      for (const method of ['wilson', 'wilson-corrected', 'clopper-pearson', 'jeffreys'] as const) {
        const [one, other] = [proportionInterval(cases, of, method), proportionInterval(of - cases, of, method)]
        assert.ok(Math.abs(one.lower + other.upper - 1) < 1e-12)
        assert.ok(one.lower >= 0 && one.upper <= 1 && one.lower < one.upper)
      }
      const exact = proportionInterval(cases, of, 'clopper-pearson')
      assert.ok(exact.lower <= cases / of && cases / of <= exact.upper)
    }),
    { numRuns: 100, seed: 4 },
  )
})
test('the exact interval of a count holds the true mean at least as often as it says', () => {
  for (const mean of [0.3, 1.1, 4, 9.5]) {
    let [covered, probability] = [0, Math.exp(-mean)]
    for (let count = 0; count < 60; count++) {
      const { lower, upper } = countInterval(count)
      if (lower <= mean && mean <= upper) covered += probability
      probability *= mean / (count + 1)
    }
    assert.ok(covered >= 0.95)
  }
})
test('the limits of a funnel narrow with size and lie around the target', () => {
  for (const level of [0.95, 0.998]) {
    const widths = [20, 80, 320, 1280].map((size) => {
      const [binomial, poisson] = [proportionFunnel(size, 0.2, level), countFunnel(size, level)]
      assert.ok(binomial.lower < 0.2 && binomial.upper > 0.2 && poisson.lower < 1 && poisson.upper > 1)
      return [binomial.upper - binomial.lower, poisson.upper - poisson.lower] as const
    })
    widths.slice(1).forEach((width, at) => {
      assert.ok(width[0] < (widths[at]?.[0] as number) * 0.6 && width[1] < (widths[at]?.[1] as number) * 0.6)
    })
  }
})

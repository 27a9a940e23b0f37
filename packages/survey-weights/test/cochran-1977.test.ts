/** Cochran 1977, Sampling Techniques: designs whose variance can be written down, and strata of one unit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { assertDigits } from '../bench/api-samples.ts'
import { covarianceCoefficients, varianceOfTotal } from '../src/design-variance.ts'
import {
  type Estimate,
  jackknifeEstimates,
  linearisedEstimates,
  type SingleUnitPolicy,
  type Statistic,
  type SurveySample,
  surveyDesign,
} from '../src/index.ts'

const only = (sample: SurveySample, statistic: Statistic) => {
  const [estimate] = linearisedEstimates(sample, [statistic]).estimates as [Estimate]
  assert.ok(estimate.kind === 'estimated', estimate.kind)
  return estimate
}
const spreadOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1)
}

test('a simple random sample: the variance of the mean is (1 − f) s² / n, linearised and by jackknife', () => {
  const values = [3, 7, 1, 9, 4, 4, 8, 2]
  const sample = surveyDesign({ weights: 'from-population-sizes', stages: [{ populationSizes: values.map(() => 40) }] })
  const expected = ((1 - 8 / 40) * spreadOf(values)) / 8
  assertDigits(only(sample, { kind: 'mean', of: values }).variance, expected, 14, 'linearised')
  const jackknife = jackknifeEstimates(sample, [{ kind: 'mean', of: values }])
  assert.ok(jackknife.kind === 'estimated')
  assertDigits(jackknife.covariance[0] as number, expected, 13, 'jackknife')
})

test('a stratified total: the sum over strata of N² (1 − f) s² / n, linearised and by jackknife', () => {
  const strata = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c']
  const sizes: { [stratum: string]: number } = { a: 30, b: 12, c: 4 }
  const values = [2, 5, 11, 4, 7, 1, 1, 6, 3]
  const sample = surveyDesign({
    weights: 'from-population-sizes',
    stages: [{ strata, populationSizes: strata.map((stratum) => sizes[stratum] as number) }],
  })
  let expected = 0
  for (const [stratum, size] of Object.entries(sizes)) {
    const own = values.filter((_, i) => strata[i] === stratum)
    expected += (size ** 2 * (1 - own.length / size) * spreadOf(own)) / own.length
  }
  const found = only(sample, { kind: 'total', of: values })
  assertDigits(found.variance, expected, 14, 'linearised')
  assert.equal(found.degreesOfFreedom, 6)
  const jackknife = jackknifeEstimates(sample, [{ kind: 'total', of: values }], { centre: 'full-estimate' })
  assert.ok(jackknife.kind === 'estimated')
  assertDigits(jackknife.covariance[0] as number, expected, 13, 'jackknife')
  // stratum c was asked completely: nothing of it is left to chance, and it gives no replicates
  assert.equal(jackknife.replicates, 5)
})

test('two stages: between units plus the fraction of units times what happens within them (§11.3)', () => {
  const units = ['u', 'u', 'v', 'v', 'v', 'w', 'w']
  const values = [3, 5, 2, 8, 5, 9, 4]
  const [unitsInPopulation, within] = [10, { u: 6, v: 9, w: 4 } as { [unit: string]: number }]
  const sample = surveyDesign({
    weights: 'from-population-sizes',
    stages: [
      { units, populationSizes: units.map(() => unitsInPopulation) },
      { populationSizes: units.map((unit) => within[unit] as number) },
    ],
  })
  const unitTotals: number[] = []
  let second = 0
  for (const [unit, size] of Object.entries(within)) {
    const own = values.filter((_, i) => units[i] === unit)
    unitTotals.push((size * own.reduce((sum, one) => sum + one, 0)) / own.length)
    second += (size ** 2 * (1 - own.length / size) * spreadOf(own)) / own.length
  }
  const expected = (10 ** 2 * (1 - 3 / 10) * spreadOf(unitTotals)) / 3 + (10 / 3) * second
  assertDigits(only(sample, { kind: 'total', of: values }).variance, expected, 14, 'two stages')
})

test('a stratum of one unit: refused, or counted by the policy that was chosen', () => {
  // stratum a: units 1 and 3, so (2/1)(1 + 1) = 4; stratum b: one unit of 5; the mean of all three units is 3
  const under = (singleUnitStrata?: SingleUnitPolicy) =>
    surveyDesign({
      weights: [1, 1, 1],
      stages: [{ strata: ['a', 'a', 'b'] }],
      ...(singleUnitStrata ? { singleUnitStrata } : {}),
    })
  const variance = (policy: SingleUnitPolicy) => only(under(policy), { kind: 'total', of: [1, 3, 5] }).variance
  assert.throws(() => under(), { code: 'single-unit-stratum', message: /Stratum b .* merge/ })
  assert.equal(variance('certainty'), 4)
  assert.equal(variance('average'), 4 * 2)
  assert.equal(variance('adjust'), 4 + (5 - 3) ** 2)
})

test('a stratum of which every unit was asked needs no policy', () => {
  const sample = surveyDesign({ weights: [2, 2, 1], stages: [{ strata: ['a', 'a', 'b'], populationSizes: [4, 4, 1] }] })
  assertDigits(only(sample, { kind: 'total', of: [1, 3, 5] }).variance, (4 ** 2 * 0.5 * 2) / 2, 14, 'variance')
})

test('the jackknife follows the same policies', () => {
  const run = (singleUnitStrata: SingleUnitPolicy) => {
    const sample = surveyDesign({ weights: [1, 1, 1], stages: [{ strata: ['a', 'a', 'b'] }], singleUnitStrata })
    const found = jackknifeEstimates(sample, [{ kind: 'total', of: [1, 3, 5] }], { centre: 'full-estimate' })
    assert.ok(found.kind === 'estimated')
    return found.covariance[0] as number
  }
  assertDigits(run('certainty'), 4, 14, 'certainty')
  assertDigits(run('average'), 4 * 1.5, 14, 'average')
  // stratum b out and the rest doubled: 8 instead of 9, with scale 1/2
  assertDigits(run('adjust'), 4 + 0.5, 14, 'adjust')
})

test('a jackknife over first-stage units is refused where later stages add variance', () => {
  const sample = surveyDesign({
    weights: 'from-population-sizes',
    stages: [{ units: [1, 1, 2, 2], populationSizes: [5, 5, 5, 5] }, { populationSizes: [9, 9, 9, 9] }],
  })
  assert.throws(() => jackknifeEstimates(sample, [{ kind: 'mean', of: [1, 2, 3, 4] }]), {
    code: 'jackknife-not-defined',
  })
})

test('covariances read off from coefficients are those of the polarised variance, in any nested design', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom('certainty', 'average', 'adjust'),
      (seed, singleUnitStrata) => {
        const random = seededRandom(seed)
        const n = 40
        const units = Array.from({ length: n }, () => Math.floor(9 * random()))
        const stages = [
          { units, strata: units.map((unit) => unit % 4), populationSizes: units.map(() => 12) },
          { strata: Array.from({ length: n }, () => Math.floor(2 * random())), populationSizes: units.map(() => 60) },
        ] as const
        // an average needs a stratum with two units in every unit above it, which a random second stage does not promise
        const { design } = surveyDesign({
          weights: new Float64Array(n).fill(3),
          stages: singleUnitStrata === 'average' ? stages.slice(0, 1) : stages,
          singleUnitStrata,
        })
        const u = Float64Array.from({ length: n }, () => random() - 0.3)
        const v = Float64Array.from({ length: n }, () => random() - 0.6)
        const coefficients = covarianceCoefficients(design, u)
        const read = v.reduce((sum, one, i) => sum + one * (coefficients[i] as number), 0)
        const plus = varianceOfTotal(
          design,
          u.map((one, i) => one + (v[i] as number)),
        )
        const minus = varianceOfTotal(
          design,
          u.map((one, i) => one - (v[i] as number)),
        )
        assert.ok(Math.abs(read - (plus - minus) / 4) < 1e-12 * (plus + minus))
      },
    ),
    { numRuns: 60 },
  )
})

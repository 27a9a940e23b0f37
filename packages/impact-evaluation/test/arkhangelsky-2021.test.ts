import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { type SyntheticDidProblem, syntheticDid, syntheticDidPlaceboError } from '../src/index.ts'
import { digits } from './digits.ts'
import { proposition99Outcomes } from './published-panels.ts'

const skip = missing('reference/synthetic-control', 'picture/synthetic-control')
const fitted = (problem: SyntheticDidProblem) => {
  const outcome = syntheticDid(problem)
  assert.ok(outcome.kind === 'fitted')
  return outcome
}

test("stopped where the authors' program stops, Proposition 99 gives their figures", { skip }, () => {
  const theirs = referenceJson('reference/synthetic-control/prop99-output-synthdid.json')
  const ours = fitted({ ...proposition99Outcomes(), weights: 'early-stopped' })
  assert.ok(Math.abs(ours.effect - -15.6038) < 1e-3)
  assert.ok(digits(ours.effect, theirs.sdid) >= 9)
  assert.ok(digits(ours.syntheticControlEffect, theirs.sc) >= 9)
  assert.ok(digits(ours.differenceInDifferences, theirs.did) >= 9)
  assert.ok(digits(ours.unitRidge, theirs.zeta_omega) >= 9)
  assert.ok(digits(ours.periodRidge, theirs.zeta_lambda) >= 9)
})
test('solved to the end the effect is a little larger, and its weights are better for the same problem', {
  skip,
}, () => {
  const exact = fitted(proposition99Outcomes())
  const early = fitted({ ...proposition99Outcomes(), weights: 'early-stopped' })
  assert.ok(Math.abs(exact.effect - early.effect) < 2e-3)
  assert.ok(exact.relativeGap < 1e-12 && early.relativeGap > 1e-6)
})
test('with one treated state every control is a placebo once; 200 drawn ones scatter around that standard error', {
  skip,
}, () => {
  const theirs: number = referenceJson(
    'reference/synthetic-control/prop99-output-synthdid.json',
  ).sdid_placebo_se_seed12345
  const ours = syntheticDidPlaceboError(proposition99Outcomes())
  assert.ok(ours.kind === 'estimated' && ours.method === 'every-choice')
  assert.equal(ours.placebos.length, 38)
  // 200 draws with replacement from these 38, 400 times over.
  const random = seededRandom(9)
  const errors = Array.from({ length: 400 }, () => {
    const drawn = Array.from({ length: 200 }, () => ours.placebos[Math.floor(random() * 38)] as number)
    const mean = drawn.reduce((sum, one) => sum + one, 0) / 200
    return Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 200)
  }).sort((a, b) => a - b)
  assert.ok(theirs > (errors[4] as number) && theirs < (errors[395] as number))
})

function small(treated = 1): SyntheticDidProblem {
  const random = seededRandom(21)
  return {
    periods: [1, 2, 3, 4, 5, 6],
    treatedFrom: 5,
    units: Array.from({ length: 9 }, (_, unit) => ({
      name: `area ${unit}`,
      treated: unit < treated,
      outcomes: [1, 2, 3, 4, 5, 6].map((t) => 10 * random() + t * unit * 0.2),
    })),
  }
}
test('levels of areas and of periods cancel; the effect scales with the outcome', () => {
  const plain = fitted(small())
  const shifted = fitted({
    ...small(),
    units: small().units.map((unit) => ({
      ...unit,
      outcomes: unit.outcomes.map((one) => one + (unit.treated ? 40 : 0)),
    })),
  })
  assert.ok(Math.abs(plain.effect - shifted.effect) < 1e-9)
  const scaled = fitted({
    ...small(),
    units: small().units.map((unit) => ({ ...unit, outcomes: unit.outcomes.map((one) => 5 * one) })),
  })
  assert.ok(Math.abs(5 * plain.effect - scaled.effect) < 1e-9)
})
test('an effect put in afterwards is added to the estimate, whatever the weights', () => {
  const problem = small()
  const plus = {
    ...problem,
    units: problem.units.map((unit) => ({
      ...unit,
      outcomes: unit.outcomes.map((one, t) => (unit.treated && t >= 4 ? one - 3 : one)),
    })),
  }
  assert.ok(Math.abs(fitted(plus).effect - fitted(problem).effect + 3) < 1e-9)
})
test('with two treated areas placebos are drawn, the same for the same seed', () => {
  const drawn = (seed: number) => syntheticDidPlaceboError(small(2), { random: seededRandom(seed), draws: 50 })
  assert.deepEqual(drawn(1), drawn(1))
  const one = drawn(1)
  assert.ok(one.kind === 'estimated' && one.method === 'drawn' && one.standardError > 0)
})

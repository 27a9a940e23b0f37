import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import {
  placeboProblems,
  placeboTest,
  placeboTestWith,
  rankPlacebos,
  type SyntheticControlOptions,
  type SyntheticControlProblem,
  syntheticControl,
} from '../src/index.ts'
import { digits } from './digits.ts'
import { basqueCountry, proposition99 } from './published-panels.ts'

const skip = missing('reference/synthetic-control', 'picture/synthetic-control')
const fitted = (problem: SyntheticControlProblem, options?: SyntheticControlOptions) => {
  const outcome = syntheticControl(problem, options)
  assert.ok(outcome.kind === 'fitted')
  return outcome
}

test("at Synth's own predictor weights the donor weights are those of an exact quadratic program, with a lower error than Synth's", {
  skip,
}, () => {
  const theirs = referenceJson('reference/synthetic-control/prop99-output-Synth.json')
  const ours = fitted(proposition99(), { predictorWeights: theirs.V })
  for (const { state, w } of theirs.weights_exactQP_sameV) {
    const own = ours.weights.find(({ name }) => name === state)
    assert.ok(Math.abs((own?.weight as number) - w) < 1e-8, state)
  }
  assert.ok(digits(ours.errorBefore, theirs.mspe_exactQP) >= 8)
  assert.ok(ours.errorBefore < theirs.loss_v)
  assert.ok(digits(ours.lowestPossibleError, theirs.outcome_only.mspe) >= 8)
})
test('the recorded best predictor weights do not give the recorded donor weights when the inner problem is solved exactly', {
  skip,
}, () => {
  const recorded = referenceJson('reference/synthetic-control/prop99-best-known.json')
  const ours = fitted(proposition99(), { predictorWeights: recorded.V })
  assert.ok(Math.abs(ours.errorBefore - 3.173_17) < 1e-5)
  assert.ok(recorded.best_mspe < 3.0608)
})
test('California is a mix of Utah, Nevada, Montana, Colorado and Connecticut, near the weights of the published table', {
  skip,
}, () => {
  const ours = fitted(proposition99())
  const published = { Utah: 0.334, Nevada: 0.234, Montana: 0.199, Colorado: 0.164, Connecticut: 0.069 }
  for (const [state, weight] of Object.entries(published))
    assert.ok(Math.abs((ours.weights.find(({ name }) => name === state)?.weight as number) - weight) < 0.006, state)
  assert.equal(ours.weights.filter(({ weight }) => weight > 1e-9).length, 5)
  assert.ok(ours.errorBefore < 3.0768 && ours.weightsUnique)
})
test('with predictor weights allowed to be zero the error before falls to just above the least that any weights could reach', {
  skip,
}, () => {
  const ours = fitted(proposition99(), { predictorWeights: 'nonnegative' })
  assert.ok(ours.errorBefore <= 3.0618)
  assert.ok(ours.errorBefore >= ours.lowestPossibleError - 1e-9 && ours.errorBefore < ours.lowestPossibleError * 1.001)
  assert.equal(ours.predictorWeights.filter((weight) => weight > 0).length, 1)
  assert.equal(ours.weightsUnique, false)
})
test('all 39 placebos are complete, California ranks first, and no effect could have given less than 1/39', {
  skip,
}, () => {
  const ranked = placeboTest(proposition99(), { effort: { candidates: 300, descents: 4 } })
  assert.ok(ranked.kind === 'ranked')
  assert.equal(ranked.placebos.length, 38)
  assert.equal(ranked.rank, 1)
  assert.equal(ranked.probability, 1 / 39)
  assert.equal(ranked.smallestAttainableProbability, 1 / 39)
})
test('the Basque Country is fitted at least as well as by Synth', { skip }, () => {
  const theirs = referenceJson('reference/synthetic-control/basque-output-Synth.json')
  const problem = basqueCountry()
  const treated = problem.units.find(({ name }) => name === problem.treated)
  treated?.predictors.forEach((value, k) => {
    assert.ok(digits(value, theirs.X1[k]) >= 10)
  })
  assert.ok(fitted(problem, { effort: { candidates: 300, descents: 4 } }).errorBefore <= 0.008_864_7)
  const same = fitted(problem, { predictorWeights: theirs.V })
  assert.ok(same.errorBefore <= theirs.loss_v * (1 + 1e-5))
})

/** Eight areas, two predictors, six periods; deterministic. */
function small(seed = 3): SyntheticControlProblem {
  const random = seededRandom(seed)
  const units = Array.from({ length: 8 }, (_, unit) => {
    const base = 20 + 10 * random()
    const slope = random()
    return {
      name: `area ${unit}`,
      predictors: [base + random(), slope * 4 + random()],
      outcomes: [1, 2, 3, 4, 5, 6].map((t) => base + slope * t + random() - (unit === 0 && t > 4 ? 6 : 0)),
    }
  })
  return { periods: [1, 2, 3, 4, 5, 6], treated: 'area 0', treatedFrom: 5, units }
}
test('by hand: halfway between two donors and a third of the way to a third', () => {
  // Predictors 4 between donors at 2 and 8: weights 2/3 and 1/3 give 4 exactly.
  const ours = fitted({
    periods: [1, 2],
    treated: 'here',
    treatedFrom: 2,
    units: [
      { name: 'here', predictors: [4], outcomes: [4, 9] },
      { name: 'low', predictors: [2], outcomes: [2, 3] },
      { name: 'high', predictors: [8], outcomes: [8, 6] },
    ],
  })
  assert.ok(Math.abs((ours.weights[0]?.weight as number) - 2 / 3) < 1e-12)
  // 9 − (2/3 × 3 + 1/3 × 6) = 5
  assert.ok(Math.abs((ours.gaps[1] as number) - 5) < 1e-12)
  assert.equal(ours.matchedExactly, true)
})
test('units of predictors, the order of areas and a constant on all outcomes change nothing that matters', () => {
  const problem = small()
  const plain = fitted(problem)
  const changed = fitted({
    ...problem,
    units: [...problem.units].reverse().map(({ name, predictors: [a = 0, b = 0], outcomes }) => ({
      name,
      predictors: [1000 * a, b / 7],
      outcomes: outcomes.map((outcome) => outcome + 50),
    })),
  })
  plain.gaps.forEach((gap, t) => {
    assert.ok(Math.abs(gap - (changed.gaps[t] as number)) < 1e-5)
  })
})
test('outcomes in other units give the same weights and a ratio that stays', () => {
  const problem = small(5)
  const plain = fitted(problem)
  const scaled = fitted({
    ...problem,
    units: problem.units.map((unit) => ({ ...unit, outcomes: unit.outcomes.map((one) => 12 * one) })),
  })
  assert.ok(Math.abs(plain.ratio / scaled.ratio - 1) < 1e-6)
})
test('a donor twice does not change the fit, and is reported as weights that are not unique', () => {
  const problem = small()
  const predictorWeights = [1, 1]
  const plain = fitted(problem, { predictorWeights })
  const donor = plain.weights.reduce((top, one) => (one.weight > top.weight ? one : top)).name
  const copy = problem.units.find(({ name }) => name === donor)
  const doubled = { ...problem, units: [...problem.units, { ...copy, name: 'copy' } as (typeof problem.units)[number]] }
  // Another donor moves the standard deviations a little: weigh so that the problem stays the same.
  const again = fitted(doubled, { predictorWeights })
  if (plain.matchedExactly) assert.equal(again.matchedExactly, true)
  assert.equal(again.weightsUnique, false)
})
test('workers of the caller give the same ranking', async () => {
  const problem = small()
  const here = placeboTest(problem)
  const there = await placeboTestWith(problem, async (problems) => problems.map((one) => syntheticControl(one)))
  assert.deepEqual(there, here)
  assert.equal(placeboProblems(problem).length, 8)
})
test('one placebo that did not converge leaves no rank at all', () => {
  const problem = small()
  const outcomes = placeboProblems(problem).map((one) => syntheticControl(one))
  const broken = rankPlacebos([...outcomes.slice(0, -1), { kind: 'not-converged', treated: 'area 7', relativeGap: 1 }])
  assert.deepEqual(broken, { kind: 'incomplete', notConverged: ['area 7'] })
  assert.equal(rankPlacebos(outcomes).kind, 'ranked')
})

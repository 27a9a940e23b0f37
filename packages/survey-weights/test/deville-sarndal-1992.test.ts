/** Deville & Särndal 1992: calibration estimators; Deming & Stephan 1940: raking. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { assertDigits, calibrated } from '../bench/api-samples.ts'
import { type Auxiliary, calibrate, jackknifeEstimates, linearisedEstimates, surveyDesign } from '../src/index.ts'

const n = 300
const random = seededRandom(7)
const weights = Float64Array.from({ length: n }, () => 1 + 9 * random())
const sex = Array.from({ length: n }, () => (random() < 0.4 ? 'm' : 'f'))
const age = Array.from({ length: n }, () => Math.floor(4 * random()))
const income = Float64Array.from({ length: n }, () => 1000 + 400 * random())
const score = income.map((value, i) => value / 300 + (age[i] as number) + random())
const clusters = Array.from({ length: n }, (_, i) => i % 20)
const sample = surveyDesign({ weights, stages: [{ units: clusters }] })
const weightOf = (holds: (i: number) => boolean, by: Float64Array = weights) =>
  by.reduce((sum, weight, i) => sum + (holds(i) ? weight : 0), 0)
const ageTotals = new Map(
  [0, 1, 2, 3].map((group) => [group, Math.round(weightOf((i) => age[i] === group) * (0.9 + 0.06 * group))]),
)
const population = [...ageTotals.values()].reduce((sum, total) => sum + total, 0)
const byAge: Auxiliary = { kind: 'margin', name: 'age', categories: age, totals: ageTotals }
const bySex: Auxiliary = {
  kind: 'margin',
  name: 'sex',
  categories: sex,
  totals: { m: Math.round(0.47 * population), f: population - Math.round(0.47 * population) },
}
const byIncome: Auxiliary = { kind: 'variable', name: 'income', values: income, total: 1210 * population }
const distances = ['linear', 'raking', { kind: 'logit', lowest: 0.4, highest: 2.5 }] as const

for (const distance of distances)
  test(`calibrated weights reproduce every total to 12 digits: ${typeof distance === 'string' ? distance : 'bounded logit'}`, () => {
    const { weights: found } = calibrated(calibrate(sample, { distance, auxiliaries: [byAge, bySex, byIncome] }))
    for (const [group, total] of ageTotals)
      assertDigits(
        weightOf((i) => age[i] === group, found),
        total,
        12,
        `age ${group}`,
      )
    assertDigits(
      weightOf((i) => sex[i] === 'm', found),
      Math.round(0.47 * population),
      12,
      'men',
    )
    assertDigits(
      found.reduce((sum, weight, i) => sum + weight * (income[i] as number), 0),
      1210 * population,
      12,
      'income',
    )
  })

test('raking is iterative proportional fitting, carried to its end', () => {
  const fitted = weights.slice()
  for (let round = 0; round < 200; round++) {
    for (const [group, total] of ageTotals) {
      const factor = total / weightOf((i) => age[i] === group, fitted)
      for (let i = 0; i < n; i++) if (age[i] === group) fitted[i] = (fitted[i] as number) * factor
    }
    for (const [answer, total] of Object.entries(
      (bySex as Auxiliary & { kind: 'margin' }).totals as { [answer: string]: number },
    )) {
      const factor = total / weightOf((i) => sex[i] === answer, fitted)
      for (let i = 0; i < n; i++) if (sex[i] === answer) fitted[i] = (fitted[i] as number) * factor
    }
  }
  const { weights: raked } = calibrated(calibrate(sample, { distance: 'raking', auxiliaries: [byAge, bySex] }))
  for (let i = 0; i < n; i++) assertDigits(raked[i] as number, fitted[i] as number, 11, `weight ${i}`)
})

test('post-stratification divides each total over its group, whatever the distance', () => {
  for (const distance of ['linear', 'raking'] as const) {
    const { weights: found } = calibrated(calibrate(sample, { distance, auxiliaries: [byAge] }))
    found.forEach((weight, i) => {
      const group = age[i] as number
      assertDigits(
        weight,
        ((weights[i] as number) * (ageTotals.get(group) as number)) / weightOf((j) => age[j] === group),
        12,
        `weight ${i}`,
      )
    })
  }
})

test('the generalised regression estimator is the estimate plus what the regression says of the missing totals', () => {
  // one auxiliary and no count: a ratio-type slope b = Σdxy / Σdxx, worked out with plain sums
  const greg = calibrated(calibrate(sample, { distance: 'linear', auxiliaries: [byIncome] }))
  const sum = (of: (i: number) => number) => weights.reduce((total, weight, i) => total + weight * of(i), 0)
  const b = sum((i) => (income[i] as number) * (score[i] as number)) / sum((i) => (income[i] as number) ** 2)
  const expected = sum((i) => score[i] as number) + b * (1210 * population - sum((i) => income[i] as number))
  const [total] = linearisedEstimates(greg, [{ kind: 'total', of: score }]).estimates
  assert.ok(total?.kind === 'estimated')
  assertDigits(total.estimate, expected, 12, 'GREG total')
})

test('a known total is estimated without error, and a variable close to it with little', () => {
  const raked = calibrated(calibrate(sample, { distance: 'raking', auxiliaries: [byAge, byIncome] }))
  const { estimates } = linearisedEstimates(raked, [
    { kind: 'total', of: income },
    { kind: 'mean', of: score },
  ])
  const [before] = linearisedEstimates(sample, [{ kind: 'mean', of: score }]).estimates
  const [income0, score0] = estimates
  assert.ok(income0?.kind === 'estimated' && score0?.kind === 'estimated' && before?.kind === 'estimated')
  assert.ok(income0.standardError < 1e-9 * income0.estimate)
  assert.ok(score0.standardError < 0.6 * before.standardError)
})

test('bounded weights stay between their bounds', () => {
  const outcome = calibrate(sample, {
    distance: { kind: 'logit', lowest: 0.85, highest: 1.3 },
    auxiliaries: [byAge, bySex],
  })
  assert.ok(outcome.kind === 'calibrated')
  assert.ok(outcome.smallestRatio >= 0.85 && outcome.largestRatio <= 1.3)
  const unbounded = calibrate(sample, { distance: 'raking', auxiliaries: [byAge, bySex] })
  assert.ok(unbounded.kind === 'calibrated' && (unbounded.smallestRatio < 0.85 || unbounded.largestRatio > 1.2))
})

test('bounds that no weights can keep are proven infeasible, and the total is named', () => {
  const outcome = calibrate(sample, {
    distance: { kind: 'logit', lowest: 0.99, highest: 1.01 },
    auxiliaries: [byAge, bySex],
  })
  assert.ok(outcome.kind === 'infeasible')
  assert.match(outcome.sentence, /widen the bounds/)
})

test('margins that contradict each other through nesting are infeasible', () => {
  const district = age.map((group) => (group < 2 ? 'north' : 'south'))
  const outcome = calibrate(sample, {
    distance: 'raking',
    auxiliaries: [
      byAge,
      { kind: 'margin', name: 'district', categories: district, totals: { north: population - 10, south: 10 } },
    ],
  })
  assert.ok(outcome.kind === 'infeasible')
  assert.match(outcome.sentence, /district/)
  const true0 = (ageTotals.get(0) as number) + (ageTotals.get(1) as number)
  const consistent = calibrate(sample, {
    distance: 'raking',
    auxiliaries: [
      byAge,
      { kind: 'margin', name: 'district', categories: district, totals: { north: true0, south: population - true0 } },
    ],
  })
  assert.equal(consistent.kind, 'calibrated')
})

test('margins that no positive weights fit do not converge, and say so', () => {
  // everyone of b is of y: raking cannot give b more people than y
  const outcome = calibrate(surveyDesign({ weights: [1, 1, 1, 1] }), {
    distance: 'raking',
    auxiliaries: [
      { kind: 'margin', name: 'first', categories: ['a', 'a', 'b', 'b'], totals: { a: 10, b: 30 } },
      { kind: 'margin', name: 'second', categories: ['x', 'y', 'y', 'y'], totals: { x: 20, y: 20 } },
    ],
  })
  assert.ok(outcome.kind === 'not-converged')
  assert.match(outcome.sentence, /merge them/)
})

test('linear weights below zero are counted, never hidden', () => {
  const outcome = calibrate(surveyDesign({ weights: [1, 1, 1, 1, 1] }), {
    distance: 'linear',
    auxiliaries: [
      { kind: 'count', total: 5 },
      { kind: 'variable', name: 'rooms', values: [1, 2, 3, 4, 10], total: 5 },
    ],
  })
  assert.ok(outcome.kind === 'calibrated')
  assert.equal(outcome.negativeWeights, outcome.sample.weights.filter((weight) => weight < 0).length)
  assert.ok(outcome.negativeWeights > 0)
})

test('a jackknife replicate that cannot be calibrated says so instead of leaving it out', () => {
  const lonely = age.map((_, i) => (clusters[i] === 3 ? 'only in cluster 3' : 'elsewhere'))
  const withLonely = calibrated(
    calibrate(sample, {
      distance: 'raking',
      auxiliaries: [
        { kind: 'margin', name: 'kind', categories: lonely, totals: { 'only in cluster 3': 50, elsewhere: 1500 } },
      ],
    }),
  )
  const outcome = jackknifeEstimates(withLonely, [{ kind: 'mean', of: score }])
  assert.ok(outcome.kind === 'replicate-failed')
  assert.equal(outcome.unit, 3)
})

/** What must not change, or must change in a known way, when the data are scaled, shuffled, split or extended. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { assertDigits, calibrated, digits } from '../bench/api-samples.ts'
import {
  type Auxiliary,
  calibrate,
  type DomainMean,
  domainMeans,
  type Estimate,
  linearisedEstimates,
  type SingleUnitPolicy,
  type SurveySample,
  surveyDesign,
} from '../src/index.ts'

type Survey = {
  readonly weights: number[]
  readonly strata: number[]
  readonly units: number[]
  readonly sizes: number[]
  readonly area: string[]
  readonly age: string[]
  readonly rooms: number[]
  readonly score: number[]
}
const aSurvey = (seed: number, n = 240): Survey => {
  const random = seededRandom(seed)
  const strata = Array.from({ length: n }, () => Math.floor(4 * random()))
  const units = strata.map((stratum) => stratum * 100 + Math.floor(8 * random()))
  const rooms = strata.map(() => 1 + 5 * random())
  return {
    weights: strata.map((stratum) => 5 + stratum + 3 * random()),
    strata,
    units,
    sizes: strata.map((stratum) => 20 + 5 * stratum),
    area: strata.map(() => `area ${Math.floor(9 * random() ** 1.5)}`),
    age: strata.map(() => ['young', 'middle', 'old'][Math.floor(3 * random())] as string),
    rooms,
    score: rooms.map((room, i) => 3 + room + ((units[i] as number) % 7) / 3 + 2 * random()),
  }
}
const auxiliariesOf = (survey: Survey, factor = 1): Auxiliary[] => {
  const population = survey.weights.reduce((sum, weight) => sum + weight, 0)
  const totals = { young: 0.3 * population, middle: 0.36 * population, old: 0.34 * population }
  return [
    { kind: 'margin', name: 'age', categories: survey.age, totals },
    {
      kind: 'variable',
      name: 'rooms',
      values: survey.rooms.map((room) => factor * room),
      total: factor * 3.6 * population,
    },
  ]
}
const sampleOf = (survey: Survey, policy: SingleUnitPolicy = 'certainty') =>
  surveyDesign({
    weights: survey.weights,
    stages: [{ units: survey.units, strata: survey.strata, populationSizes: survey.sizes }],
    singleUnitStrata: policy,
  })
const rakedOf = (survey: Survey, factor = 1, policy?: SingleUnitPolicy): SurveySample =>
  calibrated(calibrate(sampleOf(survey, policy), { distance: 'raking', auxiliaries: auxiliariesOf(survey, factor) }))
const reordered = (survey: Survey, order: readonly number[]): Survey =>
  Object.fromEntries(
    Object.entries(survey).map(([name, column]) => [name, order.map((i) => column[i])]),
  ) as unknown as Survey
const byDomain = (means: DomainMean[]) => new Map(means.map(({ domain, mean }) => [domain, mean]))
const meanOf = (sample: SurveySample, of: ArrayLike<number>): Estimate & { kind: 'estimated' } => {
  const [mean] = linearisedEstimates(sample, [{ kind: 'mean', of }]).estimates
  assert.ok(mean?.kind === 'estimated')
  return mean
}
const sameEstimates = (a: Estimate | undefined, b: Estimate | undefined, scale = 1, shift = 0) => {
  assert.ok(a && b)
  assert.equal(a.kind, b.kind)
  if (a.kind === 'empty' || b.kind === 'empty') return
  assertDigits(b.estimate, a.estimate * scale + shift, 10, 'estimate')
  if (a.kind === 'estimated' && b.kind === 'estimated')
    assertDigits(b.standardError, a.standardError * Math.abs(scale), 9, 'standard error')
}
const survey = aSurvey(5)
const raked = rakedOf(survey)
const means = byDomain(domainMeans(raked, survey.score, survey.area))

test('many domains at once equal each alone, for any design, calibration and policy', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.boolean(),
      fc.constantFrom('certainty', 'average', 'adjust'),
      (seed, calibrate, policy) => {
        const one = aSurvey(seed, 90)
        const sample = calibrate ? rakedOf(one, 1, policy) : sampleOf(one, policy)
        for (const { domain, mean } of domainMeans(sample, one.score, one.area)) {
          const within = one.area.map((area) => area === domain)
          sameEstimates(linearisedEstimates(sample, [{ kind: 'mean', of: one.score, within }]).estimates[0], mean)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a domain is not a subset: analysing only its respondents gives another variance', () => {
  let different = 0
  for (const [domain, mean] of means) {
    const own = survey.area.flatMap((area, i) => (area === domain ? [i] : []))
    const part = reordered(survey, own)
    const subset = surveyDesign({
      weights: own.map((i) => raked.weights[i] as number),
      stages: [{ units: part.units, strata: part.strata }],
      singleUnitStrata: 'certainty',
    })
    const alone = meanOf(subset, part.score)
    assert.ok(mean.kind === 'estimated')
    assertDigits(alone.estimate, mean.estimate, 12, 'the estimate is the same')
    if (digits(alone.standardError, mean.standardError) < 3) different++
  }
  assert.equal(different, means.size)
})

test('scores k times as large have means and errors k times as large; a constant moves only the mean', () => {
  const scaled = byDomain(
    domainMeans(
      raked,
      survey.score.map((score) => -250 * score),
      survey.area,
    ),
  )
  const shifted = byDomain(
    domainMeans(
      raked,
      survey.score.map((score) => score + 40),
      survey.area,
    ),
  )
  for (const [domain, mean] of means) {
    sameEstimates(mean, scaled.get(domain), -250)
    sameEstimates(mean, shifted.get(domain), 1, 40)
  }
})

test('weights, population sizes and totals in other units leave every mean and its error alone', () => {
  const doubled = { ...survey, weights: survey.weights.map((weight) => weight * 2) }
  const again = byDomain(domainMeans(rakedOf(doubled, 1), survey.score, survey.area))
  const otherUnit = byDomain(domainMeans(rakedOf(survey, 1000), survey.score, survey.area))
  for (const [domain, mean] of means) {
    sameEstimates(mean, again.get(domain))
    sameEstimates(mean, otherUnit.get(domain))
  }
})

test('neither the order of respondents nor the names of strata, units and areas matter', () => {
  const random = seededRandom(9)
  const order = survey.score
    .map((_, i) => [random(), i] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, i]) => i)
  const shuffled = reordered(survey, order)
  const renamed = {
    ...shuffled,
    strata: shuffled.strata.map((one) => 900 - one),
    units: shuffled.units.map((one) => -one),
    area: shuffled.area.map((one) => `x${one}`),
  }
  const again = byDomain(domainMeans(rakedOf(renamed), renamed.score, renamed.area))
  for (const [domain, mean] of means) sameEstimates(mean, again.get(`x${domain}`))
})

test('a respondent split into two of half the weight in the same unit changes nothing', () => {
  const twice = survey.score.flatMap((_, i) => (i % 5 === 0 ? [i, i] : [i]))
  const split = reordered(survey, twice)
  const halved = { ...split, weights: twice.map((i) => (survey.weights[i] as number) / (i % 5 === 0 ? 2 : 1)) }
  const again = byDomain(domainMeans(rakedOf(halved), halved.score, halved.area))
  for (const [domain, mean] of means) sameEstimates({ ...mean }, again.get(domain))
})

test('an area where nobody answered is empty, one respondent or one answer has no variance, and the others do not move', () => {
  const answered = survey.score.map((score, i) =>
    survey.area[i] === 'area 3' ? Number.NaN : survey.area[i] === 'area 4' ? 6 : score,
  )
  const area = [...survey.area]
  area[0] = 'island'
  const again = byDomain(domainMeans(raked, answered, area))
  assert.deepEqual(again.get('area 3'), { kind: 'empty', respondents: 0 })
  const [alike, island] = [again.get('area 4'), again.get('island')]
  assert.ok(alike?.kind === 'variance-unknown' && alike.because === 'no-variation' && digits(alike.estimate, 6) > 14)
  assert.ok(island?.kind === 'variance-unknown' && island.because === 'too-few-units')
  for (const [domain, mean] of means)
    if (!['area 3', 'area 4', survey.area[0]].includes(String(domain))) sameEstimates(mean, again.get(domain))
})

test('totals of all areas add up to the total, with all their covariances', () => {
  const areas = [...new Set(survey.area)]
  const { estimates, covariance } = linearisedEstimates(raked, [
    ...areas.map(
      (area) => ({ kind: 'total', of: survey.score, within: survey.area.map((one) => one === area) }) as const,
    ),
    { kind: 'total', of: survey.score },
  ])
  const count = estimates.length
  const whole = estimates[count - 1]
  assert.ok(whole?.kind === 'estimated')
  let sum = 0
  let variance = 0
  for (let k = 0; k < count - 1; k++) {
    const one = estimates[k]
    assert.ok(one?.kind === 'estimated')
    sum += one.estimate
    for (let other = 0; other < count - 1; other++) variance += covariance[k * count + other] as number
  }
  assertDigits(sum, whole.estimate, 12, 'sum of totals')
  assertDigits(variance, whole.variance, 9, 'variance of the sum')
})

test('a variable that the calibration knows has no variance left in any part that is a margin', () => {
  for (const { mean } of domainMeans(
    raked,
    survey.rooms,
    survey.age.map(() => 'all'),
  )) {
    assert.ok(mean.kind === 'estimated')
    assert.ok(mean.standardError < 1e-9, String(mean.standardError))
  }
})

test('the same call twice gives the same numbers, bit by bit', () => {
  assert.deepEqual(byDomain(domainMeans(rakedOf(survey), survey.score, survey.area)), means)
})

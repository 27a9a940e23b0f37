/** Everything a caller can get wrong has its own code and a sentence that says what to do. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  type Auxiliary,
  calibrate,
  compareWithinSample,
  domainMeans,
  linearisedEstimates,
  proportionInterval,
  quantile,
  SurveyWeightsError,
  type SurveyWeightsErrorCode,
  scaleScores,
  surveyDesign,
} from '../src/index.ts'

const sample = surveyDesign({ weights: [1, 2, 3, 4] })
const mean = (of: number[], within?: boolean[]) =>
  linearisedEstimates(sample, [{ kind: 'mean', of, ...(within ? { within } : {}) }])
const margin = (
  totals: { [category: string]: number },
  categories: string[] = ['a', 'a', 'b', 'b'],
  name = 'tenure',
): Auxiliary => ({ kind: 'margin', name, categories, totals })
const rake = (...auxiliaries: Auxiliary[]) => calibrate(sample, { distance: 'raking', auxiliaries })
const ends = (kind: 'logit', lowest: number, highest: number) => () =>
  calibrate(sample, { distance: { kind, lowest, highest }, auxiliaries: [margin({ a: 3, b: 7 })] })

const share = {
  kind: 'estimated',
  varianceKind: 'linearised',
  estimate: 0.5,
  variance: 0.01,
  standardError: 0.1,
  degreesOfFreedom: 10,
  respondents: 30,
} as const

const wrong: [SurveyWeightsErrorCode, string, () => unknown][] = [
  ['empty-sample', 'no respondents', () => surveyDesign({ weights: [] })],
  ['empty-sample', 'no statistics', () => linearisedEstimates(sample, [])],
  [
    'empty-sample',
    'no answers',
    () =>
      scaleScores(
        {
          id: 's',
          version: '1',
          source: 'x',
          items: [{ id: 'q', points: { 1: 1, 2: 2 } }],
          minimumAnswered: 1,
          formula: { kind: 'mean-of-answered', lowest: 0, highest: 10 },
        },
        { q: [] },
      ),
  ],
  ['unequal-lengths', 'a short column', () => mean([1, 2])],
  ['unequal-lengths', 'a short domain', () => mean([1, 2, 3, 4], [true])],
  ['unequal-lengths', 'short strata', () => surveyDesign({ weights: [1, 1, 1], stages: [{ strata: [1, 1] }] })],
  ['unequal-lengths', 'short areas', () => domainMeans(sample, [1, 2, 3, 4], ['a'])],
  ['unequal-lengths', 'a short margin', () => rake(margin({ a: 1 }, ['a']))],
  ['not-a-number', 'an answer that is NaN', () => mean([1, Number.NaN, 3, 4])],
  [
    'not-a-number',
    'an infinite value',
    () => domainMeans(sample, [1, Number.POSITIVE_INFINITY, 3, 4], ['a', 'a', 'b', 'b']),
  ],
  [
    'not-a-number',
    'a share of something that is not yes or no',
    () => linearisedEstimates(sample, [{ kind: 'proportion', of: [0, 1, 2, 0] }]),
  ],
  [
    'not-a-number',
    'a domain that is not yes or no',
    () => linearisedEstimates(sample, [{ kind: 'mean', of: [1, 2, 3, 4], within: [1, 0, 3, 0] }]),
  ],
  ['not-a-number', 'a negative count', () => rake(margin({ a: -5, b: 15 }))],
  ['not-a-number', 'a count of nothing', () => rake({ kind: 'count', total: 0 })],
  [
    'not-a-number',
    'an unknown calibration variable',
    () => rake({ kind: 'variable', name: 'rooms', values: [1, 2, Number.NaN, 4], total: 30 }),
  ],
  [
    'not-a-number',
    'a total that is NaN',
    () => rake({ kind: 'variable', name: 'rooms', values: [1, 2, 3, 4], total: Number.NaN }),
  ],
  ['bad-weight', 'a weight of 0', () => surveyDesign({ weights: [1, 0, 2] })],
  ['bad-weight', 'a negative weight', () => surveyDesign({ weights: [1, -1, 2] })],
  ['bad-weight', 'a weight that is NaN', () => surveyDesign({ weights: [1, Number.NaN, 2] })],
  [
    'bad-weight',
    'weights from population sizes that are not there',
    () => surveyDesign({ weights: 'from-population-sizes', stages: [{ units: [1, 2, 3] }] }),
  ],
  [
    'overlapping-strata',
    'a unit in two strata',
    () => surveyDesign({ weights: [1, 1, 1, 1], stages: [{ units: ['u', 'u', 'v', 'v'], strata: [1, 2, 1, 2] }] }),
  ],
  [
    'bad-population-size',
    'fewer in the population than in the sample',
    () => surveyDesign({ weights: [1, 1, 1], stages: [{ populationSizes: [2, 2, 2] }] }),
  ],
  [
    'bad-population-size',
    'two sizes for one stratum',
    () => surveyDesign({ weights: [1, 1, 1], stages: [{ populationSizes: [9, 9, 8] }] }),
  ],
  [
    'bad-population-size',
    'a size that is NaN',
    () => surveyDesign({ weights: [1, 1], stages: [{ populationSizes: [Number.NaN, 5] }] }),
  ],
  [
    'single-unit-stratum',
    'a stratum of one unit',
    () => surveyDesign({ weights: [1, 1, 1], stages: [{ strata: [1, 1, 2] }] }),
  ],
  ['single-unit-stratum', 'one respondent', () => surveyDesign({ weights: [1] })],
  [
    'single-unit-stratum',
    'no stratum to average',
    () => surveyDesign({ weights: [1, 1], stages: [{ strata: [1, 2] }], singleUnitStrata: 'average' }),
  ],
  [
    'already-calibrated',
    'calibrating twice',
    () => {
      const once = rake(margin({ a: 3, b: 7 }))
      assert.ok(once.kind === 'calibrated')
      calibrate(once.sample, { distance: 'raking', auxiliaries: [margin({ a: 3, b: 7 })] })
    },
  ],
  ['unknown-category', 'a category without a total', () => rake(margin({ a: 10 }))],
  ['empty-category', 'a total without respondents', () => rake(margin({ a: 3, b: 3, c: 4 }))],
  [
    'margins-disagree',
    'margins of two populations',
    () => rake(margin({ a: 3, b: 7 }), margin({ a: 4, b: 7 }, ['a', 'b', 'a', 'b'], 'sex')),
  ],
  [
    'singular-auxiliaries',
    'a variable that never varies',
    () => rake({ kind: 'count', total: 10 }, { kind: 'variable', name: 'rooms', values: [2, 2, 2, 2], total: 20 }),
  ],
  ['bad-setting', 'nothing to calibrate on', () => rake()],
  [
    'bad-setting',
    'steps without end',
    () =>
      calibrate(sample, {
        distance: 'raking',
        auxiliaries: [margin({ a: 3, b: 7 })],
        iterations: Number.POSITIVE_INFINITY,
      }),
  ],
  [
    'bad-setting',
    'a policy that does not exist',
    () =>
      surveyDesign({ weights: [1, 1, 1], stages: [{ strata: [1, 1, 2] }], singleUnitStrata: 'ignore' as 'certainty' }),
  ],
  [
    'bad-setting',
    'a statistic that does not exist',
    () => linearisedEstimates(sample, [{ kind: 'median' as 'mean', of: [1, 2, 3, 4] }]),
  ],
  ['bad-setting', 'an auxiliary that does not exist', () => rake({ kind: 'size' as 'count', total: 10 })],
  ['bad-setting', 'an interval that does not exist', () => proportionInterval(share, 'wald' as 'mean')],
  [
    'bad-setting',
    'a sample of one for an exact interval',
    () => proportionInterval({ ...share, respondents: 1 }, 'beta'),
  ],
  ['not-a-number', 'a variance that is NaN', () => proportionInterval({ ...share, variance: Number.NaN }, 'beta')],
  [
    'not-a-number',
    'weights that overflow',
    () => linearisedEstimates(surveyDesign({ weights: [1e308, 1e308, 1e308] }), [{ kind: 'total', of: [1, 2, 3] }]),
  ],
  [
    'missing-label',
    'a respondent without an area',
    () => domainMeans(sample, [1, 2, 3, 4], ['a', undefined as unknown as string, 'a', 'b']),
  ],
  [
    'missing-label',
    'a stratum that is NaN',
    () => surveyDesign({ weights: [1, 1, 1], stages: [{ strata: [1, Number.NaN, 1] }] }),
  ],
  ['unequal-lengths', 'more respondents than weights', () => surveyDesign({ weights: [1, 1], respondents: 1e12 })],
  ['bad-setting', 'no stage', () => surveyDesign({ weights: [1, 1], stages: [] })],
  ['bad-setting', 'bounds above one', ends('logit', 1.1, 3)],
  ['bad-setting', 'bounds below one', ends('logit', 0.3, 0.9)],
  ['bad-setting', 'a negative bound', ends('logit', -1, 3)],
  ['bad-setting', 'a share of 0', () => quantile(sample, { of: [1, 2, 3, 4], share: 0 })],
  [
    'bad-setting',
    'a level in per cent',
    () =>
      compareWithinSample(
        sample,
        { kind: 'mean', of: [1, 2, 3, 5] },
        { kind: 'mean', of: [4, 2, 3, 1] },
        { level: 95 },
      ),
  ],
]
for (const [code, title, act] of wrong)
  test(`${title} is refused as ${code}`, () => {
    assert.throws(act, (error) => {
      assert.ok(error instanceof SurveyWeightsError, String(error))
      assert.equal(error.code, code)
      assert.match(
        error.message,
        /^[A-Z`0-9].*[;,].*\.$|^[A-Z].* (name|Name|give|load) .*\.$/,
        'a sentence that says what to do',
      )
      return true
    })
  })

test('a denominator of which only rounding is left has no ratio', () => {
  const drawn = surveyDesign({ weights: [0.1, 0.2, 0.3] })
  const ratio = { kind: 'ratio', numerator: [1, 2, 3], denominator: [1, 1, -1] } as const
  assert.equal(linearisedEstimates(drawn, [ratio]).estimates[0]?.kind, 'empty')
})

test('every code of the closed list is provoked by a test of this package', () => {
  const codes = [
    ...readFileSync(new URL('../src/survey-weights-error.ts', import.meta.url), 'utf8').matchAll(
      /^ {2}\| '([a-z-]+)'/gm,
    ),
  ].map(([, code]) => code as string)
  assert.ok(codes.length >= 15)
  const elsewhere = ['cochran-1977', 'cbs-2018-social-cohesion']
    .map((file) => readFileSync(new URL(`./${file}.test.ts`, import.meta.url), 'utf8'))
    .join()
  for (const code of codes)
    assert.ok(wrong.some(([one]) => one === code) || elsewhere.includes(`code: '${code}'`), code)
})

test('the good neighbours of these inputs are accepted', () => {
  const [estimate] = mean([1, Number.NaN, 3, 5], [true, false, true, true]).estimates
  assert.ok(estimate?.kind === 'estimated')
  assert.equal(rake(margin({ a: 3, b: 7, c: 0 })).kind, 'calibrated')
})

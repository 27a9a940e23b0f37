/** Social cohesion as Statistics Netherlands described it in 2018: six statements, the negative one turned round, the mean. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demandSameScale, type ScaleDefinition, scaleMean, scaleScores, surveyDesign } from '../src/index.ts'

const agree = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 }
const turned = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }
const cohesion: ScaleDefinition = {
  id: 'social-cohesion',
  version: '2018',
  source: 'CBS 2018: six five-category items, negative item reversed, mean of items',
  items: ['greet', 'know', 'help', 'at-home', 'trust']
    .map((id) => ({ id, points: agree, noAnswer: [8, 9] }))
    .concat([{ id: 'hardly-know', points: turned, noAnswer: [8, 9] }]),
  minimumAnswered: 4,
  formula: { kind: 'mean-of-answered', lowest: 0, highest: 10 },
}
const answers = {
  greet: [1, 5, 2, 8],
  know: [1, 5, 3, 9],
  help: [1, 5, 2, null],
  'at-home': [1, 5, 8, 2],
  trust: [1, 5, null, 2],
  'hardly-know': [5, 1, 4, 4],
}

test('the best answers score 10, the worst 0, and missing ones leave the mean of the rest', () => {
  const { scores, scored, answeredItems, withoutScore } = scaleScores(cohesion, answers)
  assert.equal(scores[0], 10)
  assert.equal(scores[1], 0)
  // third: points 4, 3, 4 and 4 (turned); mean 3.75 → 10 × 2.75 / 4
  assert.equal(scores[2], 6.875)
  assert.ok(Number.isNaN(scores[3] as number))
  assert.deepEqual([...scored], [1, 1, 1, 0])
  assert.deepEqual([...answeredItems], [6, 6, 4, 3])
  assert.equal(withoutScore, 1)
})

test('respondents without a score keep their place in the design and leave the mean', () => {
  const of = scaleScores(cohesion, answers)
  const { mean, interval, definition } = scaleMean(surveyDesign({ weights: [1, 1, 2, 5] }), of)
  assert.ok(mean.kind === 'estimated' && interval.kind === 'interval')
  assert.equal(mean.estimate, (10 + 0 + 2 * 6.875) / 4)
  assert.equal(mean.respondents, 3)
  assert.equal(definition.version, '2018')
  assert.ok(interval.lower >= 0 && interval.upper <= 10)
})

test('a mean at the end of the scale has no interval that would pretend to certainty', () => {
  const best = { greet: [1, 1], know: [1, 1], help: [1, 1], 'at-home': [1, 1], trust: [1, 1], 'hardly-know': [5, 5] }
  const { interval } = scaleMean(surveyDesign({ weights: [1, 1] }), scaleScores(cohesion, best))
  assert.deepEqual(interval, { kind: 'no-interval', because: 'no-variation' })
})

test('an answer the version does not list is refused by name', () => {
  assert.throws(() => scaleScores(cohesion, { ...answers, trust: [1, 5, 7, 2] }), {
    code: 'unknown-answer',
    message: /Respondent 2 gave 7 to item trust/,
  })
})

test('another version is another measurement: it does not continue a trend line', () => {
  demandSameScale(cohesion, { ...cohesion, items: [...cohesion.items].reverse() })
  for (const other of [
    { ...cohesion, version: '2021' },
    { ...cohesion, minimumAnswered: 3 },
    { ...cohesion, items: cohesion.items.slice(1) },
    { ...cohesion, items: cohesion.items.map((item) => ({ ...item, points: agree })) },
  ])
    assert.throws(() => demandSameScale(cohesion, other), { code: 'different-scales' })
})

test('a definition that contradicts itself is refused', () => {
  const [item] = cohesion.items as [(typeof cohesion.items)[0]]
  for (const wrong of [
    { ...cohesion, items: [] },
    { ...cohesion, items: [item, item] },
    { ...cohesion, minimumAnswered: 7 },
    { ...cohesion, minimumAnswered: 0 },
    { ...cohesion, formula: { kind: 'mean-of-answered' as const, lowest: 10, highest: 0 } },
    { ...cohesion, items: [{ ...item, points: {} }] },
    { ...cohesion, items: [{ ...item, noAnswer: [5] }] },
    { ...cohesion, items: [item, { id: 'ten-point', points: { 1: 1, 10: 10 } }], minimumAnswered: 1 },
  ])
    assert.throws(() => scaleScores(wrong, answers), { code: 'bad-scale-definition' })
  assert.throws(() => scaleScores(cohesion, { ...answers, help: [1] }), { code: 'unequal-lengths' })
})

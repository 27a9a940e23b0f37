import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDesign } from '../survey/examples.ts'
import type { SurveyAreaFigure, SurveyFigure, SurveyPicture } from '../survey/words.ts'
import { groupCells, leastRoom, roomsOf, surveyCells, withheldParts } from './survey-figures.ts'

const area = (code: string, residents: number) => ({ code, name: code, residents, planned: 40 })
const measured = (mean: number, respondents = 40): SurveyFigure => ({
  ...{ kind: 'measured', respondents, mean, low: mean - 0.5, high: mean + 0.5 },
  ...{ standardError: 0.25, degreesOfFreedom: 39 },
})
const withheld: SurveyFigure = { kind: 'withheld' }
const line = (code: string, figure: SurveyFigure): SurveyAreaFigure => ({
  ...{ code, name: code, figure, beside: null },
  estimate: { estimate: 6, low: 5, high: 7, ownShare: figure.kind === 'measured' ? 0.8 : 0 },
})
const picture = (whole: number, areas: readonly SurveyAreaFigure[]): SurveyPicture => ({
  respondents: 200,
  method: { weighting: 'house', factors: null, areasWithoutAnswers: 0 },
  scales: [{ scale: 'trust', version: '1', whole: measured(whole), areas, ages: [], sexes: [] }],
})
const trust = (of: SurveyPicture) => of.scales[0] as SurveyPicture['scales'][number]

test('an area that hides behind a hamlet is not hidden: a third one is withheld with them', () => {
  // Of 10,000 residents 9,000 live in the withheld area and 50 in the one that keeps it company.
  const design = aDesign({ areas: [area('A', 9_000), area('B', 50), area('C', 500), area('D', 450)] })
  const shown = picture(6, [
    line('A', withheld),
    line('B', withheld),
    line('C', measured(7)),
    line('D', measured(5, 60)),
  ])
  const [closely] = roomsOf(trust(shown), design, new Set(['A', 'B']))
  assert.ok(closely && closely.highest - closely.lowest < 0.1, 'two withheld areas alone tell of the larger one')
  const codes = withheldParts(shown, design)
  assert.deepEqual(codes, ['A', 'B', 'C', 'D'], 'no company is large enough, so nothing is shown of any of them')
})

test('areas of one size keep each other company, and nothing more is withheld', () => {
  const design = aDesign({ areas: [area('A', 1_000), area('B', 1_000), area('C', 1_000), area('D', 1_000)] })
  const shown = picture(6, [line('A', withheld), line('B', withheld), line('C', measured(7)), line('D', measured(6))])
  assert.deepEqual(withheldParts(shown, design), ['A', 'B'])
  for (const { lowest, highest } of roomsOf(trust(shown), design, new Set(['A', 'B']))) {
    assert.deepEqual([lowest, highest], [1, 10], 'one is 11 minus the other')
    assert.ok(highest - lowest >= leastRoom)
  }
})

test('what all answered alike has no margin: it is withheld, and no estimate of its company leans on own answers', () => {
  const design = aDesign({ areas: [area('A', 1_000), area('B', 1_000), area('C', 1_000)] })
  const alike: SurveyFigure = { kind: 'no-margin', respondents: 30 }
  const shown = picture(6, [line('A', alike), line('B', measured(6, 12)), line('C', measured(7, 80))])
  const codes = new Set(withheldParts(shown, design))
  assert.deepEqual([...codes], ['A', 'B'], 'one withheld alone would follow from the whole')
  const states = (form: 'measured' | 'modelled') =>
    surveyCells(trust(shown), '2026', codes, form).map(({ state, amount }) => [state, amount])
  assert.deepEqual(states('measured'), [
    ['given', 6],
    ['protected', null],
    ['protected', null],
    ['given', 7],
  ])
  assert.deepEqual(states('modelled'), [
    ['given', 6],
    ['given', 6],
    ['protected', null],
    ['given', 6],
  ])
})

test('a group of age that is withheld keeps another with it, and neither follows from the whole', () => {
  const design = aDesign({
    areas: [area('A', 3_000)],
    ages: [
      { code: '15-34', residents: 1_000 },
      { code: '35-64', residents: 1_000 },
      { code: '65+', residents: 1_000 },
    ],
  })
  const group = (code: string, figure: SurveyFigure) => ({ code, figure, beside: null })
  const told: SurveyPicture = {
    ...picture(6, [line('A', measured(6))]),
    scales: [
      {
        ...{ scale: 'trust', version: '1', whole: measured(6), areas: [line('A', measured(6))], sexes: [] },
        ages: [group('15-34', withheld), group('35-64', measured(7, 30)), group('65+', measured(6, 90))],
      },
    ],
  }
  const codes = new Set(withheldParts(told, design, 'age'))
  assert.deepEqual([...codes], ['15-34', '35-64'], 'one withheld alone would follow from the whole')
  for (const { lowest, highest } of roomsOf(trust(told), design, codes, 'age')) assert.ok(highest - lowest >= leastRoom)
  assert.deepEqual(
    groupCells(trust(told), '2026', codes, 'age').map(({ category, state, amount }) => [category, state, amount]),
    [
      ['', 'given', 6],
      ['15-34', 'protected', null],
      ['35-64', 'protected', null],
      ['65+', 'given', 6],
    ],
  )
})

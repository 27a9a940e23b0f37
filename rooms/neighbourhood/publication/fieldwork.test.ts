import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDesign } from '../survey/examples.ts'
import type { SurveyDesign, SurveyFigure, SurveyPicture } from '../survey/words.ts'
import { type Fieldwork, inLine, periodsOf } from './fieldwork.ts'

const whole: SurveyFigure = {
  ...{ kind: 'measured', respondents: 400, mean: 6, low: 5.8, high: 6.2 },
  ...{ standardError: 0.1, degreesOfFreedom: 399 },
}
const fieldwork = (until: string, given: Partial<SurveyDesign> = {}, version = '1'): Fieldwork => {
  const scale: SurveyPicture['scales'][number] = { scale: 'trust', version, whole, areas: [], ages: [], sexes: [] }
  const method = { weighting: 'house', factors: null, areasWithoutAnswers: 0 } as const
  return {
    ...{ id: until, design: aDesign({ fieldworkUntil: until, ...given }), sha256: until, scale },
    picture: { respondents: 400, method, scales: [scale] },
  }
}

test('fieldworks stand in order of time, under as short a period as tells them apart', () => {
  const line = inLine([fieldwork('2026-10-15'), fieldwork('2022-10-20'), fieldwork('2024-10-18')]) ?? []
  assert.deepEqual(
    periodsOf('trust', line).map(({ code }) => code),
    ['2022', '2024', '2026'],
  )
  const twice = inLine([fieldwork('2026-10-15'), fieldwork('2026-03-15')]) ?? []
  assert.deepEqual(
    periodsOf('trust', twice).map(({ code }) => code),
    ['2026-03', '2026-10'],
  )
  assert.equal(inLine([fieldwork('2026-10-15'), fieldwork('2026-10-15')]), null)
})

test('another way of asking, other questions, or what the design says cut the line', () => {
  const cutsOf = (...line: Fieldwork[]) => periodsOf('trust', line).map(({ cut }) => cut)
  const first = fieldwork('2022-10-20')
  assert.deepEqual(cutsOf(first, fieldwork('2024-10-18')), [null, null])
  assert.deepEqual(cutsOf(first, fieldwork('2024-10-18', { modes: ['telephone'] })), [null, 'mode'])
  assert.deepEqual(cutsOf(first, fieldwork('2024-10-18', {}, '2')), [null, 'definition'])
  assert.deepEqual(cutsOf(first, fieldwork('2024-10-18', { breakWhy: 'andere steekproef' })), [
    null,
    'andere steekproef',
  ])
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anAnswer } from '../elicitation/examples.ts'
import { resultOf } from '../elicitation/ranking.ts'
import type { Beside } from '../elicitation/words.ts'
import { patternOf, peopleSay, professionalsSay, registerSays } from './pattern.ts'
import type { SourceVerdict } from './words.ts'

const measured = (mean: number, respondents = 40) => ({
  ...{ kind: 'measured' as const, respondents, mean, low: mean - 0.5, high: mean + 0.5 },
  ...{ standardError: 0.25, degreesOfFreedom: respondents - 1 },
})

describe('what residents say', () => {
  const area = (beside: 'higher' | 'lower' | 'cannot-tell' | null, figure: Parameters<typeof peopleSay>[1]) => ({
    ...{ code: 'BU1', name: 'Een', figure, beside, estimate: null },
  })
  test('is better or worse only where the survey itself tested it so', () => {
    assert.equal(peopleSay(area('higher', measured(7)), measured(6)).verdict, 'better')
    assert.equal(peopleSay(area('lower', measured(5)), measured(6)).verdict, 'worse')
    assert.equal(peopleSay(area('cannot-tell', measured(5.8)), measured(6)).verdict, 'cannot-tell')
  })
  test('is not known of fewer than ten, and no figure comes along', () => {
    const { verdict, area: shown } = peopleSay(area(null, { kind: 'withheld' }), measured(6))
    assert.deepEqual([verdict, shown], ['not-known', null])
  })
})

describe('what a register says', () => {
  const elsewhere = [
    { code: 'BU2', count: 50, residents: 2_000 },
    { code: 'BU3', count: 48, residents: 2_000 },
  ]
  const own = (count: number, residents = 1_000) =>
    registerSays('BU1', [{ code: 'BU1', count, residents }, ...elsewhere])

  test('is worse or better only where the whole interval of the ratio is', () => {
    assert.equal(own(60).verdict, 'worse')
    assert.equal(own(5).verdict, 'better')
    assert.equal(own(28).verdict, 'cannot-tell')
    const { area } = own(28)
    assert.ok(area && area.low < 28 && area.high > 28 && area.rate === 28)
    // Garwood for 10 of 1,000 residents: 4.80–18.39 (R: poisson.test).
    const ten = own(10).area
    assert.deepEqual([ten?.low.toFixed(2), ten?.high.toFixed(2)], ['4.80', '18.39'])
  })
  test('is not known of fewer than five hundred residents, who do not count along elsewhere either', () => {
    assert.deepEqual(own(60, 499), { verdict: 'not-known', area: null, elsewhere: null })
    const small = registerSays('BU2', [{ code: 'BU1', count: 900, residents: 100 }, ...elsewhere])
    assert.equal(small.elsewhere?.areas, 1)
  })
  test('is nothing where nothing was counted elsewhere', () => {
    assert.equal(registerSays('BU1', [{ code: 'BU1', count: 3, residents: 900 }]).verdict, 'cannot-tell')
  })
})

describe('what professionals say', () => {
  const said = (...beside: (Beside | null)[]) =>
    professionalsSay(resultOf(beside.map((one) => anAnswer({ beside: one }))), ['Drugs', 'Geluid']).verdict
  test('is one thing only where the middle half lies on one side', () => {
    assert.equal(said('more', 'more', 'more', 'more', 'much-more'), 'worse')
    assert.equal(said('less', 'less', 'less', 'less', 'much-less'), 'better')
    assert.equal(said('alike', 'alike', 'alike', 'alike', 'alike'), 'alike')
    assert.equal(said('much-less', 'much-less', 'alike', 'much-more', 'much-more'), 'cannot-tell')
    assert.equal(said('more', 'more', 'more', 'more', null), 'not-known')
    assert.equal(professionalsSay(null, []).verdict, 'not-known')
  })
  test('names the foremost issue only where one stands alone', () => {
    const ranks = (...all: number[][]) =>
      professionalsSay(resultOf(all.map((one) => anAnswer({ ranks: one }))), ['Drugs', 'Geluid']).foremost
    assert.equal(ranks([1, 2], [1, 2], [1, 2], [2, 1], [2, 1]), 'Drugs')
    assert.equal(ranks([1, 2], [1, 2], [1, 2], [2, 1], [2, 1], [2, 1]), null)
  })
})

test('two sources that say something make a pattern, one makes none', () => {
  const of = (people: SourceVerdict | null, register: SourceVerdict | null, professionals: SourceVerdict | null) =>
    patternOf({
      people: people && ({ verdict: people } as never),
      register: register && ({ verdict: register } as never),
      professionals: professionals && ({ verdict: professionals } as never),
    })
  assert.equal(of('worse', 'better', null), 'apart')
  assert.equal(of('worse', 'alike', 'cannot-tell'), 'apart')
  assert.equal(of('worse', 'worse', 'not-known'), 'agree')
  assert.equal(of('worse', 'cannot-tell', 'not-known'), 'cannot-tell')
  assert.equal(of('cannot-tell', 'cannot-tell', 'cannot-tell'), 'cannot-tell')
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anAnswer } from './examples.ts'
import { quantileOf, ranksEveryIssueOnce, resultOf, shownOf, spreadOf } from './ranking.ts'
import { pointsAtSomebody } from './somebody.ts'
import type { RoundAnswer } from './words.ts'

describe('a ranking', () => {
  test('gives every issue a place of its own', () => {
    assert.ok(ranksEveryIssueOnce([2, 1, 3], 3))
    for (const ranks of [[1, 1, 2], [1, 2], [1, 2, 4], [0, 1, 2], []]) assert.ok(!ranksEveryIssueOnce(ranks, 3))
  })

  test('has a median and a middle half, as R computes them by default', () => {
    // quantile(c(1, 2, 2, 4), c(.25, .5, .75)) in R: 1.75 2.00 2.50
    assert.deepEqual(spreadOf([4, 2, 1, 2]), { answers: 4, median: 2, low: 1.75, high: 2.5 })
    assert.deepEqual(spreadOf([3, 3, 3]), { answers: 3, median: 3, low: 3, high: 3 })
    assert.throws(() => quantileOf([], 0.5), /nothing/)
  })
})

describe('the result of a round', () => {
  const several = (count: number, given: Partial<RoundAnswer>) => Array.from({ length: count }, () => anAnswer(given))
  const ofDiscipline = (answers: readonly RoundAnswer[], wanted: RoundAnswer['discipline']) =>
    resultOf(answers).disciplines.find(({ discipline }) => discipline === wanted)

  test('shows a discipline of five answers, and of four not even their number or words', () => {
    const answers = [
      ...several(5, { discipline: 'policing', ranks: [1, 2], reason: 'Op het plein.' }),
      ...several(4, { discipline: 'housing', ranks: [2, 1], reason: 'In de portieken.' }),
    ]
    const police = ofDiscipline(answers, 'policing')
    assert.deepEqual(police?.picture?.issues[0], { answers: 5, median: 1, low: 1, high: 1 })
    assert.equal(police?.reasons.length, 5)
    assert.deepEqual(ofDiscipline(answers, 'housing'), { discipline: 'housing', picture: null, reasons: [] })
    // As if nobody had answered.
    assert.deepEqual(ofDiscipline(several(5, { discipline: 'policing' }), 'housing'), ofDiscipline(answers, 'housing'))
    assert.deepEqual(resultOf(answers).reasons, [])
  })

  test('leaves out of the whole what would follow by taking the disciplines away', () => {
    const police = several(5, { discipline: 'policing', ranks: [1, 2] })
    const four = several(4, { discipline: 'housing', ranks: [2, 1], reason: 'In de portieken.' })
    const withFour = resultOf([...police, ...four])
    assert.equal(withFour.together?.issues[0]?.answers, 5)
    assert.ok(withFour.leftOut)
    // The control: with one more of another discipline the rest is five, and counts along, its words without a discipline.
    const withFive = resultOf([...police, ...four, ...several(1, { discipline: 'care', ranks: [2, 1] })])
    assert.deepEqual(withFive.together?.issues[0], { answers: 10, median: 1.5, low: 1, high: 2 })
    assert.ok(!withFive.leftOut)
    assert.equal(withFive.reasons.length, 4)
  })

  test('protects who said how it is beside the rest by its own count', () => {
    const answers = [
      ...several(5, { discipline: 'policing', beside: 'more' }),
      ...several(4, { discipline: 'housing', beside: null }),
      ...several(1, { discipline: 'housing', beside: 'much-less' }),
    ]
    const { together, disciplines } = resultOf(answers)
    assert.equal(disciplines.find(({ discipline }) => discipline === 'housing')?.picture?.beside, null)
    assert.deepEqual(together?.beside, { answers: 5, median: 4, low: 4, high: 4 })
    assert.equal(together?.issues[0]?.answers, 10)
  })

  test('is nothing at all of four answers, and says how many are missing; of five it is something', () => {
    for (const count of [0, 1, 4]) {
      const { together, disciplines, missing, reasons } = resultOf(several(count, { reason: 'Op het plein.' }))
      assert.deepEqual([together, missing, reasons], [null, 5 - count, []])
      assert.ok(disciplines.every(({ picture }) => picture === null))
      assert.deepEqual(
        [...new Set(disciplines.flatMap(({ reasons: words }) => words))],
        [],
        'nor what they said in their own words',
      )
    }
    const enough = resultOf(several(5, {}))
    assert.deepEqual([enough.together?.issues[0]?.answers, enough.missing], [5, 0])
  })

  test('that was counted when three were enough shows no number of fewer than five, and nothing to subtract', () => {
    const issues = (answers: number) => [{ answers, median: 1, low: 1, high: 1 }]
    const picture = (answers: number) => ({ issues: issues(answers), beside: null })
    const none = { picture: null, reasons: [] }
    const ofThree = shownOf({
      disciplines: [{ discipline: 'policing', picture: picture(3), reasons: ['Op het plein.'] }],
      together: picture(3),
      leftOut: false,
    })
    assert.deepEqual(ofThree.disciplines, [{ discipline: 'policing', ...none }])
    assert.deepEqual([ofThree.together, ofThree.missing], [null, 2])
    // Six of the police beside a whole of nine: the other three would be told.
    const ofNine = shownOf({
      disciplines: [{ discipline: 'policing', picture: picture(6), reasons: [] }],
      together: picture(9),
      leftOut: false,
    })
    assert.deepEqual(ofNine.disciplines, [{ discipline: 'policing', ...none }])
    assert.equal(ofNine.together?.issues[0]?.answers, 9)
    // What is counted today is shown as it is.
    const today = resultOf([...several(5, {}), ...several(6, { discipline: 'care' })])
    assert.deepEqual(shownOf(today), today)
  })

  test('does not depend on the order in which people answered', () => {
    const answers = [
      ...[1, 2].map(() => anAnswer({ ranks: [2, 1] })),
      anAnswer({ ranks: [1, 2], reason: 'b' }),
      anAnswer({ ranks: [2, 1], reason: 'a' }),
      anAnswer({ ranks: [1, 2], reason: 'c' }),
    ]
    assert.deepEqual(resultOf(answers), resultOf([...answers].reverse()))
    assert.deepEqual(ofDiscipline(answers, 'policing')?.reasons, ['a', 'b', 'c'])
  })
})

test('a reason that points at somebody or at a door is refused, and one about an area is not', () => {
  const known = ['Wyckerpoort', 'Oud-Caberg', 'De Heeg']
  for (const text of [
    'Meneer Jansen zit er altijd bij',
    'Het is Piet Bakker die dit doet',
    'iedereen weet dat Anna de Wit geld leent',
    'een jongen, genaamd Tim, regelt alles',
    'J. Smeets van de hoek',
    'bel 06 12345678',
    'mail naar iemand@example.org',
    'nummer 123456789 in de systemen',
    'een auto met AB-123-C',
    'op Brugstraat 12 wordt gedeald',
    'in 6221 AB',
  ])
    assert.ok(pointsAtSomebody(text, known), text)
  for (const text of [
    'Op het plein bij de school is het sinds de zomer onrustig.',
    'In Wyckerpoort zien wij meer jongeren dan vorig jaar.',
    'Rond De Heeg en Oud-Caberg horen wij weinig; mensen durven niet te melden.',
    'Since 2025 fewer people tell us anything. They are afraid.',
    'Een familie die verhuist, zegt bij ons waarom.',
    'Wijkteam en politie lopen er vaker, dus wij zien ook meer.',
    '',
  ])
    assert.ok(!pointsAtSomebody(text, known), text)
})

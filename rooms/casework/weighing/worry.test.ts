import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aGoalSaysWhatIsToCome } from '../plan/goal.ts'
import { aTableAboutAMinorHasChildProtection, isUnderAge, whyHelpAloneIsNotEnoughIsWritten } from './minor.ts'
import {
  conferenceNeedsEveryCriterion,
  everyCriterionIsWritten,
  latestNextReview,
  necessityStands,
  planLacks,
  type Standing,
  tasksOf,
  theNextReviewComesInTime,
} from './worry.ts'

const written = (code: string, words = 'gezien op straat', met = true) => ({ code, met, words })

describe('somebody under age', () => {
  test('is whoever is not eighteen yet on that day', () => {
    assert.ok(isUnderAge('2008-11-25', '2026-11-24'))
    assert.ok(!isUnderAge('2008-11-24', '2026-11-24'))
    assert.ok(!isUnderAge(undefined, '2026-11-24'))
  })
  test('comes to a table with child protection, and where help alone was found not enough', () => {
    assert.ok(aTableAboutAMinorHasChildProtection(['politie', 'raad-kinderbescherming']))
    assert.ok(!aTableAboutAMinorHasChildProtection(['politie']))
    assert.ok(whyHelpAloneIsNotEnoughIsWritten('De jeugdhulp komt niet binnen.'))
    assert.ok(!whyHelpAloneIsNotEnoughIsWritten('  '))
    assert.ok(!whyHelpAloneIsNotEnoughIsWritten(undefined))
  })
})

describe('weighing', () => {
  test('every criterion of the protocol is written out, once', () => {
    assert.ok(everyCriterionIsWritten(['a', 'b'], [written('a'), written('b')]))
    assert.ok(!everyCriterionIsWritten(['a', 'b'], [written('a')]))
    assert.ok(!everyCriterionIsWritten(['a', 'b'], [written('a'), written('b', '  ')]))
    assert.ok(!everyCriterionIsWritten(['a', 'b'], [written('a'), written('b'), written('b')]))
    assert.ok(!everyCriterionIsWritten(['a', 'b'], [written('a'), written('a')]))
  })
  test('a conference needs each of them to be met', () => {
    assert.ok(conferenceNeedsEveryCriterion([written('a'), written('b')]))
    assert.ok(!conferenceNeedsEveryCriterion([written('a'), written('b', 'gehoord', false)]))
  })
})

describe('a goal', () => {
  test('says what will be there', () => {
    for (const goal of ['Hij werkt drie dagen per week.', 'She has an own room.', 'Zij spreekt haar notaris weer.'])
      assert.ok(aGoalSaysWhatIsToCome(goal), goal)
  })
  test('does not say what must stop', () => {
    for (const goal of [
      'Hij komt daar niet meer.',
      'Geen contact met de groep',
      'He stops posting.',
      'Life without them',
    ])
      assert.ok(!aGoalSaysWhatIsToCome(goal), goal)
  })
})

describe('necessity', () => {
  test('is said again within a year, also where that day does not exist', () => {
    assert.equal(latestNextReview('2026-11-24'), '2027-11-24')
    assert.equal(latestNextReview('2028-02-29'), '2029-02-28')
    assert.ok(theNextReviewComesInTime('2027-11-24', '2026-11-24', false))
    assert.ok(!theNextReviewComesInTime('2027-11-25', '2026-11-24', false))
    assert.ok(!theNextReviewComesInTime('2026-11-24', '2026-11-24', false))
  })
  test('of somebody under age is said again within half a year', () => {
    assert.equal(latestNextReview('2026-11-24', true), '2027-05-24')
    assert.equal(latestNextReview('2026-08-31', true), '2027-02-28')
    assert.ok(theNextReviewComesInTime('2027-05-24', '2026-11-24', true))
    assert.ok(!theNextReviewComesInTime('2027-05-25', '2026-11-24', true))
  })
  test('stands until its day, that day included', () => {
    assert.ok(necessityStands('2026-11-24', '2026-11-24'))
    assert.ok(!necessityStands('2026-11-23', '2026-11-24'))
    assert.ok(necessityStands(null, '2026-11-24'))
  })
})

test('a plan says what protects, what is to be reached and what was agreed', () => {
  assert.deepEqual(planLacks([{ kind: 'worrying' }, { kind: 'goal' }]), ['protective', 'agreement'])
  assert.deepEqual(planLacks([{ kind: 'protective' }, { kind: 'goal' }, { kind: 'agreement' }]), [])
})

describe('what waits for an organ', () => {
  const standing = (more: Partial<Standing> = {}): Standing => ({
    ...{ stage: 'reported', reviewDueOn: null, tellingReviewOn: null, weighings: [], notes: [] },
    ...more,
  })
  const police = { organ: 'politie', decides: true }
  const probation = { organ: 'reclassering', decides: false }
  const weighed = (organ: string, agreed: boolean | null, dueOn: string | null = null) => ({ organ, agreed, dueOn })
  test('a report waits to be weighed, then for a second reader of another organ', () => {
    assert.deepEqual(tasksOf(police, standing()), [{ kind: 'weighing', dueOn: null }])
    assert.deepEqual(tasksOf(probation, standing()), [])
    const waiting = standing({ weighings: [weighed('om', null)] })
    assert.deepEqual(tasksOf(police, waiting), [{ kind: 'second-reading', dueOn: null }])
    assert.deepEqual(tasksOf({ organ: 'om', decides: true }, waiting), [])
  })
  test('more information is due on its day', () => {
    const asked = standing({ weighings: [weighed('om', true, '2026-12-10')] })
    assert.deepEqual(tasksOf(police, asked), [{ kind: 'more-information', dueOn: '2026-12-10' }])
  })
  test('an agreement waits for its owner until somebody writes that it is done', () => {
    const note = { ...{ id: '1', owner: 'reclassering', dueOn: '2026-12-15' }, writtenOn: '2026-11-24', finishes: null }
    const agreed = standing({ stage: 'conference', notes: [{ ...note, kind: 'agreement' }] })
    assert.deepEqual(tasksOf(probation, agreed), [{ kind: 'agreement', dueOn: '2026-12-15' }])
    assert.deepEqual(tasksOf({ organ: 'politie', decides: false }, agreed), [])
    const done = { ...note, id: '2', kind: 'progress' as const, owner: null, dueOn: null, finishes: '1' }
    assert.deepEqual(tasksOf(probation, { ...agreed, notes: [...agreed.notes, done] }), [])
  })
  test('telling the person and saying again why it is necessary have their days', () => {
    const open = standing({ stage: 'monitoring', reviewDueOn: '2027-11-24', tellingReviewOn: '2026-12-20' })
    assert.deepEqual(
      tasksOf(police, open).map(({ kind }) => kind),
      ['telling', 'necessity-review'],
    )
    assert.deepEqual(
      tasksOf(probation, open).map(({ kind }) => kind),
      ['telling'],
    )
  })
})

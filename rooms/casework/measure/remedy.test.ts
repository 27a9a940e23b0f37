/** Objection and appeal: what an outcome may lead to, how the measure then stands, and what is due by when. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deadlinesOf, type FileWithDays } from './deadline.ts'
import {
  type EndedRemedy,
  effectFitsItsOutcome,
  measureIsOnlyShortened,
  measureStands,
  remedyIsDueOn,
} from './remedy.ts'
import { type RemedyEffect, remedyEffects } from './words.ts'

const ended = (changes: Partial<EndedRemedy> = {}): EndedRemedy => ({
  ...{ kind: 'objection', outcome: 'annulled', effect: 'ended', days: null, on: '2026-12-01' },
  ...changes,
})
const whole = (changes: Partial<EndedRemedy>): EndedRemedy => {
  const effect = changes.effect ?? 'ended'
  return ended({ days: effect === 'shortened' ? 10 : null, on: effect === 'stands' ? null : '2026-12-01', ...changes })
}
const fitting = (changes: Partial<EndedRemedy>): RemedyEffect[] =>
  remedyEffects.filter((effect) => effectFitsItsOutcome(whole({ ...changes, effect })))

describe('what an outcome leads to', () => {
  test('a decision that stands leaves the measure as it is', () => {
    assert.deepEqual(fitting({ outcome: 'upheld' }), ['stands'])
    assert.deepEqual(fitting({ outcome: 'withdrawn' }), ['stands'])
  })
  test('a decision that was annulled never leaves the measure as it was', () => {
    assert.deepEqual(fitting({ outcome: 'annulled' }), ['shortened', 'ended', 'new-decision'])
    assert.deepEqual(fitting({ outcome: 'partly' }), ['stands', 'shortened', 'ended', 'new-decision'])
  })
  test('only interim relief suspends', () => {
    assert.ok(fitting({ kind: 'interim-relief', outcome: 'annulled' }).includes('suspended'))
    assert.ok(!fitting({ kind: 'appeal', outcome: 'annulled' }).includes('suspended'))
  })
  test('has a day, and days where it lasts shorter', () => {
    assert.ok(!effectFitsItsOutcome(ended({ on: null })))
    assert.ok(!effectFitsItsOutcome(ended({ effect: 'shortened' })))
    assert.ok(!effectFitsItsOutcome(ended({ days: 3 })))
    assert.ok(effectFitsItsOutcome(ended({ effect: 'shortened', days: 3 })), 'control')
  })
  test('never makes a measure longer', () => {
    assert.ok(measureIsOnlyShortened(90, 30))
    assert.ok(!measureIsOnlyShortened(90, 90))
    assert.ok(!measureIsOnlyShortened(30, 90))
  })
})

describe('a measure', () => {
  const imposed = { outcome: 'impose', days: 90 } as const
  test('stands as the last outcome that changed something left it', () => {
    assert.deepEqual(measureStands(imposed, []), { effect: 'stands', days: 90, on: null })
    const suspended = ended({ kind: 'interim-relief', effect: 'suspended' })
    const shorter = ended({ effect: 'shortened', outcome: 'partly', days: 30, on: '2027-02-01' })
    assert.deepEqual(measureStands(imposed, [suspended]), { effect: 'suspended', days: 90, on: '2026-12-01' })
    assert.deepEqual(measureStands(imposed, [suspended, shorter]), { effect: 'shortened', days: 30, on: '2027-02-01' })
    assert.deepEqual(
      measureStands(imposed, [shorter, ended({ outcome: 'upheld', effect: 'stands', on: null })]),
      { effect: 'shortened', days: 30, on: '2027-02-01' },
      'what stands changes nothing',
    )
  })
  test('that was not imposed does not stand', () => {
    assert.equal(measureStands(undefined, []), null)
    assert.equal(measureStands({ outcome: 'lighter', days: null }, [ended()]), null)
  })
})

describe('what is due', () => {
  const file = (changes: Partial<FileWithDays> = {}): FileWithDays => ({
    ...{ decided: false, objectionUntil: null, answers: [], members: [], advices: [], remedies: [] },
    unfinishedUntil: null,
    ...changes,
  })
  test('is the decision on an objection twelve weeks after the last day to object, and nothing while the court has it', () => {
    assert.equal(remedyIsDueOn({ kind: 'objection', lodgedOn: '2026-12-01' }, '2027-01-05'), '2027-03-30')
    assert.equal(remedyIsDueOn({ kind: 'appeal', lodgedOn: '2027-05-03' }, '2027-01-05'), '2027-05-31')
    assert.equal(remedyIsDueOn({ kind: 'interim-relief', lodgedOn: '2026-12-01' }, '2027-01-05'), null)
  })
  test('while a file is prepared is what was to be found out, the view and the advice; the earliest first', () => {
    const open = file({
      answers: [
        { known: false, dueOn: '2026-12-04' },
        { known: true, dueOn: null },
      ],
      members: [
        { viewUntil: '2026-12-01', heard: false },
        { viewUntil: '2026-11-01', heard: true },
      ],
      advices: [
        { dueOn: '2026-11-30', received: false },
        { dueOn: '2026-11-02', received: true },
      ],
    })
    assert.deepEqual(deadlinesOf(open), [
      { kind: 'advice', dueOn: '2026-11-30' },
      { kind: 'view', dueOn: '2026-12-02' },
      { kind: 'find-out', dueOn: '2026-12-04' },
    ])
    assert.deepEqual(deadlinesOf({ ...open, decided: true }), [], 'and is over once it was decided')
    assert.equal(deadlinesOf({ ...open, decided: true, unfinishedUntil: '2026-11-26' }).length, 4)
  })
  test('after an annulled decision is the new one', () => {
    const remedy = {
      kind: 'objection',
      lodgedOn: '2026-12-01',
      outcome: 'annulled',
      newDecisionBy: '2027-02-01',
    } as const
    assert.deepEqual(deadlinesOf(file({ decided: true, objectionUntil: '2027-01-05', remedies: [remedy] })), [
      { kind: 'new-decision', dueOn: '2027-02-01' },
    ])
  })
})

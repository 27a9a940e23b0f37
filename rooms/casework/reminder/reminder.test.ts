import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isToldAtOnce, somethingIsDue, somethingWaitsFor, whoIsReminded } from './reminder.ts'

const eva = { person: 'eva', organ: 'reclassering' }
const bo = { person: 'bo', organ: 'reclassering' }

test('what a colleague took up waits for that colleague; what nobody took up waits for all of the organ', () => {
  const taken = [{ organ: 'reclassering', person: 'bo' }]
  assert.deepEqual([somethingWaitsFor(eva, taken), somethingWaitsFor(bo, taken)], [false, true])
  const free = [{ organ: 'reclassering', person: null }]
  assert.deepEqual([somethingWaitsFor(eva, free), somethingWaitsFor({ ...eva, organ: 'om' }, free)], [true, false])
})
test('who acts for two organs in which something waits is reminded once', () => {
  const waiting = ['om', 'reclassering'].map((organ) => ({ organ, person: null }))
  assert.deepEqual(whoIsReminded([eva, { ...eva, organ: 'om' }, bo], waiting), [eva, bo])
})

const now = (at: string) => new Date(at)
const course = { organ: 'burgemeester', takenAt: now('2026-11-27T15:00Z'), dueAt: now('2026-11-29T15:00Z') }
test('of a decision in acute danger one is told as it is taken, a day before it must be complete, and when that has passed', () => {
  const told = (urgent_mailed_at: string | null, at: string, organ = 'burgemeester') =>
    isToldAtOnce({ organ, urgent_mailed_at: urgent_mailed_at ? now(urgent_mailed_at) : null }, [course], now(at))
  assert.ok(told(null, '2026-11-27T15:10Z'))
  assert.ok(!told('2026-11-27T15:10Z', '2026-11-28T14:10Z'))
  assert.ok(told('2026-11-27T15:10Z', '2026-11-28T15:10Z'), 'a Saturday')
  assert.ok(!told('2026-11-28T15:10Z', '2026-11-29T14:10Z'))
  assert.ok(told('2026-11-28T15:10Z', '2026-11-29T15:10Z'))
  assert.ok(!told('2026-11-29T15:10Z', '2026-11-30T15:10Z'))
  assert.ok(!told(null, '2026-11-27T15:10Z', 'college'), 'another organ')
})
test('the days of the law are told of before they are there, other days on the day', () => {
  const due = (kind: 'objection-decision' | 'find-out' | 'court-documents', today: string) =>
    somethingIsDue([{ kind, dueOn: '2026-12-15' }], today)
  assert.deepEqual([due('objection-decision', '2026-11-30'), due('objection-decision', '2026-12-01')], [false, true])
  assert.deepEqual([due('court-documents', '2026-12-07'), due('court-documents', '2026-12-08')], [false, true])
  assert.deepEqual([due('find-out', '2026-12-14'), due('find-out', '2026-12-15')], [false, true])
})

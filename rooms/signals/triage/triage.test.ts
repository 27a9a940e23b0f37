import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressSteps } from '../words.ts'
import {
  dayAfter,
  deskOf,
  handledLetterIsDestroyedBy,
  letterIsOverdue,
  progressAfterReply,
  refusedLetterIsDestroyedBy,
  signalIsDecided,
} from './triage.ts'

test('a letter is overdue on the eighth day that nobody looked at it, and not once somebody did', () => {
  assert.equal(letterIsOverdue({ day: '2026-11-16', progress: 'received' }, '2026-11-23'), false)
  assert.equal(letterIsOverdue({ day: '2026-11-15', progress: 'received' }, '2026-11-23'), true)
  assert.equal(letterIsOverdue({ day: '2026-11-15', progress: 'reading' }, '2026-11-23'), false)
})

test('one question before the outcome, one outcome, and nothing after it', () => {
  const after = progressSteps.map((now) => [
    now,
    progressAfterReply('question', now),
    progressAfterReply('outcome', now),
  ])
  assert.deepEqual(after, [
    ['received', 'asked', 'done'],
    ['reading', 'asked', 'done'],
    ['asked', 'refused', 'done'],
    ['answered', 'refused', 'done'],
    ['done', 'refused', 'refused'],
  ])
})

test('a refused letter stays sealed for a year, or goes in the coming night; a handled one stays ninety days', () => {
  assert.equal(refusedLetterIsDestroyedBy('2026-11-23', true), '2027-11-23')
  assert.equal(refusedLetterIsDestroyedBy('2026-11-23', false), '2026-11-23')
  assert.equal(handledLetterIsDestroyedBy('2026-11-23'), '2027-02-21')
  assert.equal(dayAfter('2028-02-28', 1), '2028-02-29')
})

test('who works at the radicalisation point never sees the other queue, whatever other role there is', () => {
  assert.equal(deskOf(['desk-officer']), 'signal')
  assert.equal(deskOf(['radicalisation-officer']), 'radicalisation')
  assert.equal(deskOf(['desk-officer', 'radicalisation-officer']), 'radicalisation')
})

test('a classified signal is not decided, a handed-on or refused one is', () => {
  assert.deepEqual((['unread', 'classified', 'to-case', 'to-department', 'refused'] as const).map(signalIsDecided), [
    false,
    false,
    true,
    true,
    true,
  ])
})

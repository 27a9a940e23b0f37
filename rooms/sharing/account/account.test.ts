/** The day of one thing is the night's own, and an account is written so that its characters can be committed to. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type ClockRow, goingOf, whatMovesTheDay } from './account.ts'
import { digestOfText } from './write-account.ts'

const row = (changes: Partial<ClockRow> = {}): ClockRow => ({
  ...{ id: 'a', case_ref: 'case', destroy_by: '2031-11-24', because: 'hard-limit', renewed_until: [], quotes: [] },
  ...changes,
})
const frame = row({ id: 'case', destroy_by: '2031-11-24' })

test('a thing goes with its case when that goes sooner, and later only when both were renewed', () => {
  assert.equal(goingOf(row(), row({ id: 'case', destroy_by: '2030-01-01' })).on, '2030-01-01')
  assert.equal(goingOf(row({ renewed_until: ['2033-11-24'] }), frame).on, '2031-11-24')
  const renewed = row({ id: 'case', renewed_until: ['2033-11-24'] })
  assert.equal(goingOf(row({ renewed_until: ['2033-11-24'] }), renewed).on, '2033-11-24')
  assert.equal(goingOf(frame, frame).on, '2031-11-24', 'a case is not held by itself')
})
test('a renewal is named only where the law knows one, a source only where there is one', () => {
  assert.deepEqual(whatMovesTheDay(row(), true), ['hold', 'renewal', 'whole'])
  assert.deepEqual(whatMovesTheDay(row(), false), ['hold', 'whole'])
  assert.deepEqual(whatMovesTheDay(row({ quotes: ['b'], because: 'supplier-set-day' }), false), [
    'hold',
    'source',
    'supplier',
    'whole',
  ])
  assert.deepEqual(whatMovesTheDay(frame, true), ['hold', 'renewal'])
  assert.deepEqual(whatMovesTheDay(undefined, true), [], 'who may not read the clock is told no more than the day')
})
test('the digest is SHA-256 of the text, as anybody works it out', () => {
  assert.equal(digestOfText('a\n').toString('hex'), createHash('sha256').update('a\n').digest('hex'))
})

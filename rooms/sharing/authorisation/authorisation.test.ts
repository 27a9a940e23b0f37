import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reviewIsDueOn, reviewStateOn, trainingIsMissing } from './authorisation.ts'

test('rights are looked at again a year after the last time, on a day that exists', () => {
  assert.equal(reviewIsDueOn('2026-01-05'), '2027-01-05')
  assert.equal(reviewIsDueOn('2028-02-29'), '2029-02-28')
  assert.equal(reviewIsDueOn('2026-12-31'), '2027-12-31')
})
test('a review is asked for a month before the year is over, and overdue the day after', () => {
  assert.equal(reviewStateOn('2026-12-05', '2027-01-05', 'kept'), 'reviewed')
  assert.equal(reviewStateOn('2026-12-06', '2027-01-05', 'kept'), 'due')
  assert.equal(reviewStateOn('2027-01-05', '2027-01-05', null), 'due')
  assert.equal(reviewStateOn('2027-01-06', '2027-01-05', 'kept'), 'overdue')
})
test('rights that are no longer needed wait for their end, whatever the day', () => {
  assert.equal(reviewStateOn('2026-02-01', '2027-01-05', 'to-end'), 'to-end')
})
test('a training counts for three years to the day', () => {
  assert.equal(trainingIsMissing('2025-12-15', '2028-12-15'), false)
  assert.equal(trainingIsMissing('2025-12-15', '2028-12-16'), true)
  assert.equal(trainingIsMissing(null, '2026-01-01'), true)
})

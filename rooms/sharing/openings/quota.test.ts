import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medianOf, quotaIsPassed, quotaOf, slowLookingIsListed } from './quota.ts'

test('a professional opens sixty persons in a day and not one more', () => {
  const quota = quotaOf(['partner-professional'], 'person')
  assert.equal(quota, 60)
  assert.equal(quotaIsPassed(60, quota), false)
  assert.equal(quotaIsPassed(61, quota), true)
})
test('whoever prepares a whole conference may open more, also beside a narrower role', () => {
  assert.equal(quotaOf(['process-manager'], 'person'), 90)
  assert.equal(quotaOf(['partner-professional', 'delegate'], 'person'), 90)
})
test('nobody takes more than ten documents out in a day, whatever the role', () => {
  for (const role of ['process-manager', 'delegate', 'mayor', 'administrator'] as const)
    assert.equal(quotaOf([role], 'export'), 10)
})
test('slow looking is listed only beyond twice the middle colleague and beyond a day’s quota', () => {
  assert.equal(slowLookingIsListed(121, 60, 60), true)
  assert.equal(slowLookingIsListed(120, 60, 60), false)
  assert.equal(slowLookingIsListed(59, 1, 60), false)
})
test('the middle of an even number of colleagues is the lower of the two, so that two of whom one looks much are seen', () => {
  assert.equal(medianOf([200, 10]), 10)
  assert.equal(medianOf([3, 1, 2]), 2)
  assert.equal(medianOf([]), 0)
})

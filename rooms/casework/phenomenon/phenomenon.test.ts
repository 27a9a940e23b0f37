import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barrierIsDoneByItsOwnerOrAskedForOutside, whatIsNotDoneHasAnObstacle } from './phenomenon.ts'

test('a barrier is done by its owner; for an owner outside a participant asks', () => {
  const takesPart = (organ: string) => ['politie', 'college'].includes(organ)
  assert.equal(barrierIsDoneByItsOwnerOrAskedForOutside('college', 'college', takesPart), true)
  assert.equal(barrierIsDoneByItsOwnerOrAskedForOutside('college', 'politie', takesPart), false)
  assert.equal(barrierIsDoneByItsOwnerOrAskedForOutside('netbeheerder', 'politie', takesPart), true)
  assert.equal(barrierIsDoneByItsOwnerOrAskedForOutside('netbeheerder', 'netbeheerder', takesPart), false)
})

test('what is not done has an obstacle, and what is done has none', () => {
  assert.equal(whatIsNotDoneHasAnObstacle('done', undefined), true)
  assert.equal(whatIsNotDoneHasAnObstacle('done', 'no-power'), false)
  assert.equal(whatIsNotDoneHasAnObstacle('partly', 'no-power'), true)
  assert.equal(whatIsNotDoneHasAnObstacle('not-done', undefined), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atOneTime, type Grounded, standingApart, worldsOfBoth } from './apart.ts'

const works: Grounded = { ground: 'processing', regimes: ['MUN', 'WGS-ZVH'], from: '2026-01-05' }
const tests: Grounded = { ground: 'legality', regimes: ['WGS-ZVH', 'WGS-RIEC'], from: '2026-02-02' }

test('whoever works on cases tests no legality in the same legal world', () => {
  assert.deepEqual(worldsOfBoth(works, tests), ['WGS-ZVH'])
  assert.deepEqual(worldsOfBoth(tests, works), ['WGS-ZVH'])
})
test('control: in another legal world, for two organs that both work, and beside maintenance, one person may', () => {
  assert.deepEqual(worldsOfBoth(works, { ...tests, regimes: ['WGS-RIEC'] }), [])
  assert.deepEqual(worldsOfBoth(works, { ...works, from: '2026-02-02' }), [])
  assert.deepEqual(worldsOfBoth(tests, { ...tests, from: '2026-03-01' }), [])
  assert.deepEqual(worldsOfBoth(works, { ...tests, ground: 'maintenance' }), [])
})
test('one after the other is not at one time; the last day of the one is a day of both', () => {
  assert.equal(atOneTime({ ...works, until: '2026-02-01' }, tests), false)
  assert.equal(atOneTime({ ...works, until: '2026-02-02' }, tests), true)
  assert.equal(atOneTime(works, { ...tests, until: null }), true)
})
test('the later appointment rests, whichever of the two it is; on one day the test of legality does', () => {
  assert.deepEqual(standingApart([tests, works]), {
    standing: [works],
    resting: [{ appointment: tests, beside: works, regimes: ['WGS-ZVH'] }],
  })
  const later = { ...works, from: '2026-03-01' }
  assert.deepEqual(standingApart([tests, later]).standing, [tests])
  const sameDay = { ...tests, from: works.from }
  assert.deepEqual(standingApart([sameDay, works]).standing, [works])
})
test('what rests stands in nobody’s way, and everything that goes together stands in the order it was given', () => {
  const third: Grounded = { ground: 'processing', regimes: ['WGS-RIEC'], from: '2026-03-01' }
  const { standing, resting } = standingApart([third, tests, works])
  assert.deepEqual(standing, [third, works])
  assert.equal(resting.length, 1)
})

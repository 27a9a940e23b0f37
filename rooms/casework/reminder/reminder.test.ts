import assert from 'node:assert/strict'
import { test } from 'node:test'
import { somethingWaitsFor, whoIsReminded } from './reminder.ts'

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

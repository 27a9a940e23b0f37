import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completenessOf } from './completeness.ts'

const load = (periods: readonly string[], counts: readonly number[]) => ({ periods, counts })

test('how complete the end of earlier loads was is told by what the newest says of the same periods', () => {
  const newest = load(['1', '2', '3', '4', '5'], [100, 100, 100, 100, 60])
  const told = completenessOf(newest, [
    load(['1', '2', '3', '4'], [100, 100, 95, 70]),
    load(['1', '2', '3'], [100, 90, 80]),
  ])
  assert.deepEqual(told[0], { back: 0, share: 0.75, loads: 2 })
  assert.deepEqual(told[1], { back: 1, share: 0.925, loads: 2 })
})

test('nothing is told without an earlier load, nor by one that ends where the newest does', () => {
  const newest = load(['1', '2'], [10, 4])
  assert.deepEqual(completenessOf(newest, []), [])
  const again = completenessOf(newest, [load(['1', '2'], [9, 3])])
  assert.deepEqual(again, [{ back: 1, share: 0.9, loads: 1 }])
})

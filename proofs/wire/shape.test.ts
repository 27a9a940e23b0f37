import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Shape, shapeOf, toldRight } from './shape.ts'

const visits = (received: number, times = 10): Shape[] =>
  Array.from({ length: times }, () => ({ sent: 400, received, turns: 4 }))

test('a transcript is summed per direction, and its turns are counted', () => {
  assert.deepEqual(shapeOf('>120 <5000 >88 <10'), { sent: 208, received: 5010, turns: 4 })
})
test('visits that are alike are told by guessing, one in two', () => {
  assert.ok(Math.abs(toldRight([visits(5000), visits(5000)]) - 0.5) < 1e-9)
})
test('one byte that always differs tells every visit', () => {
  assert.equal(toldRight([visits(5000), visits(5001)]), 1)
})

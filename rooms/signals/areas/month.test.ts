import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastCountedMonth, monthAfter, monthsBetween } from './month.ts'
import { chanceOf, excessOf, protectedCount } from './protected-count.ts'

test('a month is counted when its last day is 28 days ago, and not a day sooner', () => {
  assert.equal(lastCountedMonth('2026-11-28'), '2026-10')
  assert.equal(lastCountedMonth('2026-11-27'), '2026-09')
  assert.equal(lastCountedMonth('2026-01-28'), '2025-12')
  assert.equal(lastCountedMonth('2026-01-27'), '2025-11')
})

test('months follow each other across the turn of a year', () => {
  assert.equal(monthAfter('2026-11', 3), '2027-02')
  assert.equal(monthAfter('2026-01', -1), '2025-12')
  assert.deepEqual(monthsBetween('2025-11', '2026-02'), ['2025-11', '2025-12', '2026-01', '2026-02'])
  assert.deepEqual(monthsBetween('2026-02', '2026-01'), [])
})

const keys = (count: number, from = 0) => Array.from({ length: count }, (_, at) => ((at + from) * 0.6180339887) % 1)

test('no count from one to four is ever told, nor that there is none', () => {
  for (let count = 0; count <= 40; count++)
    for (let from = 0; from < 50; from++) {
      const told = protectedCount(keys(count, from))
      assert.ok(told === null || told >= 5, `${count} became ${told}`)
    }
  assert.equal(protectedCount([]), null)
})

test('the same signals give the same count in any order, and others with as many another one now and then', () => {
  const some = keys(12)
  assert.equal(protectedCount([...some].reverse()), protectedCount(some))
  const told = new Set(Array.from({ length: 40 }, (_, from) => protectedCount(keys(12, from * 17))))
  assert.ok(told.size > 4)
})

test('on average nothing is added where every count may be told', () => {
  const rounds = 4_000
  let sum = 0
  for (let round = 0; round < rounds; round++) sum += (protectedCount(keys(20, round * 31)) ?? 0) - 20
  assert.ok(Math.abs(sum / rounds) < 0.15, String(sum / rounds))
})

test('how much more and how likely by chance are told in steps, never as they are', () => {
  assert.deepEqual([0.0004, 0.004, 0.04, 0.06].map(chanceOf), [0.001, 0.01, 0.05, null])
  assert.deepEqual(
    [14, 20, 30].map((observed) => excessOf(observed, 10)),
    ['less-than-twice', 'two-to-three-times', 'three-times-or-more'],
  )
})

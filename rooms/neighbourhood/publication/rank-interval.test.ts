import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankIntervals } from './rank-interval.ts'
import type { PublicationCell } from './words.ts'

const cell = (area: string, amount: number, half: number): PublicationCell => ({
  ...{ area, period: '2025', category: '', state: 'given', amount, low: amount - half, high: amount + half },
  ...{ count: null, base: null, modelled: false },
})

test('an area whose interval overlaps with others may stand in any of their places', () => {
  const ranked = rankIntervals([cell('A', 10, 1), cell('B', 30, 1), cell('C', 30.5, 1), cell('D', 60, 1)], 'wilson-95')
  assert.deepEqual(
    ranked?.map(({ area, first, last }) => [area, first, last]),
    [
      ['D', 1, 1],
      ['C', 2, 3],
      ['B', 2, 3],
      ['A', 4, 4],
    ],
  )
})

test('many intervals that must hold together are wider than one: two that just part take each other’s place', () => {
  const others = Array.from({ length: 40 }, (_, at) => cell(`X${at}`, 1_000 + 100 * at, 1))
  const two = [cell('A', 10, 1), cell('B', 12.4, 1)]
  const placesOf = (ranked: ReturnType<typeof rankIntervals>) =>
    ranked?.filter(({ area }) => area === 'A' || area === 'B').map(({ first, last }) => last - first)
  assert.deepEqual(placesOf(rankIntervals([...two, ...others], 'wilson-95')), [1, 1])
  assert.deepEqual(
    placesOf(rankIntervals([...two, ...others], 'perturbed-within')),
    [0, 0],
    'what holds for certain is not widened',
  )
})

test('without intervals there are no ranks, and what is withheld has none', () => {
  const withheld: PublicationCell = { ...cell('B', 1, 1), state: 'protected', amount: null, low: null, high: null }
  assert.equal(rankIntervals([cell('A', 10, 1)], 'no-margin-published'), null)
  assert.deepEqual(
    rankIntervals([cell('A', 10, 1), withheld], 'wilson-95')?.map(({ area }) => area),
    ['A'],
  )
})

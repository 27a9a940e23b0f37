import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutsOf, linesOf } from './line.ts'
import { revisedIn } from './revision.ts'

const year = (stretch: string) => ({ stretch, kind: 'year' as const, from: `${stretch}-01-01` })

test('a line is cut where another way of asking begins, and nowhere else', () => {
  const steps = ['2017', '2019', '2021', '2023'].map(year)
  const breaks = [{ from: '2021', why: 'by internet instead of by post' }]
  assert.deepEqual(cutsOf(steps, breaks), [null, null, 'by internet instead of by post', null])
  // Control: without the break the same line goes on.
  assert.deepEqual(cutsOf(steps, []), [null, null, null, null])
})

test('a break in a year that has no figure cuts at the next figure', () => {
  assert.deepEqual(cutsOf(['2019', '2022'].map(year), [{ from: '2021', why: 'w' }]), [null, 'w'])
})

test('a quarter never stands in one line with a year', () => {
  const quarter = { stretch: '2024-Q1', kind: 'quarter' as const, from: '2024-01-01' }
  assert.deepEqual(cutsOf([year('2023'), quarter], []), [null, 'quarter'])
  assert.deepEqual(
    linesOf([year('2022'), year('2023'), quarter]).map((line) => line.length),
    [2, 1],
  )
})

const numbers = (
  amounts: readonly number[],
  standings: readonly number[],
  lows: readonly number[] | null = null,
  highs: readonly number[] | null = null,
) => ({ amounts, standings, lows, highs })

test('a revision is another figure for the same area; a figure that was withheld before is none', () => {
  const was = numbers([10, 20, Number.NaN], [0, 0, 2])
  const now = numbers([11, 20, 5], [0, 0, 0])
  assert.equal(revisedIn(now, was, [0, 1, 2]), 1)
  assert.equal(revisedIn(now, was, [-1, 1, 2]), 0)
})

test('another interval around the same figure is a revision too; an interval where there was none is not', () => {
  const was = numbers([10, 20, 30], [0, 0, 0], [8, 18, Number.NaN], [12, 22, Number.NaN])
  const now = numbers([10, 20, 30], [0, 0, 0], [8, 17, 28], [12, 22, 32])
  assert.equal(revisedIn(now, was, [0, 1, 2]), 1)
})

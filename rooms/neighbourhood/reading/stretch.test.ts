import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earlierFirst, stretchIn } from './stretch.ts'

const read = (written: string, dates?: 'months' | 'days') => {
  const found = stretchIn(written, dates)
  return found && `${found.kind} ${found.code} ${found.from}`
}

test('years, quarters and months are read as their sources write them', () => {
  assert.equal(read('2023JJ00'), 'year 2023 2023-01-01')
  assert.equal(read('2023KW02'), 'quarter 2023-Q2 2023-04-01')
  assert.equal(read('mei 2016'), 'month 2016-05 2016-05-01')
  assert.equal(read('2016*'), 'year 2016 2016-01-01')
})

test('a week begins on the Monday that ISO 8601 gives it, also where that lies in the year before', () => {
  assert.equal(read('2025-W01'), 'week 2025-W01 2024-12-30')
  assert.equal(read('2021-W01'), 'week 2021-W01 2021-01-04')
  assert.equal(read('2026 week 9'), 'week 2026-W09 2026-02-23')
  assert.equal(read('2020-W53'), 'week 2020-W53 2020-12-28')
  // The control: 2021 has no week 53, and no year has a week 0.
  assert.equal(read('2021-W53'), null)
  assert.equal(read('2021-W00'), null)
})

test('a date is a day; the first of a month is the month, unless the recipe says that dates are days', () => {
  assert.equal(read('2024-02-29'), 'day 2024-02-29 2024-02-29')
  assert.equal(read('17-5-2024'), 'day 2024-05-17 2024-05-17')
  assert.equal(read('2024-05-01'), 'month 2024-05 2024-05-01')
  assert.equal(read('2024-05-01', 'days'), 'day 2024-05-01 2024-05-01')
  assert.equal(read('1-5-2024', 'days'), 'day 2024-05-01 2024-05-01')
  assert.equal(read('1-5-2024'), 'month 2024-05 2024-05-01')
  assert.equal(read('2023-02-29'), null)
  assert.equal(read('2024-13-02'), null)
})

test('of what begins on one day the longest comes first', () => {
  const found = ['2024-01-01', '2024-W01', '2024-01', '2024'].flatMap((text) =>
    stretchIn(text, text === '2024-01-01' ? 'days' : 'months'),
  )
  assert.deepEqual(
    found
      .flatMap((one) => one ?? [])
      .sort(earlierFirst)
      .map(({ kind }) => kind),
    ['year', 'month', 'week', 'day'],
  )
})

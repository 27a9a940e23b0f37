import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intervalIn, spanOfPeriod } from './time.ts'

const said = (span: readonly number[] | null) => span?.map((time) => new Date(time).toISOString().slice(0, 19))

test('a period is all of its year, month or day', () => {
  assert.deepEqual(said(spanOfPeriod('2024')), ['2024-01-01T00:00:00', '2024-12-31T23:59:59'])
  assert.deepEqual(said(spanOfPeriod('2024-02')), ['2024-02-01T00:00:00', '2024-02-29T23:59:59'])
  assert.deepEqual(said(spanOfPeriod('2024-12-31')), ['2024-12-31T00:00:00', '2024-12-31T23:59:59'])
  for (const other of ['2024KW01', '2024-13', 'alles', '']) assert.equal(spanOfPeriod(other), null, other)
})

test('an interval may be open on a side; a moment is a moment', () => {
  assert.deepEqual(intervalIn('../2024-01-01'), [Number.NEGATIVE_INFINITY, Date.UTC(2024, 0, 2) - 1])
  assert.deepEqual(intervalIn('2024-01-01/'), [Date.UTC(2024, 0, 1), Number.POSITIVE_INFINITY])
  assert.deepEqual(intervalIn('2024-01-01T12:00:00z'), [Date.UTC(2024, 0, 1, 12), Date.UTC(2024, 0, 1, 12)])
  assert.ok(intervalIn('2024-13-01').some(Number.isNaN))
})

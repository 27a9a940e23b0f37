import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHoliday, isWorkingDay } from './working-day.ts'

test('a weekend and a general holiday are no working days', () => {
  for (const holiday of [
    // Good Friday, Easter Monday, Ascension and Whit Monday of three years.
    ...['2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'],
    ...['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
    ...['2038-04-23', '2038-04-26', '2038-06-03', '2038-06-14'],
    ...['2026-01-01', '2026-04-27', '2026-05-05', '2026-12-25', '2026-12-26'],
  ])
    assert.ok(isHoliday(holiday), holiday)
  assert.deepEqual([isHoliday('2031-04-26'), isHoliday('2031-04-27')], [true, false], 'the 27th is a Sunday')
  for (const free of ['2026-11-28', '2026-11-29', '2026-12-25']) assert.equal(isWorkingDay(free), false, free)
  for (const day of ['2026-11-30', '2026-12-04', '2026-04-02', '2026-12-24']) assert.ok(isWorkingDay(day), day)
})

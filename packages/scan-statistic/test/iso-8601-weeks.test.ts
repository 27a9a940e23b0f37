/** "The same week a year ago" in years of 52 and 53 ISO weeks, against the calendar of the machine. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { referenceWeeks } from '../src/reference-weeks.ts'
import { dayNumber, yearsBack } from '../src/week-calendar.ts'

const day = 86_400_000

test('every day from 1900 to 2100 has the number the machine gives it', () => {
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2100, 11, 31); at += 13 * day)
    assert.equal(dayNumber(new Date(at).toISOString().slice(0, 10)), at / day)
})

test('a year back is the Monday nearest to the same date, whatever the years', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('1995-01-02', '2004-01-05', '2015-06-29'),
      (position, years, firstWeekStarts) => {
        const first = Date.parse(firstWeekStarts)
        const now = new Date(first + 7 * position * day)
        const target = Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate())
        const found = first + 7 * day * yearsBack({ kind: 'dated', firstWeekStarts })(position, years)
        assert.ok(Math.abs(found - target) <= 3 * day)
        assert.equal(new Date(found).getUTCDay(), 1)
      },
    ),
    { numRuns: 2000, seed: 1 },
  )
})

test('2020 had 53 ISO weeks: five years back from January 2022 are 261 weeks, not 260', () => {
  // 3 January 2022 (week 1) is position 364 of a series that begins on 12 January 2015
  const back = yearsBack({ kind: 'dated', firstWeekStarts: '2015-01-12' })
  assert.deepEqual([364 - back(364, 1), 364 - back(364, 5)], [52, 261])
  assert.equal(yearsBack({ kind: 'fixed', periodsPerYear: 52 })(364, 5), 104)
})

test('reference weeks: windows of seven, nine blocks of five weeks between, the longer year in the first block', () => {
  const options = { years: 3, halfWindow: 3, seasons: 10, weeksLeftOut: 26, shortHistory: 'refuse' } as const
  const back = yearsBack({ kind: 'dated', firstWeekStarts: '2015-01-12' })
  const anchors = [1, 2, 3].map((years) => back(330, years))
  const weeks = referenceWeeks(330, back, options)
  assert.equal(weeks.positions[0], (anchors[2] as number) - 3)
  assert.equal(weeks.positions.at(-1), 330 - 27)
  // without a gap, in order
  for (const [at, position] of weeks.positions.entries()) assert.equal(position, (weeks.positions[0] as number) + at)
  for (const anchor of anchors)
    for (let at = anchor - 3; at <= anchor + 3; at++)
      assert.equal(weeks.season[at - (weeks.positions[0] as number)], weeks.current)
  const between = Array.from(weeks.season).slice(7, 7 + (anchors[1] as number) - (anchors[2] as number) - 7)
  const lengths = [...new Set(between)].map((season) => between.filter((each) => each === season).length)
  assert.equal(lengths.length, 9)
  assert.equal(between.length, (anchors[1] as number) - (anchors[2] as number) - 7)
  assert.ok(lengths.every((length) => length === 5 || length === 6))
  assert.deepEqual(
    lengths,
    [...lengths].sort((a, b) => b - a),
  )
  const windowsOnly = referenceWeeks(330, back, { ...options, seasons: 1 })
  assert.deepEqual(
    Array.from(windowsOnly.positions),
    anchors.toReversed().flatMap((anchor) => [-3, -2, -1, 0, 1, 2, 3].map((away) => anchor + away)),
  )
})

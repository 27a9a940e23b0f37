import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { highRiskIsToldUnlessOnAGround, lateNotificationSaysWhy, onlyWithoutRiskIsNotNotified } from './breach.ts'
import { breachIsKeptUntil, hoursLeft, momentInTheNetherlands, notificationIsDueAt } from './term.ts'

describe('the seventy-two hours', () => {
  const discovered = new Date('2026-11-27T08:30:00Z')
  test('run from the moment somebody knew, also over a weekend', () => {
    assert.equal(notificationIsDueAt(discovered).toISOString(), '2026-11-30T08:30:00.000Z')
    assert.equal(hoursLeft(discovered, new Date('2026-11-30T07:30:00Z')), 1)
    assert.equal(hoursLeft(discovered, new Date('2026-11-30T08:30:01Z')), -1)
  })
  test('are real hours, also in the night the clock is set', () => {
    assert.equal(
      notificationIsDueAt(momentInTheNetherlands('2026-10-24', '12:00')).toISOString(),
      '2026-10-27T10:00:00.000Z',
    )
  })
  test('a Dutch clock is read in summer, in winter and in the hour that comes twice or not at all', () => {
    const utc = (day: string, time: string) => momentInTheNetherlands(day, time).toISOString()
    assert.equal(utc('2026-07-01', '12:00'), '2026-07-01T10:00:00.000Z')
    assert.equal(utc('2026-12-01', '12:00'), '2026-12-01T11:00:00.000Z')
    assert.equal(utc('2026-10-25', '02:30'), '2026-10-25T01:30:00.000Z')
    assert.ok(utc('2026-03-29', '02:30').startsWith('2026-03-29T01:30'))
  })
  test('the register is kept five years, a leap day one day less', () => {
    assert.equal(breachIsKeptUntil('2026-11-27'), '2031-11-27')
    assert.equal(breachIsKeptUntil('2028-02-29'), '2033-02-28')
  })
})

describe('what must be said of a breach', () => {
  const at = new Date('2026-11-30T08:30:00Z')
  test('later than 72 hours it says why; on the hour it is in time', () => {
    const discovered = new Date('2026-11-27T08:30:00Z')
    assert.ok(lateNotificationSaysWhy({ notified: true, at }, discovered))
    const late = new Date(at.getTime() + 1)
    assert.ok(!lateNotificationSaysWhy({ notified: true, at: late }, discovered))
    assert.ok(!lateNotificationSaysWhy({ notified: true, at: late, lateReason: ' ' }, discovered))
    assert.ok(
      lateNotificationSaysWhy({ notified: true, at: late, lateReason: 'Wij wisten het pas later.' }, discovered),
    )
  })
  test('only a breach without risk is not notified', () => {
    const not = { notified: false, reason: 'versleuteld' } as const
    assert.ok(onlyWithoutRiskIsNotNotified(not, 'unlikely'))
    assert.ok(!onlyWithoutRiskIsNotNotified(not, 'risk'))
    assert.ok(onlyWithoutRiskIsNotNotified({ notified: true, at }, 'high-risk'))
  })
  test('at a high risk people are told, unless on one of three grounds', () => {
    const not = { told: false, reason: 'versleuteld' } as const
    assert.ok(!highRiskIsToldUnlessOnAGround(not, 'high-risk'))
    assert.ok(highRiskIsToldUnlessOnAGround({ ...not, ground: 'a' }, 'high-risk'))
    assert.ok(highRiskIsToldUnlessOnAGround(not, 'risk'))
  })
})

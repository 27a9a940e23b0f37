/** Days to the day: the clock never restarts, a renewal lasts as long as it may, and nothing outlives its case. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regime, regimeDocument } from '../law-document.ts'
import { type CaseAtTheLimit, renewalHasItsGround, renewalIsInTime } from '../renewal/renewal.ts'
import { clockOf, goes, goesByItself } from './clock.ts'
import { retentionRules } from './rule.ts'

const read = (name: string): Regime =>
  regimeDocument.parse(parse(readFileSync(join(import.meta.dirname, `../law/${name}.yaml`), 'utf8')))
const [zvh, riec, pga] = [read('wgs-zvh'), read('wgs-riec'), read('pga')]
const older = { firstProcessedOn: '2025-03-10', destroyBy: '9999-12-31' }

describe('a clock', () => {
  test('starts today and runs five years', () => {
    assert.deepEqual(clockOf(zvh, '2025-03-10'), {
      firstProcessedOn: '2025-03-10',
      destroyBy: '2030-03-10',
      because: 'hard-limit',
    })
  })
  test('of what was first processed on a leap day ends on the earlier day', () => {
    assert.equal(clockOf(zvh, '2028-02-29')?.destroyBy, '2033-02-28')
  })
  test('never restarts: what is copied or quoted starts as early as what it comes from', () => {
    assert.deepEqual(clockOf(zvh, '2029-01-01', { origins: [older] }), {
      firstProcessedOn: '2025-03-10',
      destroyBy: '2030-03-10',
      because: 'hard-limit',
    })
    assert.equal(
      clockOf(zvh, '2029-01-01')?.destroyBy,
      '2034-01-01',
      'control: without a source it has its own five years',
    )
  })
  test('of a quote ends with the first of what it quotes', () => {
    const quoted = clockOf(zvh, '2026-12-01', {
      origins: [older, { firstProcessedOn: '2026-11-20', destroyBy: '2027-01-15' }],
    })
    assert.deepEqual([quoted?.destroyBy, quoted?.because], ['2027-01-15', 'quoted'])
  })
  test('ends on the day its supplier set, and never later than the act allows', () => {
    const sooner = clockOf(zvh, '2025-03-10', { supplierSays: '2026-01-01' })
    assert.deepEqual([sooner?.destroyBy, sooner?.because], ['2026-01-01', 'supplier-set-day'])
    assert.equal(clockOf(zvh, '2025-03-10', { supplierSays: '2031-01-01' })?.destroyBy, '2030-03-10')
  })
  test('about somebody under age ends halfway, and sooner where something else ends it sooner', () => {
    const minor = clockOf(zvh, '2025-03-10', { minor: true })
    assert.deepEqual([minor?.destroyBy, minor?.because], ['2027-09-09', 'minor'])
    const sooner = clockOf(zvh, '2025-03-10', { minor: true, supplierSays: '2026-01-01' })
    assert.deepEqual([sooner?.destroyBy, sooner?.because], ['2026-01-01', 'supplier-set-day'])
  })
  test('does not start where no period was adopted', () => assert.equal(clockOf(pga, '2025-03-10'), null))
})

describe('a row', () => {
  const row = { destroyBy: '2033-01-01', because: 'hard-limit', renewedUntil: [] } as const
  const itsCase = { destroyBy: '2030-03-10', because: 'hard-limit', renewedUntil: [] } as const
  test('goes with its case, however young it is', () => {
    assert.deepEqual(goes(row, itsCase), { on: '2030-03-10', because: 'case-ends' })
    assert.deepEqual(goes(row, undefined), { on: '2033-01-01', because: 'hard-limit' }, 'control')
  })
  test('stays until the end of a renewal its supplier consented to, and not a day longer', () => {
    assert.deepEqual(goesByItself({ ...itsCase, renewedUntil: ['2032-03-10'] }), {
      on: '2032-03-10',
      because: 'renewal-ends',
    })
  })
  test('without consent goes on its own day, also when its case stays', () => {
    const renewed = { ...itsCase, renewedUntil: ['2032-03-10'] }
    assert.equal(goes({ ...itsCase, renewedUntil: [] }, renewed).on, '2030-03-10')
  })
  test('in a renewed case goes with that renewal when its own limit lies later', () => {
    assert.deepEqual(goes(row, { ...itsCase, renewedUntil: ['2032-03-10'] }), {
      on: '2032-03-10',
      because: 'renewal-ends',
    })
  })
})

describe('a renewal', () => {
  const open: CaseAtTheLimit = { limit: '2030-03-10', open: true, closedOn: null, criteriaMet: true }
  const closed = (closedOn: string): CaseAtTheLimit => ({ ...open, open: false, closedOn, criteriaMet: false })
  test('on ground a needs an open case that meets every criterion', () => {
    assert.ok(renewalHasItsGround('a', open))
    assert.ok(!renewalHasItsGround('a', { ...open, criteriaMet: false }))
    assert.ok(!renewalHasItsGround('a', { ...closed('2030-01-01'), criteriaMet: true }))
    assert.ok(!renewalHasItsGround('b', open))
  })
  test('on ground b fails for a case closed a year before the limit or longer ago, exactly one year included (T16)', () => {
    for (const day of ['2028-01-01', '2029-03-09', '2029-03-10', '2030-03-11'])
      assert.ok(!renewalHasItsGround('b', closed(day)), day)
    for (const day of ['2029-03-11', '2030-03-10']) assert.ok(renewalHasItsGround('b', closed(day)), day)
  })
  test('on ground b counts a leap day against the case', () => {
    const leap = (closedOn: string) => ({ ...closed(closedOn), limit: '2032-02-29' })
    assert.ok(!renewalHasItsGround('b', leap('2031-03-01')))
    assert.ok(renewalHasItsGround('b', leap('2031-03-02')))
  })
  test('lasts two years at most, is decided in the last half year, and never after the limit (T14)', () => {
    const asked = { today: '2030-02-01', limit: '2030-03-10', until: '2032-03-10' }
    assert.ok(renewalIsInTime(zvh, asked))
    assert.ok(!renewalIsInTime(zvh, { ...asked, until: '2032-03-11' }))
    assert.ok(!renewalIsInTime(zvh, { ...asked, until: '2030-03-10' }))
    assert.ok(!renewalIsInTime(zvh, { ...asked, today: '2030-03-10' }))
    assert.ok(!renewalIsInTime(zvh, { ...asked, today: '2029-09-10' }))
    assert.ok(renewalIsInTime(zvh, { ...asked, today: '2029-09-11' }))
  })
  test('is unknown to a RIEC (T15)', () =>
    assert.ok(!renewalIsInTime(riec, { today: '2030-02-01', limit: '2030-03-10', until: '2030-03-11' })))
})

test('the retention table has its nine rules, each with its ground in both languages', () => {
  assert.deepEqual(
    retentionRules.map(({ code }) => code),
    ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'],
  )
  assert.ok(retentionRules.every(({ says, basis }) => says.nl && says.en && basis))
})

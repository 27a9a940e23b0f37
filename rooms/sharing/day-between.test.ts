/** A day that must lie between two others, or on one side of one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../foundation/problem.ts'
import { type Days, requireDay } from './day-between.ts'

const refusal = (on: string | undefined, days: Days, language: 'nl' | 'en' = 'nl') => {
  try {
    requireDay({ language } as never, 'dueOn', on, days)
    return null
  } catch (refused) {
    return (refused as Problem).invalidParams?.[0] ?? null
  }
}

test('first and last day fit; a day outside is refused at its field, with the days that do', () => {
  const days = { from: '2026-11-24', until: '2026-12-24' }
  for (const on of ['2026-11-24', '2026-12-24', undefined]) assert.equal(refusal(on, days), null)
  const said = { name: 'dueOn', reason: 'ligt niet tussen 24 november 2026 en 24 december 2026' }
  for (const on of ['2026-11-23', '2026-12-25']) assert.deepEqual(refusal(on, days), said)
})

test('with one end only that end counts', () => {
  assert.equal(refusal('2031-01-01', { from: '2026-11-24' }), null)
  assert.equal(refusal('2026-11-23', { from: '2026-11-24' })?.reason, 'ligt voor 24 november 2026')
  assert.equal(refusal('2026-11-25', { until: '2026-11-24' }, 'en')?.reason, 'lies after 24 November 2026')
})

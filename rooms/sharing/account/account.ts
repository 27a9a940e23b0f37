/** On which day something goes, and what moves that day. Pure. */

import { type Going, goes, type Ticking } from '../clock/clock.ts'
import type { DayMover } from './contract.ts'

export type ClockRow = {
  readonly id: string
  readonly case_ref: string
  readonly destroy_by: string
  readonly because: Ticking['because']
  readonly renewed_until: readonly string[]
  readonly quotes: readonly string[]
}
const ticking = (row: ClockRow): Ticking => ({
  destroyBy: row.destroy_by,
  because: row.because,
  renewedUntil: row.renewed_until,
})

/** The day of one row by its own clock and that of its case: the same rule as the night and the dry run. */
export const goingOf = (row: ClockRow, frame: ClockRow | undefined): Going =>
  goes(ticking(row), frame && frame.id !== row.id ? ticking(frame) : undefined)

/** Nothing outlives what it stands in, also for whoever reads no more than its own clock. */
export const soonerOf = (own: Going, goesWith: string | null | undefined): Going =>
  goesWith && goesWith < own.on ? { on: goesWith, because: 'case-ends' } : own

/** A hold always may; a renewal only where the regime knows one; a source or a supplier only makes it sooner. */
export function whatMovesTheDay(row: ClockRow | undefined, regimeRenews: boolean): DayMover[] {
  if (!row) return []
  return [
    'hold',
    ...(regimeRenews ? (['renewal'] as const) : []),
    ...(row.quotes.length > 0 ? (['source'] as const) : []),
    ...(row.because === 'supplier-set-day' ? (['supplier'] as const) : []),
    ...(row.id === row.case_ref ? [] : (['whole'] as const)),
  ]
}

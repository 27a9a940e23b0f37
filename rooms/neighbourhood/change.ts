/** Changes between two points of one series, and when nothing may be said about them. */
import { periodsMayBeCompared } from './period.ts'
import type { Change, Interval, Point, SourceKind, Unit } from './words.ts'

/**
 * What may be said about `later` beside `earlier`; null when the two may not be compared at all.
 *
 * Units: the difference is in the unit of the figures (counts, percentage points, grade points).
 * Assumes: (a) both points belong to one series.
 * Source: registered counts are a full count of what was registered, so their difference is exact and means only that;
 * a survey difference needs both sample sizes. We deviate from the published analysis, which names differences
 * without a margin as a rise or fall.
 */
export function changeBetween(source: SourceKind, unit: Unit, earlier: Point, later: Point): Change | null {
  if (!periodsMayBeCompared(earlier, later)) return null
  const pair = { from: earlier, to: later }
  const difference = roundedTo(unit, later.amount - earlier.amount)
  if (source === 'police-register')
    return { verdict: 'difference', ...pair, difference, acrossEditions: earlier.edition !== later.edition }
  if (earlier.sampleSize === null || later.sampleSize === null)
    return { verdict: 'cannot-tell', ...pair, why: 'no-margin-published' }
  if (unit !== 'percent') return { verdict: 'cannot-tell', ...pair, why: 'spread-not-published' }
  const interval = intervalOfDifference(
    { proportion: earlier.amount / 100, asked: earlier.sampleSize },
    { proportion: later.amount / 100, asked: later.sampleSize },
  )
  if (interval.low <= 0 && interval.high >= 0)
    return { verdict: 'cannot-tell', ...pair, why: 'interval-holds-no-change', interval }
  return { verdict: difference > 0 ? 'higher' : 'lower', ...pair, difference, interval }
}

type Sample = { readonly proportion: number; readonly asked: number }
const z95 = 1.959964

/**
 * 95 % interval for later minus earlier, in percentage points.
 *
 * Assumes: (a) both are simple random samples; a weighted survey is less certain, so the true interval is wider.
 * Source: Newcombe 1998, method 10 (two Wilson score intervals combined).
 */
export function intervalOfDifference(earlier: Sample, later: Sample): Interval {
  const before = wilson(earlier)
  const after = wilson(later)
  const difference = later.proportion - earlier.proportion
  const down = Math.hypot(later.proportion - after.low, before.high - earlier.proportion)
  const up = Math.hypot(after.high - later.proportion, earlier.proportion - before.low)
  return { low: (difference - down) * 100, high: (difference + up) * 100 }
}

function wilson({ proportion, asked }: Sample): Interval {
  const spread = (z95 * z95) / asked
  const middle = proportion + spread / 2
  const half = z95 * Math.sqrt((proportion * (1 - proportion)) / asked + (z95 * z95) / (4 * asked * asked))
  return { low: (middle - half) / (1 + spread), high: (middle + half) / (1 + spread) }
}

const roundedTo = (unit: Unit, amount: number): number => (unit === 'count' ? amount : Math.round(amount * 10) / 10)

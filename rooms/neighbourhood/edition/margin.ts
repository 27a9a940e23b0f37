/** Figures with the margin their source publishes, and what may be said about a change. */
import type { FigureKind } from '../reading/words.ts'

export type MarginInterval = { readonly low: number; readonly high: number }
/** One figure of one area and period. `margin`: half the width of its 95 % interval, null where none is published. */
export type Measured = {
  readonly amount: number
  readonly margin: number | null
  readonly kind: FigureKind
  /** What counts were rounded to before they were published. */
  readonly roundedTo: number | null
}

/** Units: as the figure; a share stays within 0 and 100. Null where the source publishes no margin. */
export function intervalOf({ amount, margin, kind }: Measured): MarginInterval | null {
  if (margin === null) return null
  const [low, high] = [amount - margin, amount + margin]
  return kind === 'share' ? { low: Math.max(0, low), high: Math.min(100, high) } : { low, high }
}

export type SaidChange =
  /** A full count: what was counted differs by so much. It says nothing of why. */
  | { readonly verdict: 'difference'; readonly difference: number }
  | { readonly verdict: 'higher' | 'lower'; readonly difference: number; readonly interval: MarginInterval }
  | {
      readonly verdict: 'cannot-tell'
      readonly why: 'no-margin-published' | 'interval-holds-no-change' | 'within-rounding'
      readonly interval: MarginInterval | null
    }

/**
 * What may be said about `later` beside `earlier` of one series.
 *
 * Assumes: (a) the two come from samples drawn apart, so that their margins combine as the root of the sum of squares;
 * (b) where a share or an average has no margin it is an estimate all the same, and nothing is called a rise or fall.
 * Rounded counts: each may have been moved by less than the base, so a difference below twice that is nothing.
 */
export function changeOf(earlier: Measured, later: Measured): SaidChange {
  const difference = rounded(later.amount - earlier.amount)
  if (earlier.margin !== null && later.margin !== null) {
    const half = Math.hypot(earlier.margin, later.margin)
    const interval = { low: rounded(difference - half), high: rounded(difference + half) }
    if (interval.low <= 0 && interval.high >= 0)
      return { verdict: 'cannot-tell', why: 'interval-holds-no-change', interval }
    return { verdict: difference > 0 ? 'higher' : 'lower', difference, interval }
  }
  if (later.kind !== 'count') return { verdict: 'cannot-tell', why: 'no-margin-published', interval: null }
  const base = Math.max(earlier.roundedTo ?? 0, later.roundedTo ?? 0)
  if (base > 0 && Math.abs(difference) <= 2 * (base - 1))
    return { verdict: 'cannot-tell', why: 'within-rounding', interval: null }
  return { verdict: 'difference', difference }
}

/** What floating sums leave behind is no part of a figure. */
const rounded = (amount: number): number => Math.round(amount * 1e6) / 1e6

/** Figures with the margin their source publishes, and what may be said about a change. */
import type { FigureKind } from '../reading/words.ts'

export type MarginInterval = { readonly low: number; readonly high: number }
/** How far the ends of an interval lie from the figure, and how often such an interval holds the real one (per cent). */
export type Margin = { readonly below: number; readonly above: number; readonly level: number }
/** One figure of one area and period. `margin`: null where none is published. */
export type Measured = {
  readonly amount: number
  readonly margin: Margin | null
  readonly kind: FigureKind
  /** What counts were rounded to before they were published. */
  readonly roundedTo: number | null
}

/** Half of a 95 % interval, alike on both sides. */
export const evenMargin = (half: number): Margin => ({ below: half, above: half, level: 95 })

/** As the source publishes it, at its own level. Units: as the figure; a share stays within 0 and 100. */
export function intervalOf({ amount, margin, kind }: Measured): MarginInterval | null {
  if (margin === null) return null
  const [low, high] = [tidy(amount - margin.below), tidy(amount + margin.above)]
  return kind === 'share' ? { low: Math.max(0, low), high: Math.min(100, high) } : { low, high }
}

/** Standard normal: so many spreads to either side hold this share of the time. */
const spreads: { readonly [level: number]: number } = { 80: 1.281552, 90: 1.644854, 95: 1.959964, 99: 2.575829 }
const spreadsAt = (level: number): number => {
  const found = spreads[level]
  if (found === undefined) throw new Error(`an interval of ${level} %`)
  return found
}
/** The spread of a figure that its interval tells; of an uneven one the middle. Null without a margin, and where it has no width. */
export function standardErrorOf({ margin }: Measured): number | null {
  const half = margin && (margin.below + margin.above) / 2
  return margin && half ? half / spreadsAt(margin.level) : null
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
 * What may be said about `later` beside `earlier` of one series. Its interval is one of 95 %, whatever the level of the two.
 *
 * Assumes: (a) the two come from samples drawn apart, so that their margins combine as the root of the sum of squares, each by the
 * side that points to the other; (b) where a share or an average has no margin it is an estimate all the same, and nothing is
 * called a rise or fall.
 * Rounded counts: each may have been moved by less than the base, so a difference below twice that is nothing.
 * Source: MOVER, Zou and Donner 2008 (Statistics in Medicine 27:1693–1702), equations 3 and 4 for a difference. With even margins
 * it is the root of the sum of squares. A margin of another level is scaled to 95 % as a normal one.
 */
export function changeOf(earlier: Measured, later: Measured): SaidChange {
  const difference = rounded(later.amount - earlier.amount)
  if (earlier.margin !== null && later.margin !== null) {
    const [before, after] = [at95(earlier.margin), at95(later.margin)]
    const interval = {
      low: rounded(difference - Math.hypot(after.below, before.above)),
      high: rounded(difference + Math.hypot(after.above, before.below)),
    }
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

const at95 = ({ below, above, level }: Margin): Margin => {
  const factor = level === 95 ? 1 : spreadsAt(95) / spreadsAt(level)
  return { below: below * factor, above: above * factor, level: 95 }
}

/** What floating sums leave behind is no part of a figure. */
const rounded = (amount: number): number => Math.round(amount * 1e6) / 1e6
const tidy = (amount: number): number => Math.round(amount * 1e9) / 1e9

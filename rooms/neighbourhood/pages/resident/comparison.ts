/** One area beside another: better, worse, alike, or that nobody can tell. */
import type { Direction, PublicationCell } from '../../publication/words.ts'

export const verdicts = ['better', 'worse', 'higher', 'lower', 'similar', 'cannot-tell'] as const
export type Verdict = (typeof verdicts)[number]
type Measured = Pick<PublicationCell, 'amount' | 'low' | 'high'>

/**
 * What may be said about `own` beside `other`, 95 %.
 *
 * Assumes: the margins of both combine as the root of the sum of squares; an area is part of its city, so this errs on the
 * side of not telling. `similar` only where the whole interval of the difference lies within what somebody said matters.
 * Without an interval nothing is told: a difference may be chance.
 */
export function compared(
  own: Measured,
  other: Measured,
  direction: Direction,
  smallestThatMatters: number | null,
): Verdict {
  if (own.amount === null || other.amount === null) return 'cannot-tell'
  if (own.low === null || own.high === null || other.low === null || other.high === null) return 'cannot-tell'
  const difference = own.amount - other.amount
  // Intervals need not lie evenly around their figure: the side that faces the other counts.
  const [down, up] = [
    Math.hypot(own.amount - own.low, other.high - other.amount),
    Math.hypot(own.high - own.amount, other.amount - other.low),
  ]
  const [low, high] = [difference - down, difference + up]
  if (low > 0 || high < 0) return said(difference > 0, direction)
  const matters = smallestThatMatters ?? 0
  return matters > 0 && low > -matters && high < matters ? 'similar' : 'cannot-tell'
}

const said = (higher: boolean, direction: Direction): Verdict => {
  if (direction === 'neither') return higher ? 'higher' : 'lower'
  return higher === (direction === 'higher-is-better') ? 'better' : 'worse'
}

/** The middle of areas that were called alike, each counting once. Null for fewer than three: that would be naming one. */
export function middleOf(cells: readonly Measured[]): Measured | null {
  const sure = cells.filter(({ amount, low, high }) => amount !== null && low !== null && high !== null)
  if (sure.length < 3) return null
  const mean = (of: (cell: Measured) => number) => sure.reduce((sum, cell) => sum + of(cell), 0) / sure.length
  const amount = mean((cell) => cell.amount ?? 0)
  const half = (of: (cell: Measured) => number) => Math.hypot(...sure.map(of)) / sure.length
  return {
    amount,
    low: amount - half((cell) => (cell.amount ?? 0) - (cell.low ?? 0)),
    high: amount + half((cell) => (cell.high ?? 0) - (cell.amount ?? 0)),
  }
}

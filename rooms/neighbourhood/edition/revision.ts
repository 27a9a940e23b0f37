/** Revisions: a later edition says something else about the same area and period. */
import { standing } from '../reading/figure-cell.ts'

type Numbers = {
  readonly amounts: ArrayLike<number>
  readonly standings: ArrayLike<number>
  readonly lows: ArrayLike<number> | null
  readonly highs: ArrayLike<number> | null
}

/**
 * How many areas have a figure in both, and another one or another interval.
 *
 * Shapes: `paired[i]` is the place in `was` of the area at place i of `now`, -1 when it was not there.
 */
export function revisedIn(now: Numbers, was: Numbers, paired: readonly number[]): number {
  let count = 0
  for (const [place, other] of paired.entries()) if (other !== -1 && isRevised(now, place, was, other)) count++
  return count
}
export const isRevised = (now: Numbers, place: number, was: Numbers, other: number): boolean =>
  now.standings[place] === standing.given &&
  was.standings[other] === standing.given &&
  (now.amounts[place] !== was.amounts[other] ||
    isOther(now.lows?.[place], was.lows?.[other]) ||
    isOther(now.highs?.[place], was.highs?.[other]))

/** An interval that only one of the two has says nothing else. */
const isOther = (now = Number.NaN, was = Number.NaN): boolean => !Number.isNaN(now) && !Number.isNaN(was) && now !== was

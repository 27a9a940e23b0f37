/**
 * Between which places an area may stand among the others. For analysts only: a list by figure is a ranking of
 * neighbourhoods, and no public outlet has one.
 */
import { givesIntervals, type PublicationCell, type Surety } from './words.ts'

export type RankedArea = {
  readonly area: string
  readonly amount: number
  /** 1 is the highest figure. With 95 % surety all areas together stand between these. */
  readonly first: number
  readonly last: number
}

/**
 * Highest figure first. Null without intervals: then nothing says how sure a place is, and a place is nothing else.
 *
 * Assumes: (a) each interval holds with 95 %; widened so that they hold together (Bonferroni), as normal intervals, for
 * which asymmetric ones are taken side by side. Additions of a known size hold for certain and are not widened.
 * Source: Klein, Wright & Wieczorek (2020), *A joint confidence region for an overall ranking of populations*, JRSS C 69.
 */
export function rankIntervals(cells: readonly PublicationCell[], surety: Surety): RankedArea[] | null {
  if (!givesIntervals(surety)) return null
  const given = cells.flatMap(({ area, state, amount, low, high }) =>
    state === 'given' && amount !== null && low !== null && high !== null ? [{ area, amount, low, high }] : [],
  )
  const wider = surety === 'perturbed-within' ? 1 : jointly(given.length)
  const sure = given.map(({ area, amount, low, high }) => ({
    ...{ area, amount },
    ...{ low: amount - wider * (amount - low), high: amount + wider * (high - amount) },
  }))
  return sure
    .map(({ area, amount, low, high }) => ({
      ...{ area, amount },
      first: 1 + sure.filter((other) => other.low > high).length,
      last: sure.length - sure.filter((other) => other.high < low).length,
    }))
    .sort((one, other) => other.amount - one.amount || (one.area < other.area ? -1 : 1))
}

/** How much wider `count` intervals of 95 % must be to hold together. Source of the quantile: Abramowitz & Stegun 26.2.23. */
function jointly(count: number): number {
  if (count < 2) return 1
  const t = Math.sqrt(-2 * Math.log(0.05 / (2 * count)))
  const above = 2.515517 + 0.802853 * t + 0.010328 * t * t
  const below = 1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t
  return (t - above / below) / 1.959964
}

/** One figure, for one breakdown, in one period, over all areas: a number and a standing per area. Grows as rows come. */
import { standing } from './figure-cell.ts'
import type { MarginEnd } from './words.ts'

export type FigureSeries = {
  readonly figure: number
  readonly stretch: string
  /** Codes of the breakdowns, in the order of the recipe's columns. */
  readonly breakdown: readonly string[]
  readonly unit: string
  amounts: Float64Array
  standings: Uint8Array
  /** Ends of the interval that the source publishes; NaN where it gives none. Null where no row held one. */
  lows: Float64Array | null
  highs: Float64Array | null
  /** Areas with a number of their own. */
  given: number
  withheld: number
}

export const emptySeries = (
  named: Pick<FigureSeries, 'figure' | 'stretch' | 'breakdown' | 'unit'>,
  room: number,
): FigureSeries => ({
  ...named,
  amounts: new Float64Array(room).fill(Number.NaN),
  standings: new Uint8Array(room).fill(standing.noRow),
  lows: null,
  highs: null,
  given: 0,
  withheld: 0,
})

/** False when this area has a row already. */
export function putFigure(series: FigureSeries, place: number, amount: number, as: number): boolean {
  if (place >= series.amounts.length) growTo(series, Math.max(place + 1, series.amounts.length * 2))
  if (series.standings[place] !== standing.noRow) return false
  series.amounts[place] = amount
  series.standings[place] = as
  if (as === standing.given) series.given++
  else if (as === standing.withheld) series.withheld++
  return true
}

/** One end of the interval. False when this area has it already. */
export function putEnd(series: FigureSeries, place: number, end: MarginEnd, amount: number): boolean {
  if (place >= series.amounts.length) growTo(series, Math.max(place + 1, series.amounts.length * 2))
  const room = series.amounts.length
  series.lows ??= new Float64Array(room).fill(Number.NaN)
  series.highs ??= new Float64Array(room).fill(Number.NaN)
  const ends = end === 'low' ? series.lows : series.highs
  if (!Number.isNaN(ends[place])) return false
  ends[place] = amount
  return true
}

/** How many areas have an interval. */
export const intervalsIn = ({ lows }: FigureSeries): number =>
  lows === null ? 0 : lows.reduce((count, low) => count + (Number.isNaN(low) ? 0 : 1), 0)

/** Exactly so many areas; those without a row say so. */
export function growTo(series: FigureSeries, areas: number): void {
  if (series.amounts.length === areas) return
  const amounts = new Float64Array(areas).fill(Number.NaN)
  const standings = new Uint8Array(areas).fill(standing.noRow)
  amounts.set(series.amounts.subarray(0, areas))
  standings.set(series.standings.subarray(0, areas))
  series.lows &&= grown(series.lows, areas)
  series.highs &&= grown(series.highs, areas)
  series.amounts = amounts
  series.standings = standings
}

function grown(held: Float64Array, areas: number): Float64Array {
  const amounts = new Float64Array(areas).fill(Number.NaN)
  amounts.set(held.subarray(0, areas))
  return amounts
}

/**
 * What all counts are rounded to: 10, 5, or null when they are not, or when too few were given to tell.
 * Source: Statistics Netherlands rounds at random to a multiple of five (ten for benefits).
 */
export function roundedTo(amounts: readonly number[]): 5 | 10 | null {
  const given = amounts.filter((amount) => amount > 0)
  if (given.length < 20) return null
  if (given.every((amount) => amount % 10 === 0)) return 10
  return given.every((amount) => amount % 5 === 0) ? 5 : null
}

/** One figure, for one breakdown, in one period, over all areas: a number and a standing per area. Grows as rows come. */
import { standing } from './figure-cell.ts'

export type FigureSeries = {
  readonly figure: number
  readonly stretch: string
  /** Codes of the breakdowns, in the order of the recipe's columns. */
  readonly breakdown: readonly string[]
  readonly unit: string
  amounts: Float64Array
  standings: Uint8Array
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

/** Exactly so many areas; those without a row say so. */
export function growTo(series: FigureSeries, areas: number): void {
  if (series.amounts.length === areas) return
  const amounts = new Float64Array(areas).fill(Number.NaN)
  const standings = new Uint8Array(areas).fill(standing.noRow)
  amounts.set(series.amounts.subarray(0, areas))
  standings.set(series.standings.subarray(0, areas))
  series.amounts = amounts
  series.standings = standings
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

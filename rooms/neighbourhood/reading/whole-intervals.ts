/** An interval is a figure with both its ends, and the figure between them. What is less is told and not kept. */
import type { Doubts } from './doubts.ts'
import { standing } from './figure-cell.ts'
import type { FigureSeries } from './figure-series.ts'

type Area = { readonly code: string; readonly name: string }

/** A figure stays as it is; the ends of an interval that is not whole go. A withheld figure without ends is whole. */
export function keepWholeIntervals(series: readonly FigureSeries[], areas: readonly Area[], doubts: Doubts): void {
  for (const { amounts, standings, lows, highs } of series) {
    if (!lows || !highs) continue
    for (const [place, area] of areas.entries()) {
      const isGiven = standings[place] === standing.given
      const [low = Number.NaN, high = Number.NaN] = [lows[place], highs[place]]
      const ends = Number(!Number.isNaN(low)) + Number(!Number.isNaN(high))
      if (ends === 0 && !isGiven) continue
      const amount = amounts[place] ?? Number.NaN
      const isWhole = isGiven && ends === 2
      if (isWhole && low <= amount && amount <= high) continue
      doubts.note(isWhole ? 'outside-interval' : 'half-interval', area.name)
      lows[place] = Number.NaN
      highs[place] = Number.NaN
    }
  }
}

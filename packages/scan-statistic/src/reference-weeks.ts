import { refuse } from './scan-statistic-error.ts'

/** What a week is compared with: positions in the series, oldest first, and the season of each. */
export type ReferenceWeeks = {
  readonly positions: Int32Array
  /** 0 … seasons − 1, only seasons that occur. */
  readonly season: Int32Array
  readonly seasons: number
  /** The season of the current week. */
  readonly current: number
}

/**
 * Windows of ±halfWindow weeks around the same week of earlier years make up the season of the current week. With more
 * than one season, the weeks between two windows are cut in `seasons` − 1 blocks as equal as can be (the first ones one
 * week longer) and belong to the baseline too; a year of 53 weeks only makes a block longer.
 * The last `weeksLeftOut` weeks and the current one never belong.
 * Source: Noufaily et al. (2013), section 3.3, and Salmon, Schumacher & Höhle (2016), figure 5.
 */
export function referenceWeeks(
  week: number,
  yearsBack: (position: number, years: number) => number,
  options: {
    readonly years: number
    readonly halfWindow: number
    readonly seasons: number
    readonly weeksLeftOut: number
    readonly shortHistory: 'refuse' | 'use'
  },
): ReferenceWeeks {
  const { years, halfWindow, seasons, weeksLeftOut, shortHistory } = options
  const anchors = Array.from({ length: years + 1 }, (_, year) => yearsBack(week, year))
  const begin = (anchors[years] as number) - halfWindow
  if (begin < 0 && shortHistory === 'refuse')
    refuse('series-too-short', `Judge week ${week} with fewer years back, or give ${-begin} more weeks of history.`)
  const own = seasons - 1
  const seasonOf = new Int32Array(week - begin + 1).fill(-1)
  for (let year = years; year >= 0; year--) {
    const anchor = anchors[year] as number
    for (let at = anchor - halfWindow; at <= Math.min(week, anchor + halfWindow); at++) seasonOf[at - begin] = own
    if (year === 0 || seasons === 1) continue
    const from = anchor + halfWindow + 1
    const between = (anchors[year - 1] as number) - halfWindow - from
    if (between < own)
      refuse('bad-limit', `Use fewer seasons or a smaller halfWindow: ${between} weeks cannot hold ${own} seasons.`)
    const length = Math.floor(between / own)
    const longer = between % own
    let at = from - begin
    for (let block = 0; block < own; block++) {
      const end = at + length + (block < longer ? 1 : 0)
      seasonOf.fill(block, at, end)
      at = end
    }
  }
  const positions: number[] = []
  const found: number[] = []
  const number = new Int32Array(seasons).fill(-1)
  let distinct = 0
  for (let at = Math.max(0, begin); at < week - weeksLeftOut; at++) {
    const season = seasonOf[at - begin] as number
    if (season < 0) continue
    if (number[season] === -1) number[season] = distinct++
    positions.push(at)
    found.push(number[season] as number)
  }
  if (number[own] === -1)
    refuse(
      'series-too-short',
      `No week like week ${week} lies in the history: use more years or leave out fewer weeks.`,
    )
  return {
    positions: Int32Array.from(positions),
    season: Int32Array.from(found),
    seasons: distinct,
    current: number[own] as number,
  }
}

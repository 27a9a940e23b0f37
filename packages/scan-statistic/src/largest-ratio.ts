import { equalRatio } from './likelihood-ratio.ts'
import { never, type Windows } from './windows.ts'

/**
 * The largest log likelihood ratio over all windows that hold `need[w]` cases or more, 0 if none does. `cumulative` holds
 * counts as `prepareWindows` takes weights; `sums` is room for periods + 1 numbers. With `bestOfZone` also each zone's
 * largest and its interval are kept.
 */
export function largestRatio(
  windows: Windows,
  need: Int32Array,
  cumulative: Int32Array,
  sums: Int32Array,
  bestOfZone?: { readonly ratio: Float64Array; readonly interval: Int32Array },
): number {
  const { starts, members, zoneAt, slope, offset, terms } = windows
  const { from, to } = windows.intervals
  const perZone = from.length
  const width = windows.periods + 1
  let largest = 0
  for (let centre = 0; centre + 1 < starts.length; centre++) {
    sums.fill(0)
    const stop = starts[centre + 1] as number
    for (let at = starts[centre] as number; at < stop; at++) {
      const base = (members[at] as number) * width
      for (let t = 1; t < width; t++) sums[t] = (sums[t] as number) + (cumulative[base + t] as number)
      const zone = zoneAt[at] as number
      if (zone < 0) continue
      let window = zone * perZone
      for (let k = 0; k < perZone; k++, window++) {
        const cases = (sums[to[k] as number] as number) - (sums[from[k] as number] as number)
        if (cases < (need[window] as number)) continue
        const ratio = (terms[cases] as number) - cases * (slope[window] as number) - (offset[window] as number)
        if (ratio > largest) largest = ratio
        if (bestOfZone !== undefined && ratio > (bestOfZone.ratio[zone] as number) + equalRatio) {
          bestOfZone.ratio[zone] = ratio
          bestOfZone.interval[zone] = k
        }
      }
    }
  }
  return largest
}

/** For each area the count in each interval, from its cumulative counts: what `largestRatioOfRows` adds up. */
export function rowsOfIntervals({ periods, intervals }: Windows, cumulative: Int32Array, rows: Int32Array): void {
  const { from, to } = intervals
  for (let base = 0, at = 0; base < cumulative.length; base += periods + 1)
    for (let k = 0; k < from.length; k++)
      rows[at++] = (cumulative[base + (to[k] as number)] as number) - (cumulative[base + (from[k] as number)] as number)
}

/** The same where there are no more intervals than periods: rows of intervals are added up and compared in one pass. */
export function largestRatioOfRows(windows: Windows, need: Int32Array, rows: Int32Array, sums: Int32Array): number {
  const { starts, members, zoneAt, slope, offset, terms } = windows
  const perZone = windows.intervals.from.length
  let largest = 0
  for (let centre = 0; centre + 1 < starts.length; centre++) {
    sums.fill(0)
    const stop = starts[centre + 1] as number
    for (let at = starts[centre] as number; at < stop; at++) {
      const base = (members[at] as number) * perZone
      const zone = zoneAt[at] as number
      if (zone < 0) {
        for (let k = 0; k < perZone; k++) sums[k] = (sums[k] as number) + (rows[base + k] as number)
        continue
      }
      const window = zone * perZone
      for (let k = 0; k < perZone; k++) {
        const cases = (sums[k] as number) + (rows[base + k] as number)
        sums[k] = cases
        if (cases < (need[window + k] as number)) continue
        const ratio = (terms[cases] as number) - cases * (slope[window + k] as number) - (offset[window + k] as number)
        if (ratio > largest) largest = ratio
      }
    }
  }
  return largest
}

/** Spreads a number per zone over the positions of `members`; `never` where no zone ends. */
export function atPositions(windows: Windows, ofZone: Int32Array): Int32Array {
  return windows.zoneAt.map((zone) => (zone < 0 ? never : (ofZone[zone] as number)))
}

/** The same for one period, where a window is a zone: one running count, compared with the need at each position. */
export function largestRatioInSpace(windows: Windows, needAt: Int32Array, counts: Int32Array): number {
  const { starts, members, zoneAt, slope, offset, terms } = windows
  let largest = 0
  for (let centre = 0; centre + 1 < starts.length; centre++) {
    const stop = starts[centre + 1] as number
    let cases = 0
    for (let at = starts[centre] as number; at < stop; at++) {
      cases += counts[members[at] as number] as number
      if (cases < (needAt[at] as number)) continue
      const zone = zoneAt[at] as number
      const ratio = (terms[cases] as number) - cases * (slope[zone] as number) - (offset[zone] as number)
      if (ratio > largest) largest = ratio
    }
  }
  return largest
}

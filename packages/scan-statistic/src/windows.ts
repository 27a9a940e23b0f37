import type { Circles } from './circles.ts'
import { countTerms, windowOffset, windowSlope } from './likelihood-ratio.ts'
import { refuse } from './scan-statistic-error.ts'

/** Stretches of periods: from period `from[k]` up to but without period `to[k]`. */
export type Intervals = { readonly from: Int32Array; readonly to: Int32Array }

/** Shortest first, so that the shortest wins where two fit equally well. */
export function intervalsOf(periods: number, longest: number, search: 'retrospective' | 'prospective'): Intervals {
  const from: number[] = []
  const to: number[] = []
  for (let length = 1; length <= longest; length++)
    for (let end = search === 'prospective' ? periods : length; end <= periods; end++) {
      from.push(end - length)
      to.push(end)
    }
  return { from: Int32Array.from(from), to: Int32Array.from(to) }
}

/**
 * Every window (zone × interval, zone by zone) with what a simulation needs of it and no more. `need[w]` is the smallest
 * count above expectation; `slope` and `offset` as in `likelihood-ratio.ts`; a window that expects nothing, or
 * everything, needs more than there is.
 */
export type Windows = {
  readonly periods: number
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly zoneAt: Int32Array
  readonly intervals: Intervals
  readonly need: Int32Array
  readonly slope: Float64Array
  readonly offset: Float64Array
  readonly terms: Float64Array
}

/** 20 bytes each: 400 MB. */
export const mostWindows = 20_000_000
/** A count no window reaches. */
export const never = 0x7fffffff

/** `expectedInside(zone sums, k)`: expected in interval k, given the zone's cumulative sums of `weights`. */
export function prepareWindows(options: {
  readonly circles: Circles
  readonly intervals: Intervals
  readonly periods: number
  readonly total: number
  readonly minimumCases: number
  /** Cumulative over time: area by area, periods + 1 numbers each, beginning with 0. */
  readonly cumulative: Float64Array
  /** Expected in interval k of a zone, from the zone's cumulative sums. */
  readonly expectedInside: (sums: Float64Array, k: number) => number
}): { windows: Windows; expected: Float64Array } {
  const { circles, intervals, periods, total, minimumCases, cumulative, expectedInside } = options
  const perZone = intervals.from.length
  const count = circles.ends.length * perZone
  if (count > mostWindows)
    refuse(
      'too-many-windows',
      `These limits give ${count} windows, more than ${mostWindows}: lower maximumShare, maximumRadius or maximumDuration, or use fewer areas.`,
    )
  const need = new Int32Array(count)
  const slope = new Float64Array(count)
  const offset = new Float64Array(count)
  const expected = new Float64Array(count)
  const sums = new Float64Array(periods + 1)
  for (let centre = 0; centre < circles.areas; centre++) {
    sums.fill(0)
    for (let at = circles.starts[centre] as number; at < (circles.starts[centre + 1] as number); at++) {
      const base = (circles.members[at] as number) * (periods + 1)
      for (let t = 1; t <= periods; t++) sums[t] = (sums[t] as number) + (cumulative[base + t] as number)
      const zone = circles.zoneAt[at] as number
      if (zone < 0) continue
      for (let k = 0; k < perZone; k++) {
        const window = zone * perZone + k
        const inside = expectedInside(sums, k)
        expected[window] = inside
        const possible = inside > 0 && inside < total * (1 - 1e-12)
        need[window] = possible ? Math.max(minimumCases, Math.floor(inside) + 1) : never
        slope[window] = possible ? windowSlope(inside, total) : 0
        offset[window] = possible ? windowOffset(inside, total) : 0
      }
    }
  }
  const { starts, members, zoneAt } = circles
  return {
    windows: { periods, starts, members, zoneAt, intervals, need, slope, offset, terms: countTerms(total) },
    expected,
  }
}

/**
 * For each window the smallest count whose ratio reaches `floor` (the ratio grows with the count above expectation).
 * With a floor that nearly every simulated maximum passes, hardly any window has to be computed: comparing one whole
 * number is enough. Whoever uses it must look again with `windows.need` when nothing reached the floor.
 */
export function needFor(windows: Windows, floor: number): Int32Array {
  const { need, slope, offset, terms } = windows
  const most = terms.length - 1
  return need.map((fewest, window) => {
    if (fewest > most) return never
    const reaches = (cases: number) =>
      (terms[cases] as number) - cases * (slope[window] as number) - (offset[window] as number) >= floor
    if (!reaches(most)) return never
    // the ratio is about (c − E)² / 2E(1 − E/C): begin there, and step to the count itself
    const about = fewest + Math.floor(Math.sqrt(2 * floor * fewest * (1 - fewest / (most + 1))))
    let cases = Math.min(most, about)
    while (!reaches(cases)) cases++
    while (cases > fewest && reaches(cases - 1)) cases--
    return cases
  })
}

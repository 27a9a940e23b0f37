/** Parts against their whole: counts of neighbourhoods beside the count of their municipality. Never added by this house otherwise. */
import { municipalityOf } from './area-code.ts'
import { standing } from './figure-cell.ts'
import { roundedTo } from './figure-series.ts'
import type { FigureTable } from './figure-table.ts'
import type { AreaLevel, Recipe } from './words.ts'

export type SumCheck = {
  readonly figure: string
  readonly stretch: string
  readonly parts: AreaLevel
  /** Municipalities compared, and how many do not agree within rounding. */
  readonly compared: number
  readonly apart: number
  readonly roundedTo: 5 | 10 | null
  /** The municipality whose sum lies furthest from its own count. */
  readonly worst: {
    readonly code: string
    readonly name: string
    readonly sum: number
    readonly count: number
    readonly parts: number
  } | null
}

/** Shapes: one check per count of the recipe without breakdown, of its first period. Units: as the figures. */
export function sumChecksOf(table: FigureTable, recipe: Recipe, most = 40): SumCheck[] {
  const checks: SumCheck[] = []
  const done = new Set<number>()
  for (const series of table.series) {
    const figure = recipe.figures[series.figure]
    if (figure?.kind !== 'count' || done.has(series.figure) || checks.length >= most) continue
    done.add(series.figure)
    const check = checkOf(table, series.amounts, series.standings)
    if (check) checks.push({ figure: figure.name, stretch: series.stretch, ...check })
  }
  return checks
}

function checkOf(
  table: FigureTable,
  amounts: Float64Array,
  standings: Uint8Array,
): Omit<SumCheck, 'figure' | 'stretch'> | null {
  const level: AreaLevel = table.areas.some((area) => area.level === 'neighbourhood') ? 'neighbourhood' : 'district'
  const sums = new Map<string, { sum: number; parts: number; whole: boolean }>()
  const given: number[] = []
  table.areas.forEach((area, place) => {
    if (area.level !== level) return
    const municipality = municipalityOf(area.code)
    if (!municipality) return
    const known = sums.get(municipality) ?? { sum: 0, parts: 0, whole: true }
    const is = standings[place] === standing.given
    if (is) given.push(amounts[place] ?? 0)
    sums.set(municipality, {
      sum: known.sum + (is ? (amounts[place] ?? 0) : 0),
      parts: known.parts + 1,
      whole: known.whole && is,
    })
  })
  const base = roundedTo(given)
  let [compared, apart] = [0, 0]
  let worst: SumCheck['worst'] = null
  table.areas.forEach((area, place) => {
    const sum = area.level === 'municipality' ? sums.get(area.code) : undefined
    if (!sum?.whole || standings[place] !== standing.given) return
    const count = amounts[place] ?? 0
    compared++
    const distance = Math.abs(sum.sum - count)
    if (distance > toleranceOf(base, sum.parts)) apart++
    if (!worst || distance > Math.abs(worst.sum - worst.count))
      worst = { code: area.code, name: area.name, sum: sum.sum, count, parts: sum.parts }
  })
  return compared === 0 ? null : { parts: level, compared, apart, roundedTo: base, worst }
}

/**
 * How far the sum of `parts` rounded counts may lie from the rounded whole: each was moved by less than `base`. What lies
 * further apart is not rounding; what lies closer may still be people counted in the whole and in no part.
 */
export const toleranceOf = (base: 5 | 10 | null, parts: number): number =>
  base === null ? 0.5 : (base - 1) * (parts + 1)

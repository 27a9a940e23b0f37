/** From a table to what can be searched: one unbroken line of periods, over areas that are large enough and known whole. */

import { cutsOf, linesOf, type Step } from '../edition/line.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing } from '../reading/figure-cell.ts'
import type { AreaLevel, Recipe, StretchKind } from '../reading/words.ts'
import { settings } from './words.ts'

/** Units: months, or days where no number of months makes it. */
const lengths: { readonly [K in StretchKind]: { readonly months: number } | { readonly days: number } } = {
  year: { months: 12 },
  'half-year': { months: 6 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { days: 7 },
  day: { days: 1 },
}
const oneDay = 86_400_000

/** Where a season is known: months and weeks. A day is held against the seven before it, each day of the week once. */
export const periodsPerYear = (kind: StretchKind): number | null =>
  kind === 'month' ? 12 : kind === 'week' ? 52 : null

/** `months` after a first day, as a first day. */
export function firstDayAfter(firstDay: string, count: number): string {
  const [year, month] = firstDay.split('-').map(Number) as [number, number]
  const at = year * 12 + month - 1 + count
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
}
const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * oneDay).toISOString().slice(0, 10)

/** The first day of the period that follows. */
export function nextFirstDay(firstDay: string, kind: StretchKind): string {
  const length = lengths[kind]
  return 'months' in length ? firstDayAfter(firstDay, length.months) : daysAfter(firstDay, length.days)
}
export const lastDayOf = (firstDay: string, kind: StretchKind): string => daysAfter(nextFirstDay(firstDay, kind), -1)

/** The periods of the most common kind that follow each other without a gap or a change of method, up to the last. */
export function unbroken<S extends Step>(steps: readonly S[], breaks: Recipe['breaks']): S[] {
  const [line = []] = linesOf(steps)
  const cuts = cutsOf(line, breaks)
  let from = line.length
  while (from > 0) {
    const [step, next] = [line[from - 1] as S, line[from]]
    if (next && (cuts[from] !== null || nextFirstDay(step.from, step.kind) !== next.from)) break
    from--
  }
  return line.slice(from)
}

export type CountedArea = {
  readonly code: string
  readonly name: string
  readonly residents: number
  readonly middle: readonly [number, number]
  readonly counts: readonly number[]
}
export type LeftOut = { readonly tooSmall: number; readonly noFigure: number; readonly noPlace: number }
type Column = { readonly amounts: readonly number[]; readonly standings: Uint8Array }
type Area = { readonly place: number; readonly code: string; readonly name: string; readonly level: AreaLevel }

/** A period without a figure is no zero: then the area is left out, and counted. */
export function countedAreas(
  areas: readonly Area[],
  columns: readonly Column[],
  wanted: {
    readonly level: AreaLevel
    readonly municipality: string | null
    readonly residents: ReadonlyMap<string, number>
    readonly middles: ReadonlyMap<string, { readonly name: string; readonly middle: readonly [number, number] }>
  },
): { readonly areas: CountedArea[]; readonly leftOut: LeftOut } {
  const leftOut = { tooSmall: 0, noFigure: 0, noPlace: 0 }
  const counted: CountedArea[] = []
  for (const { place, code, level } of areas) {
    if (level !== wanted.level || (wanted.municipality && municipalityOf(code) !== wanted.municipality)) continue
    const residents = wanted.residents.get(code) ?? 0
    const drawn = wanted.middles.get(code)
    const given = columns.every(({ standings }) => standings[place - 1] === standing.given)
    const counts = columns.map(({ amounts }) => amounts[place - 1] ?? Number.NaN)
    if (residents < settings.fewestResidents) leftOut.tooSmall++
    else if (!given || counts.some((count) => !Number.isInteger(count) || count < 0)) leftOut.noFigure++
    else if (!drawn) leftOut.noPlace++
    else counted.push({ code, name: drawn.name, residents, middle: drawn.middle, counts })
  }
  return { areas: counted, leftOut }
}

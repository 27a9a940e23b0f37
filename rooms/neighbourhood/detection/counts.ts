/** From a table to what can be searched: one unbroken line of periods, over areas that are large enough and known whole. */

import { cutsOf, linesOf, type Step } from '../edition/line.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing } from '../reading/figure-cell.ts'
import type { AreaLevel, Recipe, StretchKind } from '../reading/words.ts'
import { settings } from './words.ts'

/** Units: months. */
const months: { readonly [K in StretchKind]: number } = { year: 12, 'half-year': 6, quarter: 3, month: 1 }

export const periodsPerYear = (kind: StretchKind): number => 12 / months[kind]

/** `months` after a first day, as a first day. */
export function firstDayAfter(firstDay: string, count: number): string {
  const [year, month] = firstDay.split('-').map(Number) as [number, number]
  const at = year * 12 + month - 1 + count
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
}
export function lastDayOf(firstDay: string, kind: StretchKind): string {
  const next = firstDayAfter(firstDay, months[kind])
  return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The periods of the most common kind that follow each other without a gap or a change of method, up to the last. */
export function unbroken<S extends Step>(steps: readonly S[], breaks: Recipe['breaks']): S[] {
  const [line = []] = linesOf(steps)
  const cuts = cutsOf(line, breaks)
  let from = line.length
  while (from > 0) {
    const [step, next] = [line[from - 1] as S, line[from]]
    if (next && (cuts[from] !== null || firstDayAfter(step.from, months[step.kind]) !== next.from)) break
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

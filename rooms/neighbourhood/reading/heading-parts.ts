/** Headings that also say where and when: `Waarde_Limburg (PV)_2017`. */
import { areaIn } from './area-code.ts'
import { marginEntriesIn } from './margin-entries.ts'
import { stretchIn } from './stretch.ts'
import type { Cell, HeadingPart } from './words.ts'

export type Parts = {
  readonly order: readonly HeadingPart[]
  /** Columns whose heading has parts; the others are keys. */
  readonly columns: readonly string[]
}

export const headingSign = '_'
/** Names of areas carry their kind between brackets, or are the country itself. */
export const isAreaName = (text: string): boolean =>
  areaIn(text) !== null ||
  /\((?:PV|LD|CR|GM|WK|BU|gemeente)\)$/.test(text.trim()) ||
  /^(?:Nederland|The Netherlands)$/.test(text.trim())

/** Null when the headings are plain. Order: what every part of every heading can only be. */
export function headingPartsIn({
  columns,
}: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}): Parts | null {
  const split = columns.map((name) => ({ name, parts: name.split(headingSign) }))
  const widths = new Map<number, number>()
  for (const { parts } of split) widths.set(parts.length, (widths.get(parts.length) ?? 0) + 1)
  const [width = 1, count = 0] = [...widths].sort((one, other) => other[1] - one[1])[0] ?? []
  if (width < 2 || width > 4 || count < 4) return periodsAlone(columns)
  const wide = split.filter(({ parts }) => parts.length === width)
  const distinct = Array.from({ length: width }, (_, place) => [
    ...new Set(wide.map(({ parts }) => parts[place] ?? '')),
  ])
  const isPeriod = distinct.map((texts) => texts.every((text) => stretchIn(text) !== null))
  const isArea = distinct.map((texts) => texts.filter(isAreaName).length > texts.length / 2)
  if (isPeriod.filter(Boolean).length !== 1 || !isArea.some(Boolean)) return periodsAlone(columns)
  let named = false
  const order = distinct.map((_, place): HeadingPart => {
    if (isPeriod[place]) return 'period'
    if (isArea[place]) return 'area'
    if (marginEntriesIn(distinct[place] ?? [], undefined)) return 'margin'
    if (named) return 'breakdown'
    named = true
    return 'figure'
  })
  return { order, columns: wide.map(({ name }) => name) }
}

/** Years beside each other, `2023`, `2024`: one figure, a column for each period, areas in the rows. */
function periodsAlone(columns: readonly string[]): Parts | null {
  const periods = columns.filter((name) => stretchIn(name) !== null)
  return periods.length > 1 && periods.length < columns.length ? { order: ['period'], columns: periods } : null
}

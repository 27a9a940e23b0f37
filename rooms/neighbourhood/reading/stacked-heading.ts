/**
 * Headings of more than one line: `CSV volgens tabelindeling` of StatLine, where each dimension has a line of its own and the
 * last line names the keys, and spreadsheets with a merged cell above several columns.
 */
import { isAreaName, type Parts } from './heading-parts.ts'
import { marginEntriesIn } from './margin-entries.ts'
import { looksLikeFigure } from './sample-columns.ts'
import { stretchIn } from './stretch.ts'
import type { Cell, HeadingPart } from './words.ts'

/** Units: lines; columns from the left that are keys. */
export type Stack = { readonly rows: number; readonly keys: number; readonly unitsLast: boolean }
type Row = readonly Cell[]

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim())
const firstFilled = (row: Row): number => row.findIndex((cell) => text(cell) !== '')
const isUnit = (cell: string): boolean =>
  /^(?:aantal|number|%|x 1|per |euro|km|ha$|m[²2]|jaar$|years?$|cijfer|score|index|graden|mln|dagen)/i.test(cell)
const isSubject = (label: string): boolean => /^(?:onderwerp(?:en)?|topics?|subjects?)$/i.test(label)

/** Cells that hold a figure and no period: a line with any of them is no heading. */
const hasFigures = (row: Row): boolean => row.some((cell) => looksLikeFigure(cell) && stretchIn(text(cell)) === null)
const hasDoubles = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  return new Set(filled).size < filled.length
}
const mostLines = 6

/** Null where the heading is one line. `at`: the place of its first line among the rows. */
export const stackAt = (rows: readonly Row[], at: number): Stack | null => stackOf(rows, at, linesAt(rows, at))

/** The same, of so many lines. Null for one line, and where no column is a key. */
export function stackOf(rows: readonly Row[], at: number, count: number): Stack | null {
  if (count === 1) return null
  const lines = rows.slice(at, at + count)
  const keys = keysOf(lines, rows.slice(at + count, at + count + 20))
  if (keys === 0) return null
  const last = lines.at(-1) ?? []
  const subjects = lines.slice(0, -1).some((row) => isSubject(text(row[keys - 1])))
  const arePeriods = last.slice(keys).every((cell) => stretchIn(text(cell)) !== null)
  const areUnits = last.slice(keys).every((cell) => text(cell) === '' || isUnit(text(cell)))
  return { rows: count, keys, unitsLast: !arePeriods && (subjects || areUnits) }
}

function linesAt(rows: readonly Row[], at: number): number {
  const line = (place: number): Row | null => {
    const row = rows[at + place]
    return row && firstFilled(row) >= 0 && !hasFigures(row) ? row : null
  }
  const [top, below] = [line(0), line(1)]
  if (!top || !below) return 1
  let count = 1
  if (firstFilled(top) > 0) {
    // Lines that begin with nothing stand above the line that names the keys.
    for (let next = line(count); next && count < mostLines; next = line(count)) {
      count++
      if (firstFilled(next) === 0) return count
    }
    return 1
  }
  const names = below.map(text)
  if (firstFilled(below) > 0) return names.every((cell) => cell === '' || isUnit(cell)) ? 1 : 2
  if (hasDoubles(top.map(text))) {
    const heads = () =>
      top.map((_, place) =>
        rows
          .slice(at, at + count)
          .map((row) => text(row[place]))
          .join('_'),
      )
    while (count < mostLines && line(count) && hasDoubles(heads())) count++
    return count
  }
  return isSubject(text(top[0])) && names.slice(1).every(isUnit) ? 2 : 1
}

/** How many columns from the left are keys. */
function keysOf(lines: readonly Row[], body: readonly Row[]): number {
  const [top = []] = lines
  const last = lines.at(-1) ?? []
  if (firstFilled(last) > 0) return firstFilled(last)
  // Cells merged downwards say the same in every line.
  let same = 0
  while (text(top[same]) !== '' && text(top[same]) === text(last[same])) same++
  if (same > 0) return same
  // The first filled cell is the label of what stands to its right, unless figures stand below it.
  const from = firstFilled(top)
  const cells = body.map((row) => text(row[from])).filter((cell) => cell !== '')
  const isKey = cells.every((cell) => stretchIn(cell) !== null) || cells.some((cell) => !looksLikeFigure(cell))
  return isKey || from === 0 ? from + 1 : from
}

const plain = (cell: string): string => cell.replaceAll('_', ' ')

/** One name for each column, units where the last line holds them, and what the lines above the values are about. */
export function stackedColumns(
  lines: readonly Row[],
  { keys, unitsLast }: Pick<Stack, 'keys' | 'unitsLast'>,
): { columns: string[]; units: string[] | null; parts: Parts | null } {
  const width = Math.max(...lines.map((line) => line.length))
  const filled = lines.map((line, at) => {
    const cells = Array.from({ length: width }, (_, place) => text(line[place]))
    if (at < lines.length - 1)
      for (let place = keys + 1; place < width; place++) if (cells[place] === '') cells[place] = cells[place - 1] ?? ''
    return cells
  })
  const naming = unitsLast ? filled.slice(0, -1) : filled
  const columns = Array.from({ length: width }, (_, place) =>
    place < keys
      ? (filled.map((cells) => cells[place] ?? '').findLast((cell) => cell !== '') ?? '')
      : naming
          .map((cells) => plain(cells[place] ?? ''))
          .filter((cell) => cell !== '')
          .join('_'),
  )
  const last = filled.at(-1) ?? []
  const units = unitsLast ? last.map((cell, place) => (place < keys ? '' : cell)) : null
  // A key that is merged downwards is no label of what stands beside it; without labels above, the last line names keys only.
  const labels = filled.map((cells, at) => {
    const label = cells[keys - 1] ?? ''
    return at < filled.length - 1 && (label === last[keys - 1] || last[keys - 1] === '') ? '' : label
  })
  const labelled = labels.slice(0, -1).some((label) => label !== '')
  const labelIn = (at: number): string => (labelled ? (labels[at] ?? '') : '')
  const levels = naming.map((cells, at) => ({ label: labelIn(at), values: cells.slice(keys).filter(Boolean) }))
  return { columns, units, parts: partsOf(levels, columns.slice(keys)) }
}

type Level = { readonly label: string; readonly values: readonly string[] }
/** Null where headings only name figures. */
function partsOf(levels: readonly Level[], columns: readonly string[]): Parts | null {
  const order = levels.map(({ label, values }): HeadingPart | null => {
    if (values.every((value) => stretchIn(value) !== null)) return 'period'
    if (isSubject(label)) return 'figure'
    if (marginEntriesIn(new Set(values), undefined)) return 'margin'
    const areas = values.filter(isAreaName).length > values.length / 2
    return areas || /^(?:regio|gemeente|wijk|buurt|gebied|provinc)/i.test(label) ? 'area' : null
  })
  // What is left is the figure. Where a label says of what it is a part, it breaks the table down.
  let named = order.includes('figure')
  const whole = order.map((part, at): HeadingPart => {
    if (part) return part
    if (named || levels[at]?.label) return 'breakdown'
    named = true
    return 'figure'
  })
  return whole.length === 1 && whole[0] === 'figure' ? null : { order: whole, columns }
}

/** Reads rows of cells out of text in columns, a workbook, pages of a service. */
import { delimitedRows } from './delimited.ts'
import { Doubts } from './doubts.ts'
import { type Envelope, itemsIn } from './json-items.ts'
import { sheetsOf } from './read-workbook.ts'
import { ReadingFault, readingFile } from './reading-fault.ts'
import type { SourceRow, SourceTable, TextSettings } from './source-table.ts'
import { stackedColumns } from './stacked-heading.ts'
import { isNote, isSourceNote } from './table-notes.ts'
import { type Encoding, type SourceFile, textOf } from './text.ts'
import type { Cell } from './words.ts'

/** `=SUM(A1:A3)`: what a spreadsheet reckons stands in no file of text. */
const isFormula = (cell: string): boolean =>
  cell.charCodeAt(0) === 61 && /^=\s*(?:[A-Z]{1,12}\(|\$?[A-Z]{1,3}\$?\d)/i.test(cell)
function refuseFormulas({ line, cells }: { readonly line: number; readonly cells: readonly string[] }): void {
  const place = cells.findIndex(isFormula)
  if (place !== -1) throw new ReadingFault('formula-cells', { line, column: `${columnLetters(place)}${line}` })
}
const columnLetters = (place: number): string =>
  (place >= 26 ? columnLetters(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26))

/** Several files with one heading are one table. Errors: `uneven-row`, `formula-cells`, `doubled-heading`, `more-than-one-table`, `no-heading`. */
export async function tableOfText(files: readonly SourceFile[], settings: TextSettings): Promise<SourceTable> {
  const heads = await Promise.all(files.map((file) => headOfText(file, settings)))
  const [first] = heads
  if (!first) throw new ReadingFault('no-heading')
  for (const [place, head] of heads.entries())
    if (head.columns.join('\n') !== first.columns.join('\n'))
      throw new ReadingFault('more-than-one-table', { file: files[place]?.name ?? '' })
  let doubts = new Doubts()
  return {
    ...first,
    doubts: () => doubts.all(),
    rows: async function* () {
      doubts = new Doubts()
      for (const file of files)
        for await (const rows of readingFile(file.name, bodyOf(file, settings, first.columns.length, doubts)))
          yield { file: file.name, rows }
    },
  }
}

type Head = Pick<SourceTable, 'columns' | 'units' | 'parts'>
type HeadSettings = Pick<TextSettings, 'headingLine' | 'unitLine' | 'headingRows' | 'headingKeys'>
const lastHeadLine = ({ headingLine, unitLine, headingRows = 1 }: HeadSettings): number =>
  Math.max(headingLine + headingRows - 1, unitLine ?? 0)

/** The lines of the heading, the first line first. Errors: `doubled-heading`, `no-heading`. */
function headIn(lines: readonly SourceRow[], settings: HeadSettings, file: string): Head {
  const { headingLine, unitLine, headingRows = 1, headingKeys } = settings
  const [first] = lines.slice(headingLine - 1)
  if (!first) throw new ReadingFault('no-heading', { file })
  const unitCells = unitLine === null ? undefined : lines[unitLine - 1]?.cells
  if (headingRows > 1 && headingKeys) {
    const stack = lines.slice(headingLine - 1, headingLine - 1 + headingRows).map(({ cells }) => cells)
    const unitsLast = unitLine === headingLine + headingRows - 1
    const { columns, units, parts } = stackedColumns(stack, { keys: headingKeys, unitsLast })
    return { columns: headingsIn(columns, file, first.line), units: units ?? unitsOf(unitCells), parts }
  }
  return { columns: headingsIn(first.cells, file, first.line), units: unitsOf(unitCells) }
}
const unitsOf = (cells: readonly Cell[] | undefined): readonly string[] | null =>
  cells?.map((cell) => String(cell ?? '').trim()) ?? null

async function headOfText(file: SourceFile, settings: TextSettings): Promise<Head> {
  const lines: SourceRow[] = []
  for await (const rows of readingFile(
    file.name,
    delimitedRows(textOf(file.bytes(), settings.encoding), settings.delimiter),
  )) {
    lines.push(...rows)
    if (lines.length >= lastHeadLine(settings)) break
  }
  return headIn(lines, settings, file.name)
}

async function* bodyOf(
  file: SourceFile,
  settings: TextSettings,
  width: number,
  doubts: Doubts,
): AsyncGenerator<SourceRow[]> {
  let seen = 0
  const after = lastHeadLine(settings)
  /** A row that is too short: the last one of a file that was cut off, or one in the middle that is wrong. */
  let short: SourceRow | undefined
  const uneven = ({ line, cells }: SourceRow, code: 'cut-off' | 'uneven-row') =>
    new ReadingFault(code, { line, found: String(cells.length), expected: String(width) })
  for await (const some of delimitedRows(textOf(file.bytes(), settings.encoding), settings.delimiter)) {
    const rows: SourceRow[] = []
    for (const row of some) {
      if (++seen <= after || passedOver(row, doubts)) continue
      if (short) throw uneven(short, 'uneven-row')
      refuseFormulas(row)
      const extra = row.cells.length === width + 1 && row.cells[width] === ''
      if (row.cells.length < width) short = row
      else if (row.cells.length === width || extra) rows.push(row)
      else throw uneven(row, 'uneven-row')
    }
    if (rows.length > 0) yield rows
  }
  if (short) throw uneven(short, 'cut-off')
}

/** A remark below the table is told; who published it is not a row either. */
function passedOver({ cells }: SourceRow, doubts: Doubts): boolean {
  if (!isNote(cells)) return false
  if (!isSourceNote(cells)) doubts.note('notes', String(cells[0]).trim())
  return true
}

/** Units: columns; more than a person can judge is no table. */
const mostColumns = 2_000

/** Trimmed; an empty last one (a line that ends with its separator) is left out. Errors: `doubled-heading`, `no-heading`, `too-large`. */
export function headingsIn(cells: readonly Cell[], file: string, line: number): readonly string[] {
  const names = cells.map((cell) => String(cell ?? '').trim())
  if (names.length > mostColumns) throw new ReadingFault('too-large', { file, line, expected: `${mostColumns}` })
  while (names.length > 0 && names.at(-1) === '') names.pop()
  if (names.length < 2) throw new ReadingFault('no-heading', { file, line })
  const twice = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
  if (twice !== undefined) throw new ReadingFault('doubled-heading', { file, line, found: twice })
  return names.map((name, place) => name || `(${place + 1})`)
}

/** One sheet of a workbook. Errors: those of `sheetsOf`, `no-sheet` when the named one is not there. */
export async function tableOfWorkbook(
  file: SourceFile,
  settings: HeadSettings & { readonly sheet: string | null },
): Promise<SourceTable> {
  const sheets = await sheetsOf(file.bytes()).catch((error: unknown) => {
    throw error instanceof ReadingFault ? error.in(file.name) : error
  })
  const { sheet } = settings
  const chosen = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet)
  if (!chosen) throw new ReadingFault('no-sheet', { file: file.name, found: sheet ?? '' })
  const after = lastHeadLine(settings)
  const lines: SourceRow[] = []
  for await (const rows of readingFile(file.name, chosen.rows())) {
    lines.push(...rows)
    if (lines.length >= after) break
  }
  const head = headIn(lines, settings, file.name)
  const width = head.columns.length
  const others = sheets.filter((one) => one !== chosen && !one.hidden).map(({ name }) => name)
  let doubts = new Doubts()
  return {
    ...head,
    doubts: () => [
      ...doubts.all(),
      ...(others.length > 0
        ? [{ code: 'other-sheets' as const, count: others.length, found: others.join(', ').slice(0, 200) }]
        : []),
    ],
    rows: async function* () {
      let row = 0
      doubts = new Doubts()
      for await (const some of readingFile(
        file.name,
        chosen.rows((text) => doubts.note('merged', text)),
      )) {
        const rows: SourceRow[] = []
        for (const { line, cells } of some) {
          if (++row <= after || passedOver({ line, cells }, doubts)) continue
          rows.push({ line, cells: Array.from({ length: width }, (_, place) => cells[place] ?? null) })
        }
        if (rows.length > 0) yield { file: file.name, rows }
      }
    },
  }
}

/**
 * Pages of a service, in the order of their names. Every page but one names the next, or none does; when the last is
 * missing the table is not whole. Errors: `pages-missing`, those of `itemsIn`.
 */
export async function tableOfPages(files: readonly SourceFile[], encoding: Encoding): Promise<SourceTable> {
  const ordered = [...files].sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
  const [first] = ordered
  if (!first) throw new ReadingFault('no-heading')
  const columns = await namesIn(first, encoding)
  if (columns.length > mostColumns)
    throw new ReadingFault('too-large', { file: first.name, expected: `${mostColumns}` })
  return {
    columns,
    units: null,
    doubts: () => [],
    rows: async function* () {
      let open = 0
      for (const file of ordered) {
        const items = itemsIn<Envelope>(textOf(file.bytes(), encoding), 'value')
        let line = 0
        for (;;) {
          const step = await items.next().catch((error: unknown) => {
            throw error instanceof ReadingFault ? error.in(file.name) : error
          })
          if (step.done) {
            if (!(step.value['odata.nextLink'] ?? step.value['@odata.nextLink'])) open++
            break
          }
          const rows = step.value.map((item) => ({
            line: ++line,
            cells: columns.map((name) => (item[name] ?? null) as Cell),
          }))
          yield { file: file.name, rows }
        }
      }
      if (open !== 1 && open !== ordered.length)
        throw new ReadingFault('pages-missing', { found: String(ordered.length) })
    },
  }
}

async function namesIn(file: SourceFile, encoding: Encoding): Promise<readonly string[]> {
  for await (const [item] of readingFile(file.name, itemsIn<Envelope>(textOf(file.bytes(), encoding), 'value')))
    if (item) return Object.keys(item)
  throw new ReadingFault('no-heading', { file: file.name })
}

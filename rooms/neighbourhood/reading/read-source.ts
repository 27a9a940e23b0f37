/** Reads rows of cells out of text in columns, a workbook, pages of a service. */
import { delimitedRows } from './delimited.ts'
import { type Envelope, itemsIn } from './json-items.ts'
import { sheetsOf } from './read-workbook.ts'
import { ReadingFault, readingFile } from './reading-fault.ts'
import type { SourceRow, SourceTable, TextSettings } from './source-table.ts'
import { type Encoding, type SourceFile, textOf } from './text.ts'
import type { Cell } from './words.ts'

/** A last line such as `Bron: CBS` or `© CBS`. */
const isSourceLine = (cells: readonly Cell[]): boolean =>
  cells.slice(1).every((cell) => cell === '' || cell === null) &&
  /^\s*(?:bron|source|©|copyright)/i.test(String(cells[0] ?? ''))

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
  return {
    ...first,
    rows: async function* () {
      for (const file of files)
        for await (const rows of readingFile(file.name, bodyOf(file, settings, first.columns.length)))
          yield { file: file.name, rows }
    },
  }
}

async function headOfText(file: SourceFile, settings: TextSettings): Promise<Omit<SourceTable, 'rows'>> {
  let seen = 0
  let columns: readonly string[] | undefined
  for await (const rows of readingFile(
    file.name,
    delimitedRows(textOf(file.bytes(), settings.encoding), settings.delimiter),
  ))
    for (const { line, cells } of rows) {
      seen++
      if (seen === settings.headingLine) columns = headingsIn(cells, file.name, line)
      if (columns && seen === (settings.unitLine ?? settings.headingLine))
        return { columns, units: settings.unitLine === null ? null : cells.map((cell) => cell.trim()) }
    }
  throw new ReadingFault('no-heading', { file: file.name })
}

async function* bodyOf(file: SourceFile, settings: TextSettings, width: number): AsyncGenerator<SourceRow[]> {
  let seen = 0
  const after = Math.max(settings.headingLine, settings.unitLine ?? 0)
  /** A row that is too short: the last one of a file that was cut off, or one in the middle that is wrong. */
  let short: SourceRow | undefined
  const uneven = ({ line, cells }: SourceRow, code: 'cut-off' | 'uneven-row') =>
    new ReadingFault(code, { line, found: String(cells.length), expected: String(width) })
  for await (const some of delimitedRows(textOf(file.bytes(), settings.encoding), settings.delimiter)) {
    const rows: SourceRow[] = []
    for (const row of some) {
      if (++seen <= after || isSourceLine(row.cells)) continue
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

/** Trimmed; an empty last one (a line that ends with its separator) is left out. Errors: `doubled-heading`, `no-heading`. */
export function headingsIn(cells: readonly Cell[], file: string, line: number): readonly string[] {
  const names = cells.map((cell) => String(cell ?? '').trim())
  while (names.length > 0 && names.at(-1) === '') names.pop()
  if (names.length < 2) throw new ReadingFault('no-heading', { file, line })
  const twice = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
  if (twice !== undefined) throw new ReadingFault('doubled-heading', { file, line, found: twice })
  return names.map((name, place) => name || `(${place + 1})`)
}

/** One sheet of a workbook. Errors: those of `sheetsOf`, `no-sheet` when the named one is not there. */
export async function tableOfWorkbook(
  file: SourceFile,
  { sheet, headingLine, unitLine }: { sheet: string | null; headingLine: number; unitLine: number | null },
): Promise<SourceTable> {
  const sheets = await sheetsOf(file.bytes()).catch((error: unknown) => {
    throw error instanceof ReadingFault ? error.in(file.name) : error
  })
  const chosen = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet)
  if (!chosen) throw new ReadingFault('no-sheet', { file: file.name, found: sheet ?? '' })
  let columns: readonly string[] | undefined
  let units: readonly string[] | null = null
  let seen = 0
  search: for await (const rows of readingFile(file.name, chosen.rows()))
    for (const { line, cells } of rows) {
      seen++
      if (seen === headingLine) columns = headingsIn(cells, file.name, line)
      if (seen === unitLine) units = cells.map((cell) => String(cell ?? '').trim())
      if (columns && seen >= (unitLine ?? 0)) break search
    }
  if (!columns) throw new ReadingFault('no-heading', { file: file.name })
  const width = columns.length
  return {
    columns,
    units,
    rows: async function* () {
      let row = 0
      for await (const some of readingFile(file.name, chosen.rows())) {
        const rows: SourceRow[] = []
        for (const { line, cells } of some) {
          if (++row <= Math.max(headingLine, unitLine ?? 0) || isSourceLine(cells)) continue
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
  return {
    columns,
    units: null,
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

/** Where a table stands in its file: on which sheet, from which line, under a heading of how many lines. */
import { areaIn } from './area-code.ts'
import { delimitedRows, delimiterIn } from './delimited.ts'
import type { Delivered } from './open-delivery.ts'
import { type Sheet, sheetsOf } from './read-workbook.ts'
import { ReadingFault, readingFile } from './reading-fault.ts'
import { looksLikeFigure } from './sample-columns.ts'
import { stackAt, stackOf } from './stacked-heading.ts'
import { type Encoding, headOf, type SourceFile, textOf } from './text.ts'
import type { Cell, Recipe } from './words.ts'

/** Where a table stands in its file. */
export type Standing = Pick<
  Recipe,
  'encoding' | 'delimiter' | 'headingLine' | 'unitLine' | 'headingRows' | 'headingKeys' | 'sheet'
>

/** What somebody said of it; where no number of lines is said, the heading is found out. */
export type Said = Partial<Pick<Standing, 'sheet' | 'headingLine' | 'headingRows'>>

/** `title`: what stands alone above the heading. */
type Found = { readonly standing: Standing; readonly title: string | null }
type Row = readonly Cell[]
/** Units: rows that are looked at to find a heading; sheets that are looked at to find a table. */
const [looked, mostSheets] = [40, 12]

/** Errors: `no-heading` where the first wide line is a row of figures already; those of the file. */
export async function standingOf({ figures }: Delivered, encoding: Encoding, said: Said): Promise<Found> {
  const plain = { encoding, delimiter: null, headingLine: 1, unitLine: null, sheet: null }
  const [file] = figures?.files ?? []
  if (!file || (figures?.form !== 'text' && figures?.form !== 'workbook')) return { standing: plain, title: null }
  if (figures.form === 'workbook') {
    const { name, rows } = await sheetOf(file, said.sheet ?? null)
    const standing = { ...plain, sheet: name, ...headingIn(rows, file.name, said) }
    return { standing, title: titleAbove(rows, standing.headingLine) }
  }
  const delimiter = delimiterIn(new TextDecoder(encoding).decode(await headOf(file.bytes(), 65_536)))
  const rows: Row[] = []
  for await (const some of readingFile(file.name, delimitedRows(textOf(file.bytes(), encoding), delimiter))) {
    rows.push(...some.map(({ cells }) => cells))
    if (rows.length > looked) break
  }
  const standing = { ...plain, delimiter, ...headingIn(rows, file.name, said) }
  return { standing, title: titleAbove(rows, standing.headingLine) }
}

const titleAbove = (rows: readonly Row[], headingLine: number): string | null => {
  const [first = []] = headingLine > 1 ? rows : []
  const [title, ...others] = new Set(filled(first))
  return title && others.length === 0 && title.length > 3 ? title : null
}

const span = (row: Row): number => row.findLastIndex((cell) => cell !== null && String(cell).trim() !== '') + 1
const filled = (row: Row): string[] => row.map((cell) => String(cell ?? '').trim()).filter((cell) => cell !== '')

/** The first line as wide as the widest that says more than one thing; lines above it are a title. */
function headingIn(
  rows: readonly Row[],
  file: string,
  said: Said,
): Pick<Standing, 'headingLine' | 'unitLine' | 'headingRows' | 'headingKeys'> {
  const widest = Math.max(...rows.slice(0, looked).map(span), 0)
  const found = rows.findIndex((row) => new Set(filled(row)).size > 1 && span(row) >= Math.max(2, widest * 0.7))
  const { headingLine = 1, headingRows } = said
  const at = headingRows === undefined ? Math.max(found, 0) : headingLine - 1
  const heading = rows[at] ?? []
  const codes = filled(heading).filter((cell) => /^(?:GM|WK|BU)/.test(areaIn(cell)?.code ?? ''))
  if (codes.length === 1) throw new ReadingFault('no-heading', { file })
  const stack = headingRows === undefined ? stackAt(rows, at) : stackOf(rows, at, headingRows)
  if (stack)
    return {
      headingLine: at + 1,
      unitLine: stack.unitsLast ? at + stack.rows : null,
      headingRows: stack.rows,
      headingKeys: stack.keys,
    }
  const below = rows[at + 1]
  return { headingLine: at + 1, unitLine: below && areUnits(below) ? at + 2 : null }
}

const areUnits = (cells: Row): boolean =>
  cells.some((cell) => /^(?:aantal|%|x 1 ?000|euro|km|ha|number)/i.test(String(cell ?? ''))) &&
  !cells.some((cell) => looksLikeFigure(cell))

/** The sheet somebody named, else the first that people see and that holds a table. */
async function sheetOf(file: SourceFile, named: string | null): Promise<{ name: string | null; rows: Row[] }> {
  const sheets = await sheetsOf(file.bytes()).catch((error: unknown) => {
    throw error instanceof ReadingFault ? error.in(file.name) : error
  })
  const wanted = named === null ? sheets.filter(({ hidden }) => !hidden) : sheets.filter(({ name }) => name === named)
  const candidates = wanted.length > 0 ? wanted : sheets
  for (const sheet of candidates.slice(0, mostSheets)) {
    const rows = await beginningOf(sheet, file.name)
    const isTable = rows.filter((row) => filled(row).length > 1 && row.some(looksLikeFigure)).length > 0
    if (isTable) return { name: sheets.length === 1 ? null : sheet.name, rows }
  }
  const [first] = candidates
  return { name: null, rows: first ? await beginningOf(first, file.name) : [] }
}

async function beginningOf(sheet: Sheet, file: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const some of readingFile(file, sheet.rows())) {
    rows.push(...some.map(({ cells }) => cells))
    if (rows.length > looked) break
  }
  return rows
}

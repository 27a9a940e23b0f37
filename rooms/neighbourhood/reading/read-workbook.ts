/** The cells of one sheet of an xlsx workbook, row by row. Only what is written down is read: a formula is refused by its cell. */

import { type ZipEntry, zipEntries } from './extract-zip.ts'
import { ReadingFault } from './reading-fault.ts'
import type { SourceRow } from './source-table.ts'
import { type Bytes, wholeOf } from './text.ts'
import type { Cell } from './words.ts'
import { type CellFormats, formatsIn } from './workbook-formats.ts'
import { filledRows, type Merge, mergesIn } from './workbook-merges.ts'
import { opened, xmlText } from './workbook-xml.ts'
import { attributeOf, xmlTokens } from './xml-tokens.ts'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** `taken`: called with the text of a merged cell that was taken for a line below its first. */
  readonly rows: (taken?: (text: string) => void) => AsyncIterable<SourceRow[]>
}

/** Units: bytes of the workbook as it lies packed; characters of all shared text. */
const [largestWorkbook, mostSharedText] = [128 * 1024 ** 2, 64 * 1024 ** 2]
/** Units: columns. A few bytes of a packed file can say that a row has 16,384 cells, a million times over. */
const widestRow = 2_000

/** Errors: `not-a-zip`, `expands-too-far`, `declares-entities`, `formula-cells`, `no-sheet`, `too-large`, `cut-off`. */
export async function sheetsOf(bytes: Bytes): Promise<readonly Sheet[]> {
  const entries = zipEntries(await wholeOf(bytes, largestWorkbook))
  const book = entries.get('xl/workbook.xml')
  if (!book) throw new ReadingFault('no-sheet')
  const places = new Map<string, string>()
  const relations = entries.get('xl/_rels/workbook.xml.rels')
  if (relations)
    for (const { attributes } of await opened(relations, 'Relationship'))
      places.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '')
  let shared: Promise<readonly string[]> | undefined
  let formats: Promise<CellFormats> | undefined
  const [settings] = await opened(book, 'workbookPr')
  const from1904 = /^(?:1|true)$/.test(attributeOf(settings?.attributes ?? '', 'date1904') ?? '')
  const sheets: Sheet[] = []
  const mergesOf = new Map<ZipEntry, Promise<readonly Merge[]>>()
  const merges = (entry: ZipEntry): Promise<readonly Merge[]> => {
    const known = mergesOf.get(entry) ?? mergesIn(entry)
    mergesOf.set(entry, known)
    return known
  }
  for (const { attributes } of await opened(book, 'sheet')) {
    const target = places.get(attributeOf(attributes, 'id') ?? '') ?? ''
    const entry = entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (!entry || attributeOf(attributes, 'state') === 'veryHidden') continue
    sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      hidden: attributeOf(attributes, 'state') === 'hidden',
      rows: (taken) => {
        shared ??= sharedText(entries.get('xl/sharedStrings.xml'))
        formats ??= formatsIn(entries.get('xl/styles.xml'), from1904)
        return filledRows(rowsOf(entry, shared, formats), merges(entry), taken)
      },
    })
  }
  if (sheets.length === 0) throw new ReadingFault('no-sheet')
  return sheets
}

async function sharedText(entry: ZipEntry | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (!entry) return texts
  let [text, inText, inPhonetic, size] = ['', false, false, 0]
  for await (const tokens of xmlTokens(xmlText(entry)))
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inText && !inPhonetic) text += token.text
      } else if (token.name === 't') inText = token.kind === 'open' && !token.closed
      else if (token.name === 'rPh') inPhonetic = token.kind === 'open'
      else if (token.name === 'si' && (token.kind === 'close' || token.closed)) {
        size += text.length
        if (size > mostSharedText) throw new ReadingFault('expands-too-far')
        texts.push(text)
        text = ''
      }
    }
  return texts
}

async function* rowsOf(
  entry: ZipEntry,
  sharedLater: Promise<readonly string[]>,
  formatsLater: Promise<CellFormats>,
): AsyncGenerator<SourceRow[]> {
  const [shared, formats] = [await sharedLater, await formatsLater]
  let cells: Cell[] = []
  let [line, column, kind, text, inText] = [0, 0, 'n', '', false]
  let at = ''
  let style = 0
  for await (const tokens of xmlTokens(xmlText(entry))) {
    const rows: SourceRow[] = []
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inText) text += token.text
        continue
      }
      const opens = token.kind === 'open'
      switch (token.name) {
        case 'row':
          if (opens) {
            line = Number(attributeOf(token.attributes, 'r') ?? line + 1)
            column = 0
            cells = []
          }
          if (!opens || token.closed) if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ line, cells })
          break
        case 'c':
          if (opens) {
            at = attributeOf(token.attributes, 'r') ?? ''
            column = at ? columnOf(at) : column + 1
            kind = attributeOf(token.attributes, 't') ?? 'n'
            style = Number(attributeOf(token.attributes, 's') ?? 0)
            text = ''
          }
          if (!opens || token.closed) {
            const held = cellOf(kind, text, shared)
            const cell = typeof held === 'number' ? formats.shown(held, style) : held
            if (cell !== null) putAt(cells, column, cell)
          }
          break
        case 'f':
          if (opens) throw new ReadingFault('formula-cells', { column: at, line })
          break
        case 'v':
        case 't':
          inText = opens && !(token.kind === 'open' && token.closed)
          break
      }
    }
    if (rows.length > 0) yield rows
  }
}

/** A cell that says nothing makes no row wider. Errors: `too-large` for a row wider than a recipe can describe. */
function putAt(cells: Cell[], column: number, cell: Cell): void {
  if (column > widestRow) throw new ReadingFault('too-large', { expected: `${widestRow}` })
  while (cells.length < column - 1) cells.push(null)
  cells.push(cell)
}

function cellOf(kind: string, text: string, shared: readonly string[]): Cell {
  if (kind === 's') return shared[Number(text)] ?? null
  if (kind === 'inlineStr' || kind === 'str') return text
  if (kind === 'b') return text === '1'
  if (kind === 'e' || text === '') return null
  return Number(text)
}

/** `AB12` is column 28. Errors: `too-large` beyond what a workbook can have. */
function columnOf(at: string): number {
  const letters = /^[A-Z]{1,3}/.exec(at)?.[0] ?? ''
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column < 1 || column > 16_384) throw new ReadingFault('too-large', { column: at })
  return column
}

/** Text in columns (RFC 4180 and what spreadsheets make of it), row by row, with the line each row starts on. */
import { ReadingFault } from './reading-fault.ts'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]
export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] }

const quote = 34
const carriageReturn = 13
const newLine = 10

/** Units: characters of one cell; more is a quote that was never closed, or no table. Cells of one row. */
const [longestCell, mostCells] = [200_000, 100_000]

/**
 * Shapes: rows by the handful, as pieces of text come; blank lines left out; nothing is said here about how many cells a row should have.
 * Errors: `open-quote` with the line on which it opens; `too-large` for a cell or a row that no table has.
 */
export async function* delimitedRows(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<DelimitedRow[]> {
  const between = delimiter.charCodeAt(0)
  let rest = ''
  let line = 1
  let cells: string[] = []
  let startedOn = 1
  let quoted = ''
  let openedOn: number | null = null
  /** A quote stood last in the piece before: whether it closes the cell shows only now. */
  let pending = false
  const rows: DelimitedRow[] = []
  const endRow = (cell: string) => {
    cells.push(cell)
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: startedOn, cells })
    cells = []
  }
  for await (const piece of text) {
    const all = rest + piece
    rest = ''
    let at = 0
    let from = 0
    while (at < all.length) {
      if (openedOn !== null) {
        const close = pending ? at : all.indexOf('"', at)
        const until = close === -1 ? all.length : close
        for (let place = at; place < until; place++) if (all.charCodeAt(place) === newLine) line++
        quoted += all.slice(at, until)
        if (quoted.length > longestCell) throw new ReadingFault('open-quote', { line: openedOn })
        if (close === -1) {
          at = all.length
          from = at
          break
        }
        if (close + 1 >= all.length) {
          pending = true
          rest = '"'
          at = all.length
          from = at
          break
        }
        pending = false
        if (all.charCodeAt(close + 1) === quote) {
          quoted += '"'
          at = close + 2
        } else {
          openedOn = null
          at = close + 1
          from = at
        }
        continue
      }
      const sign = all.charCodeAt(at)
      if (sign === quote && at === from && quoted === '') {
        openedOn = line
        at++
      } else if (sign === between) {
        cells.push(quoted + all.slice(from, at))
        quoted = ''
        from = ++at
      } else if (sign === newLine) {
        const end = at > from && all.charCodeAt(at - 1) === carriageReturn ? at - 1 : at
        endRow(quoted + all.slice(from, end))
        quoted = ''
        line++
        startedOn = line
        from = ++at
      } else at++
    }
    if (openedOn === null) rest = all.slice(from)
    if (rest.length > longestCell || cells.length > mostCells)
      throw new ReadingFault('too-large', { line: startedOn, expected: `${mostCells}` })
    if (rows.length > 0) yield rows.splice(0)
  }
  if (openedOn !== null && !pending) throw new ReadingFault('open-quote', { line: openedOn })
  const last = quoted + (pending ? '' : rest.replace(/\r$/, ''))
  if (cells.length > 0 || last !== '') endRow(last)
  if (rows.length > 0) yield rows
}

/** The sign that cuts the first lines into the most columns, evenly. */
export function delimiterIn(head: string): Delimiter {
  const lines = head.split(/\r?\n/).slice(0, 20).filter(Boolean)
  const counted = delimiters.map((sign) => {
    const counts = lines.map((line) => outsideQuotes(line).split(sign).length)
    return { sign, columns: Math.max(...counts, 1) }
  })
  return counted.reduce((best, one) => (one.columns > best.columns ? one : best)).sign
}
const outsideQuotes = (line: string): string => line.replace(/"[^"]*"/g, '')

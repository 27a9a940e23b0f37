/** Comma-separated text (RFC 4180) as rows by column name, each with the line it starts on. */
export type CsvRow = { readonly line: number; readonly cells: { readonly [column: string]: string } }
export type CsvFault = { readonly line: number; readonly reason: string }

/**
 * Shapes: one entry per row after the heading; every row has every column, else it is a fault and left out.
 * Errors: a quote that never closes is a fault of the line it opened on. Never throws.
 */
export function readCsv(text: string): {
  columns: readonly string[]
  rows: readonly CsvRow[]
  faults: readonly CsvFault[]
} {
  const { records, openQuote } = recordsIn(text.replace(/^\uFEFF/, ''))
  const columns = records[0]?.cells ?? []
  const faults: CsvFault[] = openQuote ? [{ line: openQuote, reason: 'a quote is opened and never closed' }] : []
  const rows: CsvRow[] = []
  for (const { line, cells } of records.slice(1)) {
    if (cells.length !== columns.length)
      faults.push({ line, reason: `${cells.length} cells where the heading has ${columns.length}` })
    else rows.push({ line, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) })
  }
  return { columns, rows, faults }
}

function recordsIn(text: string): { records: { line: number; cells: string[] }[]; openQuote: number | null } {
  const records: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let startedOn = 1
  let openedOn: number | null = null
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRecord = () => {
    endCell()
    if (cells.length > 1 || cells[0] !== '') records.push({ line: startedOn, cells })
    cells = []
    startedOn = line
  }
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] as string
    if (sign === '\n') line++
    if (openedOn !== null) {
      if (sign !== '"') cell += sign
      else if (text[place + 1] === '"') {
        cell += '"'
        place++
      } else openedOn = null
    } else if (sign === '"' && cell === '') openedOn = line
    else if (sign === ',') endCell()
    else if (sign === '\n') endRecord()
    else if (sign !== '\r') cell += sign
  }
  if (openedOn !== null) return { records, openQuote: openedOn }
  if (cell !== '' || cells.length > 0) endRecord()
  return { records, openQuote: null }
}

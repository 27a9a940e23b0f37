/** A table the partnership holds itself, as it is handed in: lines of text, one count per smallest piece. Kept nowhere. */
export type Piece = { readonly codes: readonly string[]; readonly count: number }
export type HeldTable = {
  /** First the divisions into areas, then what is broken down by. */
  readonly columns: readonly string[]
  readonly divisions: number
  readonly pieces: readonly Piece[]
}
export type Conditions = { readonly [column: string]: string }
export type KnownFigure = { readonly of: Conditions; readonly amount: number }

/** Stands for all codes of a column. */
export const all = '*'
const [mostPieces, mostColumns] = [20_000, 5]

export type Reading<T> =
  | { readonly read: T }
  | { readonly faults: readonly { readonly name: string; readonly reason: string }[] }

/**
 * Lines `buurt;antwoord;aantal`, the last column a whole number. Combinations that are not named count 0.
 * Shapes: one piece per combination of areas that occurs, by every combination of the other columns.
 */
export function readHeldTable(rows: string, divisions: number): Reading<HeldTable> {
  const lines = linesOf(rows)
  const [heading, ...body] = lines
  const columns = heading?.cells.slice(0, -1) ?? []
  if (!heading || columns.length < divisions || columns.length > mostColumns || new Set(columns).size < columns.length)
    return fault('1', 'a heading names each column once: areas first, then what is broken down by, the count last')
  if (columns.some((name) => name === '')) return fault('1', 'a column has no name')
  if (body.length === 0 || body.length > mostPieces) return fault('1', `between 1 and ${mostPieces} lines are read`)
  const counted = new Map<string, number>()
  for (const { number, cells } of body) {
    const count = countIn(cells.at(-1))
    if (cells.length !== columns.length + 1) return fault(number, `${columns.length + 1} columns are expected`)
    if (count === null) return fault(number, 'the last column is a whole number, 0 or more')
    const codes = cells.slice(0, -1)
    if (codes.some((code) => code === '' || code === all)) return fault(number, 'a code is missing')
    const key = JSON.stringify(codes)
    if (counted.has(key)) return fault(number, 'this combination stands above already')
    counted.set(key, count)
  }
  const twice = codeInTwoColumns([...counted.keys()].map((key) => JSON.parse(key) as string[]))
  if (twice !== null) return fault('1', `${twice} stands in two columns; give it another name in one of them`)
  const given = [...counted.keys()].map((key) => JSON.parse(key) as string[])
  const areas = [...new Set(given.map((codes) => JSON.stringify(codes.slice(0, divisions))))].sort()
  const rest = columns.slice(divisions).map((_, at) => [...new Set(given.map((codes) => codes[divisions + at] ?? ''))])
  const pieces = areas.flatMap((area) =>
    combinations(rest).map((others): Piece => {
      const codes = [...(JSON.parse(area) as string[]), ...others]
      return { codes, count: counted.get(JSON.stringify(codes)) ?? 0 }
    }),
  )
  if (pieces.length > mostPieces) return fault('1', `more than ${mostPieces} combinations; break down by less`)
  return { read: { columns, divisions, pieces } }
}

/** Figures that are out already, in the same columns; `*` where all are meant. */
export function readKnownFigures(rows: string, { columns }: HeldTable): Reading<KnownFigure[]> {
  const known: KnownFigure[] = []
  for (const { number, cells } of linesOf(rows)) {
    const amount = countIn(cells.at(-1))
    if (cells.length !== columns.length + 1 || amount === null)
      return fault(number, `${columns.length} codes or ${all}, then a whole number`)
    const of = Object.fromEntries(columns.flatMap((name, at) => (cells[at] === all ? [] : [[name, cells[at] ?? '']])))
    known.push({ of, amount })
  }
  return { read: known }
}

/** One code, one meaning: else a category or an area would be two things. `all` is the whole. */
function codeInTwoColumns(lines: readonly (readonly string[])[]): string | null {
  const columns = new Map<string, number>([['all', -1]])
  for (const codes of lines)
    for (const [at, code] of codes.entries()) {
      if ((columns.get(code) ?? at) !== at) return code
      columns.set(code, at)
    }
  return null
}

const linesOf = (rows: string) =>
  rows
    .split(/\r?\n/)
    .map((line, at) => ({ number: String(at + 1), cells: line.split(';').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
const countIn = (cell: string | undefined): number | null =>
  cell !== undefined && /^\d{1,9}$/.test(cell) ? Number(cell) : null
const fault = (line: string, reason: string) => ({ faults: [{ name: line, reason }] })

export const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((so, list) => so.flatMap((codes) => list.map((code) => [...codes, code])), [[]])

/** Merged cells: what is written in the first stands for all of them, where it is text or a year. A count is never said twice. */
import type { ZipEntry } from './extract-zip.ts'
import type { SourceRow } from './source-table.ts'
import type { Cell } from './words.ts'
import { xmlText } from './workbook-xml.ts'

/** Lines and columns from 1, both ends included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }
/** Units: merged ranges of a sheet; columns that one of them may be wide. */
const [mostMerges, widest] = [5_000, 2_000]

/** They stand below the cells, so the sheet is passed through once for them; its cells are not looked at. */
export async function mergesIn(entry: ZipEntry): Promise<readonly Merge[]> {
  const found: Merge[] = []
  let rest = ''
  for await (const piece of xmlText(entry)) {
    const text = rest + piece
    for (const [, left = '', top, right = '', bottom] of text.matchAll(
      /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g,
    )) {
      const merge = { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
      if (merge.right - merge.left < widest && found.length < mostMerges) found.push(merge)
    }
    rest = text.slice(Math.max(text.lastIndexOf('<'), text.length - 200))
  }
  return found
}
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const standsForAll = (cell: Cell | undefined): boolean =>
  (typeof cell === 'string' && cell.trim() !== '') ||
  (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 2200)

export async function* filledRows(
  rows: AsyncIterable<SourceRow[]>,
  mergesLater: Promise<readonly Merge[]>,
  taken: (text: string) => void = () => undefined,
): AsyncGenerator<SourceRow[]> {
  const merges = await mergesLater
  if (merges.length === 0) {
    yield* rows
    return
  }
  const starting = Map.groupBy(merges, ({ top }) => top)
  let open: { readonly merge: Merge; readonly cell: Cell }[] = []
  let last = 0
  for await (const some of rows)
    yield some.map(({ line, cells }) => {
      const filled = [...cells]
      for (let at = last + 1; at <= line; at++)
        for (const merge of starting.get(at) ?? [])
          open.push({ merge, cell: (at === line && cells[merge.left - 1]) || null })
      last = line
      open = open.filter(({ merge, cell }) => merge.bottom >= line && standsForAll(cell))
      for (const { merge, cell } of open)
        for (let column = merge.left; column <= merge.right; column++) {
          while (filled.length < column) filled.push(null)
          if (filled[column - 1] !== null && filled[column - 1] !== '') continue
          filled[column - 1] = cell
          if (line > merge.top) taken(String(cell))
        }
      return { line, cells: filled }
    })
}

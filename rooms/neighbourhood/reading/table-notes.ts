/** Lines below a table that are none of its rows: the source, remarks, when it was made. */
import type { Cell } from './words.ts'

/** A last line such as `Bron: CBS` or `© CBS`. */
const source = /^\s*(?:bron|source|©|copyright)/i
const remark =
  /^\s*(?:[*¹²³†]+\s?\D|\(?\d\)\s|\[\d\]|(?:noot|noten|note|notes|toelichting|let op|opmerking|peildatum|gewijzigd|laatst|datum|gegenereerd|gedownload|download|meer informatie|disclaimer|licentie|contact)\b)/i

/** Only its first cell says anything. */
const isAlone = (cells: readonly Cell[]): boolean =>
  cells.slice(1).every((cell) => cell === '' || cell === null) && String(cells[0] ?? '').trim() !== ''

export const isNote = (cells: readonly Cell[]): boolean => {
  const [first = ''] = cells
  return isAlone(cells) && (source.test(String(first)) || remark.test(String(first)))
}
/** Who published it says nothing that somebody must look at. */
export const isSourceNote = (cells: readonly Cell[]): boolean => source.test(String(cells[0] ?? ''))

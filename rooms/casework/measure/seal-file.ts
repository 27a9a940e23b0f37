/** Words go into a file of a measure sealed, under the file's own keys, and with the file's own period (regime MUN). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItems, sealItem } from '../../../foundation/keys/items.ts'
import { startClock } from '../../sharing/door.ts'

export type FilePlace = {
  readonly measure: Id
  readonly table: `casework.${string}`
  readonly column: string
  readonly row: Id
}
const at = ({ measure, ...place }: FilePlace, { capacity }: Act) => ({
  compartment: capacity.regime,
  case: measure,
  ...place,
})

export async function sealInFile(act: Act, place: FilePlace, words: string): Promise<Buffer> {
  await startClock(act, { kind: place.table, id: place.row, case: place.measure, ownFile: true })
  return sealWordsOf(act, place, words)
}

/** In a row whose clock runs already: what another organ writes into the file takes the file's clock, not one of its own. */
export const sealWordsOf = (act: Act, place: FilePlace, words: string): Promise<Buffer> =>
  sealItem(act, at(place, act), words)

/** Opens one column of many rows of files. Answers by row id; what was erased is absent. */
export async function openFromFile<R extends { readonly id: Id; readonly measure: Id }>(
  act: Act,
  table: FilePlace['table'],
  column: keyof R & string,
  rows: readonly R[],
): Promise<ReadonlyMap<Id, string>> {
  const asked = rows.map((row) => ({
    at: at({ measure: row.measure, table, column, row: row.id }, act),
    sealed: row[column] as Buffer | null,
  }))
  const opened = await openItems(act, asked)
  return new Map(rows.flatMap((row, index) => (typeof opened[index] === 'string' ? [[row.id, opened[index]]] : [])))
}

/**
 * Personal content goes in and out of its rows sealed: one key per row, bound to table, column, row and case. Sealing a row
 * starts its clock, unless one runs already: nothing of a person is here without a day on which it goes.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItems, sealItem } from '../../../foundation/keys/items.ts'
import { startClock } from './start-clock.ts'

export type Place = {
  readonly case: Id
  readonly table: `${string}.${string}`
  readonly column: string
  readonly row: Id
}

export async function sealWords(act: Act, place: Place, words: string): Promise<Buffer> {
  await startClock(act, { kind: place.table, id: place.row, case: place.case })
  return sealItem(act, { compartment: act.capacity.regime, ...place }, words)
}
export const sealWordsOrNull = (act: Act, place: Place, words: string | undefined): Promise<Buffer | null> =>
  words === undefined ? Promise.resolve(null) : sealWords(act, place, words)

/**
 * Opens one column of many rows with one look for their keys. Answers by row id; what was erased is absent.
 * Shapes: `sealed` null counts as absent.
 */
export async function openColumn<R extends { readonly id: Id; readonly case_id: Id }>(
  act: Act,
  table: Place['table'],
  column: keyof R & string,
  rows: readonly R[],
): Promise<ReadonlyMap<Id, string>> {
  const asked = rows.map((row) => ({
    at: { compartment: act.capacity.regime, case: row.case_id, table, column, row: row.id },
    sealed: row[column] as Buffer | null,
  }))
  const opened = await openItems(act, asked)
  return new Map(rows.flatMap((row, index) => (typeof opened[index] === 'string' ? [[row.id, opened[index]]] : [])))
}

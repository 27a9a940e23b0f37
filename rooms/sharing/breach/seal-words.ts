/** Words about a breach go in and out sealed, one key for the row; several fields travel as one. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItem, sealItem } from '../../../foundation/keys/items.ts'

type Column = 'what_sealed' | 'assessment_sealed' | 'notification_sealed' | 'telling_sealed' | 'lesson_sealed'
const placeOf = (id: Id, column: Column) => ({
  compartment: 'WGS-ZVH',
  case: id,
  table: 'sharing.breaches',
  column,
  row: id,
})
export const seal = (act: Act, id: Id, column: Column, words: unknown): Promise<Buffer> =>
  sealItem(act, placeOf(id, column), JSON.stringify(words))
export const open = async <T>(act: Act, id: Id, column: Column, sealed: Buffer | null): Promise<T | undefined> =>
  sealed ? (JSON.parse(await openItem(act, placeOf(id, column), sealed)) as T) : undefined

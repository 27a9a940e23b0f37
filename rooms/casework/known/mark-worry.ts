/**
 * Keeps the blind index of worries about radicalisation: whom a worry is about is marked, so that a request of that person's own
 * finds it. Nobody of the circle is marked, and no question from another alliance looks here.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type Marking, marksToKeep } from '../../../foundation/keys/blind-index.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import * as store from './store.ts'

const compartment = 'PGA'

export async function markWorry(
  act: Marking & Pick<Act, 'newId'>,
  worry: Id,
  { name, birthDate }: PersonWritten,
): Promise<void> {
  const marks = await marksToKeep(act, compartment, { name, birthDate })
  await store.addWorryMarks(
    act.trx,
    act.capacity.partnership,
    marks.map((mark) => ({ id: act.newId(), regime: compartment, worry, mark })),
  )
}

/** Undefined when it was erased. */
export async function openWorry(
  act: Pick<Marking, 'trx' | 'keys' | 'capacity'>,
  { id, words_sealed }: store.SealedWorry,
): Promise<PersonWritten | undefined> {
  const at = { compartment, case: id, table: 'casework.worries', column: 'words_sealed', row: id }
  const [words] = await openItems(act, [{ at, sealed: words_sealed }])
  return words ? (JSON.parse(words) as PersonWritten) : undefined
}

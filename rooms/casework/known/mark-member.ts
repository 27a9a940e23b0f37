/** Keeps the blind index of files of measures: whoever lives in a home is marked with the file, so that a request of theirs finds it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type Marking, marksToKeep } from '../../../foundation/keys/blind-index.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import * as store from './store.ts'

/** Files of measures are of this compartment alone. */
const compartment = 'MUN'
export type MarkedMember = { readonly member: Id; readonly measure: Id }

export async function markMember(
  act: Marking & Pick<Act, 'newId'>,
  at: MarkedMember,
  person: PersonWritten,
): Promise<void> {
  const marks = await marksToKeep(act, compartment, person)
  const row = { ...at, regime: compartment }
  await store.addMemberMarks(
    act.trx,
    act.capacity.partnership,
    marks.map((mark) => ({ ...row, id: act.newId(), mark })),
  )
}

/** The home a file is about: everybody's address. Undefined when it was erased. */
export async function placeOfFile(
  act: Pick<Marking, 'trx' | 'keys' | 'capacity'>,
  { id, facts_sealed }: { readonly id: Id; readonly facts_sealed: Buffer },
): Promise<string | undefined> {
  const at = { compartment, case: id, table: 'casework.measures', column: 'facts_sealed', row: id }
  const [facts] = await openItems(act, [{ at, sealed: facts_sealed }])
  return facts ? (JSON.parse(facts) as { readonly place: string }).place : undefined
}

/** Undefined when it was erased. */
export async function openMember(
  act: Pick<Marking, 'trx' | 'keys' | 'capacity'>,
  row: store.SealedMember,
): Promise<PersonWritten | undefined> {
  const at = {
    compartment,
    case: row.measure,
    table: 'casework.measure_members',
    column: 'identity_sealed',
    row: row.id,
  }
  const [words] = await openItems(act, [{ at, sealed: row.identity_sealed }])
  if (!words) return undefined
  return { ...(JSON.parse(words) as PersonWritten), address: await placeOfFile(act, { ...row, id: row.measure }) }
}

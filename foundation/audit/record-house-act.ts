/** Writes what the house itself did, at night or by command: a day, an action, an object. No person, no time. */
import { type Id, newId, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { commitmentOf } from './record-act.ts'

/** One audit row and its leaf, in the form of an act of a closed day, so that one verifier checks them all. */
export async function recordHouseAct(
  trx: Trx,
  { partnership, day, action, object }: { partnership: Id; day: string; action: string; object?: Id },
): Promise<void> {
  const id = newId()
  const salt = secretBytes(32)
  const commitment = commitmentOf(salt, [partnership, id, day, action, 'done', object ?? ''])
  await sql`
    with act as (
      insert into audit.acts (partnership, id, day, action, result, objects, salt, commitment)
      values (${partnership}, ${id}, ${day}, ${action}, 'done', ${object ? [object] : []}, ${salt}, ${commitment}))
    insert into audit.leaves (partnership, id, day, commitment)
    values (${partnership}, ${newId()}, ${day}, ${commitment})`.execute(trx)
}

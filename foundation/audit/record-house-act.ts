/** Writes what the house itself did, at night or by command: a day, an action, an object. No person, no time. */
import { type Id, newId, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { commitmentOfAct, ofNobody } from './commitment.ts'

/**
 * One audit row and its leaf, in the form of an act of a closed day, so that one verifier checks them all.
 * `digests`: SHA-256 of documents the act also commits to. Answers what opens the leaf to whoever is shown it.
 */
export async function recordHouseAct(
  trx: Trx,
  {
    partnership,
    day,
    action,
    object,
    digests = [],
  }: { partnership: Id; day: string; action: string; object?: Id; digests?: readonly Buffer[] },
): Promise<{ readonly id: Id; readonly salt: Buffer }> {
  const id = newId()
  const salt = secretBytes(32)
  const objects = object ? [object] : []
  const commitment = commitmentOfAct({ ...ofNobody, partnership, id, day, action, objects, decided: digests, salt })
  await sql`
    with act as (
      insert into audit.acts (partnership, id, day, action, result, objects, decided, salt, form,
        commitment)
      values (${partnership}, ${id}, ${day}, ${action}, 'done', ${objects}, ${digests as Buffer[]}, ${salt}, ${ofNobody.form}, ${commitment}))
    insert into audit.leaves (partnership, id, day, commitment)
    values (${partnership}, ${id}, ${day}, ${commitment})`.execute(trx)
  return { id, salt }
}

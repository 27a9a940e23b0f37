/**
 * Residents leave a day, never a time, an order, an address or a person. The row waits, unsequenced, until the
 * nightly job moves the day's rows, shuffled, into the audit (close-the-day.ts).
 */
import { type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

export async function recordResidentAct(
  trx: Trx,
  act: { partnership: Id; action: string; object?: Id; day: string },
): Promise<void> {
  await sql`insert into audit.resident_acts (partnership, id, action, object, day)
    values (${act.partnership}, ${newId()}, ${act.action}, ${act.object ?? null}, ${act.day})`.execute(trx)
}

/** Tells that something happened: ids only, committed with the act itself. */
import type { Act } from '../act.ts'
import type { Id } from '../clock.ts'
import { sql } from '../database/sql.ts'

/** `room.PastTense`, e.g. `casework.CaseAdmitted`. */
export type EventName = `${string}.${string}`

export async function raise(act: Act, name: EventName, ids: readonly Id[]): Promise<void> {
  await sql`insert into outbox.events (partnership, id, name, regime, ids, raised_at)
    values (${act.capacity.partnership}, ${act.newId()}, ${name}, ${act.capacity.regime}, ${ids as Id[]},
      ${act.clock.now()})`.execute(act.trx)
}

/** Moves events from the outbox to the queue: at least once; the queue refuses the second of the same id. */
import type { Clock, Id } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { sql } from '../database/sql.ts'

export type RaisedEvent = { id: Id; name: string; regime: string; ids: Id[] }

export async function handOnEvents(
  { database, clock, partnership }: { readonly database: Database; readonly clock: Clock; readonly partnership: Id },
  send: (event: RaisedEvent) => Promise<unknown>,
): Promise<number> {
  return database.asJob({ partnership, job: 'hand-on-events' }, async (trx) => {
    const { rows } = await sql<RaisedEvent>`select id, name, regime, ids from outbox.events
      where handed_on_at is null order by raised_at limit 200 for update skip locked`.execute(trx)
    for (const event of rows) {
      await send(event)
      await sql`update outbox.events set handed_on_at = ${clock.now()} where id = ${event.id}`.execute(trx)
    }
    return rows.length
  })
}

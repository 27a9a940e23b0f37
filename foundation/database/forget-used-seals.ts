/** Housekeeping of the sealed context: a seal that was used is remembered for a minute. */
import type { Id } from '../clock.ts'
import type { Database } from './as-actor.ts'
import { sql } from './sql.ts'

export const forgetUsedSeals = (database: Database, partnership: Id): Promise<void> =>
  database.asJob({ partnership, job: 'forget-used-seals' }, async (trx) => {
    await sql`select sealed.forget_used_seals()`.execute(trx)
  })

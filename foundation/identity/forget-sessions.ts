import type { Clock, Id } from '../clock.ts'
import { dayOf } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { forgetOld } from './store.ts'

/** Nightly: sessions and log-ins of more than a day ago, and kept answers nobody will ask for again. */
export async function forgetSessions(
  { database, clock }: { database: Database; clock: Clock },
  partnership: Id,
): Promise<void> {
  const yesterday = new Date(clock.now().getTime() - 24 * 3_600_000)
  await database.asJob({ partnership, job: 'identity.forget-sessions' }, (trx) =>
    forgetOld(trx, yesterday, dayOf(yesterday)),
  )
}

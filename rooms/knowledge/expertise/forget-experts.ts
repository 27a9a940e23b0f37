/** Who did not confirm for a year is taken out of the directory, at night. */
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { dayAfter, entryStandsDays } from './expert.ts'
import * as store from './store.ts'

export async function forgetExperts({ database, clock, partnership }: JobContext): Promise<void> {
  await database.asJob({ partnership, job: 'forget-experts' }, (trx) =>
    store.removeConfirmedBefore(trx, dayAfter(clock.today(), -entryStandsDays)),
  )
  await database.rewrite('knowledge.experts')
}

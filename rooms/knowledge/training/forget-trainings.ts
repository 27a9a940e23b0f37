/** A training that ran out a year ago is taken out of the register, at night. */
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'
import { forgottenBefore } from './training.ts'

export async function forgetTrainings({ database, clock, partnership }: JobContext): Promise<void> {
  await database.asJob({ partnership, job: 'forget-trainings' }, (trx) =>
    store.removeEndedBefore(trx, forgottenBefore(clock.today())),
  )
}

/**
 * Answers go: when the figures are final, when nothing came of them, and on their last day whatever anybody says. The key, the
 * rows and the line in the log together, or nothing; afterwards the epoch is rotated, so that no copy opens them either.
 */
import { recordHouseAct } from '../../../foundation/audit/record-house-act.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase, rotateEpoch } from '../../../foundation/keys/erase.ts'
import { compartment } from './keeping.ts'
import * as store from './store.ts'

/** Idempotent; a run that was cut off is taken up by the next. Answers of how many surveys the answers went. */
export async function destroyAnswers({ database, keys, clock, partnership }: JobContext): Promise<number> {
  const today = clock.today()
  const inJob = <T>(work: Parameters<typeof database.asJob<T>>[1]) =>
    database.asJob({ partnership, job: 'destroy-survey-answers', regime: compartment }, work)
  const due = await inJob((trx) => store.surveysToEmpty(trx, today))
  for (const { id, again } of due)
    await inJob(async (trx) => {
      await eraseCase({ trx, keys, capacity: { partnership } }, { compartment, case: id })
      await store.removeParts(trx, id)
      const action = 'neighbourhood.survey-answers.destroyed'
      const { id: act } = await recordHouseAct(trx, { partnership, day: today, action, object: id })
      await store.noteDestroyed(trx, id, { on: today, act, again })
    })
  if (due.length > 0) await rotateEpoch({ database, keys }, { partnership, day: today })
  return due.length
}

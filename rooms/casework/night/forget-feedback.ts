/** A reporter can look up the outcome for a while; then it is forgotten. */
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'

/** Units: days a reporter can look up the outcome. */
export const feedbackStaysDays = 90

export async function forgetFeedback({ database, clock, partnership }: JobContext): Promise<void> {
  await database.asJob({ partnership, job: 'forget-feedback' }, async (trx) => {
    const oldest = new Date(clock.now().getTime() - feedbackStaysDays * 86_400_000).toISOString().slice(0, 10)
    await store.deleteFeedbackBefore(trx, oldest)
  })
  await database.rewrite('casework.feedback')
}

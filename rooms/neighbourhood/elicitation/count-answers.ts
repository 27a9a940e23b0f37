/** The worker's turn: a closed round is counted, and its answers go. Nobody at the workbench ever reads one. */
import type { Job, JobContext, Reaction } from '../../../foundation/jobs/worker.ts'
import { neighbourhoodEvents } from '../events.ts'
import { resultOf } from './ranking.ts'
import * as store from './store.ts'

/** Answers how many rounds were counted. */
export function countAnswers({ database, partnership }: Pick<JobContext, 'database' | 'partnership'>): Promise<number> {
  return database.asJob({ partnership, job: 'count-answers' }, async (trx) => {
    const rounds = await store.closedRounds(trx)
    for (const { id } of rounds) await store.keepResult(trx, id, resultOf(await store.answersOf(trx, id)))
    return rounds.length
  })
}

const counting = async (context: JobContext) => void (await countAnswers(context))
export const elicitationReactions: readonly Reaction[] = [{ on: neighbourhoodEvents.roundClosed, run: counting }]
export const elicitationJobs: readonly Job[] = [
  // A round is counted at once; this is for what a crash left behind.
  { name: 'neighbourhood.count-answers', cron: '* * * * *', run: counting },
]

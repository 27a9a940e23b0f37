/**
 * Lays the letters and answers of days gone by down again in a drawn order, in one transaction, and rewrites the tables:
 * afterwards nothing on disk tells in which order they came.
 * Limit: until then, and in the write-ahead log until it is recycled, whoever holds the disk sees today's order.
 */
import { shuffled } from '../../../foundation/audit/close-the-day.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'

type Night = Pick<JobContext, 'database' | 'clock' | 'partnership'>

/** Answers how many rows were moved. Running twice moves nothing more. */
export async function settleLetters({ database, clock, partnership }: Night): Promise<number> {
  const today = clock.today()
  const moved = await database.asJob({ partnership, job: 'settle-letters' }, async (trx) => {
    let count = 0
    for (const table of ['letters', 'answers'] as const) {
      const rows = shuffled(await store.takeUnsettled(trx, table, today))
      for (const row of rows) await store.layDown(trx, table, row)
      count += rows.length
    }
    return count
  })
  for (const table of ['signals.letters', 'signals.answers'] as const) await database.rewrite(table)
  return moved
}

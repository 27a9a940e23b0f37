/** Answers end on their day, drafts that nobody decided on too: key first, then row. */
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase, eraseItem } from '../../../foundation/keys/erase.ts'
import * as alignments from '../alignment/store.ts'
import * as store from './store.ts'

/** Idempotent. Answers how many went. */
export async function forgetEndedQuestions({ database, clock, keys, partnership }: JobContext): Promise<number> {
  const gone = await database.asJob({ partnership, job: 'casework.forget-questions' }, async (trx) => {
    const act = { trx, keys, capacity: { partnership } }
    for (const row of await alignments.alignmentsEnded(trx, clock.today())) {
      await eraseItem(act, { table: 'casework.alignments', row: row.id })
      await alignments.deleteAlignment(trx, row.id)
    }
    const ended = await store.questionsEnded(trx, clock.today())
    for (const row of ended) {
      if (row.case_id) await eraseItem(act, { table: 'casework.known_questions', row: row.id })
      // A question under an own reference is a case of its own to the keys.
      else await eraseCase(act, { compartment: row.regime, case: row.id })
      await store.deleteQuestion(trx, row.id)
    }
    return ended.length
  })
  if (gone > 0)
    for (const table of ['known_questions', 'alignments'] as const) await database.rewrite(`casework.${table}`)
  return gone
}

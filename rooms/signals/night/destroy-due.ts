/** Destroys what is due: letters with everything in their mailbox, and extracts with their keys. */
import { recordHouseAct } from '../../../foundation/audit/record-house-act.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { dayAfter } from '../triage/triage.ts'
import { daysFinishedLettersStay } from '../words.ts'
import * as store from './store.ts'

/** Answers how many mailboxes and extracts are gone. */
export async function destroyDue({ database, keys, clock, partnership }: JobContext) {
  const today = clock.today()
  const answeredBefore = dayAfter(today, -daysFinishedLettersStay)
  const gone = await database.asJob({ partnership, job: 'destroy-due-signals' }, async (trx) => {
    const mailboxes = await store.mailboxesDue(trx, { today, answeredBefore })
    for (const mailbox of mailboxes) await store.destroyMailbox(trx, mailbox)
    const extracts = await store.extractsDue(trx, today)
    for (const row of extracts) {
      await eraseItem({ trx, keys, capacity: { partnership } }, { table: 'signals.extracts', row })
      await store.deleteExtract(trx, row)
    }
    // Every night, also when nothing went, and without a number: a line that came only with a letter would date it.
    await recordHouseAct(trx, { partnership, day: today, action: 'signals.desk.cleared' })
    return { mailboxes: mailboxes.length, extracts: extracts.length }
  })
  for (const table of ['letters', 'answers', 'replies', 'signals', 'extracts'] as const)
    await database.rewrite(`signals.${table}`)
  return gone
}

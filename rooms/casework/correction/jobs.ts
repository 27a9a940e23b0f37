/** What happens when an organ has put right what it found wrong: the rights desk sees the day, and nothing else. */
import type { JobContext, Reaction } from '../../../foundation/jobs/worker.ts'
import { noteVerdictPutRight, verdictsToPutRight } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import * as store from './store.ts'

/**
 * Also by night: a case that was destroyed took its corrections with it, and what was wrong with them. Idempotent.
 */
export async function notePutRight({ database, clock, partnership }: JobContext): Promise<void> {
  const claims = { partnership, job: 'casework.note-put-right', regime: 'WGS-ZVH' } as const
  await database.asJob(claims, async (trx) => {
    for (const one of await verdictsToPutRight(trx)) {
      const { open, last } = await store.acceptedFor(trx, one)
      if (open === 0) await noteVerdictPutRight(trx, one, last ?? clock.today())
    }
  })
}

export const correctionReactions: readonly Reaction[] = [{ on: caseworkEvents.acceptedPutRight, run: notePutRight }]

/** What casework does when the rights desk asks, and when an organ has spoken. */
import type { JobContext, Reaction } from '../../../foundation/jobs/worker.ts'
import { bringBack, consultationIsComplete, wholeRequest } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { consultAbout } from './ask-organs.ts'
import * as store from './store.ts'

const claims = (partnership: string) => ({ partnership, job: 'casework.consult-organs', regime: 'WGS-ZVH' }) as const

/** What was said elsewhere goes to the desk. When every organ that was asked has spoken, the privacy officer may lay the answers open. */
export async function seeWhetherAllHaveSpoken(context: JobContext, request: string): Promise<void> {
  await bringBack(context, request)
  await context.database.asJob(claims(context.partnership), async (trx) => {
    const { desk, all } = await wholeRequest(trx, request)
    if ((await store.openOnRequests(trx, all)) === 0) await consultationIsComplete(trx, desk)
  })
}

/** Consultations that closed, answered or not, with what was laid out for them. */
export async function forgetConsultations({ database, clock, partnership }: JobContext): Promise<void> {
  await database.asJob(claims(partnership), (trx) => store.deleteClosedBefore(trx, clock.today()))
}

export const rightsReactions: readonly Reaction[] = [
  {
    on: 'sharing.ParticipantsAsked',
    run: (context, { ids }) => consultAbout(context, ids[0] ?? ''),
  },
  {
    on: caseworkEvents.consultationAnswered,
    run: (context, { ids }) => seeWhetherAllHaveSpoken(context, ids[0] ?? ''),
  },
  {
    on: 'sharing.RestrictionEnded',
    run: (context, { ids }) => bringBack(context, ids[0] ?? ''),
  },
]

/** What casework does when the rights desk asks, and when an organ has spoken. */
import type { JobContext, Reaction } from '../../../foundation/jobs/worker.ts'
import { consultationIsComplete } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { consultAbout } from './ask-organs.ts'
import * as store from './store.ts'

const claims = (partnership: string) => ({ partnership, job: 'casework.consult-organs', regime: 'WGS-ZVH' }) as const

/** Every organ that was asked has spoken: the privacy officer may lay the answers open. */
export async function seeWhetherAllHaveSpoken({ database, partnership }: JobContext, request: string): Promise<void> {
  await database.asJob(claims(partnership), async (trx) => {
    if ((await store.openOnRequest(trx, request)) === 0) await consultationIsComplete(trx, request)
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
]

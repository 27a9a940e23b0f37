/** What casework does when the contact point has informed somebody. */
import type { Reaction } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'

export const noticeReactions: readonly Reaction[] = [
  {
    on: 'sharing.PersonInformed',
    run: async ({ database, clock, partnership }, { ids }) => {
      const claims = { partnership, job: 'casework.mark-informed', regime: 'WGS-ZVH' } as const
      await database.asJob(claims, (trx) => store.markSent(trx, ids[0] ?? '', clock.today()))
    },
  },
]

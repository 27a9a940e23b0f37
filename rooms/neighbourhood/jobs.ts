/** What this room does later: reading and importing open data, and forgetting the bytes of what is over. */
import type { Job, Reaction } from '../../foundation/jobs/worker.ts'
import { forgetDeliveredBytes, runDeliveries } from './delivery/run-deliveries.ts'
import { neighbourhoodEvents } from './events.ts'
import { surveyJobs, surveyReactions } from './survey/jobs.ts'

export const reactions: readonly Reaction[] = [
  {
    on: neighbourhoodEvents.deliveryWaits,
    run: async (context) => {
      await runDeliveries(context)
    },
  },
  ...surveyReactions,
]

export const jobs: readonly Job[] = [
  {
    // A delivery is taken up at once; this is for what a crash left behind.
    name: 'neighbourhood.run-deliveries',
    cron: '* * * * *',
    run: async (context) => {
      await runDeliveries(context)
    },
  },
  { name: 'neighbourhood.forget-delivered-bytes', cron: '35 2 * * *', run: forgetDeliveredBytes },
  ...surveyJobs,
]

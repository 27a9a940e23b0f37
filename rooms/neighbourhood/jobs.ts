/** What this room does later: fetching, reading and importing open data, searching for change, and forgetting the bytes of what is over. */
import type { Job, Reaction } from '../../foundation/jobs/worker.ts'
import { fetchListings } from './catalogue/fetch-listings.ts'
import { forgetDeliveredBytes, runDeliveries } from './delivery/run-deliveries.ts'
import { runSearches } from './detection/run-searches.ts'
import { elicitationJobs, elicitationReactions } from './elicitation/count-answers.ts'
import { neighbourhoodEvents } from './events.ts'
import { surveyJobs, surveyReactions } from './survey/jobs.ts'

export const reactions: readonly Reaction[] = [
  {
    on: neighbourhoodEvents.deliveryWaits,
    run: async (context) => {
      await runDeliveries(context)
    },
  },
  {
    on: neighbourhoodEvents.listingsWait,
    run: async (context) => {
      await fetchListings(context)
    },
  },
  {
    on: neighbourhoodEvents.searchWaits,
    run: async (context) => {
      await runSearches(context)
    },
  },
  ...elicitationReactions,
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
  {
    // Lists are fetched at once too, and only when somebody asks; this is for what a crash left behind.
    name: 'neighbourhood.fetch-listings',
    cron: '* * * * *',
    run: async (context) => {
      await fetchListings(context)
    },
  },
  {
    name: 'neighbourhood.run-searches',
    cron: '* * * * *',
    run: async (context) => {
      await runSearches(context)
    },
  },
  { name: 'neighbourhood.forget-delivered-bytes', cron: '35 2 * * *', run: forgetDeliveredBytes },
  ...elicitationJobs,
  ...surveyJobs,
]

/** What this room does by night. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { protectCounts } from './areas/protect-counts.ts'
import { destroyDue } from './night/destroy-due.ts'
import { settleLetters } from './night/move-letters.ts'

export const jobs: readonly Job[] = [
  {
    name: 'signals.protect-area-counts',
    cron: '15 2 * * *',
    run: async (context) => {
      await protectCounts(context)
    },
  },
  {
    name: 'signals.destroy-due',
    cron: '20 2 * * *',
    run: async (context) => {
      await destroyDue(context)
    },
  },
  {
    name: 'signals.settle-letters',
    cron: '25 2 * * *',
    run: async (context) => {
      await settleLetters(context)
    },
  },
]

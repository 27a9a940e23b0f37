/** What this room does by night, before the epoch of the keys is rotated. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetBreaches } from './breach/forget-breaches.ts'
import { forgetLetters } from './notice/forget-letters.ts'
import { forgetRequests } from './rights/forget-requests.ts'
import { closeConsultations } from './rights/open-answers.ts'

export const jobs: readonly Job[] = [
  {
    name: 'sharing.close-consultations',
    cron: '5 0 * * *',
    run: async (context) => {
      await closeConsultations(context)
    },
  },
  {
    name: 'sharing.forget-requests',
    cron: '18 2 * * *',
    run: async (context) => {
      await forgetRequests(context)
      await forgetBreaches(context)
      await forgetLetters(context)
    },
  },
]
/** What this room does by night. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetOpenings } from './openings/forget-openings.ts'

export const jobs: readonly Job[] = [{ name: 'sharing.forget-openings', cron: '5 3 * * *', run: forgetOpenings }]

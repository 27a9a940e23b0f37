/** What the rights desk does by night, before the epoch of the keys is rotated. */
import type { Job } from '../../../foundation/jobs/worker.ts'
import { forgetBreaches } from '../breach/forget-breaches.ts'
import { forgetLetters } from '../notice/forget-letters.ts'
import { forgetRequests } from './forget-requests.ts'
import { closeConsultations } from './open-answers.ts'

export const rightsJobs: readonly Job[] = [
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

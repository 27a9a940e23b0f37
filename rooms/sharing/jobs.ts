/** What this room does by night. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetOpenings } from './openings/forget-openings.ts'
import { rightsJobs } from './rights/jobs.ts'

export const jobs: readonly Job[] = [
  { name: 'sharing.forget-openings', cron: '5 3 * * *', run: forgetOpenings },
  ...rightsJobs,
]

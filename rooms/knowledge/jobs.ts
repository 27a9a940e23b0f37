/** What happens at night in this room. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetExperts } from './expertise/forget-experts.ts'
import { forgetTrainings } from './training/forget-trainings.ts'

export const jobs: readonly Job[] = [
  { name: 'knowledge.forget-experts', cron: '40 2 * * *', run: forgetExperts },
  { name: 'knowledge.forget-trainings', cron: '42 2 * * *', run: forgetTrainings },
]

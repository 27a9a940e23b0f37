/** What this room does by night. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetOpenings } from './openings/forget-openings.ts'

export const jobs: readonly Job[] = [{ name: 'sharing.forget-openings', cron: '5 3 * * *', run: forgetOpenings }]

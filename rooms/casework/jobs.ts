/** What this room does by night. Destroying what is due is the work of sharing's clocks, for every room at once. */
import type { Job } from '../../foundation/jobs/worker.ts'
import { forgetFeedback } from './night/forget-feedback.ts'

export const jobs: readonly Job[] = [{ name: 'casework.forget-feedback', cron: '15 2 * * *', run: forgetFeedback }]

/** What this room does by night, before the epoch of the keys is rotated. */
import { newId } from '../../foundation/clock.ts'
import type { Job, Reaction } from '../../foundation/jobs/worker.ts'
import { renewMarks } from './known/mark-person.ts'
import { destroyDue } from './night/destroy-due.ts'
import { noticeReactions } from './notice/jobs.ts'
import { forgetConsultations, rightsReactions } from './rights/jobs.ts'

export const jobs: readonly Job[] = [
  {
    name: 'casework.destroy-due',
    cron: '15 2 * * *',
    run: async (context) => {
      await destroyDue(context)
    },
  },
  {
    name: 'casework.renew-marks',
    cron: '25 2 * * *',
    run: async (context) => {
      await renewMarks(context, { newId })
    },
  },
  {
    name: 'casework.forget-consultations',
    cron: '20 2 * * *',
    run: forgetConsultations,
  },
]

export const reactions: readonly Reaction[] = [...rightsReactions, ...noticeReactions]

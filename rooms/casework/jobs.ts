/** What this room does by night, before the epoch of the keys is rotated. */
import { newId } from '../../foundation/clock.ts'
import type { Job, Reaction } from '../../foundation/jobs/worker.ts'
import { caseworkEvents } from './events.ts'
import { answerQuestions } from './known/answer-questions.ts'
import { renewMarks } from './known/mark-person.ts'
import { destroyDue } from './night/destroy-due.ts'

/** What happens because something else did: an approved question is asked. */
export const reactions: readonly Reaction[] = [
  {
    on: caseworkEvents.questionApproved,
    run: async (context) => {
      await answerQuestions(context)
    },
  },
]

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
]

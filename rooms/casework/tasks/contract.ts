/** The task board: actions of one person, one organ or every table one sits at. */
import { z } from 'zod'
import { type Contract, day, done, identifier } from '../../../kit/contract.ts'
import { action } from '../story/contract.ts'
import { taskOwners, taskStandings } from './words.ts'

export const task = action.extend({
  standing: z.enum(['open', 'taken', 'stuck', 'done']),
  /** Who took it up, by name: only for colleagues of that organ. */
  takenBy: z.string().nullable(),
  mine: z.boolean(),
  /** It may be taken up, finished or called stuck by whoever looks. */
  own: z.boolean(),
})
export type TaskShown = z.output<typeof task>

export const taskContract = {
  'GET /v1/tasks': {
    query: z.strictObject({
      standing: z.enum(taskStandings).optional(),
      whose: z.enum(taskOwners).optional(),
      page: z.coerce.number().int().min(0).max(10_000).optional(),
    }),
    reply: z.strictObject({
      today: day,
      /** Of `whose`, whatever the standing asked for. */
      counts: z.strictObject({ open: z.int(), taken: z.int(), stuck: z.int(), overdue: z.int(), done: z.int() }),
      tasks: z.array(task),
      more: z.boolean(),
    }),
    problems: [],
    summary: 'Actions as tasks, soonest due first, a page at a time.',
  },
  'POST /v1/actions/:action/taking': {
    params: z.strictObject({ action: identifier }),
    body: z.strictObject({ take: z.boolean() }),
    reply: done,
    problems: ['casework/action-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Takes up an action of the own organ, or lays it down again.',
  },
} as const satisfies Contract

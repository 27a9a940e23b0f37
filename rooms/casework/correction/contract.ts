/** Errors found, put right, and confirmed by whoever had received them. */
import { z } from 'zod'
import { type Contract, category, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { correctionOutcomes, correctionTasks } from './words.ts'

const one = z.strictObject({ contribution: identifier })
const correction = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  category,
  supplier: organ,
  reportedBy: organ,
  reportedOn: day,
  outcome: z.enum(correctionOutcomes),
  answeredOn: day.nullable(),
  what: z.string().nullable(),
  answer: z.string().nullable(),
  /** Its contribution, for the supplier who has still to answer. */
  contribution: identifier.nullable(),
  /** The request of a person in which the own organ found it wrong, by its reference. */
  askedIn: z.string().nullable(),
  /** The contribution itself, while the own organ has to put it right for such a request. */
  words: z.string().nullable(),
})
const task = z.strictObject({
  id: identifier,
  caseName: z.string(),
  supplier: organ,
  organ,
  outcome: z.enum(['corrected', 'destroyed']),
  task: z.enum(correctionTasks),
  release: identifier.nullable(),
  madeOn: day,
  dueOn: day,
  confirmedOn: day.nullable(),
  overdue: z.boolean(),
  mine: z.boolean(),
})
export type ShownCorrection = z.output<typeof correction>
export type ShownCorrectionTask = z.output<typeof task>

export const correctionContract = {
  'GET /v1/corrections': {
    reply: z.strictObject({ today: day, corrections: z.array(correction), tasks: z.array(task) }),
    problems: [],
    summary: 'Errors reported and put right, and who has confirmed.',
  },
  'POST /v1/contributions/:contribution/errors': {
    params: one,
    body: z.strictObject({ what: text(2000) }),
    reply: done,
    problems: ['casework/contribution-not-visible', 'casework/not-yours-to-do'],
    summary: 'Tells the supplier that something in its contribution is wrong.',
  },
  'POST /v1/contributions/:contribution/correction': {
    params: one,
    body: z.strictObject({ content: text(8000), reason: text(2000) }),
    reply: done,
    problems: ['casework/contribution-not-visible', 'casework/not-yours-to-do'],
    summary: "Corrects one's own contribution; every receiver gets a task.",
  },
  'POST /v1/corrections/:correction/answer': {
    params: z.strictObject({ correction: identifier }),
    body: z.strictObject({ reason: text(2000) }),
    reply: done,
    problems: [
      'casework/correction-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'casework/already-accepted',
    ],
    summary: 'The supplier says why nothing is wrong.',
  },
  'POST /v1/corrections/:correction/destruction': {
    params: z.strictObject({ correction: identifier }),
    reply: done,
    problems: [
      'casework/correction-not-visible',
      'casework/contribution-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
    ],
    summary: "Destroys what one's organ found wrong when a person asked; every receiver gets a task.",
  },
  'POST /v1/correction-tasks/:task/confirmation': {
    params: z.strictObject({ task: identifier }),
    reply: done,
    problems: ['casework/correction-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'A receiver confirms that its copies were put right.',
  },
} as const satisfies Contract

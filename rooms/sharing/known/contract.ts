/** The book of questions, as the privacy officer of one regime reads it. */
import { z } from 'zod'
import type { Contract } from '../../../kit/contract.ts'
import { questionDirections, questionOutcomes, targetKinds } from './words.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
const line = z.strictObject({
  id: z.uuid(),
  direction: z.enum(questionDirections),
  /** The side that was asked, or that asked. */
  other: z.string(),
  asker: z.string(),
  askerFunction: z.string(),
  purpose: z.string(),
  ground,
  reference: z.string(),
  askedAt: z.iso.datetime(),
  outcome: z.enum(questionOutcomes),
  trouble: z.string().nullable(),
})
export type QuestionLine = z.output<typeof line>
const book = z.strictObject({
  regime: z.strictObject({ code: z.string(), name: z.string() }),
  perDay: z.int().nullable(),
  answerDays: z.int().nullable(),
  targets: z.array(z.strictObject({ code: z.string(), kind: z.enum(targetKinds), name: z.string(), ground })),
  /** Organs that are never named in an answer of this regime. */
  unnamed: z.array(z.string()),
  incoming: z.array(line),
  outgoing: z.array(line),
})
export type BookOfQuestions = z.output<typeof book>

export const knownContract = {
  'GET /v1/questions-of-care-house': {
    reply: book,
    problems: ['sharing/rules-not-loaded'],
    summary: 'Questions asked of the register of the care and safety house, and by it: never about whom.',
  },
  'GET /v1/questions-of-crime-centre': {
    reply: book,
    problems: ['sharing/rules-not-loaded'],
    summary: 'Questions asked of the register of the RIEC, and by it: never about whom.',
  },
} as const satisfies Contract

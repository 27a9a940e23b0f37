/** Advice about a measure, as the organ sees it that is asked: the question, who it is about, and its own answer. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { oneMeasure } from '../measure/contract.ts'
import { adviceKinds, adviceVerdicts, householdRoles } from '../measure/words.ts'
import { secrecyGrounds } from '../words.ts'

const oneAsked = z.strictObject({ asked: identifier })
const line = z.strictObject({
  id: identifier,
  kind: z.enum(adviceKinds),
  askedBy: organ,
  askedOn: day,
  dueOn: day,
  answeredOn: day.nullable(),
})
export type AskedAdviceLine = z.output<typeof line>

const asked = line.extend({
  today: day,
  question: z.string(),
  /** Somebody was asked about by mistake and is not in the question any more: since when, and when the organ confirmed. */
  correctedOn: day.nullable(),
  confirmedOn: day.nullable(),
  about: z.array(
    z.strictObject({
      role: z.enum(householdRoles),
      minor: z.boolean(),
      name: z.string(),
      birthDate: day.nullable(),
    }),
  ),
  answer: z
    .strictObject({
      verdict: z.enum(adviceVerdicts),
      text: z.string(),
      secrecy: z.enum(secrecyGrounds),
      secrecyReason: z.string().nullable(),
    })
    .nullable(),
})
export type AskedAdvice = z.output<typeof asked>

export const adviceContract = {
  'GET /v1/advice-asked': {
    reply: z.strictObject({ today: day, items: z.array(line) }),
    problems: [],
    summary: "Which advice about measures one's organ is asked for: what waits first, by the day it is due.",
  },
  'GET /v1/advice-asked/:asked': {
    params: oneAsked,
    reply: asked,
    problems: ['casework/asked-advice-not-visible'],
    summary: 'One question for advice, with who it is about and nothing else of the file.',
  },
  'POST /v1/advice-asked/:asked/answer': {
    params: oneAsked,
    body: z.strictObject({
      verdict: z.enum(adviceVerdicts),
      text: text(12_000),
      /** Why whoever is bound to secrecy may say this. */
      secrecy: z.enum(secrecyGrounds),
      secrecyReason: text(2000).optional(),
    }),
    reply: done,
    problems: [
      'casework/asked-advice-not-visible',
      'casework/secrecy-needs-a-ground',
      'casework/not-yours-to-do',
      'casework/already-decided',
    ],
    summary: 'Answers with an advice that goes into the file unedited, or says that none can be given.',
  },
  'POST /v1/measures/:measure/advices/:advice/taking-back': {
    params: oneMeasure.extend({ advice: identifier }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/measure-is-decided',
      'casework/not-yours-to-do',
      'casework/already-decided',
    ],
    summary: 'Takes a question back from the page of the organ that was asked.',
  },
} as const satisfies Contract

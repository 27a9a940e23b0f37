/** A warm hand-over within a case: the least that the next one needs, and somebody by name who confirms. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams } from '../story/contract.ts'

export const handoverShown = z.strictObject({
  id: identifier,
  organ,
  receiver: organ,
  toMe: z.boolean(),
  content: z.string(),
  offeredOn: day,
  confirmedOn: day.nullable(),
  /** Who confirmed, by name. */
  confirmedBy: z.string().nullable(),
})
export type HandoverShown = z.output<typeof handoverShown>

export const handoverContract = {
  'POST /v1/cases/:case/handovers': {
    params: caseParams,
    body: z.strictObject({ receiver: organ, content: text(4000) }),
    reply: done,
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do', 'casework/organ-not-involved'],
    summary: 'Offers a warm hand-over to another organ involved.',
  },
  'POST /v1/handovers/:handover/confirmation': {
    params: z.strictObject({ handover: identifier }),
    reply: done,
    problems: ['casework/handover-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Confirms a hand-over, in one’s own name.',
  },
} as const satisfies Contract

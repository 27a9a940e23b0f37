/** Screening a report: one question to the reporter at a time, answered in words. */
import { z } from 'zod'
import { type Contract, done, identifier, text } from '../../../kit/contract.ts'
import { caseParams } from '../story/contract.ts'

export const screeningContract = {
  'POST /v1/cases/:case/inquiries': {
    params: caseParams,
    body: z.strictObject({ question: text(2000) }),
    reply: done,
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do', 'casework/reporter-was-asked'],
    summary: 'Asks the reporter what is missing in a report.',
  },
  'POST /v1/inquiries/:inquiry/answer': {
    params: z.strictObject({ inquiry: identifier }),
    body: z.strictObject({ answer: text(4000) }),
    reply: done,
    problems: ['casework/inquiry-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'The reporter answers.',
  },
} as const satisfies Contract

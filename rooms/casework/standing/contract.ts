/** One case: reading it, who is involved, closing it. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { caseFile, caseParams, organ, why } from '../story/contract.ts'
import { closeReasons } from '../words.ts'

export const standingContract = {
  'GET /v1/cases/:case': {
    params: caseParams,
    reply: caseFile,
    problems: ['casework/case-not-visible'],
    summary: 'One case as this person may see it.',
  },
  'GET /v1/cases/:case/why': {
    params: caseParams,
    reply: why,
    problems: ['casework/case-not-visible'],
    summary: 'Why this person may see this case.',
  },
  'POST /v1/cases/:case/involvements': {
    params: caseParams,
    body: z.strictObject({ organ }),
    reply: z.strictObject({ involved: z.array(organ) }),
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/organ-takes-no-part',
      'casework/not-admitted-yet',
    ],
    summary: 'Involves one more organ in an open case.',
  },
  'POST /v1/cases/:case/involvement-ends': {
    params: caseParams,
    body: z.strictObject({ organ }),
    reply: z.strictObject({ ended: organ }),
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/organ-not-involved',
      'casework/nobody-left-to-decide',
    ],
    summary: 'Ends the involvement of an organ; it reads nothing from then on.',
  },
  'POST /v1/cases/:case/closure': {
    params: caseParams,
    body: z.strictObject({ reason: z.enum(closeReasons) }),
    reply: z.strictObject({ id: identifier, closedOn: day, destroyBy: day }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide'],
    summary: 'Closes a case: from then on it is shielded until it is destroyed.',
  },
} as const satisfies Contract

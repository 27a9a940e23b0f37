/** One case: reading it, who is involved, closing it. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { lesson } from '../plan/contract.ts'
import { caseFile, caseParams, why } from '../story/contract.ts'
import { aftercares, closeReasons, criterionCodes } from '../words.ts'

const renewalProblems = [
  'sharing/may-not-decide-renewal',
  'sharing/no-renewal-here',
  'sharing/renewal-without-ground',
  'sharing/renewal-days-do-not-fit',
  'sharing/another-organ-decides',
  'sharing/renewal-waits',
] as const

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
      'casework/stepped-aside',
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
      'casework/stepped-aside',
      'casework/only-core-participants-decide',
      'casework/organ-not-involved',
      'casework/nobody-left-to-decide',
    ],
    summary: 'Ends the involvement of an organ; it reads nothing from then on.',
  },
  'POST /v1/cases/:case/closure': {
    params: caseParams,
    body: z.strictObject({
      reason: z.enum(closeReasons),
      /** Who stays near, how and until when; without it nobody does. */
      aftercare: z.strictObject({ kind: z.enum(aftercares), organ, until: day }).optional(),
      /** What would be done differently, of who takes part: as written by itself, and only if the case does close. */
      lesson: lesson.optional(),
    }),
    reply: z.strictObject({ id: identifier, closedOn: day, destroyBy: day }),
    problems: [
      'casework/case-not-visible',
      'casework/stepped-aside',
      'casework/only-core-participants-decide',
      'casework/organ-not-involved',
      'sharing/dates-do-not-fit',
      'casework/not-yours-to-do',
      'casework/what-leaves-names-nobody',
    ],
    summary: 'Closes a case: from then on it is shielded until it is destroyed.',
  },
  'POST /v1/cases/:case/renewals': {
    params: caseParams,
    body: z.strictObject({
      criteria: z.array(z.strictObject({ code: z.enum(criterionCodes), met: z.boolean() })).max(8),
      reasons: text(4000, 20),
      until: day,
    }),
    reply: done,
    problems: ['casework/case-not-visible', ...renewalProblems],
    summary: 'Proposes that data of an open case stay longer (ground a): suppliers are asked, another organ decides.',
  },
  'POST /v1/closures/:closure/renewals': {
    params: z.strictObject({ closure: identifier }),
    body: z.strictObject({ reasons: text(4000, 20), until: day }),
    reply: done,
    problems: ['casework/closure-not-visible', ...renewalProblems],
    summary: 'Proposes that data of a case closed less than a year before its limit stay longer (ground b).',
  },
} as const satisfies Contract

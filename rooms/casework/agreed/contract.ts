/** The letter about what was agreed in a case: to the person it is about, or to an organ at the table about its own part. */
import { z } from 'zod'
import { bytes, type Contract, identifier, organ } from '../../../kit/contract.ts'
import { letter } from '../letter/contract.ts'
import { action } from '../story/contract.ts'
import { letterWaits } from './words.ts'

const params = z.strictObject({ case: identifier })
const query = z.strictObject({
  /** To which organ; absent: to the person. */
  organ: organ.optional(),
  /** About which actions, their ids in a row; absent: about all of which one may write. */
  actions: z
    .string()
    .max(3700)
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
    .optional(),
})
const problems = ['casework/case-not-visible', 'casework/not-yours-to-do', 'casework/organ-not-involved'] as const

export const agreedContract = {
  'GET /v1/cases/:case/agreed-letter': {
    params,
    query,
    reply: z.strictObject({
      caseName: z.string(),
      person: z.string().nullable(),
      /** Organs of which an action can be written about to themselves. */
      organs: z.array(organ),
      /** Of which one may write to this receiver. */
      actions: z.array(action),
      /** Actions that quote what a partner contributed: they go into no letter. */
      quoting: z.int(),
      waits: z.enum(letterWaits).nullable(),
      letter: letter.nullable(),
    }),
    problems,
    summary: 'What was agreed in plain words, made anew each time and kept nowhere; and of what one may write to whom.',
  },
  'GET /v1/cases/:case/agreed-letter-as-pdf': {
    params,
    query,
    reply: bytes,
    media: 'application/pdf',
    problems: [...problems, 'casework/person-was-not-told', 'casework/nothing-to-write-about', 'house/quota-passed'],
    summary: 'The same letter as a tagged PDF.',
  },
} as const satisfies Contract

/** Which areas an officer may code a signal to. */
import { z } from 'zod'
import type { Contract } from '../../../kit/contract.ts'

export const areaCode = z.string().regex(/^[A-Z]{2}\d{4,8}$/)

export const areasContract = {
  'GET /v1/desk/areas': {
    reply: z.strictObject({ items: z.array(z.strictObject({ code: areaCode, name: z.string() })) }),
    problems: [],
    summary: 'Areas with enough residents to code a signal to, by name.',
  },
} as const satisfies Contract

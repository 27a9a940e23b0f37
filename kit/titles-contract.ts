/** What acts and problems are called, in both languages: the log keeps codes, people read titles. Browser-safe. */
import { z } from 'zod'
import type { Contract } from './contract.ts'

const title = z.strictObject({ nl: z.string(), en: z.string() })
const titles = z.strictObject({
  /** By audit event, `casework.case.read`. */
  acts: z.record(z.string(), title),
  /** By problem, `casework/case-not-visible`. */
  problems: z.record(z.string(), title),
})
export type Titles = z.output<typeof titles>

export const titlesContract = {
  'GET /v1/titles': {
    reply: titles,
    problems: [],
    summary: 'What each kind of act and each problem is called, in both languages.',
  },
} as const satisfies Contract

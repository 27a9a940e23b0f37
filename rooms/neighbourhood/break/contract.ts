/** Telling afterwards from when another way of counting holds. */
import { z } from 'zod'
import { type Contract, identifier, text } from '../../../kit/contract.ts'

export const breakContract = {
  'POST /v1/open-data/editions/:edition/breaks': {
    params: z.strictObject({ edition: identifier }),
    body: z.strictObject({ from: text(20, 4), why: text(300, 3), verdict: z.enum(['told', 'withdrawn']) }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      'neighbourhood/no-such-table',
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/break-without-a-period',
    ],
    summary: 'Tells from which period on counting was different, of all editions of this table, or takes that back.',
  },
} as const satisfies Contract

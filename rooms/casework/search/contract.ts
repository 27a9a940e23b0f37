/** Searching words in cases with an open task. Sent as a body: what was looked for stands in no address and in no log. */
import { z } from 'zod'
import { type Contract, day, identifier, organ, text } from '../../../kit/contract.ts'
import { foundIn, searchPurposes } from './words.ts'

export const searchContract = {
  'POST /v1/searches': {
    body: z.strictObject({ purpose: z.enum(searchPurposes), words: text(80) }),
    reply: z.strictObject({
      /** Cases in which there is such a task; where was looked. */
      searched: z.int(),
      cases: z.array(
        z.strictObject({
          case: identifier,
          caseName: z.string(),
          found: z.array(
            z.strictObject({ kind: z.enum(foundIn), id: identifier, organ, on: day, excerpt: z.string() }),
          ),
        }),
      ),
      more: z.boolean(),
    }),
    problems: ['casework/no-search-term'],
    summary: 'Looks for words in cases in which the own organ has an open task; never for a person.',
  },
} as const satisfies Contract

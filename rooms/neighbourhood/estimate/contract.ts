/** Estimates for areas that borrow from each other, with how sure they are and how much of them is own data. */
import { z } from 'zod'
import { type Contract, identifier } from '../../../kit/contract.ts'
import { areaLevels } from '../reading/words.ts'

/** How areas are estimated; the words are the page's. */
export const estimationMethods = ['fay-herriot-averaged'] as const

const interval = z.strictObject({ low: z.number(), high: z.number() })
const place = z.coerce.number().int().min(0).max(100_000)

const areaEstimate = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** What the survey itself says of this area; null where nobody was asked or nothing was published. */
  direct: z.strictObject({ amount: z.number(), interval }).nullable(),
  estimate: z.number(),
  interval,
  /** 0: nothing of it is its own; 1: all of it. */
  shareOfOwnData: z.number(),
  modelledOnly: z.boolean(),
})
export type ShownEstimate = z.output<typeof areaEstimate>

export const estimateContract = {
  'GET /v1/open-data/editions/:edition/estimates': {
    params: z.strictObject({ edition: identifier }),
    query: z.strictObject({
      series: place,
      stretch: z.string().max(10),
      level: z.enum(areaLevels),
      /** Decisions that allow a figure as context. */
      context: z.array(identifier).max(5).optional(),
    }),
    reply: z.strictObject({
      areas: z.array(areaEstimate),
      method: z.enum(estimationMethods),
      /** What was used as context, with the reason on record. */
      context: z.array(z.strictObject({ title: z.string(), table: z.string(), reason: z.string() })),
      /** Areas left out because a figure of the context is missing for them. */
      withoutContext: z.array(z.string()),
    }),
    problems: [
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/no-margins-to-estimate-from',
      'neighbourhood/too-few-areas-to-estimate',
      'neighbourhood/context-not-allowed',
    ],
    summary: 'Estimates areas from their own figures with margins and from allowed context; says how much is own data.',
  },
} as const satisfies Contract

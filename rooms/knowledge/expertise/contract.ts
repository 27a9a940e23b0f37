/** Who may be asked about what: each enters, confirms and removes only themselves. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const topicCode = z.string().regex(/^[1-9a-z][.a-z0-9-]{1,60}$/)
const topic = z.strictObject({ code: topicCode, name: words })
export type ShownTopic = z.output<typeof topic>
const expert = z.strictObject({
  name: z.string(),
  organ: z.string(),
  function: z.string(),
  topics: z.array(topicCode),
  confirmedOn: day,
})
export type ShownExpert = z.output<typeof expert>
const own = z.strictObject({ topics: z.array(topicCode), consentedOn: day, confirmedOn: day, until: day })
export type OwnEntry = z.output<typeof own>

export const expertiseContract = {
  'GET /v1/experts': {
    reply: z.strictObject({ topics: z.array(topic), experts: z.array(expert), own: own.nullable() }),
    problems: [],
    summary: 'Colleagues who said themselves what they may be asked about, and one’s own entry.',
  },
  'POST /v1/experts': {
    body: z.strictObject({ topics: z.array(topicCode).min(1).max(8), consent: z.boolean() }),
    reply: z.strictObject({ id: identifier }),
    problems: ['knowledge/consent-needed', 'knowledge/no-such-topic'],
    summary: 'Enters oneself in the directory, or confirms for another year that it is right.',
  },
  'POST /v1/experts/removal': {
    reply: z.strictObject({ removed: z.boolean() }),
    problems: [],
    summary: 'Removes oneself from the directory at once.',
  },
} as const satisfies Contract

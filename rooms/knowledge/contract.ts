/** Words and themes: open to everyone who is logged in. */
import { z } from 'zod'
import { type Contract, day } from '../../kit/contract.ts'
import { barriersContract } from './barriers/contract.ts'
import { expertiseContract } from './expertise/contract.ts'
import { lessonsContract } from './lessons/contract.ts'
import { powersContract } from './powers/contract.ts'
import { trainingContract } from './training/contract.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const term = z.strictObject({
  id: z.string(),
  version: z.int(),
  validFrom: day,
  name: words,
  says: words,
  source: words,
  meanings: z.array(z.strictObject({ organ: z.string(), says: words, confirmedOn: day.nullable() })),
})
export type ShownTerm = z.output<typeof term>

const theme = z.strictObject({ code: z.string(), name: words, own: z.boolean(), page: z.string() })
const themes = z.strictObject({
  edition: z.string(),
  source: words,
  fields: z.array(z.strictObject({ ...theme.shape, themes: z.array(theme) })),
})
export type ShownThemes = z.output<typeof themes>

export const knowledgeContract = {
  'GET /v1/terms': {
    reply: z.strictObject({ terms: z.array(term) }),
    problems: [],
    summary: 'Every word of the shared vocabulary in its newest version, with what each organ means by it.',
  },
  'GET /v1/terms/:term': {
    params: z.strictObject({ term: z.string().regex(/^[a-z][a-z-]{1,60}$/) }),
    reply: term,
    problems: ['knowledge/no-such-term'],
    summary: 'One word of the shared vocabulary.',
  },
  ...powersContract,
  ...lessonsContract,
  ...barriersContract,
  ...expertiseContract,
  ...trainingContract,
  'GET /v1/themes': {
    reply: themes,
    problems: ['knowledge/no-themes'],
    summary: 'The fields and themes of safety policy in their newest edition.',
  },
} as const satisfies Contract

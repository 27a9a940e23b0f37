/** Covenants, and the register of processing activities that follows from the rules in force. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { covenantStates } from './words.ts'

const regimes = ['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const
const covenant = z.strictObject({
  id: identifier,
  name: z.string(),
  regime: z.enum(regimes),
  parties: z.array(z.strictObject({ organ: z.string(), name: z.string() })),
  from: day,
  until: day,
  place: z.string(),
  documentSha256: z.string(),
  state: z.enum(covenantStates),
})
export type ShownCovenant = z.output<typeof covenant>

export const covenantContract = {
  'GET /v1/covenants': {
    reply: z.strictObject({
      items: z.array(covenant),
      organs: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
    problems: ['sharing/rules-not-loaded'],
    summary: 'What organs have signed with each other, with beginning, end and the fingerprint of the document.',
  },
  'POST /v1/covenants': {
    body: z.strictObject({
      name: text(200),
      regime: z.enum(regimes),
      parties: z.array(z.string().max(60)).min(2).max(40),
      from: day,
      until: day,
      /** Where the signed document is kept. */
      place: text(300),
      documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: ['sharing/rules-not-loaded', 'sharing/covenant-not-right', 'sharing/may-not-record-covenant'],
    summary: 'Records a signed covenant.',
  },
} as const satisfies Contract

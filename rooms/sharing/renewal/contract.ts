/** Keeping data of a case longer: who is asked, who decides. Proposing stands in the room that holds the case. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { renewalGrounds, renewalStates } from './words.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
const item = z.strictObject({
  id: identifier,
  /** `room.table`: what kind of row it is. */
  kind: z.string(),
  firstProcessedOn: day,
  goesOn: day,
  /** Null while not answered. */
  consents: z.boolean().nullable(),
})
const renewal = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  ground: z.enum(renewalGrounds),
  law: ground,
  limit: day,
  until: day,
  reasons: z.string(),
  state: z.enum(renewalStates),
  proposedBy: z.string(),
  proposedOn: day,
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  /** What the own organ supplied and would go before `until`. */
  items: z.array(item),
  may: z.strictObject({ decide: z.boolean(), withdraw: z.boolean(), answer: z.boolean() }),
})
export type RenewalShown = z.output<typeof renewal>

const one = z.strictObject({ renewal: identifier })
const done = z.strictObject({ id: identifier })

export const renewalContract = {
  'GET /v1/renewals': {
    reply: z.strictObject({ today: day, items: z.array(renewal) }),
    problems: [],
    summary: 'Renewals this person decides on or is asked about, those that wait first.',
  },
  'POST /v1/renewals/:renewal/consents': {
    params: one,
    body: z.strictObject({
      answers: z
        .array(z.strictObject({ item: identifier, consents: z.boolean() }))
        .min(1)
        .max(500),
    }),
    reply: done,
    problems: [
      'sharing/renewal-not-visible',
      'sharing/renewal-ended',
      'sharing/not-your-item',
      'sharing/may-not-answer',
    ],
    summary: 'Says for each item the own organ supplied whether it may stay longer.',
  },
  'POST /v1/renewals/:renewal/decision': {
    params: one,
    reply: done,
    problems: [
      'sharing/renewal-not-visible',
      'sharing/renewal-ended',
      'sharing/may-not-decide-renewal',
      'sharing/another-organ-decides',
    ],
    summary: 'Decides that what suppliers consented to stays; by another organ than the one that proposed.',
  },
  'POST /v1/renewals/:renewal/withdrawal': {
    params: one,
    reply: done,
    problems: ['sharing/renewal-not-visible', 'sharing/renewal-ended', 'sharing/may-not-decide-renewal'],
    summary: 'Takes a proposed renewal back, by the organ that proposed it.',
  },
} as const satisfies Contract

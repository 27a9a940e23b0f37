/** A review of a plan: what each organ says of it and whether it was there; then on, up or down by written criteria. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams } from '../story/contract.ts'
import { downCriteria, kept, steps, upCriteria } from './words.ts'

const criteria = z.array(z.enum([...upCriteria, ...downCriteria])).max(8)

export const reviewShown = z.strictObject({
  id: identifier,
  organ,
  heldOn: day,
  parts: z.array(z.strictObject({ organ, attended: z.boolean(), kept: z.enum(kept), saidOn: day, words: z.string() })),
  /** Organs involved that have not said their part; once it is concluded, that said none. */
  waitsFor: z.array(organ),
  concludedOn: day.nullable(),
  step: z.enum(steps).nullable(),
  criteria,
  nextOn: day.nullable(),
  reasons: z.string().nullable(),
  /** The three conditions in words, where the case went up to the person-centred approach. */
  conditions: z.strictObject({ harm: z.string(), problems: z.string(), stuck: z.string() }).nullable(),
})
export type ReviewShown = z.output<typeof reviewShown>

const inCase = { case: identifier, caseName: z.string() }
/** What comes back by itself once a plan runs. */
export const followUp = z.strictObject({
  /** Plans to be looked at again within two weeks, or that should have been. */
  reviews: z.array(z.strictObject({ ...inCase, nextOn: day })),
  /** Reviews under way that wait for the own organ. */
  parts: z.array(z.strictObject({ ...inCase, heldOn: day })),
  /** Offered to the own organ and not confirmed. */
  handovers: z.array(z.strictObject({ ...inCase, organ, offeredOn: day })),
})
export type FollowUp = z.output<typeof followUp>

const reviewParams = z.strictObject({ review: identifier })

export const reviewContract = {
  'POST /v1/cases/:case/reviews': {
    params: caseParams,
    body: z.strictObject({ heldOn: day }),
    reply: done,
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do', 'sharing/dates-do-not-fit'],
    summary: 'Begins a review of the plan.',
  },
  'POST /v1/reviews/:review/parts': {
    params: reviewParams,
    body: z.strictObject({ attended: z.boolean(), kept: z.enum(kept), words: text(2000) }),
    reply: done,
    problems: ['casework/review-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'What the own organ says at a review, and whether it was there.',
  },
  'POST /v1/reviews/:review/conclusion': {
    params: reviewParams,
    body: z.strictObject({
      step: z.enum(steps),
      criteria,
      conditions: z.strictObject({ harm: text(1000), problems: text(1000), stuck: text(1000) }).optional(),
      reasons: text(4000),
      nextOn: day.optional(),
    }),
    reply: done,
    problems: [
      'casework/review-not-visible',
      'casework/not-yours-to-do',
      'casework/step-without-criteria',
      'casework/three-conditions-first',
      'casework/nobody-said-a-part',
      'casework/stepped-aside',
      'sharing/dates-do-not-fit',
      'casework/already-decided',
    ],
    summary: 'Concludes a review: on, up or down, or up to the person-centred approach, by written criteria.',
  },
} as const satisfies Contract

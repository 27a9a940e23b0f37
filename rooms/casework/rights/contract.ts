/** Being asked about a person's right: the question beside what one's organ brought, and the verdict. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { partKinds, requestKinds, restrictionLetters, verdicts } from './words.ts'

const one = z.strictObject({ consultation: identifier })
const line = z.strictObject({
  id: identifier,
  reference: z.string(),
  kind: z.enum(requestKinds),
  about: z.enum(['own', 'common']),
  askedOn: day,
  closesOn: day,
})
export type ShownConsultationLine = z.output<typeof line>

const identity = z.strictObject({ name: z.string(), birthDate: z.string().nullable(), address: z.string().nullable() })
const shownConsultation = line.extend({
  receivedOn: day,
  asks: z.string(),
  person: identity,
  /** Whom the cases mean: is it the same person? */
  meant: z.array(identity),
  parts: z.array(
    z.strictObject({
      id: identifier,
      what: z.enum(partKinds),
      category: z.string().nullable(),
      seenOn: day.nullable(),
      words: z.string(),
      /** Units: cents; of what followed from a measure. */
      amount: z.int().nullable(),
      /** One's own contribution in a case at whose table one sits, of a request to put right or to erase. */
      markable: z.boolean(),
    }),
  ),
  today: day,
  latestLookAgainOn: day,
})
export type ShownConsultation = z.output<typeof shownConsultation>

const factor = text(2000)
/** The eight of UAVG 41(2). */
const factors = z.strictObject({
  a: factor,
  b: factor,
  c: factor,
  d: factor,
  e: factor,
  f: factor,
  g: factor,
  h: factor,
})
const restriction = z.strictObject({
  letter: z.enum(restrictionLetters),
  factors,
  reason: text(4000),
  lookAgainOn: day,
  /** May the person be told that something is kept back? The eighth factor. */
  told: z.boolean(),
})

export const consultationContract = {
  'GET /v1/consultations': {
    reply: z.strictObject({ today: day, items: z.array(line) }),
    problems: [],
    summary: "What one's organ is asked about rights of persons, the one that closes first on top.",
  },
  'GET /v1/consultations/:consultation': {
    params: one,
    reply: shownConsultation,
    problems: ['casework/consultation-not-visible', 'sharing/request-not-found'],
    summary: "One question of the rights desk, beside what one's organ brought.",
  },
  'POST /v1/consultations/:consultation/verdict': {
    params: one,
    body: z.strictObject({
      verdict: z.enum(verdicts),
      text: text(20_000).optional(),
      restriction: restriction.optional(),
      /** Which of the parts shown are wrong, of a request to put right or to erase. */
      wrong: z.array(identifier).max(200).optional(),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      'casework/consultation-not-visible',
      'casework/text-names-another-person',
      'casework/part-not-visible',
      'casework/mark-what-is-wrong',
      'sharing/request-not-found',
      'sharing/request-not-in-that-state',
      'sharing/restriction-not-weighed',
      'sharing/look-again-within-half-a-year',
      'sharing/verdict-needs-words',
    ],
    summary: "Says what one's organ gives, and what it keeps back on which ground.",
  },
} as const satisfies Contract

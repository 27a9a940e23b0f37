/** The ledger of informing people (GDPR 14): who is due, who holds it back, what went out. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { deferralGrounds, noticeStates } from './words.ts'

const one = z.strictObject({ person: identifier })
const done = z.strictObject({ id: identifier })
const entry = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  name: z.string(),
  role: z.enum(['subject', 'circle']),
  minor: z.boolean(),
  dueOn: day,
  state: z.enum(noticeStates),
  handedOn: day.nullable(),
  sentOn: day.nullable(),
  /** Of the own organ only. */
  own: z.strictObject({ ground: z.enum(deferralGrounds), since: day, reviewOn: day, reason: z.string() }).nullable(),
  /** Another organ holds it back as well; which one is not said. */
  heldByAnother: z.boolean(),
  may: z.strictObject({ defer: z.boolean(), lift: z.boolean(), handOver: z.boolean() }),
})
export type ShownNotice = z.output<typeof entry>
const deferral = z.strictObject({
  id: identifier,
  organ: z.string(),
  ground: z.enum(deferralGrounds),
  since: day,
  reviewOn: day,
  reason: z.string(),
})
export type ShownDeferral = z.output<typeof deferral>
const gone = 'casework/person-not-visible'
const notYours = 'casework/not-yours-to-do'

export const noticeContract = {
  'GET /v1/notices': {
    reply: z.strictObject({ today: day, latestReviewOn: day, items: z.array(entry) }),
    problems: [],
    summary: 'Everybody in a case one sees: when that person must be informed, and what holds it back.',
  },
  'GET /v1/notice-deferrals': {
    reply: z.strictObject({ today: day, items: z.array(deferral) }),
    problems: [],
    summary: 'What organs hold back and on which ground, without saying whom it is about.',
  },
  'POST /v1/persons/:person/notice-deferral': {
    params: one,
    body: z.strictObject({ ground: z.enum(deferralGrounds), reason: text(4000, 10), reviewOn: day }),
    reply: done,
    problems: [gone, notYours, 'casework/notice-not-in-that-state', 'sharing/look-again-within-half-a-year'],
    summary: 'Holds the information back on a ground, with a day to look again; anew when that day has come.',
  },
  'POST /v1/persons/:person/notice-release': {
    params: one,
    reply: done,
    problems: [gone, notYours, 'casework/notice-not-in-that-state'],
    summary: 'The ground is gone: the own organ no longer holds it back.',
  },
  'POST /v1/persons/:person/notice-handover': {
    params: one,
    reply: done,
    problems: [gone, notYours, 'casework/notice-not-in-that-state', 'casework/notice-is-held-back'],
    summary: 'Hands the name and address to the contact point, which sends the letter.',
  },
} as const satisfies Contract

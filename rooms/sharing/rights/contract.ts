/** The rights desk: requests of persons, what the organs say, the answer. */
import { z } from 'zod'
import { bytes, type Contract, day, identifier, text } from '../../../kit/contract.ts'
import {
  channels,
  decisionOutcomes,
  identityWays,
  requestKinds,
  requestStates,
  restrictionFactors,
  restrictionLetters,
  spokenSubjects,
  verdictKinds,
} from './words.ts'

const one = z.strictObject({ request: identifier })
const done = z.strictObject({ id: identifier })
const line = z.strictObject({
  id: identifier,
  reference: z.string(),
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  receivedOn: day,
  dueOn: day,
  extended: z.boolean(),
  /** Of the desk's own step; of the consultation while organs answer. */
  nextOn: day,
  /** Later information waits to be sent. */
  late: z.boolean(),
})
export type ShownRequestLine = z.output<typeof line>

const shownVerdict = z.strictObject({
  id: identifier,
  about: z.enum(spokenSubjects),
  /** Nobody is named where an organ spoke for all, nor where something is kept back elsewhere. */
  organ: z.string().nullable(),
  verdict: z.enum(verdictKinds),
  letter: z.enum(restrictionLetters).nullable(),
  told: z.boolean(),
  late: z.boolean(),
  sentOn: day.nullable(),
  /** The organ marked something of its own as wrong; what it is stands in the case only. */
  toPutRight: z.boolean(),
  putRightOn: day.nullable(),
})
export type ShownVerdict = z.output<typeof shownVerdict>

const shownRequest = line.extend({
  person: z.strictObject({ name: z.string(), birthDate: day, address: z.string() }).nullable(),
  asks: z.string().nullable(),
  channel: z.enum(channels),
  policeDueOn: day,
  identity: z.strictObject({ way: z.enum(identityWays), on: day }).nullable(),
  extension: z.strictObject({ toldOn: day, reason: z.string() }).nullable(),
  consultation: z
    .strictObject({
      askedOn: day,
      closesOn: day,
      /** Whether every organ has spoken; absent for whoever may not know before it closes. */
      complete: z.boolean().nullable(),
      openedOn: day.nullable(),
    })
    .nullable(),
  verdicts: z.array(shownVerdict),
  decision: z.strictObject({ outcome: z.enum(decisionOutcomes), on: day, reasons: z.string() }).nullable(),
  answeredOn: day.nullable(),
  /** The outcomes that fit what the organs said; empty while there is nothing to decide. */
  outcomes: z.array(z.enum(decisionOutcomes)),
  may: z.strictObject({
    checkIdentity: z.boolean(),
    ask: z.boolean(),
    extend: z.boolean(),
    open: z.boolean(),
    decide: z.boolean(),
    send: z.boolean(),
    readLetter: z.boolean(),
  }),
})
export type ShownRequest = z.output<typeof shownRequest>

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
])
export const letterWords = z.strictObject({
  title: z.string(),
  sender: z.string(),
  receiver: z.array(z.string()),
  dateLine: z.string(),
  blocks: z.array(block),
})
export type Letter = z.output<typeof letterWords>

const shownRestriction = z.strictObject({
  id: identifier,
  organ: z.string(),
  reference: z.string(),
  kind: z.enum(requestKinds),
  about: z.enum(spokenSubjects),
  letter: z.enum(restrictionLetters),
  since: day,
  lookAgainOn: day,
  factors: z.array(z.strictObject({ factor: z.enum(restrictionFactors), words: z.string() })),
  reason: z.string(),
  /** Only of the own organ; the privacy officer reads along and changes nothing. */
  mine: z.boolean(),
})
export type ShownRestriction = z.output<typeof shownRestriction>

const gone = 'sharing/request-not-found'
const notNow = 'sharing/request-not-in-that-state'

export const rightsContract = {
  'GET /v1/rights-requests': {
    reply: z.strictObject({ today: day, items: z.array(line) }),
    problems: [],
    summary: 'Requests of persons about their data, the one due first on top.',
  },
  'POST /v1/rights-requests': {
    body: z.strictObject({
      kind: z.enum(requestKinds),
      channel: z.enum(channels),
      receivedOn: day,
      name: text(200),
      birthDate: day,
      address: text(300),
      asks: text(4000),
    }),
    reply: done,
    problems: ['sharing/request-dates-do-not-fit', 'sharing/not-the-desks-to-do'],
    summary: 'Registers a request; it counts as a request to all controllers.',
  },
  'GET /v1/rights-requests/:request': {
    params: one,
    reply: shownRequest,
    problems: [gone],
    summary: 'One request: who asks what, its clocks, and what the organs said once that lies open.',
  },
  'POST /v1/rights-requests/:request/identity': {
    params: one,
    body: z.discriminatedUnion('established', [
      z.strictObject({ established: z.literal(true), way: z.enum(identityWays) }),
      z.strictObject({ established: z.literal(false) }),
    ]),
    reply: done,
    problems: [gone, notNow, 'sharing/not-the-desks-to-do'],
    summary: 'Records how it was established who asks, or that it could not be.',
  },
  'POST /v1/rights-requests/:request/consultation': {
    params: one,
    reply: z.strictObject({ closesOn: day }),
    problems: [gone, notNow, 'sharing/not-the-desks-to-do'],
    summary: 'Asks the participants involved, whoever they are.',
  },
  'POST /v1/rights-requests/:request/extension': {
    params: one,
    body: z.strictObject({ reason: text(2000, 10) }),
    reply: z.strictObject({ dueOn: day }),
    problems: [gone, notNow, 'sharing/not-the-desks-to-do', 'sharing/extension-comes-too-late'],
    summary: 'Records that the person was told the answer takes two months more, and why.',
  },
  'POST /v1/rights-requests/:request/opening': {
    params: one,
    reply: done,
    problems: [gone, notNow, 'sharing/not-every-organ-has-spoken', 'sharing/only-the-privacy-officer-opens'],
    summary: 'Lays the answers open at the desk before the day, once every organ has spoken.',
  },
  'POST /v1/rights-requests/:request/decision': {
    params: one,
    body: z.strictObject({ outcome: z.enum(decisionOutcomes), reasons: text(4000, 10) }),
    reply: done,
    problems: [gone, notNow, 'sharing/not-the-desks-to-do', 'sharing/outcome-does-not-fit'],
    summary: 'Decides on the request, after the organs were heard.',
  },
  'POST /v1/rights-requests/:request/sending': {
    params: one,
    reply: done,
    problems: [gone, notNow, 'sharing/not-the-desks-to-do'],
    summary: 'Records that the answer, or later information, was sent.',
  },
  'GET /v1/rights-requests/:request/letter': {
    params: one,
    reply: letterWords,
    problems: [gone, notNow],
    summary: 'The answer in words, as the person gets it.',
  },
  'GET /v1/rights-requests/:request/letter-as-pdf': {
    params: one,
    reply: bytes,
    media: 'application/pdf',
    problems: [gone, notNow],
    summary: 'The answer as a tagged PDF.',
  },
  'GET /v1/restrictions': {
    reply: z.strictObject({ today: day, latestLookAgainOn: day, items: z.array(shownRestriction) }),
    problems: [],
    summary: 'What is kept from persons under article 41 UAVG, and when it must be looked at again.',
  },
  'POST /v1/restrictions/:restriction/continuation': {
    params: z.strictObject({ restriction: identifier }),
    body: z.strictObject({ reason: text(4000, 10), lookAgainOn: day }),
    reply: done,
    problems: ['sharing/restriction-not-found', 'sharing/look-again-within-half-a-year'],
    summary: 'The ground still holds: why, and when it is looked at again.',
  },
  'POST /v1/restrictions/:restriction/end': {
    params: z.strictObject({ restriction: identifier }),
    body: z.strictObject({ text: text(20_000) }),
    reply: done,
    problems: ['sharing/restriction-not-found'],
    summary: 'The ground has ended: what the person gets to know after all.',
  },
} as const satisfies Contract

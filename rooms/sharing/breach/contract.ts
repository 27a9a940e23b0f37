/** Breaches of personal data: registered by anybody who works here, handled by the contact point. */
import { z } from 'zod'
import { bytes, type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { breachNatures, breachRisks, breachStates, notTellingGrounds } from './words.ts'

const one = z.strictObject({ breach: identifier })
const done = z.strictObject({ id: identifier })
/** On a Dutch clock. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const moment = z.iso.datetime()
const natures = z.array(z.enum(breachNatures)).min(1).max(3)

const line = z.strictObject({
  id: identifier,
  reference: z.string(),
  state: z.enum(breachStates),
  discoveredAt: moment,
  dueAt: moment,
  /** Units: whole hours; below zero when too late, absent once the authority was notified or need not be. */
  hoursLeft: z.int().nullable(),
  natures,
})
export type ShownBreachLine = z.output<typeof line>
const shownBreach = line.extend({
  registeredBy: z.string(),
  registeredOn: day,
  what: z.string(),
  assessment: z
    .strictObject({
      risk: z.enum(breachRisks),
      persons: z.int(),
      kinds: z.string(),
      consequences: z.string(),
      measures: z.string(),
    })
    .nullable(),
  notification: z
    .discriminatedUnion('notified', [
      z.strictObject({ notified: z.literal(true), at: moment, late: z.boolean(), lateReason: z.string().nullable() }),
      z.strictObject({ notified: z.literal(false), reason: z.string() }),
    ])
    .nullable(),
  telling: z
    .discriminatedUnion('told', [
      z.strictObject({ told: z.literal(true), on: day, how: z.string() }),
      z.strictObject({ told: z.literal(false), ground: z.enum(notTellingGrounds).nullable(), reason: z.string() }),
    ])
    .nullable(),
  closing: z.strictObject({ on: day, lesson: z.string() }).nullable(),
  may: z.strictObject({ handle: z.boolean(), close: z.boolean() }),
})
export type ShownBreach = z.output<typeof shownBreach>

const gone = 'sharing/breach-not-found'
const closed = 'sharing/breach-closed'
const notYours = 'sharing/not-the-desks-to-do'

export const breachContract = {
  'GET /v1/breaches': {
    reply: z.strictObject({ items: z.array(line) }),
    problems: [],
    summary: 'The register of breaches, the one whose clock ends first on top.',
  },
  'POST /v1/breaches': {
    body: z.strictObject({ discoveredOn: day, discoveredTime: time, natures, what: text(4000, 10) }),
    reply: z.strictObject({ reference: z.string(), dueAt: moment }),
    problems: ['sharing/breach-from-the-future'],
    summary: 'Registers a breach; its 72 hours run from the moment somebody here knew of it.',
  },
  'GET /v1/breaches/:breach': {
    params: one,
    reply: shownBreach,
    problems: [gone],
    summary: 'One breach: what happened, what it means, who was told.',
  },
  'POST /v1/breaches/:breach/assessment': {
    params: one,
    body: z.strictObject({
      risk: z.enum(breachRisks),
      persons: z.int().min(0).max(10_000_000),
      kinds: text(2000),
      consequences: text(4000),
      measures: text(4000),
    }),
    reply: done,
    problems: [gone, closed, notYours],
    summary: 'Records what it means: whose data, how many, likely consequences, measures. The last one counts.',
  },
  'POST /v1/breaches/:breach/notification': {
    params: one,
    body: z.discriminatedUnion('notified', [
      z.strictObject({ notified: z.literal(true), on: day, time, lateReason: text(2000).optional() }),
      z.strictObject({ notified: z.literal(false), reason: text(2000, 10) }),
    ]),
    reply: done,
    problems: [
      gone,
      closed,
      notYours,
      'sharing/breach-not-assessed',
      'sharing/breach-must-be-notified',
      'sharing/late-notification-says-why',
      'sharing/breach-from-the-future',
    ],
    summary: 'Records when the supervisory authority was notified, or why not.',
  },
  'POST /v1/breaches/:breach/telling': {
    params: one,
    body: z.discriminatedUnion('told', [
      z.strictObject({ told: z.literal(true), on: day, how: text(2000) }),
      z.strictObject({ told: z.literal(false), ground: z.enum(notTellingGrounds).optional(), reason: text(2000, 10) }),
    ]),
    reply: done,
    problems: [
      gone,
      closed,
      notYours,
      'sharing/breach-not-assessed',
      'sharing/people-must-be-told',
      'sharing/breach-from-the-future',
    ],
    summary: 'Records that people were told, or why not.',
  },
  'POST /v1/breaches/:breach/closing': {
    params: one,
    body: z.strictObject({ lesson: text(4000, 10) }),
    reply: done,
    problems: [gone, closed, notYours, 'sharing/breach-not-answered'],
    summary: 'Closes a breach, with what was learned.',
  },
  'GET /v1/breaches/:breach/report': {
    params: one,
    reply: bytes,
    media: 'application/pdf',
    problems: [gone],
    summary: 'The breach as a document for the supervisory authority.',
  },
} as const satisfies Contract

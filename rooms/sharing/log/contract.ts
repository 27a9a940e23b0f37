/** The log: its health, reading it for one of four uses, and one's own acts. */
import { z } from 'zod'
import { actProofContract } from '../../../kit/act-proof-contract.ts'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import {
  alarmConclusions,
  alarmKinds,
  logReasons,
  logUses,
  otherUses,
  readingReasons,
  readingStates,
  witnessStates,
} from './words.ts'

const moment = z.iso.datetime()
const done = z.strictObject({ id: identifier })
const regime = z.enum(['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'])
const use = z.enum(logUses)

const health = z.strictObject({
  origin: z.string(),
  size: z.int(),
  checkpoint: z.strictObject({ number: z.int(), size: z.int(), root: z.string(), signedAt: moment }).nullable(),
  /** Logs after the first, each with the one it follows. */
  chain: z.array(
    z.strictObject({
      origin: z.string(),
      begunAt: moment,
      because: z.enum(logReasons),
      follows: z.string(),
      signed: z.int(),
      /** Rows of the old log that are still here. */
      kept: z.int(),
      agreedBy: z.array(z.string()),
      reason: z.string().nullable(),
    }),
  ),
  witnesses: z.array(
    z.strictObject({
      id: identifier,
      name: z.string(),
      key: z.string(),
      state: z.enum(witnessStates).nullable(),
      size: z.int(),
      leaves: z.int(),
      /** Rows it has not signed for yet. */
      gap: z.int(),
      answeredAt: moment.nullable(),
      silentSince: moment.nullable(),
    }),
  ),
  verification: z
    .strictObject({
      endedAt: moment,
      askedBy: z.string().nullable(),
      size: z.int(),
      acts: z.int(),
      findings: z.int(),
      named: z.array(z.strictObject({ what: z.string(), about: z.string() })),
    })
    .nullable(),
  verifying: z.boolean(),
  alarms: z.array(
    z.strictObject({
      id: identifier,
      kind: z.enum(alarmKinds),
      witness: z.string().nullable(),
      raisedAt: moment,
      endedAt: moment.nullable(),
      conclusion: z.string().nullable(),
      /** Signed notes, as text: they convince a stranger. */
      evidence: z.array(z.string()),
    }),
  ),
  may: z.strictObject({ control: z.boolean() }),
})
export type LogHealth = z.output<typeof health>

const count = z.strictObject({
  day,
  organ: z.string(),
  action: z.string(),
  result: z.enum(['done', 'refused']),
  acts: z.int(),
})
export type ActCount = z.output<typeof count>

const reading = z.strictObject({
  id: identifier,
  use,
  regime,
  reason: z.enum(readingReasons),
  askedBy: z.string(),
  askedOrgan: z.string(),
  askedAt: moment,
  /** A colleague's name, or null when it is about objects. */
  colleague: z.string().nullable(),
  objects: z.array(identifier),
  from: day,
  until: day,
  state: z.enum(readingStates),
  decidedBy: z.string().nullable(),
  decidedOrgan: z.string().nullable(),
  openUntil: moment.nullable(),
  may: z.strictObject({ decide: z.boolean(), read: z.boolean() }),
})
export type ShownReading = z.output<typeof reading>

const act = z.strictObject({
  id: identifier,
  at: moment.nullable(),
  action: z.string(),
  result: z.enum(['done', 'refused']),
  problem: z.string().nullable(),
  purpose: z.string().nullable(),
  objects: z.array(identifier),
  decisions: z.array(identifier),
})
const ownAct = act
const actOfColleague = act.extend({ person: z.string(), organ: z.string(), function: z.string() })
export type ShownAct = z.output<typeof actOfColleague>
export type ShownOwnAct = z.output<typeof ownAct>

const record = z.strictObject({
  traceId: z.string(),
  spanId: z.string(),
  name: z.string(),
  startTime: z.int(),
  endTime: z.int(),
  status: z.enum(['Unset', 'Ok', 'Error']),
  attributes: z.record(z.string(), z.string()),
})

export const logContract = {
  'GET /v1/log': {
    reply: health,
    problems: [],
    summary: 'How the log stands: size, checkpoint, witnesses, last verification, alarms.',
  },
  'GET /v1/log/counts': {
    query: z.strictObject({ from: day, until: day }),
    reply: z.strictObject({ items: z.array(count) }),
    problems: [],
    summary: 'How often each kind of act was done or refused, per day and organ; no person, no object.',
  },
  'POST /v1/log/verifications': {
    reply: done,
    problems: ['sharing/verification-under-way'],
    summary: 'Asks that the whole log is read again and compared with the acts.',
  },
  'POST /v1/log/alarms/:alarm/conclusion': {
    params: z.strictObject({ alarm: identifier }),
    body: z.strictObject({ conclusion: z.enum(alarmConclusions) }),
    reply: done,
    problems: ['sharing/alarm-not-found'],
    summary: 'Ends an alarm, with what it turned out to be, in one’s own name.',
  },
  'GET /v1/log-readings': {
    reply: z.strictObject({
      items: z.array(reading),
      /** Of whom a reading may be asked, when the reader may ask one. */
      colleagues: z.array(z.strictObject({ id: identifier, name: z.string(), organ: z.string() })),
      regimes: z.array(regime),
      may: z.strictObject({ ask: z.boolean() }),
    }),
    problems: [],
    summary: 'Readings of the log that were asked for, and what became of them.',
  },
  'POST /v1/log-readings': {
    body: z.strictObject({
      /** Four uses are lawful; the others are here so that they can be refused with the reason. */
      use: z.enum([...logUses, ...otherUses]),
      regime,
      reason: z.enum(readingReasons),
      colleague: identifier.optional(),
      objects: z.array(identifier).max(20).default([]),
      from: day,
      until: day,
    }),
    reply: done,
    problems: [
      'sharing/not-a-use-of-the-log',
      'sharing/reading-about-one-thing',
      'sharing/reading-too-long',
      'sharing/may-not-ask-a-reading',
    ],
    summary: 'Asks to read what a colleague did, or who saw certain objects; somebody of another organ agrees or not.',
  },
  'POST /v1/log-readings/:reading/decision': {
    params: z.strictObject({ reading: identifier }),
    body: z.strictObject({ agrees: z.boolean() }),
    reply: done,
    problems: ['sharing/reading-not-found', 'sharing/reading-needs-another-organ', 'sharing/reading-decided'],
    summary: 'The second key: agrees to a reading, or refuses it, for another organ than the one that asked.',
  },
  'GET /v1/log-readings/:reading': {
    params: z.strictObject({ reading: identifier }),
    reply: reading,
    problems: ['sharing/reading-not-found'],
    summary: 'One reading: who asked, for which use, about what, who agreed, until when.',
  },
  'GET /v1/log-uses/:use/readings/:reading/acts': {
    params: z.strictObject({ use, reading: identifier }),
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(2000).default(1) }),
    reply: z.strictObject({ items: z.array(actOfColleague), page: z.int(), more: z.boolean(), total: z.int() }),
    problems: ['sharing/reading-not-found', 'sharing/reading-not-open'],
    summary: 'The acts a reading is about, while it is open; each look is an act itself.',
  },
  'GET /v1/my-acts': {
    query: z.strictObject({ day: day.optional() }),
    reply: z.strictObject({
      day,
      /** One block per legal world: never one list over two. */
      blocks: z.array(z.strictObject({ regime: z.string(), items: z.array(ownAct), more: z.boolean() })),
      /** Days with acts, newest first. */
      days: z.array(z.strictObject({ day, acts: z.int() })),
    }),
    problems: [],
    summary: 'What I did in this appointment, by day.',
  },
  ...actProofContract,
  'POST /v1/processing-activities': {
    body: z.strictObject({
      traceId: text(64).optional(),
      processingActivityId: text(200).optional(),
      dataSubjectId: text(200).optional(),
    }),
    reply: z.strictObject({ processingActivities: z.array(record), more: z.boolean() }),
    problems: ['sharing/processing-needs-a-criterion'],
    summary: 'Logboek Dataverwerkingen, read extension: processing by trace, activity or data subject; nobody’s name.',
  },
} as const satisfies Contract

/** Results that leave a case: drafted, put to those who supplied them, handed over, and reported back on. */
import { z } from 'zod'
import { bytes, type Contract, category, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams, organOption } from '../story/contract.ts'
import { contributionKinds, releaseConditions, reliabilities } from '../words.ts'
import {
  alliances,
  committeeOutcomes,
  effects,
  interests,
  lockCodes,
  positions,
  receiverKinds,
  releaseStates,
  resultKinds,
  uses,
} from './words.ts'

const one = z.strictObject({ release: identifier })
const passage = z.strictObject({ from: z.int().min(0).max(20_000), to: z.int().min(0).max(20_000) })
const conditions = z.array(z.enum(releaseConditions))
const item = z.strictObject({
  source: identifier,
  sourceKind: z.enum(['contribution', 'decision']),
  supplier: organ,
  category: z.union([category, z.literal('')]),
  kind: z.enum([...contributionKinds, 'decision']),
  reliability: z.enum(reliabilities),
  observedOn: day,
  policeClass: z.enum(['8', '9', '10', '13']).nullable(),
  /** Special or criminal data: leaves only with consent of its supplier. */
  special: z.boolean(),
  criminal: z.boolean(),
  underSecrecy: z.boolean(),
  taxDerived: z.boolean(),
  conditions,
})
const lock = z.strictObject({ code: z.enum(lockCodes), ground, open: z.boolean() })
const receiver = z.strictObject({
  kind: z.enum(receiverKinds),
  organ: organ.nullable(),
  alliance: z.enum(alliances).nullable(),
  private: z.boolean(),
  /** Only for those who release or receive it; others know the kind. */
  name: z.string().nullable(),
})
const line = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  organ,
  receiver,
  resultKind: z.enum(resultKinds),
  status: z.enum(releaseStates),
  draftedOn: day,
  windowEndsOn: day.nullable(),
  endedOn: day.nullable(),
  /** This organ was asked and has not spoken. */
  askedOfMe: z.boolean(),
  mine: z.boolean(),
})
export type ReleaseLine = z.output<typeof line>
const shown = line.extend({
  today: day,
  interest: z.enum(interests),
  task: z.string().nullable(),
  legalBasis: ground.nullable(),
  necessity: z.string().nullable(),
  provenance: z.string().nullable(),
  handedTo: z.string().nullable(),
  /** Null for whoever sees no item it could come from. */
  expiresOn: day.nullable(),
  /** Only for those who release or receive it, and for the control of legality. */
  firstProcessedOn: day.nullable(),
  conditions,
  taxDerived: z.boolean(),
  items: z.array(
    item.extend({
      id: identifier,
      /** Exactly what leaves. */
      copy: z.string(),
      cut: z.boolean(),
      needsConsent: z.boolean(),
      consented: z.boolean(),
      mine: z.boolean(),
      /** For its supplier alone: this is kept from the very organ that would receive it. */
      keptFromReceiver: z.boolean(),
    }),
  ),
  /** Empty for whoever only receives it. */
  locks: z.array(lock),
  /** Who spoke; who objected is nobody's to know but theirs. */
  spoken: z.array(z.strictObject({ organ, consents: z.boolean() })),
  waitingFor: z.array(organ),
  objection: z.strictObject({ reason: z.string().nullable() }).nullable(),
  ownPosition: z.strictObject({ position: z.enum(positions), reason: z.string().nullable(), takenOn: day }).nullable(),
  advice: z.strictObject({ outcome: z.enum(committeeOutcomes), reference: z.string(), givenOn: day }).nullable(),
  may: z.strictObject({
    open: z.boolean(),
    handOver: z.boolean(),
    withdraw: z.boolean(),
    takePosition: z.boolean(),
    recordAdvice: z.boolean(),
    print: z.boolean(),
  }),
})
export type ShownRelease = z.output<typeof shown>
const feedback = z.strictObject({
  id: identifier,
  release: identifier,
  caseName: z.string(),
  organ,
  releasing: organ,
  receiverKind: z.enum(receiverKinds),
  dueOn: day,
  answeredOn: day.nullable(),
  effective: z.enum(effects).nullable(),
  useful: z.enum(uses).nullable(),
  followedUp: z.boolean().nullable(),
  whyNot: z.string().nullable(),
  mine: z.boolean(),
  overdue: z.boolean(),
})
export type ShownFeedback = z.output<typeof feedback>
const lockProblems = [
  'casework/task-does-not-fit',
  'casework/legal-basis-is-no-article',
  'casework/not-known-there',
  'casework/riec-only-to-align',
  'casework/guest-must-sign',
  'casework/source-not-stated',
  'casework/supplier-excluded-this',
  'casework/secrecy-data-stay',
  'casework/tax-data-stay',
  'casework/something-changed-since',
] as const

export const releaseContract = {
  'GET /v1/cases/:case/release-form': {
    params: caseParams,
    reply: z.strictObject({
      id: identifier,
      name: z.string(),
      today: day,
      own: organ,
      items: z.array(item.extend({ words: z.string() })),
      receivers: z.array(organOption),
      conferences: z.array(z.strictObject({ id: identifier, heldOn: day })),
      /** May this person release outside the alliance? */
      outside: z.boolean(),
      /** Per kind of receiver the locks, with their articles. */
      rules: z.array(z.strictObject({ kind: z.enum(receiverKinds), locks: z.array(lock.omit({ open: true })) })),
    }),
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'What may leave this case, to whom, and which locks it passes.',
  },
  'POST /v1/cases/:case/releases': {
    params: caseParams,
    body: z.strictObject({
      receiverKind: z.enum(receiverKinds),
      /** A participant: its organ and its task. */
      organ: organ.optional(),
      task: z
        .string()
        .regex(/^[a-z][a-z0-9-]{1,60}$/)
        .optional(),
      interest: z.enum(interests),
      /** Another alliance, and when it said that somebody is known there. */
      alliance: z.enum(alliances).optional(),
      knownThereOn: day.optional(),
      alignsInterventions: z.boolean(),
      /** Anybody without a code here. */
      receiverName: text(200).optional(),
      private: z.boolean(),
      /** For a third party: `BWB id:article:paragraph:valid from`. */
      legalBasis: z
        .string()
        .regex(/^BWBR\d{7}:[0-9][0-9a-z.:]{0,12}:[0-9a-z]{0,3}:\d{4}-\d{2}-\d{2}$/)
        .optional(),
      conference: identifier.optional(),
      statementSignedOn: day.optional(),
      resultKind: z.enum(resultKinds),
      necessity: text(2000),
      provenance: text(2000).optional(),
      checked: z.literal(true),
      items: z
        .array(
          z.strictObject({
            sourceKind: z.enum(['contribution', 'decision']),
            source: identifier,
            /** What stays behind, in order. */
            without: z.array(passage).max(200),
          }),
        )
        .min(1)
        .max(40),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/contribution-not-visible',
      'casework/receiver-not-complete',
      'casework/passages-do-not-fit',
      'casework/quotation-reaches-too-far',
      'sharing/dates-do-not-fit',
      'casework/conference-not-visible',
      'casework/conference-called-off',
    ],
    summary: 'Drafts a release: copies of what would leave, with passages cut out.',
  },
  'GET /v1/releases': {
    reply: z.strictObject({
      today: day,
      releases: z.array(line),
      feedback: z.array(feedback),
      /** Per year of the answer, for the yearly public report; only for the privacy officer. */
      figures: z.array(
        z.strictObject({
          year: z.int(),
          answered: z.int(),
          effective: z.int(),
          useful: z.int(),
          notFollowedUp: z.int(),
          overdue: z.int(),
        }),
      ),
    }),
    problems: [],
    summary: 'Releases that concern this person, and what receivers report back.',
  },
  'GET /v1/releases/:release': {
    params: one,
    reply: shown,
    problems: ['casework/release-not-visible'],
    summary: 'One release: exactly what leaves, and every lock with its article.',
  },
  'GET /v1/releases/:release/pdf': {
    params: one,
    reply: bytes,
    media: 'application/pdf',
    problems: ['casework/release-not-visible', 'casework/not-yours-to-do'],
    summary: 'What was handed over, as a tagged PDF with its conditions, provenance and end.',
  },
  'POST /v1/releases/:release/window': {
    params: one,
    reply: z.strictObject({ id: identifier, windowEndsOn: day, asked: z.array(organ) }),
    problems: ['casework/release-not-visible', 'casework/not-yours-to-do', 'casework/already-decided', ...lockProblems],
    summary: 'Puts a draft to those who supplied something.',
  },
  'POST /v1/releases/:release/positions': {
    params: one,
    body: z.strictObject({
      position: z.enum(positions),
      reason: text(2000).optional(),
      keepReason: z.boolean(),
      consentsTo: z.array(identifier).max(40),
    }),
    reply: done,
    problems: [
      'casework/release-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'casework/objection-needs-a-reason',
      'casework/consent-is-for-own-items',
    ],
    summary: 'Objects, does not object, or consents to items of the own organ.',
  },
  'POST /v1/releases/:release/advice': {
    params: one,
    body: z.strictObject({
      outcome: z.enum(committeeOutcomes),
      reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,79}$/),
      givenOn: day,
    }),
    reply: done,
    problems: [
      'casework/release-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Records what the legality committee said about a release to a third party.',
  },
  'POST /v1/releases/:release/hand-over': {
    params: one,
    body: z.strictObject({ handedTo: text(500) }),
    reply: done,
    problems: [
      'casework/release-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      ...lockProblems,
      'casework/committee-has-not-tested',
      'casework/supplier-has-not-consented',
      'casework/a-participant-objects',
      'casework/window-still-open',
    ],
    summary: 'Hands the result over, when every lock is open.',
  },
  'POST /v1/releases/:release/withdrawal': {
    params: one,
    reply: done,
    problems: ['casework/release-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Takes a release back before it is handed over; its copies are erased.',
  },
  'POST /v1/release-feedback/:feedback/answer': {
    params: z.strictObject({ feedback: identifier }),
    body: z.strictObject({
      effective: z.enum(effects),
      useful: z.enum(uses),
      followedUp: z.boolean(),
      whyNot: text(2000).optional(),
    }),
    reply: done,
    problems: [
      'casework/release-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'casework/feedback-needs-a-reason',
    ],
    summary: 'The receiver reports whether it was effective and useful, or why nothing was done.',
  },
} as const satisfies Contract

/** Worries about radicalisation: reported, weighed by two organs, worked on together, looked at again, ended. */
import { z } from 'zod'
import { type Contract, category, day, done, identifier, organ, refuses, text } from '../../../kit/contract.ts'
import { conferenceCard, organOption } from '../story/contract.ts'
import { relations, secrecyGrounds, sources } from '../words.ts'
import {
  noteKinds,
  planParts,
  relationsWithin,
  reportAnswers,
  strands,
  weighingOutcomes,
  worryEnds,
  worryStages,
  worryTaskKinds,
} from './words.ts'

const oneWorry = z.strictObject({ worry: identifier })
const code = z.string().regex(/^[a-z0-9]{1,4}$/)
const strand = z.enum(strands)
const relation = z.enum(relationsWithin)
const criterion = z.strictObject({ code, text: z.string() })
const told = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true) }),
  z.strictObject({ told: z.literal(false), reason: text(1000), reviewOn: day }),
])
const line = z.strictObject({
  id: identifier,
  name: z.string(),
  stage: z.enum(worryStages),
  strand: strand.nullable(),
  reportedOn: day,
  reviewDueOn: day.nullable(),
})
export type WorryLine = z.output<typeof line>
const task = z.strictObject({
  worry: identifier,
  name: z.string(),
  kind: z.enum(worryTaskKinds),
  dueOn: day.nullable(),
})
export type WorryTask = z.output<typeof task>

const weighing = z.strictObject({
  id: identifier,
  outcome: z.enum(weighingOutcomes),
  strand: strand.nullable(),
  involves: z.array(organ),
  dueOn: day.nullable(),
  organ,
  on: day,
  criteria: z.array(z.strictObject({ code, text: z.string(), met: z.boolean(), words: z.string() })),
  reasons: z.string(),
  helpFirst: z.string().nullable(),
  second: z.strictObject({ organ, on: day, agreed: z.boolean(), words: z.string() }).nullable(),
  /** Whether the reader may be its second reader. */
  toRead: z.boolean(),
})
export type ShownWeighing = z.output<typeof weighing>
/** A kind of data the own organ may bring in. */
export const categoryOffered = z.strictObject({ code: category, needsSecrecyGround: z.boolean() })
export const note = z.strictObject({
  id: identifier,
  kind: z.enum(noteKinds),
  organ,
  on: day,
  category: category.nullable(),
  secrecy: z.enum(secrecyGrounds),
  owner: organ.nullable(),
  dueOn: day.nullable(),
  voluntary: z.boolean().nullable(),
  doneOn: day.nullable(),
  words: z.string(),
})
export type ShownNote = z.output<typeof note>

const file = z.strictObject({
  id: identifier,
  name: z.string(),
  today: day,
  stage: z.enum(worryStages),
  strand: strand.nullable(),
  person: z.strictObject({ name: z.string(), birthDate: day.nullable(), minor: z.boolean() }),
  observed: z.string(),
  observedOn: day,
  source: z.enum(sources),
  goal: z.string(),
  told: z.boolean(),
  tellingReason: z.string().nullable(),
  tellingReviewOn: day.nullable(),
  reporter: organ,
  reportedOn: day,
  destroyBy: day,
  reviewDueOn: day.nullable(),
  necessityStands: z.boolean(),
  latestNextReview: day,
  core: z.array(organ),
  involved: z.array(organ),
  organs: z.array(organOption),
  criteria: z.array(criterion),
  categories: z.array(categoryOffered),
  weighings: z.array(weighing),
  circle: z.array(z.strictObject({ id: identifier, relation, minor: z.boolean(), name: z.string(), why: z.string() })),
  /** Which relations the adopted protocol lets in. */
  circleKinds: z.array(relation),
  conferences: z.array(conferenceCard),
  notes: z.array(note),
  reviews: z.array(z.strictObject({ id: identifier, organ, on: day, strand, nextOn: day, words: z.string() })),
  lacks: z.array(z.enum(planParts)),
  may: z.strictObject({
    weigh: z.boolean(),
    write: z.boolean(),
    monitor: z.boolean(),
    review: z.boolean(),
    close: z.boolean(),
  }),
})
export type ShownWorry = z.output<typeof file>

const judged = z.strictObject({ code, met: z.boolean(), words: text(4000) })
const proposal = { criteria: z.array(judged).min(1).max(8), reasons: text(4000) }
const plain = {
  words: text(4000),
  /** The conference at whose table it is written. */ conference: identifier.optional(),
}
const inWorry = [refuses, 'casework/worry-not-visible'] as const

export const weighingContract = {
  'GET /v1/worries': {
    reply: z.strictObject({
      today: day,
      latestTellingReview: day,
      criteria: z.array(criterion),
      organs: z.array(organOption),
      items: z.array(line),
      tasks: z.array(task),
      /** What the one acting reported, and what became of it. */
      reports: z.array(z.strictObject({ id: identifier, reportedOn: day, answer: z.enum(reportAnswers), on: day })),
      closures: z.array(
        z.strictObject({ id: identifier, name: z.string(), reason: z.enum(worryEnds), closedOn: day, destroyBy: day }),
      ),
    }),
    problems: [refuses],
    summary: 'Worries about radicalisation that the own organ weighs or works on, and what each waits for.',
  },
  'POST /v1/worries': {
    body: z.strictObject({
      name: text(200),
      birthDate: day.optional(),
      minor: z.boolean(),
      observed: text(4000),
      observedOn: day,
      source: z.enum(sources),
      goal: text(2000),
      told,
    }),
    reply: done,
    problems: [
      refuses,
      'casework/only-participants-report',
      'casework/worry-not-complete',
      'casework/goal-says-what-stops',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Reports a worry about radicalisation: conduct that was seen, and what should be reached.',
  },
  'GET /v1/worries/:worry': {
    params: oneWorry,
    reply: file,
    problems: inWorry,
    summary: 'One worry as this organ may see it.',
  },
  'POST /v1/worries/:worry/weighings': {
    params: oneWorry,
    body: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.enum(['nothing', 'investigation']), ...proposal }),
      z.strictObject({ outcome: z.literal('more-information'), dueOn: day, ...proposal }),
      z.strictObject({
        outcome: z.literal('conference'),
        strand,
        involves: z.array(organ).min(1).max(12),
        /** About somebody under age: why help that needs no table is not enough. */
        helpFirst: text(4000).optional(),
        ...proposal,
      }),
    ]),
    reply: done,
    problems: [
      ...inWorry,
      'casework/stepped-aside',
      'casework/already-decided',
      'casework/weighing-waits',
      'casework/only-core-participants-decide',
      'casework/own-worry-is-not-yours-to-weigh',
      'casework/criteria-not-written',
      'casework/conference-needs-every-criterion',
      'casework/organ-takes-no-part',
      'casework/nobody-left-to-decide',
      'casework/minor-needs-child-protection',
      'casework/minor-needs-help-weighed',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Weighs a report on every criterion and proposes one of four outcomes; a second reader makes it hold.',
  },
  'POST /v1/worries/:worry/weighings/:weighing/second-reading': {
    params: oneWorry.extend({ weighing: identifier }),
    body: z.strictObject({ agreed: z.boolean(), words: text(4000) }),
    reply: z.strictObject({ stage: z.enum(worryStages).nullable(), kept: z.boolean() }),
    problems: [
      ...inWorry,
      'casework/stepped-aside',
      'casework/already-decided',
      'casework/second-reader-is-of-another-organ',
      'casework/only-core-participants-decide',
    ],
    summary: 'Somebody of another organ reads a weighing and agrees or not; with that its outcome holds.',
  },
  'POST /v1/worries/:worry/notes': {
    params: oneWorry,
    body: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.enum(['protective', 'worrying']),
        category,
        secrecy: z.enum(secrecyGrounds).default('none'),
        ...plain,
      }),
      z.strictObject({ kind: z.enum(['interpretation', 'goal', 'telling']), ...plain }),
      z.strictObject({ kind: z.literal('progress'), finishes: identifier.optional(), ...plain }),
      z.strictObject({ kind: z.literal('agreement'), owner: organ, dueOn: day, voluntary: z.boolean(), ...plain }),
    ]),
    reply: done,
    problems: [
      ...inWorry,
      'casework/not-yours-to-do',
      'casework/necessity-review-first',
      'casework/goal-says-what-stops',
      'casework/category-refused',
      'casework/secrecy-needs-a-ground',
      'casework/organ-not-involved',
      'sharing/dates-do-not-fit',
      'casework/conference-not-visible',
      'casework/conference-not-open',
      'casework/take-a-seat-first',
      'casework/stepped-aside',
    ],
    summary:
      'Writes in the plan: what protects, what worries, how it is understood, a goal, an agreement, what came of it.',
  },
  'POST /v1/worries/:worry/circle': {
    params: oneWorry,
    body: z.strictObject({
      name: text(200),
      relation: z.enum(relations),
      minor: z.boolean(),
      /** Why the table must know of them. */
      why: text(1000),
    }),
    reply: done,
    problems: [
      ...inWorry,
      'casework/stepped-aside',
      'casework/case-not-visible',
      'casework/circle-too-wide',
      'casework/not-yours-to-do',
      'casework/necessity-review-first',
    ],
    summary: 'Names somebody of the direct circle, and why the table must know of them.',
  },
  'POST /v1/worries/:worry/circle/:relative/removal': {
    params: oneWorry.extend({ relative: identifier }),
    reply: done,
    problems: [...inWorry, 'casework/stepped-aside', 'casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'Takes somebody out of the circle: the key is erased and the name goes.',
  },
  'POST /v1/worries/:worry/monitoring': {
    params: oneWorry,
    reply: done,
    problems: [
      ...inWorry,
      'casework/stepped-aside',
      'casework/plan-not-complete',
      'casework/only-core-participants-decide',
      'casework/already-decided',
    ],
    summary: 'Begins monitoring, once the plan says what protects, what is to be reached and what was agreed.',
  },
  'POST /v1/worries/:worry/necessity-reviews': {
    params: oneWorry,
    body: z.strictObject({ strand, nextOn: day, words: text(4000) }),
    reply: done,
    problems: [
      ...inWorry,
      'casework/stepped-aside',
      'casework/only-core-participants-decide',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Says why this is still necessary, in which strand, and when to look again: within a year.',
  },
  'POST /v1/worries/:worry/closure': {
    params: oneWorry,
    body: z.strictObject({ reason: z.enum(worryEnds) }),
    reply: z.strictObject({ closedOn: day, destroyBy: day.nullable(), kept: z.boolean() }),
    problems: [...inWorry, 'casework/stepped-aside', 'casework/only-core-participants-decide'],
    summary:
      'Ends it. What proved to be no radicalisation is destroyed at once; the rest is read by nobody until its day.',
  },
} as const satisfies Contract

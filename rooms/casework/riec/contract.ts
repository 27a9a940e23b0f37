/** Cases and scans of the RIEC: reported on five criteria, weighed on four factors, worked on in three phases, closed. */
import { z } from 'zod'
import { type Contract, category, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { contributionContract } from '../contribution/contract.ts'
import { action, contribution, decision, organOption, person, request, telling } from '../story/contract.ts'
import { advices, closeReasons, relations } from '../words.ts'
import { crimeForms, riecCriteria, riecDocuments, riecKinds, riecPhases, weighingFactors } from './words.ts'

const oneCase = z.strictObject({ riec: identifier })
const phase = z.enum(riecPhases)
const criterion = z.strictObject({ code: z.enum(riecCriteria), text: z.string() })
const factor = z.strictObject({ code: z.enum(weighingFactors), text: z.string() })
const line = z.strictObject({
  id: identifier,
  name: z.string(),
  kind: z.enum(riecKinds),
  state: z.enum(['reported', 'open']),
  phase,
  crimeForm: z.enum(crimeForms),
  reporter: organ,
  reportedOn: day,
  involved: z.array(organ),
})
export type RiecLine = z.output<typeof line>

const told = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true) }),
  z.strictObject({ told: z.literal(false), reason: text(1000), reviewOn: day }),
])
const identity = z.strictObject({ name: text(200), birthDate: day.optional(), address: text(300).optional() })
const personIn = z.discriminatedUnion('role', [
  identity.extend({ role: z.literal('subject'), minor: z.boolean() }),
  identity.extend({
    role: z.literal('circle'),
    minor: z.boolean(),
    relation: z.enum(relations),
    namedBecause: text(1000).optional(),
  }),
])
const explained = z.strictObject({ code: z.enum(riecCriteria), explanation: text(4000) })
const signal = {
  crimeForm: z.enum(crimeForms),
  goal: text(2000),
  criteria: z.array(explained).length(riecCriteria.length),
}

const judged = z.strictObject({ code: z.enum(riecCriteria), met: z.boolean(), words: text(4000) })
const weighed = z.strictObject({ code: z.enum(weighingFactors), words: text(4000) })
const opens = { categories: z.array(category).min(1).max(13), involves: z.array(organ).min(1).max(12) }

const step = z.strictObject({
  id: identifier,
  phase,
  by: organ,
  on: day,
  ground,
  categories: z.array(category),
  involves: z.array(organ),
  reasons: z.string(),
  criteria: z.array(criterion.extend({ met: z.boolean(), words: z.string() })),
  factors: z.array(factor.extend({ words: z.string() })),
})
export type ShownStep = z.output<typeof step>
const block = z.strictObject({
  id: identifier,
  document: z.enum(riecDocuments),
  organ,
  on: day,
  audience: z.array(organ),
  /** As far as this viewer sees them. */
  restsOn: z.array(identifier),
  words: z.string(),
})
export type ShownRiecBlock = z.output<typeof block>

const file = line.extend({
  today: day,
  destroyBy: day,
  purpose: z.string(),
  readsOn: ground,
  core: z.array(organ),
  goal: z.string().nullable(),
  persons: z.array(person),
  /** Children in the circle whose name this reader does not get. */
  childrenNotNamed: z.int(),
  criteria: z.array(criterion.extend({ explanation: z.string() })),
  factors: z.array(factor),
  telling: telling.nullable(),
  steps: z.array(step),
  contributions: z.array(contribution),
  blocks: z.array(block),
  requests: z.array(request),
  /** Of the table, as far as this viewer reads them. */
  decisions: z.array(decision),
  actions: z.array(action),
  organs: z.array(organOption),
  /** By the phase that a decision would open: of this report the first, of an open case the next; absent where none follows. */
  next: z.strictObject({ phase, categories: z.array(category) }).nullable(),
  /** What the own organ may bring in now. */
  categories: z.array(category),
  /** Whom the own organ may ask now, and for what. */
  askable: z.array(z.strictObject({ organ, categories: z.array(category) })),
  may: z.strictObject({
    decide: z.boolean(),
    enter: z.boolean(),
    addPerson: z.boolean(),
    contribute: z.boolean(),
    ask: z.boolean(),
    write: z.boolean(),
    close: z.boolean(),
  }),
})
export type ShownRiecCase = z.output<typeof file>

const giving = contributionContract['POST /v1/cases/:case/contributions']
const asking = contributionContract['POST /v1/cases/:case/requests']

export const riecContract = {
  'GET /v1/riec-cases': {
    reply: z.strictObject({
      today: day,
      latestReviewOn: day,
      reported: z.array(line),
      open: z.array(line),
      /** What is asked of the own organ, and what it took on; what comes first. */
      requests: z.array(request),
      actions: z.array(action),
      closures: z.array(
        z.strictObject({
          id: identifier,
          name: z.string(),
          closedOn: day,
          reason: z.enum(closeReasons),
          destroyBy: day,
        }),
      ),
      feedback: z.array(
        z.strictObject({
          id: identifier,
          reportedOn: day,
          toldOn: day,
          outcome: z.enum(['admitted', 'refused']),
          unmet: z.array(z.enum(riecCriteria)),
          advice: z.enum(advices),
        }),
      ),
      criteria: z.array(criterion),
      criteriaGround: ground,
    }),
    problems: ['sharing/rules-not-loaded', 'sharing/regime-holds-no-cases', 'sharing/regime-refuses-everything'],
    summary: 'Cases and scans of the RIEC that the own organ weighs or takes part in, and what the report form needs.',
  },
  'POST /v1/riec-cases': {
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case'), ...signal, told, persons: z.array(personIn).min(1).max(12) }),
      z.strictObject({ kind: z.literal('scan'), ...signal }),
    ]),
    reply: done,
    problems: [
      'sharing/regime-holds-no-cases',
      'sharing/regime-refuses-everything',
      'casework/only-participants-report',
      'casework/signal-not-complete',
      'casework/circle-too-wide',
      'casework/minor-needs-a-reason',
      'casework/not-yours-to-do',
    ],
    summary:
      'Reports a signal of organised crime: about one person with the direct circle, or about an area or a sector.',
  },
  'GET /v1/riec-cases/:riec': {
    params: oneCase,
    reply: file,
    problems: ['casework/case-not-visible'],
    summary: 'One case or scan of the RIEC as this organ may see it.',
  },
  'POST /v1/riec-cases/:riec/admission': {
    params: oneCase,
    body: z.strictObject({
      criteria: z.array(judged).length(riecCriteria.length),
      factors: z.array(weighed).length(weighingFactors.length),
      reasons: text(4000),
      ...opens,
    }),
    reply: z.strictObject({ id: identifier, involved: z.array(organ) }),
    problems: [
      'casework/case-not-visible',
      'casework/already-decided',
      'casework/only-participants-decide',
      'casework/own-report-is-not-yours-to-admit',
      'casework/signal-criteria-not-met',
      'casework/factors-not-weighed',
      'casework/organ-takes-no-part',
      'casework/only-core-participants-decide',
      'casework/category-of-another-phase',
    ],
    summary: 'Weighs a signal on four factors and five criteria, in words, takes it up and begins phase 1.',
  },
  'POST /v1/riec-cases/:riec/refusal': {
    params: oneCase,
    body: z.strictObject({
      unmet: z.array(z.enum(riecCriteria)).min(1).max(riecCriteria.length),
      advice: z.enum(advices),
    }),
    reply: z.strictObject({ proof: identifier, destroyedOn: day }),
    problems: ['casework/case-not-visible', 'casework/already-decided', 'casework/only-core-participants-decide'],
    summary: 'Does not take a signal up, and destroys it at once.',
  },
  'POST /v1/riec-cases/:riec/persons': {
    params: oneCase,
    body: z.strictObject({
      person: identity.extend({
        minor: z.boolean(),
        relation: z.enum(relations),
        namedBecause: text(1000).optional(),
      }),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/scan-is-about-nobody',
      'casework/circle-too-wide',
      'casework/minor-needs-a-reason',
      'casework/not-yours-to-do',
    ],
    summary: 'Adds someone of the direct circle to a case; to a scan nobody.',
  },
  'POST /v1/riec-cases/:riec/phases': {
    params: oneCase,
    body: z.strictObject({ phase: z.enum(['2', '3']), reasons: text(4000), ...opens }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/stepped-aside',
      'casework/only-participants-decide',
      'casework/phase-3-is-not-for-scans',
      'casework/phases-follow-one-another',
      'casework/organ-not-involved',
      'casework/category-of-another-phase',
    ],
    summary: 'Enters the next phase: why it is necessary, which kinds of data may come in, which organs take part.',
  },
  'POST /v1/riec-cases/:riec/contributions': {
    params: oneCase,
    body: giving.body,
    reply: done,
    problems: [
      ...giving.problems,
      'casework/category-of-a-later-phase',
      'casework/phase-3-is-not-for-scans',
      'casework/category-not-opened',
      'casework/not-in-this-phase',
    ],
    summary: 'Brings something in, among the organs that take part in the phase its kind of data belongs to.',
  },
  'POST /v1/riec-cases/:riec/requests': {
    params: oneCase,
    body: asking.body,
    reply: done,
    problems: [...asking.problems, 'casework/category-not-opened', 'casework/not-in-this-phase'],
    summary: 'Asks another participant what it knows, of kinds of data that a decision opened and both take part in.',
  },
  'POST /v1/riec-cases/:riec/blocks': {
    params: oneCase,
    body: z.strictObject({
      document: z.enum(riecDocuments),
      words: text(8000),
      restsOn: z.array(identifier).max(20),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/block-needs-a-source',
      'casework/contribution-not-visible',
    ],
    summary: 'Writes a paragraph of an enforcement bottleneck or an intervention advice, naming what it rests on.',
  },
  'POST /v1/riec-cases/:riec/closure': {
    params: oneCase,
    body: z.strictObject({ reason: z.enum(closeReasons) }),
    reply: z.strictObject({ id: identifier, closedOn: day, destroyBy: day }),
    problems: [
      'casework/case-not-visible',
      'casework/stepped-aside',
      'casework/only-core-participants-decide',
      'casework/organ-not-involved',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Closes a case or scan of the RIEC: shielded until it is destroyed.',
  },
} as const satisfies Contract

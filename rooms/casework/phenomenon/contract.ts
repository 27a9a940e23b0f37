/** A case about an area or a phenomenon: about no person, so that no operation here takes or shows one. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { obstacles, phenomenonEnds, phenomenonSubjects, publicServices, replacements, taskOutcomes } from './words.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const code = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const oneCase = z.strictObject({ phenomenon: identifier })

const line = z.strictObject({
  id: identifier,
  about: z.enum(phenomenonSubjects),
  name: words,
  place: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
  tasks: z.int(),
  waiting: z.int(),
  overdue: z.int(),
})
export type PhenomenonLine = z.output<typeof line>
const modelOption = z.strictObject({ code, name: words, draft: z.boolean() })
export type ModelOption = z.output<typeof modelOption>

const task = z.strictObject({
  id: identifier,
  carriedBy: organ,
  dueOn: day,
  safeguard: z.string(),
  outcome: z.enum(taskOutcomes).nullable(),
  obstacle: z.enum(obstacles).nullable(),
  reportedOn: day.nullable(),
  may: z.strictObject({ report: z.boolean() }),
})
export type ShownTask = z.output<typeof task>
const barrier = z.strictObject({
  code,
  kind: z.enum(['preventive', 'repressive']),
  says: words,
  owner: z.string(),
  /** Who may take it on: its owner, or whoever asks an owner outside. */
  carriers: z.array(organ),
  sideEffect: words,
  proportionality: words,
  tasks: z.array(task),
})
export type ShownCaseBarrier = z.output<typeof barrier>
const service = z.strictObject({
  service: z.enum(publicServices),
  answer: z
    .strictObject({ replaced: z.enum(replacements), words: z.string(), organ, answeredAt: z.iso.datetime() })
    .nullable(),
})
export type ShownService = z.output<typeof service>
const personApproach = z.strictObject({ id: identifier, decidedBy: organ, decidedOn: day, reasons: z.string() })
export type ShownApproach = z.output<typeof personApproach>

const shown = z.strictObject({
  today: day,
  id: identifier,
  about: z.enum(phenomenonSubjects),
  name: words,
  place: z.string(),
  goal: z.string(),
  model: z.strictObject({ code, version: z.int(), draft: z.boolean() }),
  openedBy: organ,
  openedOn: day,
  destroyBy: day,
  closedOn: day.nullable(),
  closeReason: z.enum(phenomenonEnds).nullable(),
  services: z.array(service),
  steps: z.array(z.strictObject({ code, name: words, barriers: z.array(barrier) })),
  approaches: z.array(personApproach),
  may: z.strictObject({ answer: z.boolean(), agree: z.boolean(), decide: z.boolean(), close: z.boolean() }),
})
export type ShownPhenomenonCase = z.output<typeof shown>

const inCase = ['casework/phenomenon-not-visible', 'casework/phenomenon-closed', 'casework/not-yours-to-do'] as const
const typing = 'casework/words-point-at-somebody' as const

export const phenomenonContract = {
  'GET /v1/phenomenon-cases': {
    reply: z.strictObject({
      today: day,
      cases: z.array(line),
      models: z.array(modelOption),
      may: z.strictObject({ open: z.boolean() }),
    }),
    problems: [],
    summary: 'The cases about an area or a phenomenon, and the barrier models one can begin with.',
  },
  'POST /v1/phenomenon-cases': {
    body: z.strictObject({ about: z.enum(phenomenonSubjects), model: code, place: text(120, 2), goal: text(1000, 3) }),
    reply: done,
    problems: ['casework/model-not-there', 'casework/not-yours-to-do', typing],
    summary: 'Opens a case about an area or a phenomenon, on one version of a barrier model.',
  },
  'GET /v1/phenomenon-cases/:phenomenon': {
    params: oneCase,
    reply: shown,
    problems: ['casework/phenomenon-not-visible'],
    summary: 'One case: services that were replaced, barriers with who does them by when, decisions.',
  },
  'POST /v1/phenomenon-cases/:phenomenon/services': {
    params: oneCase,
    body: z.strictObject({
      service: z.enum(publicServices),
      replaced: z.enum(replacements),
      words: text(1000, 3),
    }),
    reply: done,
    problems: [...inCase, typing],
    summary: 'Answers whether a public service was replaced by criminals, and by what it can come back.',
  },
  'POST /v1/phenomenon-cases/:phenomenon/tasks': {
    params: oneCase,
    body: z.strictObject({ barrier: code, carriedBy: organ, dueOn: day, safeguard: text(1000, 3) }),
    reply: done,
    problems: [
      ...inCase,
      typing,
      'casework/barrier-not-in-the-model',
      'casework/barrier-of-another-organ',
      'sharing/dates-do-not-fit',
      'casework/already-decided',
    ],
    summary: 'Agrees who puts up a barrier, by when, and what softens it for people who are vulnerable.',
  },
  'POST /v1/phenomenon-cases/:phenomenon/tasks/:undertaking/outcome': {
    params: oneCase.extend({ undertaking: identifier }),
    body: z.strictObject({ outcome: z.enum(taskOutcomes), obstacle: z.enum(obstacles).optional() }),
    reply: done,
    problems: [...inCase, 'casework/already-decided', 'casework/obstacle-does-not-fit'],
    summary: 'Whoever took a barrier on says what came of it, and what stood in the way.',
  },
  'POST /v1/phenomenon-cases/:phenomenon/person-approaches': {
    params: oneCase,
    body: z.strictObject({ reasons: text(2000, 3) }),
    reply: done,
    problems: [
      'casework/phenomenon-not-visible',
      'casework/phenomenon-closed',
      'casework/only-core-participants-decide',
      typing,
    ],
    summary:
      'Decides that a person-centred approach may be needed; of whom, a report of its own says, with its admission.',
  },
  'POST /v1/phenomenon-cases/:phenomenon/closure': {
    params: oneCase,
    body: z.strictObject({ reason: z.enum(phenomenonEnds) }),
    reply: done,
    problems: inCase,
    summary: 'Closes a case about an area or a phenomenon.',
  },
} as const satisfies Contract

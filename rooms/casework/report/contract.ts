/** Reporting, weighing and deciding on a report. */
import { z } from 'zod'
import { type Contract, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams, organOption } from '../story/contract.ts'
import { advices, criterionCodes, relations, reportRegimes } from '../words.ts'

const told = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true) }),
  z.strictObject({ told: z.literal(false), reason: text(1000), reviewOn: day }),
])
const identity = z.strictObject({ name: text(200), birthDate: day.optional(), address: text(300).optional() })
/** No field for nationality, ethnicity, religion or politics, on purpose: an unknown field is refused. */
const personIn = z.discriminatedUnion('role', [
  identity.extend({ role: z.literal('subject'), minor: z.boolean() }),
  identity.extend({
    role: z.literal('circle'),
    minor: z.boolean(),
    relation: z.enum(relations),
    namedBecause: text(1000).optional(),
  }),
])
const explainedCriterion = z.strictObject({ code: z.enum(criterionCodes), explanation: text(4000) })

export const reportContract = {
  'GET /v1/report-form': {
    reply: z.strictObject({
      today: day,
      latestReviewOn: day,
      criteria: z.array(z.strictObject({ code: z.enum(criterionCodes), text: z.string() })),
      criteriaGround: ground,
      organs: z.array(organOption),
      extracts: z.array(z.strictObject({ id: identifier, releasedOn: day, text: z.string() })),
    }),
    problems: ['sharing/rules-not-loaded'],
    summary: 'What the report form needs: criteria, organs, released extracts.',
  },
  'POST /v1/cases': {
    body: z.strictObject({
      regime: z.enum(reportRegimes),
      goal: text(2000),
      told,
      persons: z.array(personIn).min(1).max(12),
      criteria: z.array(explainedCriterion).length(4),
      wanted: z.array(organ).max(12),
      extract: identifier.optional(),
    }),
    reply: done,
    problems: [
      'sharing/regime-refuses-everything',
      'sharing/regime-holds-no-cases',
      'casework/report-not-complete',
      'casework/only-participants-report',
      'casework/circle-too-wide',
      'casework/minor-needs-a-reason',
      'signals/extract-not-visible',
      'signals/extract-not-released',
      'signals/extract-taken',
      'casework/organ-takes-no-part',
    ],
    summary: 'Reports a case for conference.',
  },
  'POST /v1/cases/:case/admission': {
    params: caseParams,
    body: z.strictObject({
      criteria: z.array(z.strictObject({ code: z.enum(criterionCodes), met: z.boolean() })).length(4),
      reasons: text(4000),
      involves: z.array(organ).min(1).max(12),
    }),
    reply: z.strictObject({ id: identifier, involved: z.array(organ) }),
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/own-report-is-not-yours-to-admit',
      'casework/nobody-left-to-decide',
      'casework/criteria-not-met',
      'casework/organ-takes-no-part',
      'casework/already-decided',
    ],
    summary: 'Admits a reported case and involves organs from the start.',
  },
  'POST /v1/cases/:case/refusal': {
    params: caseParams,
    body: z.strictObject({ unmet: z.array(z.enum(criterionCodes)).min(1).max(4), advice: z.enum(advices) }),
    reply: z.strictObject({ proof: identifier, destroyedOn: day }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide', 'casework/already-decided'],
    summary: 'Refuses a report and destroys it at once.',
  },
  'POST /v1/cases/:case/persons': {
    params: caseParams,
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
      'casework/circle-too-wide',
      'casework/minor-needs-a-reason',
      'casework/not-yours-to-do',
    ],
    summary: 'Adds someone of the direct circle.',
  },
  'POST /v1/cases/:case/tellings': {
    params: caseParams,
    body: told,
    reply: done,
    problems: ['casework/case-not-visible', 'casework/report-not-complete', 'casework/not-yours-to-do'],
    summary: 'Records whether the person was told, or why not yet.',
  },
} as const satisfies Contract

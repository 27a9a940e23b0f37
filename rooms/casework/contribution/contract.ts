/** Giving, asking and explaining contributions. */
import { z } from 'zod'
import { type Contract, category, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams, categoryOption, request, why } from '../story/contract.ts'
import { contributionKinds, releaseConditions, secrecyGrounds, sources } from '../words.ts'

export const contributionContract = {
  'GET /v1/cases/:case/contribution-form': {
    params: caseParams,
    reply: z.strictObject({
      id: identifier,
      name: z.string(),
      today: day,
      destroyBy: day,
      involved: z.array(z.strictObject({ organ, name: z.string(), core: z.boolean() })),
      own: organ,
      categories: z.array(categoryOption),
      /** What one may quote. */
      sources: z.array(
        z.strictObject({
          id: identifier,
          organ,
          category,
          content: z.string(),
          conditions: z.array(z.enum(releaseConditions)),
          taxDerived: z.boolean(),
        }),
      ),
      requests: z.array(request),
    }),
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'What the contribution form needs: who is involved, which kinds of data may go in.',
  },
  'POST /v1/cases/:case/contributions': {
    params: caseParams,
    body: z.strictObject({
      category,
      kind: z.enum(contributionKinds),
      content: text(8000),
      source: z.enum(sources),
      observedOn: day,
      /** Lawfully held (BGS 1.5); facts and quality checked as far as possible (BGS 1.6). */
      lawful: z.literal(true),
      checked: z.literal(true),
      reliability: z.enum(['established', 'plausible', 'uncertain']),
      taxDerived: z.boolean(),
      conditions: z.array(z.enum(releaseConditions)).max(5),
      /** Contributions it quotes or is made of. */
      restsOn: z.array(identifier).max(20),
      secrecy: z.enum(secrecyGrounds),
      secrecyReason: text(2000).optional(),
      audience: z.array(organ).max(12),
      withheld: z.array(organ).max(12),
      withheldReason: text(2000).optional(),
      expiresOn: day.optional(),
      answers: identifier.optional(),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/category-refused',
      'casework/secrecy-needs-a-ground',
      'casework/organ-not-involved',
      'casework/withholding-needs-a-reason',
      'sharing/dates-do-not-fit',
      'casework/request-not-visible',
      'casework/contribution-not-visible',
      'casework/tax-data-stay',
      'casework/quotation-reaches-too-far',
    ],
    summary: 'Gives a contribution to organs involved.',
  },
  'POST /v1/contributions/:contribution/withdrawal': {
    params: z.strictObject({ contribution: identifier }),
    reply: done,
    problems: ['casework/contribution-not-visible', 'casework/not-yours-to-do'],
    summary: "Withdraws one's own contribution; its content is erased.",
  },
  'GET /v1/contributions/:contribution/why': {
    params: z.strictObject({ contribution: identifier }),
    reply: why,
    problems: ['casework/contribution-not-visible'],
    summary: 'Why this person may see this contribution.',
  },
  'GET /v1/contributions/:contribution/why-not': {
    params: z.strictObject({ contribution: identifier }),
    query: z.strictObject({ organ }),
    reply: z.strictObject({
      organ,
      allowed: z.boolean(),
      rule: z.string(),
      grounds: z.array(ground),
      wouldHaveToChange: z.array(z.enum(['involve', 'give', 'stop-withholding', 'never'])),
    }),
    problems: ['casework/contribution-not-visible'],
    summary: "For the supplier: whether an organ sees one's contribution, and what would have to change.",
  },
  'POST /v1/cases/:case/requests': {
    params: caseParams,
    body: z.strictObject({ asked: organ, categories: z.array(category).min(1).max(13), why: text(2000), dueOn: day }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/organ-not-involved',
      'casework/category-refused',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Asks an organ involved for a contribution.',
  },
  'POST /v1/requests/:request/answer': {
    params: z.strictObject({ request: identifier }),
    body: z.strictObject({
      answer: z.enum(['partly', 'nothing-known', 'refused', 'secrecy']),
      reason: text(2000).optional(),
      /** The reason would itself reveal something: the asker hears the answer and not why. */
      keepReason: z.boolean().optional(),
    }),
    reply: done,
    problems: [
      'casework/request-not-visible',
      'casework/not-yours-to-do',
      'casework/refusal-needs-a-reason',
      'casework/already-decided',
      'casework/partly-needs-a-contribution',
    ],
    summary: 'Answers a request in words: partly, nothing known, refused, secrecy.',
  },
  'POST /v1/requests/:request/reminder': {
    params: z.strictObject({ request: identifier }),
    reply: done,
    problems: ['casework/request-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Reminds the organ that was asked.',
  },
} as const satisfies Contract

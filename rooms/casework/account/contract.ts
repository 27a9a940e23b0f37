/** Every kind of thing that casework shows accounts for itself, to whoever may see it. */
import { z } from 'zod'
import { accountGiven } from '../../../kit/account-contract.ts'
import { type Contract, identifier, refuses } from '../../../kit/contract.ts'

export type { AccountGiven } from '../../../kit/account-contract.ts'

const reply = accountGiven

export const accountContract = {
  'GET /v1/cases/:case/account': {
    params: z.strictObject({ case: identifier }),
    reply,
    problems: ['casework/case-not-visible'],
    summary: 'Accounts for a case: why it is there, who reported it, until when, which organs are involved.',
  },
  'GET /v1/riec-cases/:riec/account': {
    params: z.strictObject({ riec: identifier }),
    reply,
    problems: ['casework/case-not-visible'],
    summary: 'Accounts for a case or a scan of the RIEC.',
  },
  'GET /v1/persons/:person/account': {
    params: z.strictObject({ person: identifier }),
    reply,
    problems: ['casework/person-not-visible'],
    summary: 'Accounts for a person standing in a case.',
  },
  'GET /v1/contributions/:contribution/account': {
    params: z.strictObject({ contribution: identifier }),
    reply,
    problems: ['casework/contribution-not-visible'],
    summary: 'Accounts for a contribution: why it is there, whose it is, until when, who got it.',
  },
  'GET /v1/requests/:request/account': {
    params: z.strictObject({ request: identifier }),
    reply,
    problems: ['casework/request-not-visible'],
    summary: 'Accounts for a request for a contribution.',
  },
  'GET /v1/decisions/:decision/account': {
    params: z.strictObject({ decision: identifier }),
    reply,
    problems: [refuses, 'casework/decision-not-visible'],
    summary: 'Accounts for a decision of a conference.',
  },
  'GET /v1/actions/:action/account': {
    params: z.strictObject({ action: identifier }),
    reply,
    problems: ['casework/action-not-visible'],
    summary: 'Accounts for an action that was agreed.',
  },
  'GET /v1/blocks/:block/account': {
    params: z.strictObject({ block: identifier }),
    reply,
    problems: [refuses, 'casework/block-not-visible'],
    summary: 'Accounts for a block of the record of a conference.',
  },
  'GET /v1/guests/:guest/account': {
    params: z.strictObject({ guest: identifier }),
    reply,
    problems: ['casework/guest-not-visible'],
    summary: 'Accounts for what was handed to a third party at a conference.',
  },
  'GET /v1/riec-steps/:step/account': {
    params: z.strictObject({ step: identifier }),
    reply,
    problems: ['casework/step-not-visible'],
    summary: 'Accounts for a decision on a phase of a case of the RIEC.',
  },
  'GET /v1/riec-paragraphs/:paragraph/account': {
    params: z.strictObject({ paragraph: identifier }),
    reply,
    problems: ['casework/paragraph-not-visible'],
    summary: 'Accounts for a paragraph of a document of the RIEC.',
  },
  'GET /v1/goals/:goal/account': {
    params: z.strictObject({ goal: identifier }),
    reply,
    problems: ['casework/goal-not-visible'],
    summary: 'Accounts for a goal of a plan.',
  },
  'GET /v1/obstacles/:obstacle/account': {
    params: z.strictObject({ obstacle: identifier }),
    reply,
    problems: ['casework/obstacle-not-visible'],
    summary: 'Accounts for what stands in the way of an action.',
  },
  'GET /v1/handovers/:handover/account': {
    params: z.strictObject({ handover: identifier }),
    reply,
    problems: ['casework/handover-not-visible'],
    summary: 'Accounts for a warm hand-over.',
  },
  'GET /v1/reviews/:review/account': {
    params: z.strictObject({ review: identifier }),
    reply,
    problems: ['casework/review-not-visible'],
    summary: 'Accounts for a review of a plan.',
  },
  'GET /v1/releases/:release/account': {
    params: z.strictObject({ release: identifier }),
    reply,
    problems: ['casework/release-not-visible'],
    summary: 'Accounts for a result on its way out of a case.',
  },
  'GET /v1/known-questions/:question/account': {
    params: z.strictObject({ question: identifier }),
    reply,
    problems: ['casework/question-not-visible'],
    summary: 'Accounts for the question whether somebody is known elsewhere.',
  },
  'GET /v1/crime-centre/known-questions/:question/account': {
    params: z.strictObject({ question: identifier }),
    reply,
    problems: ['casework/question-not-visible'],
    summary: 'Accounts for a question the crime centre asked.',
  },
  'GET /v1/phenomenon-cases/:phenomenon/account': {
    params: z.strictObject({ phenomenon: identifier }),
    reply,
    problems: ['casework/phenomenon-not-visible'],
    summary: 'Accounts for a case about an area or a phenomenon.',
  },
  'GET /v1/measures/:measure/account': {
    params: z.strictObject({ measure: identifier }),
    reply,
    problems: ['casework/measure-not-visible'],
    summary: 'Accounts for a file of a measure, to the organ that keeps it.',
  },
  'GET /v1/worries/:worry/account': {
    params: z.strictObject({ worry: identifier }),
    reply,
    problems: [refuses, 'casework/worry-not-visible'],
    summary: 'Accounts for a worry about radicalisation, within its compartment.',
  },
} as const satisfies Contract

/** Every kind of thing that casework shows accounts for itself, to whoever may see it. */
import { z } from 'zod'
import { accountGiven } from '../../../kit/account-contract.ts'
import { type Contract, identifier } from '../../../kit/contract.ts'

export type { AccountGiven } from '../../../kit/account-contract.ts'

const reply = accountGiven

export const accountContract = {
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
    problems: ['casework/decision-not-visible'],
    summary: 'Accounts for a decision of a conference.',
  },
  'GET /v1/actions/:action/account': {
    params: z.strictObject({ action: identifier }),
    reply,
    problems: ['casework/action-not-visible'],
    summary: 'Accounts for an action that was agreed.',
  },
  'GET /v1/goals/:goal/account': {
    params: z.strictObject({ goal: identifier }),
    reply,
    problems: ['casework/goal-not-visible'],
    summary: 'Accounts for a goal of a plan.',
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
    problems: ['casework/worry-not-visible'],
    summary: 'Accounts for a worry about radicalisation, within its compartment.',
  },
} as const satisfies Contract

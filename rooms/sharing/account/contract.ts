/** Accounts of what sharing holds itself, and of anything that has a clock, for whoever may read clocks. */
import { z } from 'zod'
import { accountGiven, clockAccountContract } from '../../../kit/account-contract.ts'
import { type Contract, identifier } from '../../../kit/contract.ts'

export type { Account, AccountGiven, DayMover } from '../../../kit/account-contract.ts'

export const accountContract = {
  ...clockAccountContract,
  'GET /v1/breaches/:breach/account': {
    params: z.strictObject({ breach: identifier }),
    reply: accountGiven,
    problems: ['sharing/breach-not-found'],
    summary: 'Accounts for one entry of the register of breaches.',
  },
  'GET /v1/rights-requests/:request/account': {
    params: z.strictObject({ request: identifier }),
    reply: accountGiven,
    problems: ['sharing/request-not-found'],
    summary: 'Accounts for one request of a person: why it is kept, who was asked, until when.',
  },
  'GET /v1/destruction-lists/:list/account': {
    params: z.strictObject({ list: identifier }),
    reply: accountGiven,
    problems: ['sharing/list-not-visible'],
    summary: 'Accounts for one list of destruction: who made it, who let it go.',
  },
  'GET /v1/restrictions/:restriction/account': {
    params: z.strictObject({ restriction: identifier }),
    reply: accountGiven,
    problems: ['sharing/restriction-not-found'],
    summary: 'Accounts for what an organ keeps from a person: since when, by which ground, until when.',
  },
  'GET /v1/quota-alerts/:alert/account': {
    params: z.strictObject({ alert: identifier }),
    reply: accountGiven,
    problems: ['sharing/alert-not-found'],
    summary: 'Accounts for one alert that somebody opened more than a day allows.',
  },
  'GET /v1/renewals/:renewal/account': {
    params: z.strictObject({ renewal: identifier }),
    reply: accountGiven,
    problems: ['sharing/renewal-not-visible'],
    summary: 'Accounts for one proposal to keep a case for longer.',
  },
  'GET /v1/holds/:hold/account': {
    params: z.strictObject({ hold: identifier }),
    reply: accountGiven,
    problems: ['sharing/nothing-to-hold'],
    summary: 'Accounts for what a claim or a duty keeps from destruction.',
  },
  'GET /v1/questions-of-care-house/:line/account': {
    params: z.strictObject({ line: identifier }),
    reply: accountGiven,
    problems: ['sharing/question-not-visible'],
    summary: 'Accounts for one line of the book of questions of the care and safety house.',
  },
  'GET /v1/questions-of-crime-centre/:line/account': {
    params: z.strictObject({ line: identifier }),
    reply: accountGiven,
    problems: ['sharing/question-not-visible'],
    summary: 'Accounts for one line of the book of questions of the crime centre.',
  },
} as const satisfies Contract

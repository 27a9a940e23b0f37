/** The yearly review of rights. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { reviewOutcomes, reviewStates } from './words.ts'

const authorisation = z.strictObject({
  id: identifier,
  name: z.string(),
  organ: z.string(),
  function: z.string(),
  roles: z.array(z.string()),
  ground: z.enum(['processing', 'legality', 'maintenance']),
  regimes: z.array(z.string()),
  screenedOn: day.nullable(),
  trainedOn: day.nullable(),
  trainingMissing: z.boolean(),
  from: day,
  until: day.nullable(),
  reviewedOn: day.nullable(),
  dueOn: day,
  state: z.enum(reviewStates),
  /** Nobody acts in it: in these regimes the same person does what does not go with it. */
  resting: z.strictObject({ regimes: z.array(z.string()), organ: z.string(), function: z.string() }).nullable(),
  mayReview: z.boolean(),
  mayEnd: z.boolean(),
})
export type ShownAuthorisation = z.output<typeof authorisation>

export const authorisationContract = {
  'GET /v1/authorisations': {
    reply: z.strictObject({ today: day, items: z.array(authorisation) }),
    problems: [],
    summary: 'Appointments with ground, screening, training and the day of the next review.',
  },
  'POST /v1/authorisations/:appointment/review': {
    params: z.strictObject({ appointment: identifier }),
    body: z.strictObject({ outcome: z.enum(reviewOutcomes) }),
    reply: z.strictObject({ id: identifier }),
    problems: ['sharing/authorisation-not-found', 'sharing/may-not-review', 'sharing/rights-do-not-go-together'],
    summary: 'Confirms for a year that somebody still needs these rights, or says that they do not.',
  },
} as const satisfies Contract

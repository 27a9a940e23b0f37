/** Who looked at how many people, and what the privacy officer reviews once a week. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { alertOutcomes, openingKinds } from './words.ts'

const alert = z.strictObject({
  id: identifier,
  name: z.string(),
  organ: z.string(),
  role: z.string(),
  kind: z.enum(openingKinds),
  day,
  quota: z.int(),
  outcome: z.enum(alertOutcomes).nullable(),
  settledBy: z.string().nullable(),
  /** Whether the one who reads this may settle it. */
  maySettle: z.boolean(),
})
export type ShownAlert = z.output<typeof alert>

const review = z.strictObject({
  from: day,
  until: day,
  decisions: z.strictObject({ allowed: z.int(), denied: z.int() }),
  refusals: z.array(z.strictObject({ action: z.string(), problem: z.string(), many: z.int() })),
  deviations: z.array(z.strictObject({ id: identifier, organ: z.string(), reason: z.string(), recordedOn: day })),
  alerts: z.array(alert),
  /** Per organ and role: of how many colleagues, how many persons the middle one and the one with most opened. */
  looking: z.array(
    z.strictObject({ organ: z.string(), role: z.string(), colleagues: z.int(), median: z.int(), most: z.int() }),
  ),
  slowLooking: z.array(
    z.strictObject({ name: z.string(), organ: z.string(), role: z.string(), opened: z.int(), median: z.int() }),
  ),
  rememberedDays: z.int(),
})
export type WeeklyReview = z.output<typeof review>

export const openingsContract = {
  'GET /v1/quota-alerts': {
    reply: z.strictObject({ items: z.array(alert) }),
    problems: [],
    summary: 'Where somebody opened more than a day allows: for the privacy officer and for deciders of other organs.',
  },
  'POST /v1/quota-alerts/:alert/outcome': {
    params: z.strictObject({ alert: identifier }),
    body: z.strictObject({ outcome: z.enum(alertOutcomes) }),
    reply: z.strictObject({ id: identifier }),
    problems: ['sharing/alert-not-found', 'sharing/may-not-settle-alert', 'sharing/alert-settled'],
    summary: 'Settles an alert about somebody else.',
  },
  'GET /v1/weekly-review': {
    reply: review,
    problems: [],
    summary: 'Decisions, refusals, deviations, alerts and patterns of looking of the past seven days.',
  },
} as const satisfies Contract

/** Divergence: raising the question that three sources put together, taking it on, saying what it was. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { themes } from '../detection/words.ts'
import { scaleIds } from '../survey/words.ts'
import { divergenceOutcomes, divergencePatterns, divergenceReasons, sourceVerdicts } from './words.ts'

const code = z.string().max(200)
const verdict = z.enum(sourceVerdicts)
const figure = z.number()
const shown = z.strictObject({
  id: identifier,
  theme: z.enum(themes),
  area: z.strictObject({ code, name: z.string() }),
  pattern: z.enum(divergencePatterns),
  people: z
    .strictObject({
      verdict,
      survey: identifier,
      title: z.string(),
      scale: z.enum(scaleIds),
      fieldworkUntil: z.string(),
      area: z.strictObject({ mean: figure, low: figure, high: figure, respondents: z.int() }).nullable(),
      whole: figure.nullable(),
    })
    .nullable(),
  register: z
    .strictObject({
      verdict,
      edition: identifier,
      title: z.string(),
      source: z.string(),
      stretch: z.string(),
      counts: z.string().nullable(),
      foundBy: z.string().nullable(),
      area: z.strictObject({ count: z.int(), residents: z.int(), rate: figure, low: figure, high: figure }).nullable(),
      elsewhere: z.strictObject({ areas: z.int(), rate: figure, ratioLow: figure, ratioHigh: figure }).nullable(),
    })
    .nullable(),
  professionals: z
    .strictObject({
      verdict,
      round: identifier,
      openedOn: day,
      beside: z.strictObject({ answers: z.int(), median: figure, low: figure, high: figure }).nullable(),
      foremost: z.string().nullable(),
    })
    .nullable(),
  raisedBy: z.string(),
  raisedOn: day,
  owner: z.strictObject({ organ: z.string(), mine: z.boolean() }).nullable(),
  takenOn: day.nullable(),
  reasons: z.array(z.enum(divergenceReasons)),
  outcome: z.enum(divergenceOutcomes).nullable(),
  note: z.string().nullable(),
  closedOn: day.nullable(),
})
export type ShownDivergence = z.output<typeof shown>

const sources = {
  people: z.strictObject({ survey: identifier, scale: z.enum(scaleIds) }).nullable(),
  register: z
    .strictObject({ edition: identifier, series: z.int().min(0).max(100_000), stretch: z.string().max(10) })
    .nullable(),
}
const found = shown.pick({ area: true, people: true, register: true, professionals: true }).extend({
  /** A question about this theme and area is open already. */
  asked: z.boolean(),
})
export type FoundDivergence = z.output<typeof found>

const divergenceParams = z.strictObject({ divergence: identifier })
const done = z.strictObject({ done: z.literal(true) })
const mayNot = 'neighbourhood/may-not-weigh-sources'

export const divergenceContract = {
  'GET /v1/divergences': {
    reply: z.strictObject({ items: z.array(shown) }),
    problems: [],
    summary:
      'What people, register and professionals say of one theme in one area: open questions first, never by value.',
  },
  'POST /v1/divergences': {
    body: z.strictObject({
      theme: z.enum(themes),
      area: code,
      ...sources,
      round: identifier.nullable(),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      mayNot,
      'neighbourhood/two-sources-needed',
      'neighbourhood/source-knows-no-such-area',
      'neighbourhood/no-such-survey',
      'neighbourhood/scale-not-asked',
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/figure-is-no-count',
      'neighbourhood/no-residents-known',
      'neighbourhood/no-such-round',
    ],
    summary: 'Lays two or three sources about one area beside each other, and keeps what they say as a question.',
  },
  'POST /v1/divergences/looking': {
    body: z.strictObject({ theme: z.enum(themes), ...sources }),
    reply: z.strictObject({
      /** Areas of which two sources or more are known; of those, how many say the same, and how many nothing can be told of. */
      looked: z.int(),
      agree: z.int(),
      cannotTell: z.int(),
      /** Areas that one source alone knows. */
      oneSource: z.int(),
      /** Where sources say something else, by name. */
      items: z.array(found),
    }),
    problems: [
      mayNot,
      'neighbourhood/two-sources-needed',
      'neighbourhood/no-such-survey',
      'neighbourhood/scale-not-asked',
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/figure-is-no-count',
      'neighbourhood/no-residents-known',
    ],
    summary:
      'Looks in all areas where sources say something else: questions to people, by name. Nothing is kept of it.',
  },
  'POST /v1/divergences/:divergence/owner': {
    params: divergenceParams,
    body: z.strictObject({}),
    reply: done,
    problems: [mayNot, 'neighbourhood/no-such-divergence', 'neighbourhood/divergence-has-an-owner'],
    summary: 'Takes the question on: the own function answers for it.',
  },
  'POST /v1/divergences/:divergence/outcome': {
    params: divergenceParams,
    body: z.strictObject({
      outcome: z.enum(divergenceOutcomes),
      reasons: z.array(z.enum(divergenceReasons)).max(divergenceReasons.length),
      note: text(1_000, 0),
    }),
    reply: done,
    problems: [
      mayNot,
      'neighbourhood/no-such-divergence',
      'neighbourhood/divergence-is-not-yours',
      'neighbourhood/explanation-needs-a-reason',
      'neighbourhood/points-at-somebody',
    ],
    summary: 'Says what it was, with the reasons that people who know the area gave. Its owner does, once.',
  },
} as const satisfies Contract

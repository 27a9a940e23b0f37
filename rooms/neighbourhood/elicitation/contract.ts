/** The professionals' picture: opening a round, answering it once, closing it, reading what came out. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { themes } from '../detection/words.ts'
import { disciplines, fewestIssues, mostIssues, roundStates, standings } from './words.ts'

const code = z.string().max(200)
const spread = z.strictObject({ answers: z.int(), median: z.number(), low: z.number(), high: z.number() })
export type ShownSpread = z.output<typeof spread>
const ranked = z.strictObject({ issues: z.array(spread), beside: spread.nullable() })
export type ShownRanking = z.output<typeof ranked>
const result = z.strictObject({
  disciplines: z.array(
    z.strictObject({ discipline: z.enum(disciplines), picture: ranked.nullable(), reasons: z.array(z.string()) }),
  ),
  together: ranked.nullable(),
  leftOut: z.boolean(),
  /** Of those who count along in the whole while their discipline is not shown. */
  reasons: z.array(z.string()),
  /** How many more answers it would have taken; null where an earlier count did not keep it. */
  missing: z.int().nullable(),
})
export type ShownResult = z.output<typeof result>

const head = z.strictObject({
  id: identifier,
  theme: z.enum(themes),
  /** As the themes in force name it; the number where none are loaded. */
  themeName: z.strictObject({ nl: z.string(), en: z.string() }),
  area: z.strictObject({ code, name: z.string() }),
  state: z.enum(roundStates),
  /** 1, or 2 for the round that follows one with its spread shown. */
  round: z.int(),
  openUntil: day,
  openedBy: z.string(),
  openedOn: day,
  answered: z.boolean(),
})
export type ListedRound = z.output<typeof head>
const shown = head.extend({
  issues: z.array(z.string()),
  reads: z.strictObject({
    edition: identifier,
    series: z.int(),
    stretch: z.string(),
    title: z.string(),
    source: z.string(),
    unit: z.string(),
    amount: z.number().nullable(),
    standing: z.string(),
  }),
  result: result.nullable(),
  /** What the round before it said; shown to whoever answers this one. */
  before: z.strictObject({ id: identifier, result }).nullable(),
})
export type ShownRound = z.output<typeof shown>

const roundParams = z.strictObject({ round: identifier })
const mayNot = 'neighbourhood/may-not-elicit'

export const elicitationContract = {
  'GET /v1/elicitation-rounds': {
    reply: z.strictObject({ items: z.array(head) }),
    problems: [],
    summary: 'Rounds in which professionals say what weighs in an area, open ones first.',
  },
  'POST /v1/elicitation-rounds': {
    body: z.strictObject({
      theme: z.enum(themes),
      /** The figures that lie beside the question, by their edition. */
      edition: identifier,
      series: z.int().min(0).max(100_000),
      stretch: z.string().max(10),
      area: code,
      issues: z.array(text(80, 3)).min(fewestIssues).max(mostIssues),
      openUntil: day,
      /** A counted round of which this is the second: same theme, area and issues. */
      follows: identifier.nullable(),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      mayNot,
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/no-such-round',
      'neighbourhood/round-contradicts-itself',
      'neighbourhood/points-at-somebody',
    ],
    summary: 'Opens a round about one theme in one area, bound to the edition of the figures it reads.',
  },
  'GET /v1/elicitation-rounds/:round': {
    params: roundParams,
    reply: shown,
    problems: ['neighbourhood/no-such-round'],
    summary: 'One round: what is asked, which figure lay beside it, and what came out, of five answers or more.',
  },
  'POST /v1/elicitation-rounds/:round/answers': {
    params: roundParams,
    body: z.strictObject({
      discipline: z.enum(disciplines),
      /** Place of each issue, in the order of the issues; 1 weighs most. */
      ranks: z.array(z.int().min(1).max(mostIssues)).min(fewestIssues).max(mostIssues),
      beside: z.enum(standings).nullable(),
      reason: text(600, 0),
    }),
    reply: z.strictObject({ done: z.literal(true) }),
    problems: [
      mayNot,
      'neighbourhood/no-such-round',
      'neighbourhood/round-is-closed',
      'neighbourhood/answered-before',
      'neighbourhood/order-not-whole',
      'neighbourhood/points-at-somebody',
    ],
    summary: 'Answers a round, once. Nobody reads the answer by itself, and it goes when the round is counted.',
  },
  'POST /v1/elicitation-rounds/:round/closing': {
    params: roundParams,
    body: z.strictObject({}),
    reply: z.strictObject({ done: z.literal(true) }),
    problems: [mayNot, 'neighbourhood/no-such-round', 'neighbourhood/round-is-closed'],
    summary: 'Closes a round: its answers are counted once, and removed.',
  },
} as const satisfies Contract

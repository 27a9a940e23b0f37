/** Detection: asking for a search, reading what it found, taking a question on, saying what came of it. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { areaLevels } from '../reading/words.ts'
import { askedGroups, excesses, methods, outcomes, runStates, settings, sources, themes } from './words.ts'

const code = z.string().max(200)
const share = z.number().min(0).max(1)
const municipality = z.string().regex(/^GM\d{4}$/)

const runHead = z.strictObject({
  id: identifier,
  source: z.enum(sources),
  method: z.enum(methods),
  /** What was counted: the figure and its table; of signals empty. */
  title: z.string(),
  theme: z.enum(themes).nullable(),
  state: z.enum(runStates),
  progress: share,
  askedBy: z.string(),
  askedOn: day,
  findings: z.int(),
})
export type ShownRun = z.output<typeof runHead>

const campaign = z.strictObject({
  id: identifier,
  what: z.string(),
  municipality: municipality.nullable(),
  firstDay: day,
  lastDay: day,
  enteredBy: z.string(),
})
const finding = z.strictObject({
  id: identifier,
  run: identifier,
  areas: z.array(z.strictObject({ code, name: z.string() })),
  first: z.string(),
  last: z.string(),
  firstDay: day,
  lastDay: day,
  /** Null for signals: of those only `excess`, in steps, is known. */
  observed: z.int().nullable(),
  expected: z.number().nullable(),
  excess: z.enum(excesses).nullable(),
  /** Adjusted for having looked everywhere. */
  chance: share,
  /** In these areas and this time people were asked to report. */
  campaigns: z.array(campaign),
  owner: z.strictObject({ organ: z.string(), mine: z.boolean() }).nullable(),
  asked: z.array(z.enum(askedGroups)),
  takenOn: day.nullable(),
  outcome: z.enum(outcomes).nullable(),
  note: z.string().nullable(),
  closedOn: day.nullable(),
})
export type ShownFinding = z.output<typeof finding>

/** What was searched and how: without it a finding says nothing. */
export const searched = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('space-time'),
    areas: z.int(),
    periods: z.int(),
    maximumShare: share,
    maximumDuration: z.int(),
    minimumCases: z.int(),
    circles: z.int(),
    windows: z.int(),
    simulations: z.int(),
    smallestChance: share,
  }),
  z.strictObject({
    kind: z.literal('aberration'),
    method: z.enum(['farrington', 'ears-c1']),
    areas: z.int(),
    judged: z.int(),
    periods: z.int(),
    falseDiscoveries: share,
  }),
  z.strictObject({
    kind: z.literal('signals'),
    areas: z.int(),
    firstMonth: z.string(),
    lastMonth: z.string(),
    fewestAreas: z.int(),
    fewestSignals: z.int(),
    longestStretch: z.int(),
    maximumShare: share,
    simulations: z.int(),
  }),
])
export type Searched = z.output<typeof searched>

const ring = z.array(z.tuple([z.number(), z.number()]))
const runParams = z.strictObject({ run: identifier })
const findingParams = z.strictObject({ finding: identifier })
const made = z.strictObject({ id: identifier })
const done = z.strictObject({ done: z.literal(true) })

export const detectionContract = {
  'GET /v1/detection': {
    reply: z.strictObject({
      runs: z.array(runHead),
      /** Open questions first, the longest open at the top; then the closed ones, the last closed first. */
      findings: z.array(finding),
      campaigns: z.array(campaign),
      /** Whose areas are on a map, to say where a campaign ran. */
      municipalities: z.array(z.strictObject({ code: municipality, name: z.string() })),
    }),
    problems: [],
    summary: 'The board: questions with their owner and outcome, searches, campaigns.',
  },
  'POST /v1/detection/runs': {
    body: z.discriminatedUnion('source', [
      z.strictObject({
        source: z.literal('register'),
        edition: identifier,
        series: z.int().min(0).max(100_000),
        level: z.enum(areaLevels),
        municipality: municipality.nullable(),
        method: z.enum(methods),
        /** To search again as before; empty: one is drawn. */
        seed: text(100, 1).nullable(),
        /** Units: periods at the end that are left out, because reports come late. Absent: none. */
        leaveOut: z.int().min(0).max(settings.mostLeftOut).optional(),
      }),
      z.strictObject({
        source: z.literal('signals'),
        theme: z.enum(themes).nullable(),
        months: z.union([z.literal(12), z.literal(24)]),
        seed: text(100, 1).nullable(),
      }),
    ]),
    reply: made,
    problems: [
      'neighbourhood/may-not-detect',
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/figure-is-no-count',
      'neighbourhood/no-residents-known',
      'neighbourhood/too-little-to-search',
    ],
    summary: 'Asks for a search over areas; it is done beside everything else.',
  },
  'GET /v1/detection/runs/:run': {
    params: runParams,
    reply: runHead.extend({
      seed: z.string(),
      searched: searched.nullable(),
      firstStretch: z.string().nullable(),
      lastStretch: z.string().nullable(),
      residentsFrom: z.string().nullable(),
      leftOut: z.strictObject({ tooSmall: z.int(), noFigure: z.int(), noPlace: z.int() }).nullable(),
      /** How complete the end of earlier loads of the table was; empty: nobody can tell. Null for signals. */
      completeness: z.array(z.strictObject({ back: z.int(), share: z.number(), loads: z.int() })).nullable(),
      /** Units: periods at the end that took no part. */
      endLeftOut: z.int().nullable(),
      items: z.array(finding),
      drawn: z.array(
        z.strictObject({
          code,
          name: z.string(),
          middle: z.tuple([z.number(), z.number()]),
          outline: z.array(z.array(ring)).nullable(),
        }),
      ),
    }),
    problems: ['neighbourhood/no-such-search'],
    summary: 'One search: what was looked through, with which limits and seed, and what it asks.',
  },
  'POST /v1/detection/runs/:run/cancelling': {
    params: runParams,
    body: z.strictObject({}),
    reply: done,
    problems: ['neighbourhood/may-not-detect', 'neighbourhood/no-such-search', 'neighbourhood/search-is-over'],
    summary: 'Takes a search back that waits or runs: nothing of it is kept.',
  },
  'POST /v1/detection/campaigns': {
    body: z.strictObject({
      what: text(200, 3),
      municipality: municipality.nullable(),
      firstDay: day,
      lastDay: day,
    }),
    reply: made,
    problems: [
      'neighbourhood/may-not-detect',
      'neighbourhood/campaign-ends-before-it-begins',
      'neighbourhood/names-an-address',
    ],
    summary: 'Enters when and where people were asked to report.',
  },
  'POST /v1/detection/findings/:finding/owner': {
    params: findingParams,
    body: z.strictObject({ asked: z.array(z.enum(askedGroups)).min(1).max(askedGroups.length) }),
    reply: done,
    problems: ['neighbourhood/may-not-detect', 'neighbourhood/no-such-finding', 'neighbourhood/finding-has-an-owner'],
    summary: 'Takes a question on: the own function answers for it, and asks these groups.',
  },
  'POST /v1/detection/findings/:finding/outcome': {
    params: findingParams,
    body: z.strictObject({ outcome: z.enum(outcomes), note: text(1_000, 0) }),
    reply: done,
    problems: [
      'neighbourhood/may-not-detect',
      'neighbourhood/no-such-finding',
      'neighbourhood/finding-is-not-yours',
      'neighbourhood/names-an-address',
    ],
    summary: 'Says what came of a question. Its owner does, once.',
  },
} as const satisfies Contract

/** What may be asked of tables of open data: which there are, their figures over areas, and one area over time. */
import { z } from 'zod'
import { type Contract, identifier, text } from '../../../kit/contract.ts'
import {
  areaLevels,
  countedUnits,
  figureKinds,
  figureStates,
  foundByKinds,
  intervalLevels,
  sensitiveKinds,
  stretchKinds,
} from '../reading/words.ts'

const level = z.enum(areaLevels)
/** `given`, or why there is no number. */
const standing = z.enum(['given', 'not-given', 'withheld', 'cannot-occur', 'filled-in-zero', 'no-row'])
const place = z.coerce.number().int().min(0).max(100_000)
const code = z.string().max(200)

const tableHead = z.strictObject({
  id: identifier,
  table: z.string(),
  load: z.int(),
  title: z.string(),
  source: z.string(),
  licence: z.string().nullable(),
  published: z.string().nullable(),
  vintage: z.int().nullable(),
  recipeVersion: z.int(),
  areas: z.int(),
  figures: z.int(),
  loadedOn: z.string(),
  stretches: z.array(z.string()),
  revised: z.int().nullable(),
})
const boundarySet = z.strictObject({
  id: identifier,
  name: z.string(),
  level,
  vintage: z.int().nullable(),
  source: z.string(),
  licence: z.string().nullable(),
  shapes: z.int(),
  readFrom: z.enum(['degrees', 'rd']),
  loadedOn: z.string(),
})
const tableFigure = z.strictObject({
  /** How it is asked for: its place in this list. */
  series: z.int(),
  figure: z.string(),
  title: z.string(),
  group: z.string(),
  unit: z.string(),
  decimals: z.int().nullable(),
  kind: z.enum(figureKinds),
  breakdown: z.array(z.string()),
  isTotal: z.boolean(),
  stretches: z.array(z.strictObject({ code: z.string(), kind: z.enum(stretchKinds), provisional: z.boolean() })),
  /** Published with a margin, so that areas can be estimated. */
  hasMargins: z.boolean(),
  /** Units: per cent; how often such an interval holds the real figure. Null without margins. */
  level: z.union(intervalLevels.map((one) => z.literal(one))).nullable(),
  /** What one unit of it is and who found it; null where the source does not say. */
  counts: z.enum(countedUnits).nullable(),
  foundBy: z.enum(foundByKinds).nullable(),
  roundedTo: z.int().nullable(),
  given: z.int(),
  withheld: z.int(),
})
export type TableFigure = z.output<typeof tableFigure>
const join = z.strictObject({
  boundarySet: z.string(),
  name: z.string(),
  vintage: z.int().nullable(),
  joined: z.int(),
  inTable: z.int(),
  inBoundaries: z.int(),
  recoded: z.int(),
})
const interval = z.strictObject({ low: z.number(), high: z.number() }).nullable()
const areaFigure = z.strictObject({ code, name: z.string(), amount: z.number().nullable(), standing, interval })
const ring = z.array(z.tuple([z.number(), z.number()]))
const drawnArea = z.strictObject({
  code,
  name: z.string(),
  /** Longitude and latitude. */
  middle: z.tuple([z.number(), z.number()]),
  outline: z.array(z.array(ring)).nullable(),
  amount: z.number().nullable(),
  standing,
})
export type DrawnArea = z.output<typeof drawnArea>
/** Of a whole country: columns beside each other, so that twelve thousand areas are a few long lists and not as many things. */
const countryList = z.strictObject({
  codes: z.array(z.string()),
  names: z.array(z.string()),
  amounts: z.array(z.number().nullable()),
  standings: z.array(standing),
  /** Ends of the interval, at the level of the figure; null where the source publishes no margins. */
  intervals: z.strictObject({ lows: z.array(z.number().nullable()), highs: z.array(z.number().nullable()) }).nullable(),
  /** Null where no boundaries are known. `others`: drawn areas that show an area of another code. */
  map: z
    .strictObject({
      boundarySet: identifier,
      name: z.string(),
      licence: z.string().nullable(),
      shapes: z.int(),
      parts: z.int(),
      others: z.array(z.tuple([z.string(), z.string()])),
    })
    .nullable(),
  /** What lies under the areas, where the operator gave one. */
  baseMap: z.strictObject({ address: z.string(), licence: z.string() }).nullable(),
})
export type CountryList = z.output<typeof countryList>
const areaPoint = z.strictObject({
  stretch: z.string(),
  kind: z.enum(stretchKinds),
  amount: z.number().nullable(),
  standing,
  provisional: z.boolean(),
  interval,
  /** Beside the point before it in the same piece of the line; null where there is none. */
  change: z
    .discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('difference'), difference: z.number() }),
      z.strictObject({ verdict: z.enum(['higher', 'lower']), difference: z.number(), interval: interval.unwrap() }),
      z.strictObject({
        verdict: z.literal('cannot-tell'),
        why: z.enum(['no-margin-published', 'interval-holds-no-change', 'within-rounding']),
        interval,
      }),
    ])
    .nullable(),
  /** Why the line is cut before this point; null where it goes on. */
  cut: z.string().nullable(),
  revisedFrom: z.array(z.strictObject({ load: z.int(), amount: z.number(), interval })),
})
export type AreaPoint = z.output<typeof areaPoint>

const editionParams = z.strictObject({ edition: identifier })

export const editionContract = {
  'GET /v1/open-data/editions': {
    reply: z.strictObject({ tables: z.array(tableHead), boundaries: z.array(boundarySet) }),
    problems: [],
    summary: 'Tables and boundaries that were loaded, by title, the newest load first.',
  },
  'GET /v1/open-data/editions/:edition': {
    params: editionParams,
    reply: tableHead.extend({
      files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: z.string() })),
      list: z.array(tableFigure),
      apart: z.array(
        z.strictObject({
          title: z.string(),
          state: z.enum(figureStates),
          sensitive: z.enum(sensitiveKinds).nullable(),
        }),
      ),
      empty: z.array(z.string()),
      /** `told`: afterwards, by an organ; null where it was said when the table was loaded. */
      breaks: z.array(
        z.strictObject({
          from: z.string(),
          why: z.string(),
          told: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
        }),
      ),
      levels: z.array(z.strictObject({ level, count: z.int() })),
      municipalities: z.array(z.strictObject({ code, name: z.string() })),
      loads: z.array(
        z.strictObject({ id: identifier, load: z.int(), loadedOn: z.string(), revised: z.int().nullable() }),
      ),
    }),
    problems: ['neighbourhood/no-such-table'],
    summary: 'One table: where it comes from, which figures it has, what was set apart.',
  },
  'GET /v1/open-data/editions/:edition/areas': {
    params: editionParams,
    query: z.strictObject({
      series: place,
      stretch: z.string().max(10),
      level,
      /** Only areas in this municipality. */
      municipality: z
        .string()
        .regex(/^GM\d{4}$/)
        .optional(),
    }),
    reply: z.strictObject({
      items: z.array(areaFigure),
      /** Areas left out of the list because there are too many; choose a municipality. */
      more: z.int(),
      drawn: z.strictObject({ join, areas: z.array(drawnArea) }).nullable(),
    }),
    problems: ['neighbourhood/no-such-table', 'neighbourhood/no-such-series'],
    summary: 'One figure in one period, area by area, by name, and drawn where boundaries are known.',
  },
  'GET /v1/open-data/editions/:edition/list': {
    params: editionParams,
    query: z.strictObject({ series: place, stretch: z.string().max(10), level }),
    reply: countryList,
    problems: ['neighbourhood/no-such-table', 'neighbourhood/no-such-series'],
    summary: 'One figure in one period of all areas of a country, by name, and on which boundaries they are drawn.',
  },
  'GET /v1/open-data/editions/:edition/map': {
    params: editionParams,
    query: z.strictObject({
      /** The set of boundaries that the list names. */
      set: identifier,
      /** Counted from 0: a whole country comes in parts, so that a page can say how far it is. */
      part: z.coerce.number().int().min(0).max(100).default(0),
    }),
    reply: z.strictObject({
      /** `outline`: written as `pages/read-outline.ts` reads it; null where the source draws none. */
      areas: z.array(z.strictObject({ code: z.string(), name: z.string(), outline: z.string().nullable() })),
    }),
    problems: ['neighbourhood/no-such-table'],
    summary: 'Outlines of one part of a set of boundaries, thinned for a map of the whole country.',
  },
  'GET /v1/open-data/editions/:edition/line': {
    params: editionParams,
    query: z.strictObject({ series: place, area: code }),
    reply: z.strictObject({ area: z.strictObject({ code, name: z.string() }), points: z.array(areaPoint) }),
    problems: ['neighbourhood/no-such-table', 'neighbourhood/no-such-series'],
    summary: 'One figure of one area over time, cut where another way of counting begins, with what was revised.',
  },
  'GET /v1/open-data/recodes': {
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          id: identifier,
          fromYear: z.int(),
          toYear: z.int(),
          source: z.string(),
          pairs: z.int(),
          recordedOn: z.string(),
        }),
      ),
    }),
    problems: [],
    summary: 'Which areas of an older division became which of a newer one.',
  },
  'POST /v1/open-data/recodes': {
    body: z.strictObject({
      fromYear: z.int().min(1900).max(2200),
      toYear: z.int().min(1900).max(2200),
      source: text(200),
      /** Two codes per line. */
      rows: text(800_000),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: ['neighbourhood/may-not-load-open-data', 'neighbourhood/recode-refused'],
    summary: 'Records which areas became which, for joins across divisions.',
  },
  'GET /v1/open-data/covariates': {
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          id: identifier,
          table: z.string(),
          figure: z.string(),
          title: z.string(),
          verdict: z.enum(['allowed', 'withdrawn']),
          reason: z.string(),
          decidedBy: z.string(),
          decidedOn: z.string(),
          /** The last decision about this figure. */
          holds: z.boolean(),
        }),
      ),
    }),
    problems: [],
    summary: 'Which figures may serve as context when areas are modelled, and why; every decision.',
  },
  'POST /v1/open-data/covariates': {
    body: z.strictObject({
      edition: identifier,
      series: z.int().min(0),
      verdict: z.enum(['allowed', 'withdrawn']),
      reason: text(2_000, 10),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/may-not-decide-covariate',
      'neighbourhood/covariate-is-sensitive',
    ],
    summary: 'Decides that a figure may serve as context, or no longer.',
  },
} as const satisfies Contract

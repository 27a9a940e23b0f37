/** The neighbourhood's routes at the workbench: the same published picture residents see. */
import { z } from 'zod'
import type { Contract } from '../../kit/contract.ts'
import { breakContract } from './break/contract.ts'
import { catalogueContract } from './catalogue/contract.ts'
import { deliveryContract } from './delivery/contract.ts'
import { detectionContract } from './detection/contract.ts'
import { divergenceContract } from './divergence/contract.ts'
import { editionContract } from './edition/contract.ts'
import { elicitationContract } from './elicitation/contract.ts'
import { estimateContract } from './estimate/contract.ts'
import { featureContract } from './feature/contract.ts'
import { publicationContract } from './publication/contract.ts'
import { surveyContract } from './survey/contract.ts'
import { methodNotes, periods, sourceKinds, standings, units } from './words.ts'

const named = { code: z.string(), nl: z.string(), en: z.string() }
const stretch = z.strictObject({ year: z.int().nullable(), period: z.enum(periods) })
const shownEdition = z.strictObject({
  code: z.string(),
  coversUntil: z.string().nullable(),
  standing: z.enum(standings),
})
const shownPoint = z.strictObject({
  ...stretch.shape,
  amount: z.number(),
  sampleSize: z.int().nullable(),
  page: z.string(),
  edition: z.string(),
  standing: z.enum(standings),
  revisedFrom: z.array(z.strictObject({ edition: z.string(), amount: z.number(), page: z.string() })),
})
const shownChange = z.strictObject({
  from: stretch,
  to: stretch,
  verdict: z.enum(['difference', 'higher', 'lower', 'cannot-tell']),
  /** Null where nothing may be said about it. */
  difference: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  why: z.enum(['no-margin-published', 'spread-not-published', 'interval-holds-no-change']).nullable(),
  acrossEditions: z.boolean(),
})
const shownSeries = z.strictObject({
  nl: z.string(),
  en: z.string(),
  ownWords: z.array(z.enum(['nl', 'en'])),
  source: z.enum(sourceKinds),
  unit: z.enum(units),
  area: z.string(),
  partOf: z.string().nullable(),
  fullYears: z.array(shownPoint),
  partYears: z.array(shownPoint),
  undated: z.array(shownPoint),
  changes: z.array(shownChange),
})
const shownTheme = z.strictObject({
  ...named,
  field: z.strictObject(named),
  series: z.array(shownSeries),
  editions: z.array(shownEdition),
  notes: z.array(z.enum(methodNotes)),
})
const shownIndex = z.strictObject({
  fields: z.array(
    z.strictObject({
      ...named,
      /** How many series each theme has; both zero: no figures seen. */
      themes: z.array(z.strictObject({ ...named, register: z.int(), survey: z.int() })),
    }),
  ),
  editions: z.array(shownEdition),
})

export type ShownPoint = z.output<typeof shownPoint>
export type ShownChange = z.output<typeof shownChange>
export type ShownSeries = z.output<typeof shownSeries>
export type ShownTheme = z.output<typeof shownTheme>
export type ShownIndex = z.output<typeof shownIndex>
export type ShownEdition = z.output<typeof shownEdition>

export const neighbourhoodContract = {
  ...deliveryContract,
  ...catalogueContract,
  ...breakContract,
  ...editionContract,
  ...estimateContract,
  ...detectionContract,
  ...elicitationContract,
  ...divergenceContract,
  ...surveyContract,
  ...publicationContract,
  ...featureContract,
  'GET /v1/figures/themes': {
    reply: shownIndex,
    problems: [],
    summary: 'The five fields and twenty themes, with how many published series each has.',
  },
  'GET /v1/figures/themes/:theme': {
    params: z.strictObject({ theme: z.string().regex(/^[1-9]\.[1-9]$/) }),
    reply: shownTheme,
    problems: ['neighbourhood/no-such-theme'],
    summary:
      'Every published figure of one theme, with its edition, page, revisions and what may be said about changes.',
  },
} as const satisfies Contract

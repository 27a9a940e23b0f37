/** Handing in open data, having it looked into, having it imported. */
import { z } from 'zod'
import { type Contract, identifier, text } from '../../../kit/contract.ts'
import {
  areaLevels,
  columnRoles,
  countedUnits,
  type DeliveryReport,
  dateReadings,
  deliveryStates,
  doubtCodes,
  encodings,
  figureKinds,
  figureStates,
  foundByKinds,
  headingPartKinds,
  intervalLevels,
  layouts,
  marginEnds,
  progressSteps,
  type Recipe,
  readingFaults,
  sensitiveKinds,
  stretchKinds,
  whenAbsentKinds,
} from '../reading/words.ts'

/** What could not be read, and where. */
export const foundFault = z.strictObject({
  code: z.enum(readingFaults),
  place: z.strictObject({
    file: z.string().optional(),
    line: z.int().optional(),
    column: z.string().optional(),
    found: z.string().optional(),
    expected: z.string().optional(),
  }),
})

/** A word of a source, kept as it was written there. */
const written = (maximum: number) => z.string().max(maximum)
const mostColumns = 2_000

const intervalLevel = z.union(intervalLevels.map((one) => z.literal(one)))
export const recipeShape = z.strictObject({
  table: z.string().min(1).max(80),
  title: z.string().min(1).max(200),
  source: written(200),
  licence: written(300).nullable(),
  published: z.iso.date().nullable(),
  encoding: z.enum(encodings),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  decimal: z.enum(['.', ',']),
  headingLine: z.int().min(1).max(100),
  unitLine: z.int().min(1).max(100).nullable(),
  headingRows: z.int().min(1).max(10).optional(),
  headingKeys: z.int().min(1).max(50).optional(),
  sheet: written(100).nullable(),
  layout: z.enum(layouts),
  draws: z.boolean().optional(),
  headingParts: z.array(z.enum(headingPartKinds)).max(4),
  areaBy: z.enum(['code', 'number', 'name']),
  margin: z
    .strictObject({ value: written(300), low: written(300), high: written(300), level: intervalLevel })
    .optional(),
  period: written(20).nullable(),
  dates: z.enum(dateReadings).optional(),
  vintage: z.int().min(1900).max(2200).nullable(),
  columns: z
    .array(
      z.strictObject({
        name: written(300),
        role: z.enum(columnRoles),
        title: written(300),
        total: written(200).nullable(),
      }),
    )
    .max(mostColumns),
  figures: z
    .array(
      z.strictObject({
        name: written(300),
        title: written(200),
        group: written(300),
        unit: written(80),
        decimals: z.int().min(0).max(20).nullable(),
        kind: z.enum(figureKinds),
        state: z.enum(figureStates),
        sensitive: z.enum(sensitiveKinds).nullable(),
        marginOf: written(300).nullish(),
        end: z.enum(marginEnds).nullish(),
        level: intervalLevel.nullish(),
        whenAbsent: z.enum(whenAbsentKinds).nullish(),
        counts: z.enum(countedUnits).nullish(),
        foundBy: z.enum(foundByKinds).nullish(),
      }),
    )
    .max(mostColumns),
  breaks: z.array(z.strictObject({ from: written(20), why: written(300) })).max(50),
}) satisfies z.ZodType<Recipe>

const level = z.enum(areaLevels)
export const reportShape = z.strictObject({
  rows: z.int(),
  rowsWithoutArea: z.int(),
  rowsQuarantined: z.int(),
  areas: z.array(z.strictObject({ level, count: z.int() })),
  stretches: z.array(z.strictObject({ code: z.string(), kind: z.enum(stretchKinds), provisional: z.boolean() })),
  series: z.int(),
  given: z.int(),
  intervals: z.int().optional(),
  withheld: z.int(),
  notGiven: z.int(),
  cannotOccur: z.int(),
  filledInZeros: z.int(),
  empty: z.array(z.string()),
  sums: z.array(
    z.strictObject({
      figure: z.string(),
      stretch: z.string(),
      parts: level,
      compared: z.int(),
      apart: z.int(),
      roundedTo: z.int().nullable(),
      worst: z
        .strictObject({ code: z.string(), name: z.string(), sum: z.number(), count: z.number(), parts: z.int() })
        .nullable(),
    }),
  ),
  joins: z.array(
    z.strictObject({
      boundarySet: z.string(),
      name: z.string(),
      vintage: z.int().nullable(),
      level,
      inTable: z.int(),
      inBoundaries: z.int(),
      joined: z.int(),
      recoded: z.int(),
      onlyInTable: z.array(z.string()),
      onlyInBoundaries: z.array(z.string()),
    }),
  ),
  preview: z.strictObject({
    figures: z.array(z.string()),
    areas: z.array(z.strictObject({ code: z.string(), name: z.string(), cells: z.array(z.string()) })),
  }),
  shapes: z
    .strictObject({ count: z.int(), level, readFrom: z.enum(['degrees', 'rd']), withoutShape: z.int() })
    .nullable(),
  doubts: z.array(z.strictObject({ code: z.enum(doubtCodes), count: z.int(), found: z.string() })).optional(),
  known: z.enum(['new', 'same', 'later']),
  revised: z.int().nullable(),
}) satisfies z.ZodType<DeliveryReport>

const shownDelivery = z.strictObject({
  id: identifier,
  state: z.enum(deliveryStates),
  encoding: z.enum(encodings),
  files: z.array(z.strictObject({ name: z.string(), size: z.int() })),
  /** Where it was fetched from; null when somebody brought it. */
  address: z.string().nullable(),
  title: z.string().nullable(),
  day: z.string(),
  fault: foundFault.nullable(),
  progress: z
    .strictObject({
      step: z.enum(progressSteps),
      bytes: z.int(),
      ofBytes: z.int(),
      rows: z.int(),
      figures: z.int(),
    })
    .nullable(),
  edition: identifier.nullable(),
  boundarySet: identifier.nullable(),
})
export type ShownDelivery = z.output<typeof shownDelivery>
const deliveryParams = z.strictObject({ delivery: identifier })

/** Units: bytes of one piece, and of a whole delivery by the page. */
export const partBytes = 512 * 1024
export const mostBytes = 512 * 1024 ** 2

export const deliveryContract = {
  'GET /v1/open-data/deliveries': {
    reply: z.strictObject({ items: z.array(shownDelivery) }),
    problems: [],
    summary: 'What was handed in to be loaded, newest first, and how far it is.',
  },
  'POST /v1/open-data/deliveries': {
    body: z.strictObject({
      encoding: z.enum(encodings),
      files: z
        .array(z.strictObject({ name: text(200), size: z.int().min(1).max(mostBytes) }))
        .min(1)
        .max(60),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: ['neighbourhood/may-not-load-open-data', 'neighbourhood/delivery-too-large'],
    summary: 'Begins a delivery: which files are coming.',
  },
  'POST /v1/open-data/fetchings': {
    body: z.strictObject({ address: text(2_000, 8), encoding: z.enum(encodings) }),
    reply: z.strictObject({ id: identifier }),
    problems: [
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/no-web-address',
      'neighbourhood/place-not-allowed',
    ],
    summary: 'Has a table or boundaries fetched from a place that this installation allows. Nothing is loaded.',
  },
  'GET /v1/open-data/deliveries/:delivery': {
    params: deliveryParams,
    reply: shownDelivery.extend({ recipe: recipeShape.nullable(), report: reportShape.nullable() }),
    problems: ['neighbourhood/no-such-delivery'],
    summary: 'One delivery: how it may be read, and what was found in it.',
  },
  'POST /v1/open-data/deliveries/:delivery/parts': {
    params: deliveryParams,
    body: z.strictObject({
      file: z.int().min(0).max(59),
      place: z.int().min(0).max(100_000),
      content: z.base64().max(720_000),
    }),
    reply: z.strictObject({}),
    problems: [
      'neighbourhood/no-such-delivery',
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/delivery-moved-on',
      'neighbourhood/delivery-too-large',
    ],
    summary: 'Brings one piece of one file, in base64.',
  },
  'POST /v1/open-data/deliveries/:delivery/looking': {
    params: deliveryParams,
    body: z.strictObject({ recipe: recipeShape.nullable(), encoding: z.enum(encodings).optional() }),
    reply: z.strictObject({}),
    problems: [
      'neighbourhood/no-such-delivery',
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/delivery-moved-on',
      'neighbourhood/recipe-refused',
    ],
    summary: 'Has the delivery read through, by the proposed recipe or by this one. Nothing is loaded.',
  },
  'POST /v1/open-data/deliveries/:delivery/importing': {
    params: deliveryParams,
    body: z.strictObject({ recipe: recipeShape }),
    reply: z.strictObject({}),
    problems: [
      'neighbourhood/no-such-delivery',
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/delivery-moved-on',
      'neighbourhood/recipe-refused',
    ],
    summary: 'Has the delivery imported as an edition, all of it or nothing.',
  },
  'POST /v1/open-data/deliveries/:delivery/cancelling': {
    params: deliveryParams,
    body: z.strictObject({}),
    reply: z.strictObject({}),
    problems: [
      'neighbourhood/no-such-delivery',
      'neighbourhood/may-not-load-open-data',
      'neighbourhood/delivery-moved-on',
    ],
    summary: 'Takes a delivery back; what was read so far is gone.',
  },
} as const satisfies Contract

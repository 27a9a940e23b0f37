/** What may be asked of publications: proposing and deciding at the workbench, reading and downloading by everybody. */
import { z } from 'zod'
import { bytes, type Contract, identifier, text } from '../../../kit/contract.ts'
import { themes } from '../detection/words.ts'
import { areaLevels } from '../reading/words.ts'
import { scaleIds } from '../survey/words.ts'
import {
  cellStates,
  directions,
  mostEarlierFieldworks,
  origins,
  protections,
  publicationStates,
  sureties,
  surveyForms,
  surveyParts,
} from './words.ts'

const params = z.strictObject({ publication: identifier })
const bilingual = z.strictObject({ nl: z.string(), en: z.string() })
const typed = (most: number) => z.strictObject({ nl: text(most, 3), en: text(most, 3) })
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const described = {
  title: typed(160),
  definition: typed(1_000),
  direction: z.enum(directions),
  /** From how large a difference on it matters, in the unit of the figure. */
  smallestThatMatters: z.number().positive().max(1_000_000).nullable(),
  /** Lines `code;group`: areas that are held beside each other. */
  kin: text(200_000).optional(),
}
const openDataProposal = z.strictObject({
  origin: z.literal('open-data'),
  ...described,
  edition: identifier,
  series: z.int().min(0).max(100_000),
  level: z.enum(areaLevels),
  municipality: z
    .string()
    .regex(/^GM\d{4}$/)
    .optional(),
  /** Why the figures are as sure as they are. Nothing is published without it. */
  surety: z.enum(['published-margin', 'modelled-95', 'full-count', 'no-margin-published']).optional(),
})
const heldProposal = z.strictObject({
  origin: z.enum(['survey', 'own-count']),
  ...described,
  unit: text(40).optional(),
  source: text(200, 3),
  /** Which answers or records were counted; publications with the same word are held against each other. */
  basis: text(80, 3),
  period: text(10, 4),
  divisions: z.int().min(1).max(3),
  /** Lines with a heading; the last column counts. Kept nowhere. */
  rows: text(900_000, 3),
  /** Lines in the same columns: figures that others have published. `*` is all. */
  known: text(100_000).optional(),
})
/** Taken from the figures of a finished survey as they stand: nobody types a number. */
const surveyProposal = z.strictObject({
  origin: z.literal('survey-picture'),
  ...described,
  survey: identifier,
  scale: z.enum(scaleIds),
  form: z.enum(surveyForms),
  /** By area when absent. By age or sex only figures that were measured: nothing there is estimated. */
  by: z.enum(surveyParts).optional(),
  /** Finished surveys of before, to stand beside it. */
  earlier: z.array(identifier).max(mostEarlierFieldworks).optional(),
})
/** Taken from what the desk of signals lets be known: months that were counted, one theme. */
const signalProposal = z.strictObject({
  origin: z.literal('signal-counts'),
  ...described,
  theme: z.enum(themes),
  from: month,
  until: month,
})
const report = z.strictObject({
  cells: z.int(),
  withheld: z.int(),
  sensitive: z.int(),
  found: z.int(),
  narrowest: z.int().nullable(),
  programs: z.int(),
  earlier: z.array(z.string()),
  known: z.int(),
  left: z.array(z.strictObject({ name: z.string(), lowest: z.number(), highest: z.number().nullable() })),
  faults: z.array(z.string()),
})
const proposalLine = z.strictObject({
  id: identifier,
  state: z.enum(publicationStates),
  origin: z.enum(origins),
  basis: z.string(),
  title: bilingual,
  proposedFor: z.string(),
  proposedOn: z.string(),
  /** By whoever reads this. */
  own: z.boolean(),
})
const area = z.strictObject({
  code: z.string(),
  name: z.string(),
  division: z.string(),
  middle: z.tuple([z.number(), z.number()]).nullable(),
  outline: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))).nullable(),
  kin: z.string().nullable(),
})
const cell = z.strictObject({
  area: z.string(),
  period: z.string(),
  category: z.string(),
  state: z.enum(cellStates),
  amount: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  count: z.int().nullable(),
  base: z.int().nullable(),
  modelled: z.boolean(),
})
const artefact = z.strictObject({
  format: z.literal('schakel-publication/1'),
  id: identifier,
  title: bilingual,
  definition: bilingual,
  origin: z.enum(origins),
  unit: z.string(),
  decimals: z.int(),
  direction: z.enum(directions),
  smallestThatMatters: z.number().nullable(),
  source: z.strictObject({
    name: z.string(),
    said: bilingual.optional(),
    licence: z.string().nullable(),
    edition: z.string().nullable(),
  }),
  method: z.strictObject({
    protection: z.enum(protections),
    surety: z.enum(sureties),
    largestAddition: z.int().nullable(),
    protectedUpTo: z.int().nullable(),
    seed: z.string().nullable(),
  }),
  versions: z.record(z.string(), z.string()),
  against: z.array(z.string()),
  periods: z.array(z.strictObject({ code: z.string(), cut: z.string().nullable(), provisional: z.boolean() })),
  categories: z.array(z.string()),
  whole: z.string().nullable(),
  areas: z.array(area),
  cells: z.array(cell),
  proposedOn: z.string(),
})
/** Counted from 0; left out: the first category, the last period. */
const place = z.coerce.number().int().min(0).max(9_999).optional()
const publicationLine = z.strictObject({
  id: identifier,
  title: bilingual,
  origin: z.enum(origins),
  releasedOn: z.string(),
  releasedFor: z.string(),
  sha256: z.string(),
})
export type PublicationLine = z.output<typeof publicationLine>
export type ShownArtefact = z.output<typeof artefact>

const download = (media: string, summary: string) =>
  ({ params, reply: bytes, media, problems: ['neighbourhood/no-such-publication'], summary }) as const
const language = z.strictObject({ language: z.enum(['nl', 'en']).default('nl') })
const chosen = language.extend({ category: place, period: place })

export const publicationContract = {
  'GET /v1/publication-proposals': {
    reply: z.strictObject({ items: z.array(proposalLine) }),
    problems: [],
    summary: 'What was proposed for publication, the newest first.',
  },
  'POST /v1/publication-proposals': {
    body: z.discriminatedUnion('origin', [openDataProposal, heldProposal, surveyProposal, signalProposal]),
    reply: z.strictObject({ id: identifier, state: z.enum(publicationStates) }),
    problems: [
      'neighbourhood/may-not-propose-publication',
      'neighbourhood/publication-without-interval',
      'neighbourhood/held-table-unreadable',
      'neighbourhood/no-such-table',
      'neighbourhood/no-such-series',
      'neighbourhood/no-margins-to-estimate-from',
      'neighbourhood/too-few-areas-to-estimate',
      'neighbourhood/no-such-survey',
      'neighbourhood/scale-not-asked',
      'neighbourhood/survey-not-final',
      'neighbourhood/groups-not-asked',
      'neighbourhood/fieldworks-not-in-line',
      'neighbourhood/months-not-counted',
    ],
    summary: 'Protects a table, proves it against an attacker who has all that was published, and proposes it.',
  },
  'GET /v1/publication-proposals/:publication': {
    params,
    reply: proposalLine.extend({
      report,
      /** Null where it may not be published. */
      artefact: artefact.nullable(),
      sha256: z.string().nullable(),
      decidedFor: z.string().nullable(),
      decidedOn: z.string().nullable(),
      decisionReason: z.string().nullable(),
      mayDecide: z.boolean(),
    }),
    problems: ['neighbourhood/no-such-publication'],
    summary: 'One proposal: what would be published, and what an attacker is left with.',
  },
  'GET /v1/publication-proposals/:publication/ranks': {
    params,
    query: z.strictObject({ category: place, period: place }),
    reply: z.strictObject({
      period: z.string(),
      category: z.string(),
      /** Areas without a figure have no rank. */
      without: z.int(),
      /** Highest figure first; null where no interval says how sure a place is. */
      items: z
        .array(
          z.strictObject({
            code: z.string(),
            name: z.string(),
            amount: z.number(),
            first: z.int(),
            last: z.int(),
          }),
        )
        .nullable(),
    }),
    problems: ['neighbourhood/no-such-publication'],
    summary: 'Between which places each area may stand, for analysts: no public outlet has an order by figure.',
  },
  'POST /v1/publication-proposals/:publication/decision': {
    params,
    body: z.strictObject({ verdict: z.enum(['released', 'declined']), reason: text(2_000, 5) }),
    reply: z.strictObject({ state: z.enum(publicationStates) }),
    problems: [
      'neighbourhood/no-such-publication',
      'neighbourhood/may-not-decide-publication',
      'neighbourhood/publication-decided',
      'neighbourhood/publication-overtaken',
    ],
    summary: 'Releases or declines a proposal of somebody else.',
  },
  'GET /v1/publications': {
    reply: z.strictObject({ items: z.array(publicationLine) }),
    problems: [],
    summary: 'Everything published, by title.',
  },
  'GET /v1/publications/:publication': {
    params,
    reply: z.strictObject({ releasedOn: z.string(), sha256: z.string(), artefact }),
    problems: ['neighbourhood/no-such-publication'],
    summary: 'One publication, whole: figures, intervals, definition, method and where it comes from.',
  },
  'GET /v1/publications/:publication/artefact': download(
    'application/json',
    'The very bytes whose SHA-256 the log commits to.',
  ),
  'GET /v1/publications/:publication/csv': download('text/csv; charset=utf-8', 'The figures as a table.'),
  'GET /v1/publications/:publication/csv-metadata': download(
    'application/csvm+json',
    'What the columns of the table mean (CSV on the Web).',
  ),
  'GET /v1/publications/:publication/json-stat': download('application/json', 'The figures as JSON-stat 2.0.'),
  'GET /v1/publications/:publication/geojson': download(
    'application/geo+json',
    'The areas with their figures (RFC 7946).',
  ),
  'GET /v1/publications/:publication/xlsx': download(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'The figures as a workbook.',
  ),
  'GET /v1/publications/:publication/pdf': {
    ...download('application/pdf', 'The figures as a tagged document (PDF/UA-1).'),
    query: language,
  },
  'GET /v1/publications/:publication/svg': {
    ...download('image/svg+xml', 'The map of one category and period, to be printed.'),
    query: chosen,
  },
  'GET /v1/publications/:publication/chart': {
    ...download('image/svg+xml', 'Each area with its interval, by name, of one category and period.'),
    query: chosen,
  },
} as const satisfies Contract

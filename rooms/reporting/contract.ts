/** Reports to the council: read by everybody, made by those who make the figures. */
import { z } from 'zod'
import { bytes, type Contract, day, identifier, text } from '../../kit/contract.ts'

const table = z.strictObject({
  caption: z.string(),
  columns: z.array(z.strictObject({ label: z.string(), numeric: z.boolean(), wide: z.boolean() })),
  rows: z.array(z.array(z.string())),
  note: z.string(),
})
const part = z.strictObject({ heading: z.string(), paragraphs: z.array(z.string()) })
const reportText = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  summary: z.array(z.string()),
  reading: part,
  fields: z.array(
    z.strictObject({
      heading: z.string(),
      themes: z.array(
        z.strictObject({
          heading: z.string(),
          table,
          remarks: z.array(z.string()),
          interpretations: z.array(part),
        }),
      ),
    }),
  ),
  withoutFigures: part,
  revisions: part.extend({ table: table.nullable() }),
  signals: part.extend({ table: table.nullable().optional() }),
  measures: part.extend({ table: table.nullable() }).optional(),
  ratios: part.extend({ table }).optional(),
  editions: part.extend({ table }),
  colophon: part,
})
const reportLine = z.strictObject({
  id: identifier,
  asOf: z.string(),
  number: z.int(),
  madeOn: day,
  /** An edition covering a later day has been loaded since. */
  newerEdition: z.string().nullable(),
})
const shownReport = z.strictObject({
  ...reportLine.shape,
  pdfSha256: z.strictObject({ nl: z.string(), en: z.string() }),
  texts: z.strictObject({ nl: reportText, en: reportText }),
})
const theme = z.string().regex(/^[1-9]\.[1-9]$/)
const aReport = z.strictObject({ report: identifier })

export type ShownReport = z.output<typeof shownReport>
export type ShownReportLine = z.output<typeof reportLine>
export type ShownReports = z.output<typeof shownReports>
const shownReports = z.strictObject({
  items: z.array(reportLine),
  /** Editions a report can be made as of, newest first. */
  editions: z.array(z.string()),
})

export const reportingContract = {
  'GET /v1/council-reports': {
    reply: shownReports,
    problems: [],
    summary: 'Every report to the council, newest first, and the editions a new one could be made of.',
  },
  'POST /v1/council-reports': {
    body: z.strictObject({ asOf: text(80) }),
    reply: z.strictObject({ id: identifier }),
    problems: ['reporting/may-not-make-reports', 'reporting/no-such-edition'],
    summary: 'Makes a report as of an edition; earlier reports stay as they are.',
  },
  'GET /v1/council-reports/:report': {
    params: aReport,
    reply: shownReport,
    problems: ['reporting/report-not-found', 'reporting/does-not-come-out-the-same'],
    summary: 'One report in both languages, checked against the figures it rests on.',
  },
  'GET /v1/council-reports/:report/pdf': {
    params: aReport,
    query: z.strictObject({ language: z.enum(['nl', 'en']) }),
    reply: bytes,
    media: 'application/pdf',
    problems: ['reporting/report-not-found', 'reporting/does-not-come-out-the-same'],
    summary: 'The report as tagged PDF: the same bytes every time.',
  },
  'POST /v1/interpretations': {
    body: z.strictObject({ theme, edition: text(80), nl: text(2000), en: text(2000) }),
    reply: z.strictObject({ id: identifier }),
    problems: ['reporting/may-not-make-reports', 'reporting/no-such-edition'],
    summary: 'Keeps what somebody reads into the figures of one edition.',
  },
} as const satisfies Contract

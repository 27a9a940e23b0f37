/** Routes of the workbench and pages for everybody: the same reports behind both. */
import { z } from 'zod'
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { identifier } from '../../kit/contract.ts'
import { type Reading, readEditions } from '../neighbourhood/door.ts'
import { reportingContract } from './contract.ts'
import { makeReport } from './make-report.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { reportPage, reportsPage } from './pages/resident.ts'
import { presentReport, presentReportLine } from './present.ts'
import { reportingProblems } from './problems.ts'
import { readEditionsForReports, readReports } from './read-reports.ts'
import { readReport, reproduceReport } from './rebuild-report.ts'
import { writeInterpretation } from './write-interpretation.ts'

const council = { regime: 'MUN', purpose: 'council-report/1' } as const
/** Whoever accounts to the council reads what it reads (Gemeentewet 180). */
const readers = ['council-member', 'mayor', 'analyst', 'programme-manager'] as const
const makers = ['analyst', 'programme-manager'] as const

async function list(reading: Reading) {
  const { editions, codes } = await readEditionsForReports(reading)
  return {
    items: (await readReports(reading)).map((report) => presentReportLine(report, editions)),
    editions: codes,
  }
}
const one = async (reading: Reading, id: string) =>
  presentReport(await readReport(reading, id), await readEditions(reading))

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(reportingContract, reportingProblems, {
  'GET /v1/council-reports': {
    entrance: 'workbench',
    ...council,
    roles: readers,
    action: 'reporting/read-report',
    audit: 'reporting.report.listed',
    handle: (act) => list(act),
  },
  'POST /v1/council-reports': {
    entrance: 'workbench',
    ...council,
    roles: makers,
    action: 'reporting/make-report',
    audit: 'reporting.report.made',
    handle: async (act, { body }) => ({ id: await makeReport(act, body) }),
  },
  'GET /v1/council-reports/:report': {
    entrance: 'workbench',
    ...council,
    roles: readers,
    action: 'reporting/read-report',
    audit: 'reporting.report.read',
    handle: (act, { params }) => one(act, params.report),
  },
  'GET /v1/council-reports/:report/pdf': {
    entrance: 'workbench',
    ...council,
    roles: readers,
    action: 'reporting/read-report',
    audit: 'reporting.report.downloaded',
    handle: async (act, { params, query }) => new Uint8Array(await reproduceReport(act, params.report, query.language)),
  },
  'POST /v1/interpretations': {
    entrance: 'workbench',
    ...council,
    roles: makers,
    action: 'reporting/write-interpretation',
    audit: 'reporting.interpretation.written',
    handle: async (act, { body }) => ({ id: await writeInterpretation(act, body) }),
  },
})

const reportParams = z.strictObject({ report: identifier })
export const residentPages = [
  residentPage({ path: '/raad', audit: 'reporting.report.listed', load: (act) => list(act), page: reportsPage }),
  residentPage({
    path: '/raad/:report',
    audit: 'reporting.report.read',
    params: reportParams,
    load: (act, { params }) => one(act, params.report),
    page: reportPage,
  }),
  residentPage({
    path: '/raad/:report/rapportage.pdf',
    audit: 'reporting.report.downloaded',
    params: reportParams,
    media: 'application/pdf',
    load: async (act, { params }) => new Uint8Array(await reproduceReport(act, params.report, act.language)),
    page: (pdf) => pdf,
  }),
]

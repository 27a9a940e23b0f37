/** What leaves this room, field by field. Everyone sees the same: reports are open. */
import type { Edition } from '../neighbourhood/door.ts'
import type { ShownReport, ShownReportLine } from './contract.ts'
import { editionAsOf } from './report.ts'
import type { ReportLine } from './store.ts'
import type { Report } from './words.ts'

/** `editions` newest first: the first published one that covers a later day than the report. */
export function presentReportLine(
  { id, asOf, number, madeOn }: ReportLine,
  editions: readonly Edition[],
): ShownReportLine {
  const until = editionAsOf(editions, asOf)?.coversUntil ?? ''
  const newer = editions.find(({ standing, coversUntil }) => standing === 'published' && (coversUntil ?? '') > until)
  return { id, asOf, number, madeOn, newerEdition: newer?.code ?? null }
}

export const presentReport = (report: Report, editions: readonly Edition[]): ShownReport => ({
  ...presentReportLine(report, editions),
  pdfSha256: report.pdfSha256,
  texts: report.texts as ShownReport['texts'],
})

/** A published report once more: from the editions it pinned and no others, checked against what it was. */
import type { Id } from '../../foundation/clock.ts'
import type { Language } from '../../foundation/problem.ts'
import { digestFigures, type Reading } from '../neighbourhood/door.ts'
import { reportingProblems } from './problems.ts'
import { renderReport, sha256 } from './render-report.ts'
import { reportWith } from './store.ts'
import type { Report } from './words.ts'

/**
 * The report, after making sure that every figure it rests on is still what it was.
 * Errors: `reporting/report-not-found`; `reporting/does-not-come-out-the-same`, which somebody should look at today.
 */
export async function readReport(reading: Reading, id: Id): Promise<Report> {
  const report = await reportWith(reading.trx, id)
  if (!report) throw reportingProblems.because('report-not-found')
  reading.note(id)
  if ((await digestFigures(reading, report.editions)) !== report.figuresSha256)
    throw reportingProblems.because('does-not-come-out-the-same')
  return report
}

/** The PDF of a report: rendered again, and let out only when it is byte for byte the one that was published. */
export async function reproduceReport(reading: Reading, id: Id, language: Language): Promise<Buffer> {
  const report = await readReport(reading, id)
  const pdf = await renderReport(report.form, report.texts[language], language)
  if (sha256(pdf) !== report.pdfSha256[language]) throw reportingProblems.because('does-not-come-out-the-same')
  return pdf
}

/** All SQL of this room. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import type { Interpretation, Report } from './words.ts'

export type ReportLine = Pick<Report, 'id' | 'asOf' | 'number' | 'madeOn'>

/** Newest first. */
export async function allReports(trx: Trx): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select id, as_of as "asOf", number, made_on as "madeOn" from reporting.reports
    order by made_on desc, as_of desc, number desc`.execute(trx)
  return rows
}

type Row = Omit<Report, 'pdfSha256'> & { pdfNl: string; pdfEn: string }
export async function reportWith(trx: Trx, id: Id): Promise<Report | undefined> {
  const { rows } = await sql<Row>`
    select id, as_of as "asOf", number, made_on as "madeOn", form, editions, interpretations, renderer, texts,
      encode(figures_sha256, 'hex') as "figuresSha256", encode(pdf_nl_sha256, 'hex') as "pdfNl",
      encode(pdf_en_sha256, 'hex') as "pdfEn"
    from reporting.reports where id = ${id}`.execute(trx)
  const [row] = rows
  if (!row) return undefined
  const { pdfNl, pdfEn, ...report } = row
  return { ...report, pdfSha256: { nl: pdfNl, en: pdfEn } }
}

export async function insertReport(trx: Trx, partnership: Id, report: Report): Promise<void> {
  const bytes = (hash: string) => Buffer.from(hash, 'hex')
  await sql`
    insert into reporting.reports (partnership, id, as_of, number, made_on, form, editions, interpretations,
      figures_sha256, renderer, pdf_nl_sha256, pdf_en_sha256, texts)
    values (${partnership}, ${report.id}, ${report.asOf}, ${report.number}, ${report.madeOn}, ${report.form},
      ${report.editions as Id[]}::uuid[], ${report.interpretations as Id[]}::uuid[], ${bytes(report.figuresSha256)},
      ${report.renderer}, ${bytes(report.pdfSha256.nl)}, ${bytes(report.pdfSha256.en)},
      ${JSON.stringify(report.texts)}::json)`.execute(trx)
}

/** Oldest first. */
export async function allInterpretations(trx: Trx): Promise<Interpretation[]> {
  const { rows } = await sql<Interpretation>`
    select id, theme, edition, nl, en, written_on as "writtenOn" from reporting.interpretations
    order by written_on, theme, edition, id`.execute(trx)
  return rows
}

export async function insertInterpretation(trx: Trx, partnership: Id, given: Interpretation): Promise<void> {
  await sql`
    insert into reporting.interpretations (partnership, id, theme, edition, nl, en, written_on)
    values (${partnership}, ${given.id}, ${given.theme}, ${given.edition}, ${given.nl}, ${given.en},
      ${given.writtenOn})`.execute(trx)
}

/** A report as a PDF: its frozen words in the layout of its form, the same bytes every time. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { renderPublicDocument } from '../../foundation/document/public-document.ts'
import type { Language } from '../../foundation/problem.ts'
import type { Form, ReportText } from './words.ts'

const templates: { readonly [F in Form]: string } = {
  1: readFileSync(new URL('./report.typ', import.meta.url), 'utf8'),
  2: readFileSync(new URL('./report-2.typ', import.meta.url), 'utf8'),
  3: readFileSync(new URL('./report-3.typ', import.meta.url), 'utf8'),
}
export const currentForm: Form = 3

/** Shapes: a tagged PDF (PDF/UA-1). Errors: `DocumentError`, a fault of ours. */
export function renderReport(form: Form, text: ReportText, language: Language): Promise<Buffer> {
  const publisher = language === 'nl' ? 'Gemeente Maastricht' : 'Municipality of Maastricht'
  return renderPublicDocument(templates[form], { language, publisher, text })
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

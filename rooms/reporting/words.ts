/** The nouns of reports to the council: a report, the editions it pinned, its text, an interpretation. */
import type { Id } from '../../foundation/clock.ts'

/** How a report is laid out. A change of layout is a new form; older reports keep theirs. */
export const forms = [1, 2, 3] as const
export type Form = (typeof forms)[number]

/** What somebody reads into figures. Bound for good to the edition that was read: newer figures leave it behind. */
export type Interpretation = {
  readonly id: Id
  readonly theme: string
  /** Code of the edition it read. */
  readonly edition: string
  readonly nl: string
  readonly en: string
  readonly writtenOn: string
}

/** A table as it is printed: words and digits only. */
export type TextTable = {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean; readonly wide: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}
export type TextPart = { readonly heading: string; readonly paragraphs: readonly string[] }
export type ThemeText = {
  readonly heading: string
  readonly table: TextTable
  readonly remarks: readonly string[]
  readonly interpretations: readonly TextPart[]
}
/** The whole report in one language, worded when it was made and never again. */
export type ReportText = {
  readonly title: string
  readonly subtitle: string
  readonly summary: readonly string[]
  readonly reading: TextPart
  readonly fields: readonly { readonly heading: string; readonly themes: readonly ThemeText[] }[]
  readonly withoutFigures: TextPart
  readonly revisions: TextPart & { readonly table: TextTable | null }
  /** Without a table in the first form. */
  readonly signals: TextPart & { readonly table?: TextTable | null }
  /** From the second form on. */
  readonly measures?: TextPart & { readonly table: TextTable | null }
  /** From the third form on, where a year has been counted. */
  readonly ratios?: TextPart & { readonly table: TextTable }
  readonly editions: TextPart & { readonly table: TextTable }
  readonly colophon: TextPart
}

export type Report = {
  readonly id: Id
  /** Code of the newest edition it rests on: `2020-H1`. */
  readonly asOf: string
  /** 1 for the first report as of this edition. */
  readonly number: number
  readonly madeOn: string
  readonly form: Form
  /** The only editions this report will ever be made from. */
  readonly editions: readonly Id[]
  readonly interpretations: readonly Id[]
  /** SHA-256, hexadecimal, over every figure in the pinned editions. */
  readonly figuresSha256: string
  readonly renderer: string
  readonly pdfSha256: { readonly nl: string; readonly en: string }
  readonly texts: { readonly nl: ReportText; readonly en: ReportText }
}

/** What a report says of the work itself: what was done with signals, and measures with what became of households. Pure. */
import type { Language } from '../../foundation/problem.ts'
import type { ShownTheme } from '../neighbourhood/door.ts'
import { monthIn } from './days.ts'
import { work as en } from './messages/work.en.ts'
import { work as nl } from './messages/work.nl.ts'
import type { ReportText, TextTable } from './words.ts'

/** As the desk lets them out: five or more, with a drawn addition; null where there are fewer, or none. */
export type SignalsCounted = {
  readonly from: string
  readonly to: string
  readonly counts: readonly {
    readonly month: string
    readonly theme: string
    readonly whole: number
    readonly toCase: number | null
    readonly toDepartment: number | null
  }[]
}
/** Pooled over whole years and rounded; null where even all years together are too few. */
export type MeasureFigure = {
  readonly organ: string
  readonly figure: string
  readonly from_year: number
  readonly to_year: number
  readonly households: number | null
}

/** Of one phenomenon, each number rounded by itself; null where there are too few to tell. */
export type RatioFigure = {
  readonly organ: string
  /** Null: none of the barrier models. */
  readonly name: { readonly [L in Language]: string } | null
  readonly fromYear: number
  readonly toYear: number
  readonly used: number | null
  readonly started: number | null
  readonly notStarted: number | null
  readonly unknown: number | null
}

const wordsIn = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export function signalsText(
  { from, to, counts }: SignalsCounted,
  themes: readonly Pick<ShownTheme, 'code' | Language>[],
  language: Language,
): ReportText['signals'] {
  const say = wordsIn(language)
  const period = say.period(monthIn(from, language), monthIn(to, language))
  const themeName = (code: string) => themes.find((theme) => theme.code === code)?.[language] ?? code
  const shown = (count: number | null) => (count === null ? say.fewerThanFive : String(count))
  const rows = counts.map(({ month, theme, whole, toCase, toDepartment }) => [
    themeName(theme),
    monthIn(month, language),
    shown(whole),
    shown(toCase),
    shown(toDepartment),
  ])
  return {
    heading: say.signals,
    paragraphs: [period, ...(rows.length === 0 ? [say.noSignals] : [say.signalsText])],
    table:
      rows.length === 0
        ? null
        : tableOf(say.signals, language, ['theme', 'month', 'whole', 'toCase', 'toDepartment'], rows),
  }
}

export function measuresText(
  figures: readonly MeasureFigure[],
  language: Language,
): NonNullable<ReportText['measures']> {
  const say = wordsIn(language)
  const severalOrgans = new Set(figures.map(({ organ }) => organ)).size > 1
  const rows = figures.map(({ organ, figure, from_year, to_year, households }) => [
    [say.figures[figure] ?? figure, ...(severalOrgans ? [say.organs[organ] ?? organ] : [])].join(', '),
    yearsOf(from_year, to_year),
    households === null ? say.tooFew : String(households),
  ])
  return {
    heading: say.measures,
    paragraphs: rows.length === 0 ? [say.noMeasures] : [say.measuresText],
    table: rows.length === 0 ? null : tableOf(say.measures, language, ['figure', 'years', 'households'], rows),
  }
}

export function ratiosText(ratios: readonly RatioFigure[], language: Language): NonNullable<ReportText['ratios']> {
  const say = wordsIn(language)
  const severalOrgans = new Set(ratios.map(({ organ }) => organ)).size > 1
  const many = (households: number | null) => (households === null ? say.tooFew : String(households))
  const rows = ratios.map(({ organ, name, fromYear, toYear, used, started, notStarted, unknown }) => [
    [name?.[language] ?? say.noPhenomenon, ...(severalOrgans ? [say.organs[organ] ?? organ] : [])].join(', '),
    yearsOf(fromYear, toYear),
    ...[used, started, notStarted, unknown].map(many),
  ])
  const columns = ['phenomenon', 'years', ...ofRatio] as const
  return {
    heading: say.ratios,
    paragraphs: [say.ratiosText],
    table: tableOf(say.ratios, language, columns, rows),
  }
}

const yearsOf = (from: number, to: number) => (from === to ? String(to) : `${from}–${to}`)

type ColumnName = keyof typeof nl.columns
const ofRatio = ['used', 'started', 'notStarted', 'unknown'] as const
const numeric: readonly ColumnName[] = ['whole', 'toCase', 'toDepartment', 'households', ...ofRatio]
/** These share what is left of the line; the others are as wide as what stands in them. */
const wide: readonly ColumnName[] = ['theme', 'figure', 'phenomenon', ...ofRatio]
function tableOf(
  caption: string,
  language: Language,
  columns: readonly ColumnName[],
  rows: readonly (readonly string[])[],
): TextTable {
  const say = wordsIn(language)
  return {
    caption,
    columns: columns.map((name) => ({
      label: say.columns[name],
      numeric: numeric.includes(name),
      wide: wide.includes(name),
    })),
    rows,
    note: '',
  }
}

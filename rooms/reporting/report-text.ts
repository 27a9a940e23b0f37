/** A report in one language. Pure: the same figures and interpretations give the same words. */

import type { Language } from '../../foundation/problem.ts'
import { changeTo, type Edition, figuresIn, type ShownSeries, type ShownTheme } from '../neighbourhood/door.ts'
import { dayIn } from './days.ts'
import { report as en } from './messages/report.en.ts'
import { report as nl } from './messages/report.nl.ts'
import { interpretationIsLeftBehind, pointsToReport, revisedPoints } from './report.ts'
import type { Interpretation, ReportText, TextTable, ThemeText } from './words.ts'
import {
  type MeasureFigure,
  measuresText,
  type RatioFigure,
  ratiosText,
  type SignalsCounted,
  signalsText,
} from './work-text.ts'

export type ReportMatter = {
  readonly asOf: Edition
  readonly number: number
  readonly madeOn: string
  readonly editions: readonly Edition[]
  readonly themes: readonly ShownTheme[]
  readonly interpretations: readonly Interpretation[]
  readonly figuresSha256: string
  readonly signals: SignalsCounted
  readonly measures: readonly MeasureFigure[]
  readonly ratios: readonly RatioFigure[]
}

export function reportText(matter: ReportMatter, language: Language): ReportText {
  const say = wordsIn(language)
  const { asOf, number, themes } = matter
  const withFigures = themes.filter(({ series }) => series.length > 0)
  const subtitle = say.subtitle(dayIn(asOf.coversUntil, language), asOf.code)
  return {
    title: say.title,
    subtitle: number > 1 ? `${subtitle}, ${say.later(number)}` : subtitle,
    summary: summaryOf(withFigures, themes.length, language),
    reading: {
      heading: say.reading,
      paragraphs: [...new Set(withFigures.flatMap(({ notes }) => notes))]
        .map((note) => figuresIn(language).words.notes[note])
        .concat(say.partYears),
    },
    fields: fieldsOf(withFigures).map((field) => ({
      heading: field[language],
      themes: withFigures
        .filter((theme) => theme.field.code === field.code)
        .map((theme) => themeText(theme, matter, language)),
    })),
    withoutFigures: {
      heading: say.withoutFigures,
      paragraphs: [
        say.withoutFiguresText,
        themes
          .filter(({ series }) => series.length === 0)
          .map((theme) => theme[language])
          .join('; '),
      ],
    },
    revisions: revisionsOf(withFigures, language),
    signals: signalsText(matter.signals, themes, language),
    measures: measuresText(matter.measures, language),
    ...(matter.ratios.length > 0 ? { ratios: ratiosText(matter.ratios, language) } : {}),
    editions: {
      heading: say.editions,
      paragraphs: [say.editionsText],
      table: editionsTable(matter.editions, language),
    },
    colophon: {
      heading: say.colophon,
      paragraphs: say.colophonText(dayIn(matter.madeOn, language), matter.figuresSha256),
    },
  }
}

/** Each field once, in the order of its themes. */
const fieldsOf = (themes: readonly ShownTheme[]): readonly ShownTheme['field'][] =>
  themes
    .map(({ field }) => field)
    .filter(({ code }, place, all) => all.findIndex((each) => each.code === code) === place)

function summaryOf(themes: readonly ShownTheme[], of: number, language: Language): string[] {
  const say = wordsIn(language).summary
  const series = themes.flatMap((theme) => theme.series)
  const revised = series.flatMap(revisedPoints).length
  const cannotTell = series.filter(({ changes }) => changes.at(-1)?.verdict === 'cannot-tell').length
  return [
    say.counts(String(series.length), String(themes.length), String(of)),
    revised > 0 ? say.revisions(String(revised)) : say.noRevisions,
    ...(cannotTell > 0 ? [say.cannotTell(String(cannotTell))] : []),
  ]
}

function themeText(theme: ShownTheme, { interpretations }: ReportMatter, language: Language): ThemeText {
  const say = wordsIn(language)
  return {
    heading: theme[language],
    table: {
      caption: say.registerCaption(theme[language]),
      columns: columns(language, 'indicator', 'period', 'amount', 'change', 'edition'),
      rows: theme.series.flatMap((series) => rowsOf(series, theme, language)),
      note: say.pages(pagesOf(theme)),
    },
    remarks: [],
    interpretations: interpretations
      .filter((each) => each.theme === theme.code)
      .map((each) => ({
        heading: say.interpretation(each.edition),
        paragraphs: [
          each[language],
          ...(interpretationIsLeftBehind(theme, each) ? [say.interpretationLeftBehind(each.edition)] : []),
        ],
      })),
  }
}

function rowsOf(series: ShownSeries, theme: ShownTheme, language: Language): string[][] {
  const say = wordsIn(language)
  const isPart = theme.series.some((each) => each.nl === series.partOf)
  const label = isPart ? say.ofWhich(figuresIn(language).label(series)) : figuresIn(language).label(series)
  const named =
    series.source === 'survey' ? say.withUnit(label, figuresIn(language).words.shortUnit[series.unit]) : label
  return pointsToReport(series).map((point) => {
    const change = changeTo(series, point)
    return [
      named,
      figuresIn(language).stretchBriefly(point),
      figuresIn(language).amount(point.amount, series.unit),
      change ? figuresIn(language).change(change, series.unit) : '–',
      point.edition,
    ]
  })
}

function revisionsOf(themes: readonly ShownTheme[], language: Language): ReportText['revisions'] {
  const say = wordsIn(language)
  const rows = themes.flatMap(({ series }) =>
    series.flatMap((each) =>
      revisedPoints(each).flatMap((point) =>
        point.revisedFrom.map((was) => [
          figuresIn(language).label(each),
          figuresIn(language).stretchBriefly(point),
          `${figuresIn(language).amount(was.amount, each.unit)} (${was.edition})`,
          `${figuresIn(language).amount(point.amount, each.unit)} (${point.edition})`,
        ]),
      ),
    ),
  )
  if (rows.length === 0) return { heading: say.revisions, paragraphs: [say.noRevisionsText], table: null }
  return {
    heading: say.revisions,
    paragraphs: [say.revisionsText],
    table: {
      caption: say.revisions,
      columns: columns(language, 'indicator', 'period', 'was', 'became'),
      rows,
      note: '',
    },
  }
}

const editionsTable = (editions: readonly Edition[], language: Language): TextTable => ({
  caption: wordsIn(language).editions,
  columns: columns(language, 'edition', 'until', 'loaded'),
  rows: editions.map(({ code, coversUntil, load }) => [code, dayIn(coversUntil, language), String(load)]),
  note: '',
})

type ColumnName = 'indicator' | 'period' | 'amount' | 'change' | 'edition' | 'was' | 'became' | 'until' | 'loaded'
const columns = (language: Language, ...names: readonly ColumnName[]): TextTable['columns'] =>
  names.map((name) => ({
    label: wordsIn(language)[name],
    numeric: ['amount', 'was', 'became', 'loaded'].includes(name),
    wide: ['indicator', 'change'].includes(name),
  }))

/** Every page a figure of this theme stands on, once, in order. */
const pagesOf = ({ series }: ShownTheme): string =>
  [...new Set(series.flatMap((each) => pointsToReport(each).map(({ page }) => page)))].sort().join('; ')

const wordsIn = (language: Language): typeof nl => (language === 'nl' ? nl : en)

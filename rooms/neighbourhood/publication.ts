/** A publication as it is handed in, before it has identifiers, and everything that can be wrong with it. */
import { checkTotals, type TotalCheck } from './total.ts'
import type { Edition, Figure, Indicator, Period, SourceKind, Standing, ThemeCode, Unit } from './words.ts'

export type EditionDescription = Pick<Edition, 'code' | 'coversUntil' | 'standing'>
export type PublishedFigure = Pick<Figure, 'year' | 'period' | 'amount' | 'sampleSize' | 'page'> & {
  /** File and line a reader can go to: `police-figures.csv line 14`. */
  readonly where: string
}
export type PublishedSeries = Omit<Indicator, 'id'> & {
  readonly edition: string
  readonly figures: readonly PublishedFigure[]
}
export type Publication = {
  readonly editions: readonly EditionDescription[]
  readonly series: readonly PublishedSeries[]
}
export type Fault = { readonly where: string; readonly reason: string }

/** `2019-Q2` speaks until 30 June 2019, `2022-H1` until 30 June 2022; a code ending in `(secondary)` is a quotation. */
export function describeEdition(code: string): EditionDescription | null {
  if (/\(secondary\)$/.test(code)) return { code, coversUntil: null, standing: 'secondary' satisfies Standing }
  const [, year, kind, number] = /^(\d{4})-([QH])([1-4])$/.exec(code) ?? []
  if (!year || !kind || !number || (kind === 'H' && Number(number) > 2)) return null
  const month = Number(number) * (kind === 'Q' ? 3 : 6)
  const lastDay = month === 3 || month === 12 ? 31 : 30
  return { code, coversUntil: `${year}-${String(month).padStart(2, '0')}-${lastDay}`, standing: 'published' }
}

/** The same series in another edition, or in another load, has the same key. */
export const seriesKey = ({
  theme,
  area,
  source,
  unit,
  nl,
}: Omit<Indicator, 'id' | 'en' | 'ownWords' | 'partOf'>): string => [theme, area, source, unit, nl].join('|')

/** Every fault at once, so that whoever hands in a folder repairs it in one go. Empty: it may be loaded. */
export function faultsOf(publication: Publication, themes: readonly ThemeCode[]): Fault[] {
  const described = new Set(publication.editions.map(({ code }) => code))
  const seen = new Map<string, string>()
  const faults: Fault[] = []
  for (const series of publication.series) {
    for (const figure of series.figures) {
      const say = (reason: string) => faults.push({ where: figure.where, reason })
      if (!themes.includes(series.theme)) say(`theme ${series.theme} is not one of the themes`)
      if (series.nl === '' || series.en === '') say('a label is missing')
      if (!described.has(series.edition)) say(`edition "${series.edition}" is not described`)
      const reason = faultOfAmount(series.unit, figure.amount)
      if (reason) say(reason)
      if ((figure.year === null) !== (figure.period === 'not-printed'))
        say('a year and "no year printed" exclude each other')
      if (figure.year !== null && (figure.year < 1990 || figure.year > 2100))
        say(`year ${figure.year} is not between 1990 and 2100`)
      if (figure.page === '') say('the source page is missing')
      const key = [seriesKey(series), series.edition, figure.year, figure.period].join('|')
      const before = seen.get(key)
      if (before) say(`the same figure stands at ${before}`)
      seen.set(key, figure.where)
    }
  }
  for (const { total, parts, sum, agrees } of totalsIn(publication))
    if (!agrees)
      faults.push({
        where: whereOf(total),
        reason: `the total ${total.amount} is not the sum ${sum} of its ${parts.length} parts`,
      })
  return faults
}

/** Every printed total of the publication that comes with its parts. */
export function totalsIn(publication: Publication): TotalCheck[] {
  const indicators = new Map(
    publication.series.map((series) => [seriesKey(series), { ...series, id: seriesKey(series) }]),
  )
  const figures = publication.series.flatMap((series) =>
    series.figures.map((figure) => ({ ...figure, indicator: seriesKey(series), edition: series.edition })),
  )
  return checkTotals(indicators, figures)
}
const whereOf = (figure: Figure): string => (figure as Figure & PublishedFigure).where

function faultOfAmount(unit: Unit, amount: number): string | null {
  if (!Number.isFinite(amount)) return 'the figure is not a number'
  if (amount < 0) return 'the figure is below zero'
  if (unit === 'count' && !Number.isSafeInteger(amount)) return 'a count is not a whole number'
  if (unit === 'percent' && amount > 100) return 'a percentage is above 100'
  if (unit === 'score' && amount > 10) return 'a grade is above 10'
  return null
}

/**
 * One edition of a publication in a form that is equal if and only if the content is: what its hash is taken over.
 * Where in a file a figure stood is no content.
 */
export function canonicalEdition(publication: Publication, code: string): string {
  const edition = publication.editions.find((each) => each.code === code)
  const series = publication.series
    .filter((each) => each.edition === code)
    .map(({ theme, area, source, unit, nl, en, ownWords, partOf, figures }) => [
      theme,
      area,
      source,
      unit,
      nl,
      en,
      [...ownWords].sort(),
      partOf,
      figures
        .map(({ year, period, amount, sampleSize, page }) => JSON.stringify([year, period, amount, sampleSize, page]))
        .sort(),
    ])
  return JSON.stringify([
    code,
    edition?.coversUntil ?? null,
    edition?.standing,
    series.map((each) => JSON.stringify(each)).sort(),
  ])
}

export const periodNames: { readonly [printed: string]: Period } = {
  'full year': 'full-year',
  'Jan-Mar': 'jan-mar',
  'Jan-Jun': 'jan-jun',
  'Jan-Sep': 'jan-sep',
}
export const sourceNames: { readonly [printed: string]: SourceKind } = {
  'police register': 'police-register',
  survey: 'survey',
}

/** Which figures a report rests on, and which of them say what. Rules only: no words, no store. */
import { type Edition, newestEditionFirst, type ShownSeries, type ShownTheme } from '../neighbourhood/door.ts'
import type { Interpretation } from './words.ts'

/** The edition a report is "as of": the newest load of a published one. Quotations never carry a report. */
export const editionAsOf = (editions: readonly Edition[], code: string): Edition | undefined =>
  editions
    .filter((edition) => edition.code === code && edition.standing === 'published' && edition.coversUntil !== null)
    .sort(newestEditionFirst)[0]

/** Everything published up to the end of that edition, and nothing that came later or that only quotes. */
export const editionsToPin = (editions: readonly Edition[], asOf: Edition): readonly Edition[] =>
  editions
    .filter(
      ({ standing, coversUntil }) =>
        standing === 'published' && coversUntil !== null && coversUntil <= (asOf.coversUntil ?? ''),
    )
    .sort(newestEditionFirst)

/** An interpretation goes along when the edition it read is one the report rests on. */
export const interpretationsFor = (all: readonly Interpretation[], pinned: readonly Edition[]): Interpretation[] =>
  all.filter(({ edition }) => pinned.some(({ code }) => code === edition))

/** Newer figures of the theme have appeared than the interpretation has read. */
export const interpretationIsLeftBehind = (theme: ShownTheme, { edition }: Interpretation): boolean => {
  const read = theme.editions.find(({ code }) => code === edition)
  return theme.editions.some(({ coversUntil }) => (coversUntil ?? '') > (read?.coversUntil ?? ''))
}

/** What a council reads of a series: its last full year, and the last part of a year after it. */
export function pointsToReport(series: ShownSeries): ShownSeries['fullYears'] {
  const full = series.fullYears.at(-1)
  const part = series.partYears.at(-1)
  return [full, part].filter((point) => point !== undefined)
}

export const revisedPoints = (series: ShownSeries): ShownSeries['fullYears'] =>
  [...series.fullYears, ...series.partYears].filter(({ revisedFrom }) => revisedFrom.length > 0)

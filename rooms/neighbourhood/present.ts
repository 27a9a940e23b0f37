/** What leaves this room, field by field. Everyone sees the same: published figures are open. */
import type { ShownChange, ShownEdition, ShownIndex, ShownPoint, ShownTheme } from './contract.ts'
import { neighbourhoodProblems } from './problems.ts'
import type { Field } from './read-fields.ts'
import type { Change, Edition, Point, ThemeCode, ThemePicture } from './words.ts'

const presentEdition = ({ code, coversUntil, standing }: Edition): ShownEdition => ({
  code,
  coversUntil,
  standing,
})

/** A correction and what it corrects are one edition to a reader. */
const onceEach = (editions: readonly Edition[]): ShownEdition[] =>
  editions.filter(({ code }, place) => editions.findIndex((each) => each.code === code) === place).map(presentEdition)

const presentPoint = (point: Point): ShownPoint => ({
  year: point.year,
  period: point.period,
  amount: point.amount,
  sampleSize: point.sampleSize,
  page: point.page,
  edition: point.editionCode,
  standing: point.standing,
  revisedFrom: point.revisedFrom.map(({ editionCode, amount, page }) => ({ edition: editionCode, amount, page })),
})

const presentChange = (change: Change): ShownChange => ({
  from: { year: change.from.year, period: change.from.period },
  to: { year: change.to.year, period: change.to.period },
  verdict: change.verdict,
  difference: change.verdict === 'cannot-tell' ? null : change.difference,
  interval: 'interval' in change ? (change.interval ?? null) : null,
  why: change.verdict === 'cannot-tell' ? change.why : null,
  acrossEditions: change.verdict === 'difference' && change.acrossEditions,
})

/** Errors: `neighbourhood/no-such-theme`. */
export function presentTheme(picture: ThemePicture, fields: readonly Field[]): ShownTheme {
  const field = fields.find(({ themes }) => themes.some(({ code }) => code === picture.theme))
  const theme = field?.themes.find(({ code }) => code === picture.theme)
  if (!field || !theme) throw neighbourhoodProblems.because('no-such-theme')
  return {
    code: theme.code,
    ...theme.name,
    field: { code: field.code, ...field.name },
    series: picture.series.map(({ indicator, fullYears, partYears, undated, changes }) => ({
      nl: indicator.nl,
      en: indicator.en,
      ownWords: [...indicator.ownWords],
      source: indicator.source,
      unit: indicator.unit,
      area: indicator.area,
      partOf: indicator.partOf,
      fullYears: fullYears.map(presentPoint),
      partYears: partYears.map(presentPoint),
      undated: undated.map(presentPoint),
      changes: changes.map(presentChange),
    })),
    editions: onceEach(picture.editions),
    notes: [...picture.notes],
  }
}

export type SeriesCount = { readonly theme: ThemeCode; readonly source: string; readonly series: number }
export function presentIndex(
  fields: readonly Field[],
  counts: readonly SeriesCount[],
  editions: readonly Edition[],
): ShownIndex {
  const seriesOf = (theme: ThemeCode, source: string) =>
    counts.find((count) => count.theme === theme && count.source === source)?.series ?? 0
  return {
    fields: fields.map((field) => ({
      code: field.code,
      ...field.name,
      themes: field.themes.map(({ code, name }) => ({
        code,
        ...name,
        register: seriesOf(code, 'police-register'),
        survey: seriesOf(code, 'survey'),
      })),
    })),
    editions: onceEach(editions),
  }
}

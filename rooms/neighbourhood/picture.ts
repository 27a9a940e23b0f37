/** The picture of one theme: its series, register beside survey, changes, revisions and notes. */
import { changeBetween } from './change.ts'
import { newestEditionFirst, pointsOf } from './edition.ts'
import { methodNotesFor } from './method-note.ts'
import { inOrderOfTime, periodsMayBeCompared } from './period.ts'
import type { Change, Edition, Figure, Indicator, Point, Series, ThemeCode, ThemePicture } from './words.ts'

/**
 * Everything there is to say about a theme from these editions and no others.
 *
 * Shapes: series in the order of totals before their parts, register before survey, then by Dutch label;
 * points in order of time; one change for each point that has an earlier comparable one.
 * Assumes: (a) `indicators` and `figures` belong to the theme.
 */
export function themePicture(
  theme: ThemeCode,
  editions: readonly Edition[],
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): ThemePicture {
  const byId = new Map(editions.map((edition) => [edition.id, edition]))
  const series = [...indicators]
    .map((indicator) =>
      seriesOf(
        indicator,
        byId,
        figures.filter((figure) => figure.indicator === indicator.id),
      ),
    )
    .filter((each) => each.fullYears.length + each.partYears.length + each.undated.length > 0)
    .sort((one, other) => inReadingOrder(one.indicator, other.indicator))
  const used = new Set(figures.map(({ edition }) => edition))
  const noMargin = series.some(
    ({ indicator, fullYears }) => indicator.source === 'survey' && fullYears.some((point) => point.sampleSize === null),
  )
  return {
    theme,
    series,
    editions: editions.filter(({ id }) => used.has(id)).sort(newestEditionFirst),
    notes: methodNotesFor(
      series.map(({ indicator }) => indicator),
      noMargin,
    ),
  }
}

function seriesOf(indicator: Indicator, editions: ReadonlyMap<string, Edition>, figures: readonly Figure[]): Series {
  const points = pointsOf(figures, editions).sort(inOrderOfTime)
  const of = (kept: (point: Point) => boolean) => points.filter(kept)
  return {
    indicator,
    fullYears: of(({ period }) => period === 'full-year'),
    partYears: of(({ period }) => period !== 'full-year' && period !== 'not-printed'),
    undated: of(({ period }) => period === 'not-printed'),
    changes: changesAlong(indicator, points),
  }
}

/** Each point beside the closest earlier one of the same period. */
function changesAlong(indicator: Indicator, points: readonly Point[]): Change[] {
  const changes: Change[] = []
  for (const later of points) {
    const earlier = points.filter((point) => periodsMayBeCompared(point, later)).at(-1)
    const change = earlier && changeBetween(indicator.source, indicator.unit, earlier, later)
    if (change) changes.push(change)
  }
  return changes
}

function inReadingOrder(one: Indicator, other: Indicator): number {
  const place = ({ source, partOf, nl }: Indicator) =>
    [source === 'police-register' ? '0' : '1', partOf ?? nl, partOf === null ? '0' : '1', nl].join(' ').toLowerCase()
  // By code unit, not by a collation: the order is part of reports that must come out the same years later.
  return place(one) < place(other) ? -1 : 1
}

/** The newest point of a series: what a reader looks at first. */
export const latestPoint = (series: Series): Point | undefined =>
  [...series.fullYears, ...series.partYears].sort(inOrderOfTime).at(-1)

/** Editions: which one speaks when several do, and what a later one revised. */
import { sameStretch } from './period.ts'
import type { Edition, Figure, Point } from './words.ts'

/** Later knowledge first: by the last day covered, then by load. Quotations come after the pages they quote from. */
export function newestEditionFirst(one: Edition, other: Edition): number {
  if (one.standing !== other.standing) return one.standing === 'published' ? -1 : 1
  return (
    descending(one.coversUntil ?? '', other.coversUntil ?? '') ||
    descending(one.code, other.code) ||
    other.load - one.load
  )
}

const descending = (one: string, other: string): number => (one === other ? 0 : one > other ? -1 : 1)

/** A correction of an edition replaces it wherever both hold the series; other editions stay beside it. */
const replacedByALaterLoad = (
  figure: Figure,
  among: readonly Figure[],
  editions: ReadonlyMap<string, Edition>,
): boolean => {
  const own = editions.get(figure.edition)
  return among.some(({ edition }) => {
    const other = editions.get(edition)
    return own !== undefined && other !== undefined && other.code === own.code && other.load > own.load
  })
}

/**
 * The points of one series: for each stretch of time the figure of the newest edition, with every different figure
 * an earlier edition gave for it. Errors: throws when a figure's edition is not in `editions`.
 */
export function pointsOf(figures: readonly Figure[], editions: ReadonlyMap<string, Edition>): Point[] {
  const standing = figures
    .filter((figure) => !replacedByALaterLoad(figure, figures, editions))
    .map((figure) => {
      const edition = editions.get(figure.edition)
      if (!edition) throw new Error('a figure without its edition')
      return { figure, edition }
    })
    .sort((one, other) => newestEditionFirst(one.edition, other.edition))
  const points: Point[] = []
  for (const { figure, edition } of standing) {
    const place = points.findIndex((point) => sameStretch(point, figure))
    const point = points[place]
    if (!point) points.push({ ...figure, editionCode: edition.code, standing: edition.standing, revisedFrom: [] })
    else if (edition.standing === 'published' && figureWasRevised(point, figure))
      points[place] = {
        ...point,
        revisedFrom: [...point.revisedFrom, { editionCode: edition.code, amount: figure.amount, page: figure.page }],
      }
  }
  return points
}

/** Two editions of the pages give different figures for the same stretch of the same series. */
export const figureWasRevised = (shown: Point, earlier: Figure): boolean =>
  sameStretch(shown, earlier) &&
  shown.amount !== earlier.amount &&
  !shown.revisedFrom.some(({ amount }) => amount === earlier.amount)

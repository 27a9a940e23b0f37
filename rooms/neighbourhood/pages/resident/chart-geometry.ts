/** Where the parts of a small chart stand. Pure numbers: the resident page and the workbench draw the same picture. */
import type { ShownPoint, ShownSeries } from '../../contract.ts'

export type Mark = {
  readonly point: ShownPoint
  readonly partYear: boolean
  /** Middle and width of the bar, top of the bar (or height of the dot), in chart units. */
  readonly x: number
  readonly width: number
  readonly y: number
  /** Heights of earlier figures that were revised. */
  readonly revised: readonly number[]
}
export type ChartGeometry = {
  readonly kind: 'bars' | 'dots'
  readonly width: number
  readonly height: number
  readonly base: number
  readonly left: number
  readonly right: number
  readonly ticks: readonly { readonly y: number; readonly amount: number }[]
  readonly marks: readonly Mark[]
  /** Years without a figure inside the range: nothing is drawn there, and nothing is drawn across it. */
  readonly gaps: readonly { readonly x: number; readonly year: number }[]
  readonly years: readonly { readonly x: number; readonly year: number; readonly part: ShownPoint['period'] | null }[]
  /** Where the full years end and the parts of years begin; null when there are none. */
  readonly divider: number | null
}

/** Parts of years need room for their months under the axis. Units: widths of a year. */
const partWidth = 1.6
const size = { width: 340, height: 190, left: 40, right: 8, top: 14, bottom: 34 } as const

/** Null when no point has a year: there is nothing to draw. */
export function chartGeometry(series: ShownSeries): ChartGeometry | null {
  const { fullYears, partYears } = series
  const dated = [...fullYears, ...partYears]
  if (dated.length === 0) return null
  const first = Math.min(...fullYears.map(yearOf))
  const last = Math.max(...fullYears.map(yearOf))
  const columns = fullYears.length > 0 ? last - first + 1 : 0
  const apart = columns > 0 && partYears.length > 0 ? 0.5 : 0
  const step = (size.width - size.left - size.right) / (columns + apart + partYears.length * partWidth)
  const base = size.height - size.bottom
  const highest = niceTop(
    Math.max(1, ...dated.flatMap(({ amount, revisedFrom }) => [amount, ...revisedFrom.map((was) => was.amount)])),
    series,
  )
  const heightOf = (amount: number) => round(base - (amount / highest) * (base - size.top))
  const middle = (place: number) => round(size.left + (place + 0.5) * step)
  const partPlace = (place: number) => columns + apart + (place + 0.5) * partWidth - 0.5
  const mark = (point: ShownPoint, place: number, partYear: boolean): Mark => ({
    point,
    partYear,
    x: middle(place),
    width: round(Math.min(step * 0.7, 26)),
    y: heightOf(point.amount),
    revised: point.revisedFrom.map(({ amount }) => heightOf(amount)),
  })
  const marks = [
    ...fullYears.map((point) => mark(point, yearOf(point) - first, false)),
    ...partYears.map((point, place) => mark(point, partPlace(place), true)),
  ]
  const known = new Set(fullYears.map(yearOf))
  const inRange = Array.from({ length: columns }, (_, place) => ({ x: middle(place), year: first + place }))
  return {
    kind: series.source === 'police-register' ? 'bars' : 'dots',
    width: size.width,
    height: size.height,
    base,
    left: size.left,
    right: size.width - size.right,
    ticks: [0, highest / 2, highest].map((amount) => ({ amount, y: heightOf(amount) })),
    marks,
    gaps: inRange.filter(({ year }) => !known.has(year)),
    years: [
      ...inRange.map((year) => ({ ...year, part: null })),
      ...partYears.map((point, place) => ({ x: middle(partPlace(place)), year: yearOf(point), part: point.period })),
    ],
    divider: apart > 0 ? round(size.left + (columns + apart / 2) * step) : null,
  }
}

const yearOf = ({ year }: ShownPoint): number => year ?? 0
const round = (place: number): number => Math.round(place * 10) / 10

/** A grade is always drawn against 10; other axes start at zero and end at a round number whose half is round too. */
function niceTop(highest: number, { unit }: ShownSeries): number {
  if (unit === 'score') return 10
  const power = 10 ** Math.floor(Math.log10(highest))
  const steps = power > 1 ? [1, 2, 3, 4, 5, 6, 8, 10] : [1, 2, 4, 6, 8, 10]
  const top = power * (steps.find((each) => each * power >= highest) ?? 10)
  return unit === 'count' ? Math.max(2, top) : top
}

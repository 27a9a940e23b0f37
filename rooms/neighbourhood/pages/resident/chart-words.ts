/** What a chart says: title and description for who cannot see it, and the words along its axes. */
import type { ShownSeries } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import type { FigureSayings } from './say-figures.ts'

/** Title and description. The description holds every number of the picture. */
export function chartWords(series: ShownSeries, chart: ChartGeometry, say: FigureSayings): [string, string] {
  const page = say.language === 'nl' ? nl : en
  const points = chart.marks.map(({ point }) => point)
  const [first, last] = [points[0], points.at(-1)]
  const title = first && last ? page.chart[chart.kind](say.label(series), say.stretch(first), say.stretch(last)) : ''
  const amounts = points.map((point) => `${say.stretch(point)}: ${say.amount(point.amount, series.unit)}`)
  return [title, `${amounts.join('; ')}.`]
}

/** Many columns leave room for two digits only; the description says the year in full. */
export const shortYear = (year: number, columns: number): string =>
  columns > 7 ? `’${String(year).slice(2)}` : String(year)

export const tickWords = (amount: number, { unit }: ShownSeries, { number }: FigureSayings): string =>
  number(amount, Number.isInteger(amount) ? 0 : 1) + (unit === 'percent' ? '%' : '')

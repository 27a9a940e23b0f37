/** One series: picture, table, and the page of every figure in it. */
import { Table, useLanguage, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownPoint, ShownSeries, ShownTheme } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'
import { changeTo, type FigureSayings } from './resident/say-figures.ts'
import { SeriesChart } from './SeriesChart.tsx'
import { useFigures } from './use-figures.ts'

export function SeriesBlock({ series, theme }: { series: ShownSeries; theme: ShownTheme }) {
  const say = useMessages<typeof en>(nl, en)
  const { language } = useLanguage()
  const figures = useFigures()
  const { words } = figures
  const label = figures.label(series)
  const points = [...series.fullYears, ...series.partYears, ...series.undated]
  const amount = (given: number) => figures.amount(given, series.unit)
  const remarks = [
    words.unit[series.unit],
    series.ownWords.includes(language) && words.ownWords,
    series.area !== 'Maastricht' && say.area(series.area),
  ].filter(Boolean)
  return (
    <>
      <h3>{label}</h3>
      <p className="figures-unit">{remarks.join(' · ')}</p>
      <SeriesChart series={series} />
      <Table
        caption={label}
        captionHidden
        rows={points}
        rowKey={({ year, period }) => `${year} ${period}`}
        columns={[
          { label: say.period, cell: (point) => <When point={point} /> },
          {
            label: words.shortUnit[series.unit],
            numeric: true,
            cell: ({ amount: now, revisedFrom }) => (
              <>
                {amount(now)}
                {revisedFrom.map((was) => (
                  <small key={was.edition} className="figures-was">
                    {words.revised(amount(was.amount), was.edition)}
                  </small>
                ))}
              </>
            ),
          },
          {
            label: say.change,
            cell: (point) => {
              const change = changeTo(series, point)
              return change ? figures.change(change, series.unit) : '–'
            },
          },
        ]}
        note={
          <span className="figures-page">
            {say.source}: {words.source[series.source]}. {words.reuse} {pagesOf(points, theme, figures)}
          </span>
        }
      />
    </>
  )
}

function When({ point }: { point: ShownPoint }) {
  const figures = useFigures()
  return (
    <>
      {figures.stretchBriefly(point)}
      <small className="figures-edition">
        {point.edition}
        {point.standing === 'secondary' && `, ${figures.words.quoted}`}
      </small>
    </>
  )
}

/** Which page of which edition every figure stands on, each once. */
function pagesOf(points: readonly ShownPoint[], { editions }: ShownTheme, figures: FigureSayings): string {
  const cited = [...points, ...points.flatMap(({ revisedFrom }) => revisedFrom)]
  const pages = new Map(cited.map(({ edition, page }) => [`${edition} ${page}`, { edition, page }]))
  const named = [...pages.values()].map(({ edition, page }) => {
    const described = editions.find(({ code }) => code === edition)
    return `${described ? figures.edition(described) : edition}: ${page}`
  })
  return `${named.join('; ')}.`
}

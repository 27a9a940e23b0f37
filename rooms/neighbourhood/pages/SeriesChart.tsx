/** The same small picture that residents see. */
import { useId } from 'react'
import type { ShownSeries } from '../contract.ts'
import { type ChartGeometry, chartGeometry, type Mark } from './resident/chart-geometry.ts'
import { chartWords, shortYear, tickWords } from './resident/chart-words.ts'
import { useFigures } from './use-figures.ts'

export function SeriesChart({ series }: { series: ShownSeries }) {
  const id = useId()
  const figures = useFigures()
  const chart = chartGeometry(series)
  if (!chart) return null
  const [title, description] = chartWords(series, chart, figures)
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <Axis chart={chart} series={series} />
      {chart.gaps.map(({ x, year }) => (
        <text key={year} className="subtle" textAnchor="middle" x={x} y={chart.base - 4}>
          –
        </text>
      ))}
      {chart.marks.map((mark) => (
        <MarkShape key={`${mark.point.year} ${mark.point.period}`} mark={mark} chart={chart} />
      ))}
    </svg>
  )
}

function Axis({ chart, series }: { chart: ChartGeometry; series: ShownSeries }) {
  const figures = useFigures()
  return (
    <g>
      {chart.ticks.map((tick) => (
        <g key={tick.amount}>
          <line className="grid" x1={chart.left} x2={chart.right} y1={tick.y} y2={tick.y} />
          <text className="subtle" textAnchor="end" x={chart.left - 5} y={tick.y + 4}>
            {tickWords(tick.amount, series, figures)}
          </text>
        </g>
      ))}
      {chart.divider !== null && (
        <line className="grid" strokeDasharray="2 4" x1={chart.divider} x2={chart.divider} y1={10} y2={chart.base} />
      )}
      {chart.years.map(({ x, year, part }) => (
        <g key={`${year} ${part}`}>
          <text textAnchor="middle" x={x} y={chart.base + 15}>
            {shortYear(year, chart.years.length)}
          </text>
          {part && (
            <text className="subtle" textAnchor="middle" fontSize={11} x={x} y={chart.base + 29}>
              {figures.words.shortPeriod[part]}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function MarkShape({ mark, chart }: { mark: Mark; chart: ChartGeometry }) {
  const left = mark.x - mark.width / 2
  return (
    <>
      {chart.kind === 'bars' ? (
        <rect
          className={mark.partYear ? 'bar-partial' : 'bar'}
          x={left}
          y={mark.y}
          width={mark.width}
          height={Math.max(0, chart.base - mark.y)}
        />
      ) : (
        <circle className="dot" cx={mark.x} cy={mark.y} r={4.5} />
      )}
      {mark.revised.map((was) => (
        <line key={was} className="line-earlier" x1={left - 3} x2={left + mark.width + 3} y1={was} y2={was} />
      ))}
    </>
  )
}

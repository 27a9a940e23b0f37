/** One series as a small picture that says in words what it shows. The table beside it holds every number. */

import { attributes, type Html, html } from '../../../../kit/resident/index.ts'
import type { ShownSeries } from '../../contract.ts'
import { type ChartGeometry, chartGeometry, type Mark } from './chart-geometry.ts'
import { chartWords, shortYear, tickWords } from './chart-words.ts'
import type { FigureSayings } from './say-figures.ts'

/** `id` must be unique on the page. Null when the series has no dated figure. */
export function seriesChart(series: ShownSeries, id: string, say: FigureSayings): Html | null {
  const chart = chartGeometry(series)
  if (!chart) return null
  const [title, description] = chartWords(series, chart, say)
  return html`<svg class="chart chart-${chart.kind}" viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${axis(chart, series, say)}${chart.gaps.map(
    ({ x }) => html`<text class="subtle" text-anchor="middle" x="${x}" y="${chart.base - 4}">–</text>`,
  )}${chart.marks.map((mark) => (chart.kind === 'bars' ? bar(mark, chart) : dot(mark)))}</svg>`
}

function axis(chart: ChartGeometry, series: ShownSeries, say: FigureSayings): Html {
  const short = say.words.shortPeriod
  return html`<g>${chart.ticks.map(
    ({ y, amount }) =>
      html`<line class="grid" x1="${chart.left}" x2="${chart.right}" y1="${y}" y2="${y}"/><text class="subtle" text-anchor="end" x="${chart.left - 5}" y="${y + 4}">${tickWords(amount, series, say)}</text>`,
  )}${chart.divider !== null && html`<line class="grid" stroke-dasharray="2 4" x1="${chart.divider}" x2="${chart.divider}" y1="10" y2="${chart.base}"/>`}${chart.years.map(
    ({ x, year, part }) =>
      html`<text text-anchor="middle" x="${x}" y="${chart.base + 15}">${shortYear(year, chart.years.length)}</text>${
        part &&
        html`<text class="subtle" text-anchor="middle" font-size="11" x="${x}" y="${chart.base + 29}">${short[part]}</text>`
      }`,
  )}</g>`
}
function bar({ x, y, width, partYear, revised }: Mark, { base }: ChartGeometry): Html {
  const left = Math.round((x - width / 2) * 10) / 10
  const height = Math.max(0, Math.round((base - y) * 10) / 10)
  return html`<rect${attributes({ class: partYear ? 'bar-partial' : 'bar', x: left, y, width, height })}/>${revised.map(
    (was) => html`<line class="line line-earlier" x1="${left - 3}" x2="${left + width + 3}" y1="${was}" y2="${was}"/>`,
  )}`
}
const dot = ({ x, y, revised, width }: Mark): Html =>
  html`<circle class="dot" cx="${x}" cy="${y}" r="4.5"/>${revised.map(
    (was) =>
      html`<line class="line line-earlier" x1="${x - width / 2}" x2="${x + width / 2}" y1="${was}" y2="${was}"/>`,
  )}`

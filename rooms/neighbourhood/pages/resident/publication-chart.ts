/** Each area with its interval on one line, by name: a drawing that stands on its own. A withheld figure is a word, and no mark. */
import { attributes, formats, type Html, html, type Language } from '../../../../kit/resident/index.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import type { Artefact, PublicationCell } from '../../publication/words.ts'
import { type ChosenFigures, isOfGroups, linesOf } from './chosen-figures.ts'
import { areNumbers, lineWords, sourceWords } from './publication-block.ts'
import { cellWords } from './publication-map.ts'

/** More lines than this nobody reads on one sheet; the table has them all. */
const mostLines = 400
const [width, left, right, top, lineHeight] = [760, 220, 600, 70, 20] as const
const ink = '#1f2937'

/** `id` must be unique on the page. */
export function publicationChart(artefact: Artefact, chosen: ChosenFigures, id: string, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { number } = formats(language)
  const all = linesOf(artefact, chosen)
  const lines = all.slice(0, mostLines)
  const more = all.length - lines.length
  // The whole of numbers is the sum of its areas: on one scale with it none of them could be read.
  const isSum = (cell: PublicationCell | undefined) => areNumbers(artefact) && cell?.area === artefact.whole
  const scale = scaleOf(all.flatMap(({ cell }) => (cell && !isSum(cell) ? cell : [])))
  const x = (amount: number) => round(left + ((amount - scale.lowest) / scale.span) * (right - left))
  const base = top + lines.length * lineHeight
  const groups = isOfGroups(artefact)
  const city = groups ? all[0]?.cell : chosen.cells.find((cell) => cell.area === artefact.whole && !isSum(cell))
  const text = groups ? say.groupChartText : areNumbers(artefact) ? say.numberChartText : say.chartText
  const title = [artefact.title[language], groups ? '' : chosen.categoryName, chosen.periodCode]
    .filter(Boolean)
    .join(', ')
  const line = (cell: PublicationCell | undefined, y: number): Html => {
    if (cell?.state !== 'given' || cell.amount === null)
      return html`<text${attributes({ x: left, y: y + 4, 'font-style': 'italic', fill: '#4b5563' })}>${cellWords(artefact, cell, language)}</text>`
    if (isSum(cell)) return html`<text x="${right + 12}" y="${y + 4}">${rangeWords(artefact, cell, language)}</text>`
    const range =
      cell.low !== null &&
      cell.high !== null &&
      html`<line${attributes({ x1: x(cell.low), x2: x(cell.high), y1: y, y2: y, stroke: '#1f5a96', 'stroke-width': '3' })}/>`
    return html`${range}<circle${attributes({ cx: x(cell.amount), cy: y, r: '4', fill: cell.modelled ? '#ffffff' : ink, stroke: ink, 'stroke-width': '1.5' })}/><text x="${right + 12}" y="${y + 4}">${rangeWords(artefact, cell, language)}</text>`
  }
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="publication-chart" viewBox="0 0 ${width} ${base + 50}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="sans-serif" font-size="12" fill="${ink}"><title id="${id}-t">${say.chart(title)}</title><desc id="${id}-d">${text}</desc><rect width="${width}" height="${base + 50}" fill="#ffffff"/><text x="12" y="26" font-size="16" font-weight="bold">${title}</text><text x="12" y="46" fill="#4b5563">${text}</text>${scale.ticks.map(
    (tick) =>
      html`<line${attributes({ x1: x(tick), x2: x(tick), y1: top - 6, y2: base, stroke: '#d1d5db' })}/><text${attributes({ x: x(tick), y: base + 16, 'text-anchor': 'middle', fill: '#4b5563' })}>${number(tick, scale.decimals)}</text>`,
  )}${
    city?.state === 'given' &&
    city.amount !== null &&
    html`<line${attributes({ x1: x(city.amount), x2: x(city.amount), y1: top - 6, y2: base, stroke: ink, 'stroke-dasharray': '3 3' })}/>`
  }${lines.map((one, place) => {
    const y = top + (place + 0.5) * lineHeight
    return html`<g><text x="12" y="${y + 4}">${shortened(lineWords(one, artefact, language))}</text>${line(one.cell, y)}</g>`
  })}${more > 0 && html`<text x="12" y="${base + 36}" fill="#4b5563">${say.moreInTable(number(more))}</text>`}<text x="${width - 12}" y="${base + 36}" text-anchor="end" fill="#4b5563">${say.source}: ${shortened(sourceWords(artefact, language), more > 0 ? 70 : 108)}</text></svg>`
}

function rangeWords(artefact: Artefact, { amount, low, high }: PublicationCell, language: Language): string {
  const { number } = formats(language)
  const said = (one: number) => number(one, artefact.decimals)
  const figure = `${said(amount ?? 0)}${artefact.unit === '%' ? '%' : ''}`
  return low === null || high === null ? figure : `${figure} (${said(low)}–${said(high)})`
}

/** Round numbers under what is given and nothing else: a scale that reached for a withheld figure would tell of it. */
function scaleOf(cells: readonly PublicationCell[]) {
  const amounts = cells.flatMap(({ amount, low, high }) => [amount, low, high].filter((one) => one !== null))
  const [least, most] = amounts.length > 0 ? [Math.min(...amounts), Math.max(...amounts)] : [0, 1]
  const rough = Math.max(most - least, 1e-6) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const lowest = Math.floor(least / step) * step
  const count = Math.max(1, Math.ceil((most - lowest) / step - 1e-9))
  return {
    lowest,
    span: count * step,
    ticks: Array.from({ length: count + 1 }, (_, at) => lowest + at * step),
    decimals: Math.max(0, -Math.floor(Math.log10(step))),
  }
}
const shortened = (words: string, most = 32): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words)
const round = (place: number): number => Math.round(place * 10) / 10

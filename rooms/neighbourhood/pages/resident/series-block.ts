/** One series on a page: its picture, its table, and the page of every figure in it. */
import { type Html, html, type Language, table } from '../../../../kit/resident/index.ts'
import type { ShownPoint, ShownSeries, ShownTheme } from '../../contract.ts'
import { resident as en } from '../../messages/resident.en.ts'
import { resident as nl } from '../../messages/resident.nl.ts'
import { figuresIn } from './figures-in.ts'
import { changeTo } from './say-figures.ts'
import { seriesChart } from './series-chart.ts'

/** `id` must be unique on the page; `level` is where the heading stands. */
export function seriesBlock(
  series: ShownSeries,
  theme: ShownTheme,
  id: string,
  language: Language,
  level: 'h3' | 'h4' = 'h3',
): Html {
  const say = language === 'nl' ? nl : en
  const label = figuresIn(language).label(series)
  const heading = level === 'h3' ? html`<h3>${label}</h3>` : html`<h4>${label}</h4>`
  const points = [...series.fullYears, ...series.partYears, ...series.undated]
  const remarks = [
    figuresIn(language).words.unit[series.unit],
    series.ownWords.includes(language) && figuresIn(language).words.ownWords,
    series.area !== 'Maastricht' && say.area(series.area),
  ].filter((remark) => remark !== false)
  return html`${heading}<p class="figures-unit">${remarks.join(' · ')}</p>
<div class="figures-picture">${seriesChart(series, id, figuresIn(language))}</div>
${table({
  language,
  caption: say.tableCaption(label),
  columns: [
    { label: say.periodColumn },
    { label: figuresIn(language).words.shortUnit[series.unit], numeric: true },
    { label: say.changeColumn },
  ],
  rows: points.map((point) => row(series, point, language)),
  note: html`${remarksOn(series, language)}${sources(points, series, theme, language)}`,
})}`
}

function row(series: ShownSeries, point: ShownPoint, language: Language) {
  const figures = figuresIn(language)
  const say = figures.words
  const change = changeTo(series, point)
  const amount = (given: number) => figures.amount(given, series.unit)
  return [
    html`${figures.stretchBriefly(point)} <small class="figures-edition">${point.edition}${point.standing === 'secondary' && `, ${say.quoted}`}</small>`,
    html`${amount(point.amount)}${point.revisedFrom.map(
      (was) => html` <small class="figures-was">${say.revised(amount(was.amount), was.edition)}</small>`,
    )}`,
    change ? figures.change(change, series.unit) : '–',
  ]
}

/** What the picture and the short words in the table mean; only what occurs in this series. */
function remarksOn(series: ShownSeries, language: Language): Html | false {
  const say = language === 'nl' ? nl : en
  const remarks = [
    [...series.fullYears, ...series.partYears].some(({ revisedFrom }) => revisedFrom.length > 0) && say.revisedLegend,
    series.partYears.length > 0 && `${say.partLegend} ${say.partYearNote}`,
    series.changes.some(({ why }) => why === 'no-margin-published') && say.cannotTellNote,
    series.changes.some(({ acrossEditions }) => acrossEditions) && say.acrossNote,
  ].filter((remark) => remark !== false)
  return remarks.length > 0 && html`<p>${remarks.join(' ')}</p>`
}

/** Which page of which edition every figure of this table stands on. */
function sources(points: readonly ShownPoint[], series: ShownSeries, theme: ShownTheme, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const cited = [...points, ...points.flatMap(({ revisedFrom }) => revisedFrom)]
  const pages = new Map(cited.map(({ edition, page }) => [`${edition} ${page}`, { edition, page }]))
  const places = [...pages.values()].map(({ edition, page }) => {
    const described = theme.editions.find(({ code }) => code === edition)
    return html`<li>${described ? figuresIn(language).edition(described) : edition}: <span class="figures-page">${page}</span></li>`
  })
  return html`<p>${say.sources}: ${figuresIn(language).words.source[series.source]}. ${figuresIn(language).words.reuse}</p><ul>${places}</ul>`
}

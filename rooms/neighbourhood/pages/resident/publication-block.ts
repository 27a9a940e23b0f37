/** One publication on a page: map, table by name with intervals, what it is, how sure, and what to take away. */
import {
  attributes,
  button,
  formats,
  type Html,
  html,
  type Language,
  more,
  summary,
  table,
} from '../../../../kit/resident/index.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import type { Artefact, CoveredArea, Direction, PublicationCell } from '../../publication/words.ts'
import {
  type Chosen,
  type ChosenFigures,
  chosenFigures,
  chosenPart,
  type FigureLine,
  isOfGroups,
  linesOf,
} from './chosen-figures.ts'
import { compared } from './comparison.ts'
import { cellWords, publicationLegend, publicationMap } from './publication-map.ts'

/** More categories than this weigh too much on one page; each has its own page, and the download has them all. */
const [mostShown, mostLinked] = [12, 200]

/** What is chosen with its map; the other categories of the same period folded in, or as links where they are many. */
export function publicationBody(artefact: Artefact, chosen: ChosenFigures, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const map = publicationMap(artefact, chosen.cells, 'm', language)
  const others = (isOfGroups(artefact) ? [] : artefact.categories).flatMap((_, category) => {
    const figures = category === chosen.category ? null : chosenFigures(artefact, { ...chosen, category })
    return figures ? [figures] : []
  })
  return html`${choices(artefact, chosen, language)}<div>${
    map &&
    html`<figure class="publication-figure">${map}<figcaption><p>${say.mapText}</p>${publicationLegend(artefact, chosen.cells, 'm', language)}</figcaption></figure>`
  }<div>${categoryTable(artefact, chosen, language)}${trends(artefact, chosen, language)}</div></div>${others
    .slice(0, mostShown)
    .map((figures) =>
      more({ label: figures.categoryName || say.total, body: categoryTable(artefact, figures, language) }),
    )}${others.length > mostShown && html`<p>${say.restInDownload(formats(language).number(others.length - mostShown))}</p>`}`
}

/** Links and no form: every choice is an address that stays, and works without script. */
function choices(artefact: Artefact, chosen: ChosenFigures, language: Language): Html | false {
  const say = language === 'nl' ? nl : en
  const link = (to: Chosen, words: string) => {
    const isHere = to.category === chosen.category && to.period === chosen.period
    const href = `/${language}/publicaties/${artefact.id}/${chosenPart(to)}`
    return html`<li><a${attributes({ href, 'aria-current': isHere && 'page' })}>${words}</a></li>`
  }
  const list = (label: string, links: readonly Html[]) =>
    links.length > 1 && more({ label, body: html`<ul class="publication-areas">${links.slice(0, mostLinked)}</ul>` })
  const { category, period } = chosen
  const categories = (isOfGroups(artefact) ? [] : artefact.categories).map((name, at) =>
    link({ category: at, period }, name || say.total),
  )
  const periods = artefact.periods.map(({ code }, at) => link({ category, period: at }, code))
  if (categories.length < 2 && periods.length < 2) return false
  return html`<nav class="publication-away" aria-label="${say.choose}">${list(say.otherCategory, categories)}${list(say.otherPeriod, periods)}</nav>`
}

/** The table in words: what the page shows, and what is printed. */
export type PublicationRows = {
  readonly caption: string
  readonly columns: readonly string[]
  /** On paper this column takes the room that the others leave: the one with the longest words. */
  readonly widest: number
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}
/** Areas in the order of the artefact: by name. */
export function publicationRows(artefact: Artefact, figures: ChosenFigures, language: Language): PublicationRows {
  const say = language === 'nl' ? nl : en
  const lines = linesOf(artefact, figures)
  const groups = isOfGroups(artefact)
  const city = groups
    ? lines[0]?.cell
    : areNumbers(artefact)
      ? undefined
      : figures.cells.find(({ area }) => area === artefact.whole)
  const title = [artefact.title[language], groups ? '' : figures.categoryName].filter(Boolean).join(': ')
  return {
    caption: groups ? `${title}, ${figures.periodCode}` : say.tableOf(title, figures.periodCode),
    columns: [
      groups ? say.group : say.area,
      artefact.unit === '%' ? '%' : artefact.unit || say.figure,
      say.margin,
      ...(city ? [groups ? say.besideAll : say.besideCity] : []),
    ],
    widest: 0,
    rows: lines.map((line) => {
      const { cell } = line
      const verdict = city && (cell === city ? '–' : verdictWords(artefact, cell, city, language))
      return [
        lineWords(line, artefact, language),
        cellWords(artefact, cell, language),
        intervalWords(artefact, cell, language),
        ...(city ? [verdict ?? ''] : []),
      ]
    }),
    notes: [
      ...stateNotes(
        lines.map(({ cell }) => cell),
        language,
      ),
      ...(lines.some(({ cell }) => cell?.modelled) ? [say.modelledText] : []),
      ...(areNumbers(artefact) && !groups ? [say.numbersText] : []),
    ],
  }
}

function categoryTable(artefact: Artefact, figures: ChosenFigures, language: Language): Html {
  const { caption, columns, rows, notes } = publicationRows(artefact, figures, language)
  return table({
    language,
    caption,
    columns: columns.map((label, at) => ({ label, ...(at === 1 && { numeric: true }) })),
    rows: rows.map((cells) => cells.map((words, at) => (at === 2 ? unbroken(words) : words))),
    note: html`${notes.map((note) => html`<p>${note}</p>`)}`,
  })
}

export const lineWords = (line: FigureLine, artefact: Artefact, language: Language): string =>
  'area' in line ? areaWords(line.area, artefact, language) : line.group || (language === 'nl' ? nl : en).whole

/** Over periods: of the whole, and where it is about groups of each of them. Across a cut nothing is compared. */
function trends(artefact: Artefact, chosen: ChosenFigures, language: Language): Html | false {
  const { whole } = artefact
  if (artefact.periods.length < 2 || whole === null) return false
  const categories = isOfGroups(artefact) ? artefact.categories : [chosen.categoryName]
  return html`${categories.map((category) => trendTable(artefact, whole, category, language))}`
}
/** As `trends`, for paper: of the whole, each category. */
export function trendRows(artefact: Artefact, language: Language): PublicationRows[] {
  const { whole } = artefact
  if (artefact.periods.length < 2 || whole === null) return []
  return artefact.categories.map((category) => rowsOverTime(artefact, whole, category, language))
}
export function trendTable(artefact: Artefact, area: string, category: string, language: Language): Html {
  const { caption, columns, rows } = rowsOverTime(artefact, area, category, language)
  return table({
    language,
    caption,
    columns: columns.map((label, at) => ({ label, ...(at === 1 && { numeric: true }) })),
    rows: rows.map((cells) => cells.map((words, at) => (at === 2 ? unbroken(words) : words))),
  })
}
function rowsOverTime(artefact: Artefact, area: string, category: string, language: Language): PublicationRows {
  const say = language === 'nl' ? nl : en
  const cellIn = (period: string | undefined) =>
    artefact.cells.find((cell) => cell.area === area && cell.category === category && cell.period === period)
  return {
    caption: [`${say.trend}: ${artefact.title[language]}`, category].filter(Boolean).join(', '),
    columns: [say.period, say.figure, say.margin, say.since],
    widest: 3,
    rows: artefact.periods.map(({ code, cut, provisional }, place) => {
      const own = cellIn(code)
      const before = cut === null ? cellIn(artefact.periods[place - 1]?.code) : undefined
      return [
        provisional ? `${code} (${say.provisional})` : code,
        cellWords(artefact, own, language),
        intervalWords(artefact, own, language),
        before ? verdictWords(artefact, own, before, language) : cut === null ? '–' : say.cut(cutWords(cut, language)),
      ]
    }),
    notes: [],
  }
}
const cutWords = (cut: string, language: Language): string => {
  const { cuts } = language === 'nl' ? nl : en
  return cut in cuts ? cuts[cut as keyof typeof cuts] : cut
}

export const areaWords = (area: CoveredArea, artefact: Artefact, language: Language): string =>
  area.name || (area.code === artefact.whole ? (language === 'nl' ? nl : en).whole : area.code)

/** An interval is read as one, where there is room. */
export const unbroken = (words: string): Html => html`<span class="figures-interval">${words}</span>`

/** What the words in place of a figure mean; only those that are there. */
export const stateNotes = (cells: readonly (PublicationCell | undefined)[], language: Language): string[] => {
  const seen = new Set(cells.map((cell) => cell?.state))
  return (['protected', 'too-few', 'no-data'] as const)
    .filter((state) => seen.has(state))
    .map((state) => (language === 'nl' ? nl : en).stateTexts[state])
}

export function intervalWords(artefact: Artefact, cell: PublicationCell | undefined, language: Language): string {
  const say = language === 'nl' ? nl : en
  if (cell?.state !== 'given') return '–'
  const { number } = formats(language)
  if (cell.low === null || cell.high === null) return say.noMargin
  return say.between(number(cell.low, artefact.decimals), number(cell.high, artefact.decimals))
}

export function verdictWords(
  artefact: Artefact,
  own: PublicationCell | undefined,
  other: Pick<PublicationCell, 'amount' | 'low' | 'high'>,
  language: Language,
): string {
  const say = language === 'nl' ? nl : en
  if (own?.state !== 'given') return '–'
  return say.verdicts[compared(own, other, directionOf(artefact), artefact.smallestThatMatters)]
}
/** Numbers of something: a large area has more of it, and every area less than the city. Nothing is said of one beside another. */
export const areNumbers = ({ method }: Artefact): boolean =>
  method.surety === 'perturbed-within' || method.surety === 'full-count'
/** Where answers share a hundred per cent (`safe`, `unsafe`), more of one is less of another: what is good of one is not good of all. */
export const directionOf = (artefact: Artefact): Direction =>
  artefact.unit === '%' && artefact.categories.length > 1 && !isOfGroups(artefact) ? 'neither' : artefact.direction

/** As a sentence where there is one; else its name, with the days of a survey as people write them. */
export const sourceWords = ({ source, origin }: Artefact, language: Language): string =>
  source.said?.[language] ??
  (origin === 'survey' ? source.name.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, formats(language).day) : source.name)

/** What it is, how sure, how protected, where from. */
export function publicationTerms(
  artefact: Artefact,
  sha256: string,
  releasedOn: string,
  language: Language,
  origin = '',
): { readonly term: string; readonly text: string }[] {
  const say = language === 'nl' ? nl : en
  const { surety, protection } = artefact.method
  return [
    { term: say.definition, text: artefact.definition[language] },
    { term: say.sureness, text: say.sureties[surety] },
    { term: say.protection, text: say.protections[protection] },
    { term: say.source, text: sourceWords(artefact, language) },
    { term: say.released, text: formats(language).day(releasedOn) },
    { term: say.licence, text: artefact.source.licence ?? say.noLicence },
    { term: say.permalink, text: `${origin}/${language}/publicaties/${artefact.id}` },
    { term: say.fingerprint, text: `${sha256} ${say.fingerprintText}` },
  ]
}

export function methodCard(
  artefact: Artefact,
  { sha256, releasedOn }: { readonly sha256: string; readonly releasedOn: string },
  chosen: Chosen,
  language: Language,
): Html {
  const say = language === 'nl' ? nl : en
  const code = (words: string) => html`<code class="publication-fingerprint">${words}</code>`
  const rows = publicationTerms(artefact, sha256, releasedOn, language).map(({ term, text }) => ({
    term,
    text:
      term === say.fingerprint
        ? html`${code(sha256)}<br>${say.fingerprintText}`
        : term === say.permalink
          ? code(text)
          : text,
  }))
  const drawn = `?language=${language}&category=${chosen.category}&period=${chosen.period}`
  return html`<h2>${say.about}</h2>${summary({ language, rows })}<div class="publication-away"><h2>${say.downloads}</h2><ul class="publication-downloads">${downloads.map(
    ([name, extension, query]) => {
      const asked = query === 'drawn' ? drawn : query === 'language' ? `?language=${language}` : ''
      const href = `/v1/publications/${artefact.id}/${name}${asked}`
      // Hidden until its script runs: without script there is the drawing.
      const asPicture =
        (name === 'svg' || name === 'chart') &&
        html` <span data-drawing="${href}" data-name="${artefact.id}.${name}.png" hidden>${button({ type: 'button', kind: 'secondary', label: say.asPicture[name] })}</span>`
      return html`<li><a href="${href}" download="${artefact.id}.${extension}">${say.download[name]}</a>${asPicture}</li>`
    },
  )}</ul></div>`
}
/** The drawings are of what is chosen on the page. */
const downloads = [
  ['pdf', 'pdf', 'language'],
  ['csv', 'csv', ''],
  ['xlsx', 'xlsx', ''],
  ['csv-metadata', 'csv-metadata.json', ''],
  ['json-stat', 'json-stat.json', ''],
  ['geojson', 'geojson', ''],
  ['svg', 'map.svg', 'drawn'],
  ['chart', 'chart.svg', 'drawn'],
  ['artefact', 'json', ''],
] as const

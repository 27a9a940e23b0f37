/** One publication on a page: map, table by name with intervals, what it is, how sure, and what to take away. */
import { formats, type Html, html, type Language, more, summary, table } from '../../../../kit/resident/index.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import type { Artefact, CoveredArea, PublicationCell } from '../../publication/words.ts'
import { compared } from './comparison.ts'
import { cellWords, publicationLegend, publicationMap } from './publication-map.ts'

/** More categories than this weigh too much on one page; the download has them all. */
const mostShown = 12

export function publicationBody(artefact: Artefact, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { number } = formats(language)
  const period = artefact.periods.at(-1)?.code ?? ''
  const [first = '', ...rest] = artefact.categories
  const left = rest.length - mostShown
  return html`${categoryBlock(artefact, period, first, 'm', language)}${rest
    .slice(0, mostShown)
    .map((category) =>
      more({ label: category || say.total, body: categoryTable(artefact, period, category, language) }),
    )}${left > 0 && html`<p>${say.restInDownload(number(left))}</p>`}`
}

function categoryBlock(artefact: Artefact, period: string, category: string, id: string, language: Language): Html {
  const cells = cellsOf(artefact, period, category)
  const say = language === 'nl' ? nl : en
  const map = publicationMap(artefact, cells, id, language)
  return html`<div>${
    map &&
    html`<figure class="publication-figure">${map}<figcaption><p>${say.mapText}</p>${publicationLegend(artefact, cells, id, language)}</figcaption></figure>`
  }<div>${categoryTable(artefact, period, category, language)}</div></div>`
}

const cellsOf = ({ cells }: Artefact, period: string, category: string) =>
  cells.filter((cell) => cell.period === period && cell.category === category)

/** Areas in the order of the artefact: by name. */
function categoryTable(artefact: Artefact, period: string, category: string, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const byArea = new Map(cellsOf(artefact, period, category).map((cell) => [cell.area, cell]))
  const city = byArea.get(artefact.whole ?? '')
  const seen = new Set([...byArea.values()].map(({ state }) => state))
  const title = [artefact.title[language], category].filter(Boolean).join(': ')
  return table({
    language,
    caption: say.tableOf(title, period),
    columns: [
      { label: say.area },
      { label: artefact.unit === '%' ? '%' : artefact.unit || say.figure, numeric: true },
      { label: say.margin },
      ...(city ? [{ label: say.besideCity }] : []),
    ],
    rows: artefact.areas.map((area) => {
      const cell = byArea.get(area.code)
      const verdict = city && (area.code === artefact.whole ? '–' : verdictWords(artefact, cell, city, language))
      return [
        areaWords(area, artefact, language),
        cellWords(artefact, cell, language),
        intervalWords(artefact, cell, language),
        ...(city ? [verdict ?? ''] : []),
      ]
    }),
    note: html`${(['protected', 'too-few', 'no-data'] as const)
      .filter((state) => seen.has(state))
      .map(
        (state) => html`<p>${say.stateTexts[state]}</p>`,
      )}${[...byArea.values()].some(({ modelled }) => modelled) && html`<p>${say.modelledText}</p>`}`,
  })
}

export const areaWords = (area: CoveredArea, artefact: Artefact, language: Language): string =>
  area.name || (area.code === artefact.whole ? (language === 'nl' ? nl : en).whole : area.code)

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
  return say.verdicts[compared(own, other, artefact.direction, artefact.smallestThatMatters)]
}

/** What it is, how sure, how protected, where from. */
export function methodCard(artefact: Artefact, sha256: string, releasedOn: string, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { surety, protection } = artefact.method
  return html`<h2>${say.about}</h2>${summary({
    language,
    rows: [
      { term: say.definition, text: artefact.definition[language] },
      { term: say.sureness, text: say.sureties[surety] },
      { term: say.protection, text: say.protections[protection] },
      { term: say.source, text: `${artefact.source.name}, ${say.releasedOn(formats(language).day(releasedOn))}` },
      { term: say.licence, text: artefact.source.licence ?? say.noLicence },
      {
        term: say.fingerprint,
        text: html`<code class="publication-fingerprint">${sha256}</code> ${say.fingerprintText}`,
      },
    ],
  })}<h2>${say.downloads}</h2><ul class="publication-downloads">${(
    ['csv', 'csv-metadata', 'json-stat', 'geojson', 'svg', 'artefact'] as const
  ).map(
    (name) =>
      html`<li><a href="/v1/publications/${artefact.id}/${name}${name === 'svg' && `?language=${language}`}" download="${artefact.id}.${extensions[name]}">${say.download[name]}</a></li>`,
  )}</ul>`
}
const extensions = {
  csv: 'csv',
  xlsx: 'xlsx',
  'csv-metadata': 'csv-metadata.json',
  'json-stat': 'json-stat.json',
  geojson: 'geojson',
  svg: 'svg',
  artefact: 'json',
} as const

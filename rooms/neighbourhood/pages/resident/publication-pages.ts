/** The public picture: choosing a neighbourhood by name, one neighbourhood beside its city, one publication for good. */
import {
  formats,
  type Html,
  html,
  type Language,
  notice,
  residentDocument,
  residentParts,
  table,
} from '../../../../kit/resident/index.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import type { PublicationLine } from '../../publication/contract.ts'
import type { Artefact, CoveredArea, PublicationCell } from '../../publication/words.ts'
import { type ChosenFigures, chosenFigures, chosenPart } from './chosen-figures.ts'
import { middleOf } from './comparison.ts'
import {
  areNumbers,
  intervalWords,
  methodCard,
  publicationBody,
  sourceWords,
  stateNotes,
  trendTable,
  unbroken,
  verdictWords,
} from './publication-block.ts'
import { cellWords } from './publication-map.ts'

const at = (language: Language, path: string) => `/${language}${path}`
const choosing = '/mijn-buurt'

export type Choosing = { readonly items: readonly PublicationLine[]; readonly areas: readonly CoveredArea[] }
export function choosingPage({ items, areas }: Choosing, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const { day } = formats(language)
  const main = html`<h1>${say.title}</h1><p class="lede">${say.lede}</p>
${
  items.length === 0
    ? notice({ language, title: say.nothing, body: html`<p>${say.nothingText}</p>` })
    : html`<h2>${say.areas}</h2><p>${say.areasText}</p><ul class="publication-areas">${areas.map(
        ({ code, name }) => html`<li><a href="${at(language, `${choosing}/${code}`)}">${name}</a></li>`,
      )}</ul><h2>${say.publications}</h2><ul>${items.map(
        ({ id, title, releasedOn }) =>
          html`<li><a href="${at(language, `/publicaties/${id}`)}">${title[language]}</a> <span class="figures-count">${say.releasedOn(day(releasedOn))}</span></li>`,
      )}</ul>`
}
<p><a href="${at(language, residentParts.neighbourhood)}">${say.cityLink}</a></p>`
  return residentDocument({ language, path: choosing, title: say.title, main, width: 'wide', part: 'neighbourhood' })
}

export type OnePublication = {
  readonly artefact: Artefact
  readonly sha256: string
  readonly releasedOn: string
}
/** With nothing chosen: the first category of the last period. */
export function publicationPage(
  { chosen, ...published }: OnePublication & { readonly chosen?: ChosenFigures | null },
  language: Language,
): Html {
  const say = language === 'nl' ? nl : en
  const { artefact } = published
  const figures = chosen ?? chosenFigures(artefact)
  const main = html`<h1>${artefact.title[language]}</h1><p class="lede">${artefact.definition[language]}</p>
${figures && publicationBody(artefact, figures, language)}${methodCard(artefact, published, figures ?? { category: 0, period: 0 }, language)}`
  return residentDocument({
    language,
    path: `/publicaties/${artefact.id}${chosen ? `/${chosenPart(chosen)}` : ''}`,
    title: artefact.title[language],
    main,
    scripts: ['drawing'],
    width: 'wide',
    part: 'neighbourhood',
    back: { href: at(language, choosing), label: say.back },
  })
}

export type OneArea = { readonly area: CoveredArea; readonly publications: readonly OnePublication[] }
export function areaPage({ area, publications }: OneArea, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const main = html`<h1>${say.ownTitle(area.name)}</h1><p class="lede">${say.ownLede}</p>${publications.map(
    ({ artefact }) => ownBlock(artefact, area.code, language),
  )}`
  return residentDocument({
    language,
    path: `${choosing}/${area.code}`,
    title: say.ownTitle(area.name),
    main,
    width: 'wide',
    part: 'neighbourhood',
    back: { href: at(language, choosing), label: say.back },
  })
}

function ownBlock(artefact: Artefact, code: string, language: Language): Html {
  const say = language === 'nl' ? nl : en
  const period = artefact.periods.at(-1)?.code ?? ''
  const area = artefact.areas.find((one) => one.code === code)
  const alike = new Set(
    artefact.areas
      .filter(({ kin, code: other }) => kin !== null && kin === area?.kin && other !== code)
      .map((one) => one.code),
  )
  const cellAt = (place: string, category: string, when: string) =>
    artefact.cells.find((cell) => cell.area === place && cell.category === category && cell.period === when)
  const lines = artefact.categories.slice(0, 24).map((category) => ({
    category,
    own: cellAt(code, category, period),
    city: artefact.whole === null ? undefined : cellAt(artefact.whole, category, period),
    kin: middleOf(
      artefact.cells.filter((cell) => alike.has(cell.area) && cell.category === category && cell.period === period),
    ),
  }))
  // Nobody called others alike, or too few of them have a figure: then there is nothing to hold it beside.
  const numbers = areNumbers(artefact)
  const hasKin = !numbers && lines.some(({ kin }) => kin !== null)
  const rows = lines.map(({ category, own, city, kin }) => [
    category || say.total,
    cellWords(artefact, own, language),
    unbroken(intervalWords(artefact, own, language)),
    city ? (numbers ? cellWords(artefact, city, language) : besideCity(artefact, own, city, language)) : '–',
    ...(hasKin ? [kin ? verdictWords(artefact, own, kin, language) : '–'] : []),
  ])
  const notes = [
    ...stateNotes(
      lines.map(({ own }) => own),
      language,
    ),
    say.sureties[artefact.method.surety],
    ...(numbers ? [say.numbersText] : []),
    `${say.source}: ${sourceWords(artefact, language)}`,
  ]
  const [first = ''] = artefact.categories
  return html`<section class="figures-series"><h2><a href="${at(language, `/publicaties/${artefact.id}`)}">${artefact.title[language]}</a></h2><p>${artefact.definition[language]}</p>${table(
    {
      language,
      caption: `${artefact.title[language]}, ${period}`,
      columns: [
        { label: say.answerOrGroup },
        { label: artefact.unit === '%' ? '%' : artefact.unit || say.figure, numeric: true },
        { label: say.margin },
        { label: numbers ? say.whole : say.besideCity },
        ...(hasKin ? [{ label: area?.kin ? `${say.besideKin} (${area.kin})` : say.besideKin }] : []),
      ],
      rows,
      note: html`${notes.map((note) => html`<p>${note}</p>`)}`,
    },
  )}${artefact.periods.length > 1 && trendTable(artefact, code, first, language)}</section>`
}

/** What is said of it, and the city's own figure; that alone where nothing can be said. */
function besideCity(
  artefact: Artefact,
  own: PublicationCell | undefined,
  city: PublicationCell,
  language: Language,
): string {
  const say = language === 'nl' ? nl : en
  const figure = say.cityFigure(cellWords(artefact, city, language))
  return own?.state === 'given' ? `${verdictWords(artefact, own, city, language)} (${figure})` : figure
}

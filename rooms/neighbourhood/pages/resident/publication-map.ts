/** The map of one publication: areas as they lie, hatched where protected, dotted where too few answered, empty where nothing is known. */
import { attributes, formats, type Html, html, type Language } from '../../../../kit/resident/index.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import type { Artefact, CoveredArea, PublicationCell } from '../../publication/words.ts'
import { lookOf, rangeOf, shades } from './area-look.ts'
import { areaPicture } from './area-picture.ts'

type Lying = CoveredArea & { readonly middle: readonly [number, number] }

/** The areas of the finest division that lie somewhere. */
function drawnIn({ areas, whole }: Artefact): Lying[] {
  const drawn = areas.filter((area): area is Lying => area.middle !== null && area.code !== whole)
  const finest = drawn.at(-1)?.division
  return drawn.filter(({ division }) => division === finest)
}

/** `id` must be unique on the page. Null where no map knows the areas. */
export function publicationMap(
  artefact: Artefact,
  cells: readonly PublicationCell[],
  id: string,
  language: Language,
): Html | null {
  const say = language === 'nl' ? nl : en
  const picture = areaPicture(drawnIn(artefact))
  if (!picture) return null
  const byArea = new Map(cells.map((cell) => [cell.area, cell]))
  const range = rangeOf(picture.areas.flatMap(({ area }) => byArea.get(area.code) ?? []))
  const patterns = { hatch: `url(#${id}-h)`, dots: `url(#${id}-p)` }
  const [period] = cells.map((cell) => cell.period)
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="publication-map" viewBox="-2 -2 ${picture.width + 4} ${picture.height + 4}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${say.map(artefact.title[language], period ?? '')}</title><desc id="${id}-d">${say.mapText}${picture.schematic && ` ${say.schematic}`}</desc><defs><pattern id="${id}-h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="7" stroke="#6b7280" stroke-width="3"/></pattern><pattern id="${id}-p" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><circle cx="4" cy="4" r="1.6" fill="#6b7280"/></pattern></defs>${picture.areas.map(
    ({ area, path }) => {
      const cell = byArea.get(area.code)
      const look = lookOf(cell, range, patterns)
      const said = `${area.name}: ${cellWords(artefact, cell, language)}`
      return html`<path${attributes({ d: path, fill: look.fill, stroke: '#4b5563', 'stroke-width': '0.7' })}><title>${said}</title></path>`
    },
  )}</svg>`
}

/** The looks that occur on the map, with how they are filled, and the figures they lie between. */
function looksOn(artefact: Artefact, cells: readonly PublicationCell[], id: string, language: Language) {
  const { number } = formats(language)
  const byArea = new Map(cells.map((cell) => [cell.area, cell]))
  const drawn = drawnIn(artefact).map(({ code }) => byArea.get(code))
  const range = rangeOf(drawn.flatMap((cell) => cell ?? []))
  const patterns = { hatch: `url(#${id}-h)`, dots: `url(#${id}-p)` }
  const looks = new Map(drawn.map((cell) => [lookOf(cell, range, patterns).kind, lookOf(cell, range, patterns).fill]))
  return { looks, range, said: (amount: number) => number(amount, artefact.decimals) }
}

/** The same in sentences, for paper. */
export function publicationLegendOnPaper(
  artefact: Artefact,
  cells: readonly PublicationCell[],
  language: Language,
): string {
  const say = (language === 'nl' ? nl : en).onPaper
  const { looks, range, said } = looksOn(artefact, cells, '', language)
  const meanings = {
    sure: () => say.sure(said(range.lowest), said(range.highest)),
    fair: () => say.fair(said((range.lowest + range.highest) / 2)),
  }
  return (['sure', 'fair', 'unsure', 'protected', 'too-few', 'no-data'] as const)
    .filter((kind) => looks.has(kind))
    .map((kind) => (kind === 'sure' || kind === 'fair' ? meanings[kind]() : say[kind]))
    .join(' ')
}

/** What the looks on the map mean; only those that occur. Leans on the patterns of the map with the same `id`. */
export function publicationLegend(
  artefact: Artefact,
  cells: readonly PublicationCell[],
  id: string,
  language: Language,
): Html {
  const say = language === 'nl' ? nl : en
  const { looks, range, said } = looksOn(artefact, cells, id, language)
  const swatch = (fill: string) =>
    html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><rect${attributes({ x: '0.5', y: '0.5', width: '19', height: '19', fill, stroke: '#4b5563' })}/></svg>`
  const row = (fill: string, words: string) => html`<li>${swatch(fill)} ${words}</li>`
  const sure = html`<li>${shades[0].map(swatch)} ${say.fromTo(said(range.lowest), said(range.highest))}</li>`
  const fair = html`<li>${shades[1].map(swatch)} ${say.lessSure(said((range.lowest + range.highest) / 2))}</li>`
  return html`<ul class="publication-legend">${looks.has('sure') && sure}${looks.has('fair') && fair}${looks.has('unsure') && row(looks.get('unsure') ?? '', say.unsure)}${(
    ['protected', 'too-few', 'no-data'] as const
  )
    .filter((state) => looks.has(state))
    .map((state) => row(looks.get(state) ?? '', say.states[state]))}</ul>`
}

/** A figure with its unit, or why there is none. */
export function cellWords(artefact: Artefact, cell: PublicationCell | undefined, language: Language): string {
  const say = language === 'nl' ? nl : en
  if (cell?.state !== 'given' || cell.amount === null)
    return say.states[cell && cell.state !== 'given' ? cell.state : 'no-data']
  const { number } = formats(language)
  const unit = artefact.unit === '%' ? '%' : artefact.unit ? ` ${artefact.unit}` : ''
  return `${number(cell.amount, artefact.decimals)}${unit}${cell.modelled ? ` (${say.modelled})` : ''}`
}

/** A publication as tagged PDF: made from the artefact alone, so that it comes out the same in every year. */
import { readFileSync } from 'node:fs'
import { renderPublicDocument } from '../../../../foundation/document/public-document.ts'
import type { Language } from '../../../../foundation/problem.ts'
import { partnership } from '../../../../kit/partnership.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import {
  chosenFigures,
  isOfGroups,
  publicationLegendOnPaper,
  publicationMap,
  publicationRows,
  publicationTerms,
  trendRows,
} from '../../pages/resident.ts'
import type { Published } from '../read-publications.ts'
import type { Artefact } from '../words.ts'

const template = readFileSync(new URL('./publication.typ', import.meta.url), 'utf8')
/** Units: rows of tables. Beyond this a document is no document; the table to take away has them all. */
const mostRows = 3_000

/** `origin`: where the house is reached; on paper half an address leads nowhere. Shapes: PDF/UA-1. Errors: `DocumentError`, a fault of ours. */
export async function renderPdf(
  published: Published,
  language: Language,
  origin = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const say = language === 'nl' ? nl : en
  const { artefact, sha256, releasedOn } = published
  const chosen = chosenFigures(artefact)
  const map = chosen && publicationMap(artefact, chosen.cells, 'map', language)
  const { tables, rest } = tablesOnPaper(artefact, language)
  return new Uint8Array(
    await renderPublicDocument(template, {
      language,
      publisher: partnership.municipality[language],
      title: artefact.title[language],
      lede: artefact.definition[language],
      map: map && String(map),
      mapAlt: `${say.map(artefact.title[language], chosen?.periodCode ?? '')}. ${say.mapText}`,
      mapText: chosen ? `${say.mapText} ${publicationLegendOnPaper(artefact, chosen.cells, language)}` : say.mapText,
      tables,
      rest: rest > 0 ? say.restInDownload(String(rest)) : '',
      about: { heading: say.about, terms: publicationTerms(artefact, sha256, releasedOn, language, origin) },
    }),
  )
}

/**
 * The last period of every category, the whole over time, then the earlier periods, the latest first. `rest`: how many there was
 * no room for; the earliest stay away first.
 */
export function tablesOnPaper(artefact: Artefact, language: Language) {
  let room = mostRows
  // Groups stand below each other in one table.
  const wanted = isOfGroups(artefact) ? artefact.categories.slice(0, 1) : artefact.categories
  const [last, ...earlier] = artefact.periods
    .map((_, period) => wanted.map((_, category) => ({ category, period })))
    .reverse()
  const tablesOf = (places: NonNullable<typeof last>) =>
    places.flatMap((place) => {
      const figures = chosenFigures(artefact, place)
      if (!figures || room < artefact.areas.length) return []
      room -= artefact.areas.length
      return [publicationRows(artefact, figures, language)]
    })
  const [now, then] = [tablesOf(last ?? []), tablesOf(earlier.flat())]
  return {
    tables: [...now, ...trendRows(artefact, language), ...then],
    rest: wanted.length * artefact.periods.length - now.length - then.length,
  }
}

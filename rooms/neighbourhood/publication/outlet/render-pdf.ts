/** A publication as tagged PDF: made from the artefact alone, so that it comes out the same in every year. */
import { readFileSync } from 'node:fs'
import { renderPublicDocument } from '../../../../foundation/document/public-document.ts'
import type { Language } from '../../../../foundation/problem.ts'
import { partnership } from '../../../../kit/partnership.ts'
import { publication as en } from '../../messages/publication.en.ts'
import { publication as nl } from '../../messages/publication.nl.ts'
import { chosenFigures, isOfGroups, publicationMap, publicationRows, publicationTerms } from '../../pages/resident.ts'
import type { Published } from '../read-publications.ts'

const template = readFileSync(new URL('publication.typ', import.meta.url), 'utf8')
/** Units: rows of tables. Beyond this a document is no document; the table to take away has them all. */
const mostRows = 3_000

/** Shapes: PDF/UA-1. Errors: `DocumentError`, a fault of ours. */
export async function renderPdf(published: Published, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const say = language === 'nl' ? nl : en
  const { artefact, sha256, releasedOn } = published
  const chosen = chosenFigures(artefact)
  const map = chosen && publicationMap(artefact, chosen.cells, 'map', language)
  let room = mostRows
  // Groups stand below each other in one table.
  const wanted = isOfGroups(artefact) ? artefact.categories.slice(0, 1) : artefact.categories
  const tables = wanted.flatMap((_, category) => {
    const figures = chosenFigures(artefact, { category, period: artefact.periods.length - 1 })
    if (!figures || room < artefact.areas.length) return []
    room -= artefact.areas.length
    return [publicationRows(artefact, figures, language)]
  })
  const rest = wanted.length - tables.length
  return new Uint8Array(
    await renderPublicDocument(template, {
      language,
      publisher: partnership.municipality[language],
      title: artefact.title[language],
      lede: artefact.definition[language],
      map: map && String(map),
      mapAlt: `${say.map(artefact.title[language], chosen?.periodCode ?? '')}. ${say.mapText}`,
      mapText: say.mapText,
      tables,
      rest: rest > 0 ? say.restInDownload(String(rest)) : '',
      about: { heading: say.about, terms: publicationTerms(artefact, sha256, releasedOn, language) },
    }),
  )
}

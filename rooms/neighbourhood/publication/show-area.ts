/** What everybody may find: areas by name, and everything published about one of them. */
import { neighbourhoodProblems } from '../problems.ts'
import type { PublicationLine } from './contract.ts'
import { listPublications, type Published, publicationAt, type Reading } from './read-publications.ts'
import type { CoveredArea } from './words.ts'

type Choosing = { readonly items: readonly PublicationLine[]; readonly areas: readonly CoveredArea[] }
export async function showChoosing(reading: Reading): Promise<Choosing> {
  const { items } = await listPublications(reading)
  const areas = new Map<string, CoveredArea>()
  for (const { id } of items) {
    const { artefact } = await publicationAt(reading, id)
    for (const area of artefact.areas)
      if (area.code !== artefact.whole && isAddress(area.code)) areas.set(area.code, area)
  }
  return {
    items,
    areas: [...areas.values()].sort(
      (one, other) => one.name.localeCompare(other.name, 'nl', { numeric: true }) || (one.code < other.code ? -1 : 1),
    ),
  }
}
/** Codes that can stand in an address; others have their place on the page of the publication. */
const isAddress = (code: string) => /^[A-Za-z0-9-]{1,40}$/.test(code)

/** Errors: `neighbourhood/no-such-area`. */
export async function showArea(
  reading: Reading,
  code: string,
): Promise<{ area: CoveredArea; publications: Published[] }> {
  const { items } = await listPublications(reading)
  const all = await Promise.all(items.map(({ id }) => publicationAt(reading, id)))
  const publications = all.filter(({ artefact }) =>
    artefact.areas.some((area) => area.code === code && area.code !== artefact.whole),
  )
  const area = publications[0]?.artefact.areas.find((one) => one.code === code)
  if (!area) throw neighbourhoodProblems.because('no-such-area')
  return { area, publications }
}

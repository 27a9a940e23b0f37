/** Catalogues that this house knows the form of, and what is known of a source beside what its files say. */
import type { Outbound } from '../../../foundation/outbound/outbound.ts'
import type { Recipe } from '../reading/words.ts'

export type KnownCatalogue = {
  readonly host: string
  readonly address: string
  readonly source: string
  /** Null: the catalogue states none for all of its tables, and that is shown. */
  readonly licence: string | null
}

/** The catalogue of Statistics Netherlands in both forms, and the one where others publish through it. */
export const knownCatalogues: readonly KnownCatalogue[] = [
  {
    host: 'datasets.cbs.nl',
    address: 'https://datasets.cbs.nl/odata/v1/CBS/Datasets?$select=Identifier,Title,Description,Modified,Status',
    source: 'CBS',
    licence: 'CC BY 4.0',
  },
  {
    host: 'opendata.cbs.nl',
    address:
      'https://opendata.cbs.nl/ODataCatalog/Tables?$format=json&$select=Identifier,Title,Summary,Period,Modified,FeedUrl',
    source: 'CBS',
    licence: 'CC BY 4.0',
  },
  {
    host: 'dataderden.cbs.nl',
    address:
      'https://dataderden.cbs.nl/ODataCatalog/Tables?$format=json&$select=Identifier,Title,Summary,Period,Modified,FeedUrl',
    source: '',
    licence: null,
  },
]

/** Of the places that may be asked: their catalogues, in the order of their addresses. */
export const cataloguesIn = ({ hosts, catalogues }: Outbound): readonly string[] =>
  [...knownCatalogues.filter(({ host }) => hosts.includes(host)).map(({ address }) => address), ...catalogues].sort()

export const sourceAt = (host: string | undefined): Pick<KnownCatalogue, 'source' | 'licence'> =>
  knownCatalogues.find((known) => known.host === host) ?? { source: '', licence: null }

/** A proposal with source and licence where its files name none. A person still looks at it. */
export function knownOf(proposed: Recipe, address: string | null): Recipe {
  const { source, licence } = sourceAt(URL.parse(address ?? '')?.hostname)
  return { ...proposed, source: proposed.source || source, licence: proposed.licence ?? licence }
}

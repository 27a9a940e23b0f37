/** Answers as OGC API Features, part 1 (core and GeoJSON). Addresses are relative to this house's own. */
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { Language } from '../../../kit/language.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { type AreaFeature, featuresOf } from '../publication/outlet/geojson.ts'
import { listPublications, publicationAt, type Reading } from '../publication/read-publications.ts'
import type { Artefact } from '../publication/words.ts'
import { around, boxIn, boxOf, touches } from './box.ts'
import type { featureContract } from './contract.ts'
import { intervalIn, type Span, spanOfPeriod } from './time.ts'

type Asked<K extends keyof typeof featureContract> = RouteInput<(typeof featureContract)[K]>
/** Addresses begin with this house's own, where somebody said what that is. */
type Asking = Reading & Place
/** Where the house is reached, and the language that was asked for. */
type Place = { readonly origin?: string; readonly language: Language }
const mostItems = 1_000
const at = ({ origin = '' }: Place, path = '') => `${origin}/v1/features${path}`
const ofCollection = (place: Place, id: Id, path = '') => at(place, `/collections/${id}${path}`)
const link = (href: string, rel: string, type: string, title: string) => ({ href, rel, type, title })
const written = (held: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(held))

export const showLanding = (place: Place): Uint8Array<ArrayBuffer> =>
  written({
    title: 'Gepubliceerde gebieden – published areas',
    description: 'Figures about areas that a local safety partnership published, each with how sure it is.',
    links: [
      link(at(place), 'self', 'application/json', 'This document'),
      link(
        `${place.origin ?? ''}/v1/openapi.json`,
        'service-desc',
        'application/vnd.oai.openapi+json;version=3.1',
        'The API',
      ),
      link(at(place, '/conformance'), 'conformance', 'application/json', 'Conformance classes'),
      link(at(place, '/collections'), 'data', 'application/json', 'Collections'),
    ],
  })

export const showConformance = (): Uint8Array<ArrayBuffer> =>
  written({
    conformsTo: [
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    ],
  })

export async function listCollections(reading: Asking): Promise<Uint8Array<ArrayBuffer>> {
  const { items } = await listPublications(reading)
  const collections = await Promise.all(
    items.map(async ({ id }) => collectionOf(reading, (await publicationAt(reading, id)).artefact)),
  )
  return written({ links: [link(at(reading, '/collections'), 'self', 'application/json', 'Collections')], collections })
}
export async function showCollection(
  reading: Asking,
  { params }: Asked<'GET /v1/features/collections/:collection'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return written(collectionOf(reading, (await publicationAt(reading, params.collection)).artefact))
}

const crs = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'
function collectionOf(place: Place, artefact: Artefact) {
  const boxes = featuresOf(artefact).flatMap((feature) => {
    const box = boxOf(feature)
    return box ? [box] : []
  })
  const span = spanOf(artefact)
  const extent = {
    ...(boxes.length > 0 && { spatial: { bbox: [around(boxes)], crs } }),
    ...(span && { temporal: { interval: [span.map((time) => new Date(time).toISOString())], trs: gregorian } }),
  }
  const title = artefact.title[place.language]
  return {
    id: artefact.id,
    title,
    description: artefact.definition[place.language],
    itemType: 'feature',
    crs: [crs],
    ...(Object.keys(extent).length > 0 && { extent }),
    links: [
      link(ofCollection(place, artefact.id), 'self', 'application/json', title),
      link(ofCollection(place, artefact.id, '/items'), 'items', 'application/geo+json', title),
      ...(artefact.source.licence?.startsWith('http')
        ? [link(artefact.source.licence, 'license', 'text/html', 'Licence')]
        : []),
    ],
  }
}

/**
 * Areas by name. A box finds what touches it; a time finds the areas with a figure about a period that touches it, and what is
 * about no period that can be read is in every time, as OGC asks.
 */
export async function listItems(
  reading: Asking,
  { params, query }: Asked<'GET /v1/features/collections/:collection/items'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { artefact, releasedOn } = await publicationAt(reading, params.collection)
  const box = query.bbox === undefined ? null : boxIn(query.bbox)
  const time = query.datetime === undefined ? null : intervalIn(query.datetime)
  const matched = featuresOf(artefact).filter(
    (feature) => (box === null || touches(boxOf(feature), box)) && (time === null || isOf(feature, time)),
  )
  const limit = Math.min(query.limit, mostItems)
  const features = matched.slice(query.offset, query.offset + limit)
  const { id } = artefact
  const title = artefact.title[reading.language]
  const chosen = [
    ...(query.bbox === undefined ? [] : [`&bbox=${query.bbox}`]),
    ...(query.datetime === undefined ? [] : [`&datetime=${encodeURIComponent(query.datetime)}`]),
  ].join('')
  const page = (offset: number) => ofCollection(reading, id, `/items?limit=${limit}&offset=${offset}${chosen}`)
  const next = query.offset + limit
  return written({
    type: 'FeatureCollection',
    timeStamp: `${releasedOn}T00:00:00Z`,
    numberMatched: matched.length,
    numberReturned: features.length,
    links: [
      link(page(query.offset), 'self', 'application/geo+json', title),
      link(ofCollection(reading, id), 'collection', 'application/json', title),
      ...(next < matched.length ? [link(page(next), 'next', 'application/geo+json', 'Next')] : []),
      ...(query.offset > 0
        ? [link(page(Math.max(0, query.offset - limit)), 'prev', 'application/geo+json', 'Previous')]
        : []),
    ],
    features,
  })
}

export async function showItem(
  reading: Asking,
  { params }: Asked<'GET /v1/features/collections/:collection/items/:feature'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { artefact } = await publicationAt(reading, params.collection)
  const feature = featuresOf(artefact).find(({ id }) => id === params.feature)
  if (!feature) throw neighbourhoodProblems.because('no-such-area')
  return written({
    ...feature,
    links: [
      link(
        ofCollection(reading, artefact.id, `/items/${feature.id}`),
        'self',
        'application/geo+json',
        feature.properties.name,
      ),
      link(ofCollection(reading, artefact.id), 'collection', 'application/json', artefact.title[reading.language]),
    ],
  })
}

const isOf = ({ properties }: AreaFeature, [from, until]: Span): boolean =>
  properties.figures.some(({ period }) => {
    const span = spanOfPeriod(period)
    return span === null || (span[0] <= until && span[1] >= from)
  })
/** From the first of its periods through the last; null where one cannot be read. */
function spanOf({ periods }: Artefact): Span | null {
  const spans = periods.flatMap(({ code }) => spanOfPeriod(code) ?? [])
  return spans.length === 2 * periods.length && spans.length > 0 ? [Math.min(...spans), Math.max(...spans)] : null
}

/** Answers as OGC API Features, part 1 (core and GeoJSON). Addresses are relative to this house's own. */
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { type AreaFeature, featuresOf } from '../publication/outlet/geojson.ts'
import { listPublications, publicationAt, type Reading } from '../publication/read-publications.ts'
import type { Artefact } from '../publication/words.ts'
import type { featureContract } from './contract.ts'

type Asked<K extends keyof typeof featureContract> = RouteInput<(typeof featureContract)[K]>
const base = '/v1/features'
const link = (href: string, rel: string, type: string, title: string) => ({ href, rel, type, title })
const written = (held: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(held))

export const showLanding = (): Uint8Array<ArrayBuffer> =>
  written({
    title: 'Gepubliceerde gebieden – published areas',
    description: 'Figures about areas that a local safety partnership published, each with how sure it is.',
    links: [
      link(base, 'self', 'application/json', 'This document'),
      link('/openapi.json', 'service-desc', 'application/vnd.oai.openapi+json;version=3.1', 'The API'),
      link(`${base}/conformance`, 'conformance', 'application/json', 'Conformance classes'),
      link(`${base}/collections`, 'data', 'application/json', 'Collections'),
    ],
  })

export const showConformance = (): Uint8Array<ArrayBuffer> =>
  written({
    conformsTo: [
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    ],
  })

export async function listCollections(reading: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const { items } = await listPublications(reading)
  const collections = await Promise.all(
    items.map(async ({ id }) => collectionOf((await publicationAt(reading, id)).artefact)),
  )
  return written({ links: [link(`${base}/collections`, 'self', 'application/json', 'Collections')], collections })
}
export async function showCollection(
  reading: Reading,
  { params }: Asked<'GET /v1/features/collections/:collection'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return written(collectionOf((await publicationAt(reading, params.collection)).artefact))
}

const at = (id: Id) => `${base}/collections/${id}`
const crs = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
function collectionOf(artefact: Artefact) {
  const boxes = featuresOf(artefact).flatMap((feature) => {
    const box = boxOf(feature)
    return box ? [box] : []
  })
  return {
    id: artefact.id,
    title: artefact.title.nl,
    description: artefact.definition.nl,
    itemType: 'feature',
    crs: [crs],
    ...(boxes.length > 0 && { extent: { spatial: { bbox: [around(boxes)], crs } } }),
    links: [
      link(at(artefact.id), 'self', 'application/json', artefact.title.nl),
      link(`${at(artefact.id)}/items`, 'items', 'application/geo+json', artefact.title.nl),
      ...(artefact.source.licence?.startsWith('http')
        ? [link(artefact.source.licence, 'license', 'text/html', 'Licence')]
        : []),
    ],
  }
}

/** Areas by name; a box finds what touches it. */
export async function listItems(
  reading: Reading,
  { params, query }: Asked<'GET /v1/features/collections/:collection/items'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { artefact, releasedOn } = await publicationAt(reading, params.collection)
  const [west, south, east, north] = (query.bbox ?? '-180,-90,180,90').split(',').map(Number) as Box
  const matched = featuresOf(artefact).filter((feature) => {
    if (query.bbox === undefined) return true
    const box = boxOf(feature)
    return box !== null && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south
  })
  const features = matched.slice(query.offset, query.offset + query.limit)
  const page = (offset: number) =>
    `${at(artefact.id)}/items?limit=${query.limit}&offset=${offset}${query.bbox ? `&bbox=${query.bbox}` : ''}`
  const next = query.offset + query.limit
  return written({
    type: 'FeatureCollection',
    timeStamp: `${releasedOn}T00:00:00Z`,
    numberMatched: matched.length,
    numberReturned: features.length,
    links: [
      link(page(query.offset), 'self', 'application/geo+json', artefact.title.nl),
      link(at(artefact.id), 'collection', 'application/json', artefact.title.nl),
      ...(next < matched.length ? [link(page(next), 'next', 'application/geo+json', 'Next')] : []),
      ...(query.offset > 0
        ? [link(page(Math.max(0, query.offset - query.limit)), 'prev', 'application/geo+json', 'Previous')]
        : []),
    ],
    features,
  })
}

export async function showItem(
  reading: Reading,
  { params }: Asked<'GET /v1/features/collections/:collection/items/:feature'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { artefact } = await publicationAt(reading, params.collection)
  const feature = featuresOf(artefact).find(({ id }) => id === params.feature)
  if (!feature) throw neighbourhoodProblems.because('no-such-area')
  return written({
    ...feature,
    links: [
      link(`${at(artefact.id)}/items/${feature.id}`, 'self', 'application/geo+json', feature.properties.name),
      link(at(artefact.id), 'collection', 'application/json', artefact.title.nl),
    ],
  })
}

type Box = [west: number, south: number, east: number, north: number]
function boxOf({ geometry }: AreaFeature): Box | null {
  if (!geometry) return null
  const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat(2)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
]

/** The areas with their figures, as GeoJSON (RFC 7946) and as OGC API features: one feature per area. */
import type { Artefact, CoveredArea } from '../words.ts'
import { rounded } from './table-csv.ts'

export type AreaFeature = {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry:
    | { readonly type: 'MultiPolygon'; readonly coordinates: NonNullable<CoveredArea['outline']> }
    | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
    | null
  readonly properties: {
    readonly name: string
    readonly division: string
    readonly figures: readonly {
      readonly period: string
      readonly category: string
      readonly state: string
      readonly amount?: number
      readonly low?: number
      readonly high?: number
      readonly count?: number
      readonly base?: number
      readonly modelled: boolean
    }[]
  }
}

/** Areas by name, as in the artefact. A figure that is not given has no number, in no field. */
export function featuresOf(artefact: Artefact): AreaFeature[] {
  const byArea = Map.groupBy(artefact.cells, ({ area }) => area)
  return artefact.areas.map((area) => ({
    type: 'Feature',
    id: area.code,
    geometry: geometryOf(area),
    properties: {
      name: area.name,
      division: area.division,
      figures: (byArea.get(area.code) ?? []).map(
        ({ period, category, state, amount, low, high, count, base, modelled }) => ({
          period,
          category,
          state,
          ...given({ amount, low, high, count, base }),
          modelled,
        }),
      ),
    },
  }))
}

const given = (numbers: { readonly [name: string]: number | null }): { readonly [name: string]: number } =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([name, number]) => (number === null ? [] : [[name, rounded(number)]])),
  )

/** Rings as they are wanted: the outer one against the clock, holes with it (RFC 7946, 3.1.6). */
function geometryOf({ outline, middle }: CoveredArea): AreaFeature['geometry'] {
  if (outline && outline.length > 0)
    return {
      type: 'MultiPolygon',
      coordinates: outline.map((polygon) =>
        polygon.map((ring, at) => (turnsLeft(ring) === (at === 0) ? ring : [...ring].reverse())),
      ),
    }
  return middle ? { type: 'Point', coordinates: middle } : null
}
function turnsLeft(ring: readonly (readonly [number, number])[]): boolean {
  let twice = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return twice > 0
}

export const geojsonOf = (artefact: Artefact): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    title: artefact.title,
    unit: artefact.unit,
    source: artefact.source.name,
    method: artefact.method,
    features: featuresOf(artefact),
  })

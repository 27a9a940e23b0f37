/** Boundaries of areas out of GeoJSON, TopoJSON and OGC API Features; always longitude and latitude in the end. */
import { areaIn, areaNumber, holderOf, municipalityOf, numbersOfAreas } from './area-code.ts'
import { ReadingFault } from './reading-fault.ts'
import { degreesFromRd, isDegrees, isRd } from './rijksdriehoek.ts'
import type { AreaLevel } from './words.ts'

export type Ring = readonly (readonly [number, number])[]
/** One area: a list of polygons, each an outer ring and its holes; none where only its middle is known. Degrees. */
export type Shape = {
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  readonly holder: string | null
  readonly municipality: string | null
  readonly polygons: readonly (readonly Ring[])[]
  /** Middle of its largest polygon, by area: where a mark for it stands. */
  readonly middle: readonly [number, number]
}
export type Projection = 'degrees' | 'rd'
export type Feature = {
  readonly id?: string | number
  readonly properties?: { readonly [name: string]: unknown } | null
  readonly geometry?: { readonly type: string; readonly coordinates?: unknown } | null
}

/** Names under which sources give the code and the name of an area, the first that is there. */
const codeNames = [
  'code',
  'buurtcode',
  'bu_code',
  'wijkcode',
  'wk_code',
  'gemeentecode',
  'gm_code',
  'statcode',
  'identificatie',
  'id',
]
const labelNames = [
  'name',
  'naam',
  'buurtnaam',
  'bu_naam',
  'wijknaam',
  'wk_naam',
  'gemeentenaam',
  'gm_naam',
  'statnaam',
]

const property = (feature: Feature, names: readonly string[]): string | undefined => {
  const given = new Map(Object.entries(feature.properties ?? {}).map(([name, held]) => [name.toLowerCase(), held]))
  for (const name of names) {
    const held = given.get(name)
    if (typeof held === 'string' && held.trim() !== '') return held.trim()
  }
  return undefined
}

/** A code among the properties, else the one that looks like one. */
function codeIn(feature: Feature): string | undefined {
  const named = property(feature, codeNames)
  if (named && areaIn(named)) return areaIn(named)?.code
  if (typeof feature.id === 'string' && areaIn(feature.id)) return areaIn(feature.id)?.code
  const [numbered] = Object.entries(feature.properties ?? {})
    .flatMap(([name, held]) => {
      const written = typeof held === 'number' || typeof held === 'string' ? String(held).trim() : ''
      const place = numbersOfAreas(name, [written])
      return place === null ? [] : [{ place, code: areaNumber(written) }]
    })
    .sort((one, other) => one.place - other.place)
  const smallest = Object.values(feature.properties ?? {})
    .flatMap((held) => (typeof held === 'string' ? (areaIn(held)?.code ?? []) : []))
    .sort((one, other) => other.length - one.length)[0]
  return smallest ?? numbered?.code ?? named
}

/** The area that a feature is about, as its outline is called; nothing where it says none. */
export const areaOf = (feature: Feature): string => codeIn(feature) ?? ''

/** Null for what has no shape (water without inhabitants, an empty geometry). Errors: `area-without-code`, `bad-coordinates`. */
export function shapeOf(feature: Feature, number: number, projection: Projection): Shape | null {
  const { geometry } = feature
  if (!geometry) return null
  const point = geometry.type === 'Point' ? (geometry.coordinates as number[]) : null
  const polygons = point
    ? []
    : geometry.type === 'Polygon'
      ? [geometry.coordinates as number[][][]]
      : geometry.type === 'MultiPolygon'
        ? (geometry.coordinates as number[][][][])
        : null
  if (!polygons) return null
  const code = codeIn(feature)
  if (!code) throw new ReadingFault('area-without-code', { line: number })
  const drawn = polygons.map((rings) => rings.map((ring) => ring.map((point) => placed(point, projection, code))))
  const largest = drawn.reduce<readonly Ring[]>((best, one) => (sizeOf(one[0]) > sizeOf(best[0]) ? one : best), [])
  if (!largest[0] && !point) return null
  return {
    code,
    name: property(feature, labelNames) ?? code,
    level: areaIn(code)?.level ?? 'named',
    holder: holderOf(code),
    municipality: municipalityOf(code),
    polygons: drawn,
    middle: point ? placed(point, projection, code) : middleOf(largest[0] as Ring),
  }
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
function placed(point: number[], projection: Projection, code: string): [number, number] {
  const [x, y] = point
  const fits = projection === 'rd' ? isRd : isDegrees
  if (typeof x !== 'number' || typeof y !== 'number' || !fits(x, y))
    throw new ReadingFault('bad-coordinates', { column: code, found: JSON.stringify(point) })
  const [longitude, latitude] = projection === 'rd' ? degreesFromRd(x, y) : [x, y]
  return [rounded(longitude), rounded(latitude)]
}

/** What a file says of its own projection, else what its first coordinate can only be. Errors: `unknown-projection`. */
export function projectionOf(crs: unknown, first: readonly number[] | undefined): Projection {
  const named = JSON.stringify(crs ?? '')
  if (/28992|RD_New|Amersfoort/i.test(named)) return 'rd'
  if (/4326|4258|CRS84/i.test(named)) return 'degrees'
  if (/EPSG/i.test(named)) throw new ReadingFault('unknown-projection', { found: named })
  const [x = Number.NaN, y = Number.NaN] = first ?? []
  if (isDegrees(x, y)) return 'degrees'
  if (isRd(x, y)) return 'rd'
  throw new ReadingFault('unknown-projection', { found: `${x}, ${y}` })
}

/** Twice the signed area, by the shoelace formula. */
function doubled(ring: Ring): number {
  let sum = 0
  for (let place = 0; place < ring.length; place++) {
    const [x1 = 0, y1 = 0] = ring[place] ?? []
    const [x2 = 0, y2 = 0] = ring[(place + 1) % ring.length] ?? []
    sum += x1 * y2 - x2 * y1
  }
  return sum
}
const sizeOf = (ring: Ring | undefined): number => (ring ? Math.abs(doubled(ring)) : 0)

/** Centre of gravity, computed beside the first point: degrees are large and areas small. */
function middleOf(ring: Ring): [number, number] {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  const near = ring.map(([x, y]) => [x - x0, y - y0] as const)
  const twice = doubled(near)
  if (Math.abs(twice) < 1e-14) return [x0, y0]
  let [sx, sy] = [0, 0]
  for (let place = 0; place < near.length; place++) {
    const [x1 = 0, y1 = 0] = near[place] ?? []
    const [x2 = 0, y2 = 0] = near[(place + 1) % near.length] ?? []
    const cross = x1 * y2 - x2 * y1
    sx += (x1 + x2) * cross
    sy += (y1 + y2) * cross
  }
  return [rounded(x0 + sx / (3 * twice)), rounded(y0 + sy / (3 * twice))]
}

import { refuse } from './scan-statistic-error.ts'

/** Where areas are: in a plane (any unit of length), or on the globe (degrees; distances in kilometres). */
export type Centres =
  | { readonly kind: 'planar'; readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  | { readonly kind: 'globe'; readonly longitude: ArrayLike<number>; readonly latitude: ArrayLike<number> }

/** The sphere SaTScan measures on; the mean radius 6,371 km would make every distance 0.06 % longer. */
export const earthRadiusKilometres = 6367

/** `distances(i, into)` writes the distance from area i to every area. Checks lengths and ranges once. */
export function distancesBetween(centres: Centres, areas: number): (from: number, into: Float64Array) => void {
  if (centres.kind !== 'planar' && centres.kind !== 'globe')
    refuse('not-a-quantity', 'Give the centres as planar (x, y) or on the globe (longitude, latitude).')
  const [first, second] = centres.kind === 'planar' ? [centres.x, centres.y] : [centres.longitude, centres.latitude]
  if (first.length !== areas || second.length !== areas)
    refuse('unequal-lengths', `Give one centre for each of the ${areas} areas, in the order of the counts.`)
  for (let area = 0; area < areas; area++) {
    const [a, b] = [first[area] as number, second[area] as number]
    const inside =
      centres.kind === 'planar' ? Number.isFinite(a) && Number.isFinite(b) : Math.abs(a) <= 180 && Math.abs(b) <= 90
    if (!inside) refuse('not-a-quantity', `Give area ${area} a centre with finite coordinates in range.`)
  }
  if (centres.kind === 'planar') {
    const [x, y] = [Float64Array.from(first), Float64Array.from(second)]
    return (from, into) => {
      const [x0, y0] = [x[from] as number, y[from] as number]
      for (let area = 0; area < areas; area++)
        into[area] = Math.hypot((x[area] as number) - x0, (y[area] as number) - y0)
    }
  }
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const longitude = Float64Array.from(first, radians)
  const latitude = Float64Array.from(second, radians)
  const cosine = latitude.map(Math.cos)
  return (from, into) => {
    for (let area = 0; area < areas; area++) {
      const s = Math.sin(((latitude[area] as number) - (latitude[from] as number)) / 2)
      const t = Math.sin(((longitude[area] as number) - (longitude[from] as number)) / 2)
      const half = s * s + (cosine[from] as number) * (cosine[area] as number) * t * t
      into[area] = 2 * earthRadiusKilometres * Math.asin(Math.min(1, Math.sqrt(half)))
    }
  }
}

/** Boxes in degrees: of an area, around several, as somebody asks for one. */
import type { AreaFeature } from '../publication/outlet/geojson.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

export function boxOf({ geometry }: AreaFeature): Box | null {
  if (!geometry) return null
  const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat(2)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
export const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
]

/** Of six numbers the third and the last are heights. */
export function boxIn(asked: string): Box {
  const numbers = asked.split(',').map(Number)
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 6 ? [0, 1, 3, 4].map((place) => numbers[place]) : numbers
  return [west, south, east, north]
}
/** A box whose west lies east of its east goes round the back of the earth (OGC API Features, 7.15.3). */
export function touches(box: Box | null, [west, south, east, north]: Box): boolean {
  if (box === null || box[1] > north || box[3] < south) return false
  return west <= east ? box[0] <= east && box[2] >= west : box[2] >= west || box[0] <= east
}

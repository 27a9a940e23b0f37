/** A small map: areas as they lie, or as boxes of equal size roughly in their place. Pure numbers for an SVG. */
/** Anything that lies somewhere and may have an outline. */
type Lying = {
  readonly code: string
  readonly middle: readonly [number, number]
  readonly outline: readonly (readonly (readonly (readonly [number, number])[])[])[] | null
}
export type PicturedArea<A> = { readonly area: A; readonly path: string }
export type AreaPicture<A> = {
  readonly width: number
  readonly height: number
  readonly areas: readonly PicturedArea<A>[]
  readonly schematic: boolean
}

const width = 640
/** A degree of longitude is shorter than one of latitude. */
const narrowAt = (latitude: number): number => Math.cos((latitude * Math.PI) / 180)

export function areaPicture<A extends Lying>(areas: readonly A[]): AreaPicture<A> | null {
  if (areas.length === 0) return null
  return areas.every(({ outline }) => outline && outline.length > 0) ? outlined(areas) : schematic(areas)
}

function outlined<A extends Lying>(areas: readonly A[]): AreaPicture<A> {
  const points = areas.flatMap(({ outline }) => (outline ?? []).flatMap(([ring]) => ring ?? []))
  const { west, south, east, north } = boxOf(points)
  const narrow = narrowAt((south + north) / 2)
  const scale = width / Math.max((east - west) * narrow, 1e-9)
  const height = Math.min(Math.max((north - south) * scale, 40), 1_200)
  const x = (longitude: number) => ((longitude - west) * narrow * scale).toFixed(1)
  const y = (latitude: number) => ((north - latitude) * scale).toFixed(1)
  return {
    width,
    height: Math.ceil(height),
    schematic: false,
    areas: areas.map((area) => ({
      area,
      path: (area.outline ?? [])
        .flatMap((polygon) => polygon.map((ring) => `M${ring.map(([lon, lat]) => `${x(lon)} ${y(lat)}`).join('L')}Z`))
        .join(''),
    })),
  }
}

function boxOf(points: readonly (readonly [number, number])[]) {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, south, east, north }
}

/**
 * Each area gets the free box nearest to where it lies; whoever lies most in the middle chooses first, so that crowded
 * places keep their shape and the edge gives way.
 */
function schematic<A extends Lying>(areas: readonly A[]): AreaPicture<A> {
  const { west, south, east, north } = boxOf(areas.map(({ middle }) => middle))
  const narrow = narrowAt((south + north) / 2)
  const [wide, high] = [Math.max((east - west) * narrow, 1e-6), Math.max(north - south, 1e-6)]
  const columns = Math.max(1, Math.ceil(Math.sqrt((areas.length * 2 * wide) / high)))
  const rows = Math.max(1, Math.ceil((areas.length * 2) / columns))
  const box = width / columns
  const wanted = areas.map((area) => ({
    area,
    column: (((area.middle[0] - west) * narrow) / wide) * (columns - 1),
    row: ((north - area.middle[1]) / high) * (rows - 1),
  }))
  const crowd = (one: (typeof wanted)[number]) =>
    wanted.filter(({ column, row }) => Math.hypot(column - one.column, row - one.row) < 1.5).length
  const ordered = wanted
    .map((one) => ({ ...one, crowd: crowd(one) }))
    .sort((one, other) => other.crowd - one.crowd || (one.area.code < other.area.code ? -1 : 1))
  const taken = new Set<string>()
  return {
    width,
    height: Math.ceil(rows * box),
    schematic: true,
    areas: ordered.map(({ area, column, row }) => {
      const place = nearestFree(taken, column, row, columns, rows)
      taken.add(`${place.column} ${place.row}`)
      const [x, y, side] = [place.column * box + 1, place.row * box + 1, box - 2]
      return {
        area,
        path: `M${x.toFixed(1)} ${y.toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h-${side.toFixed(1)}Z`,
      }
    }),
  }
}

function nearestFree(taken: ReadonlySet<string>, column: number, row: number, columns: number, rows: number) {
  let best = { column: 0, row: 0, distance: Number.POSITIVE_INFINITY }
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      if (taken.has(`${c} ${r}`)) continue
      const distance = Math.hypot(c - column, r - row)
      if (distance < best.distance) best = { column: c, row: r, distance }
    }
  return best
}

/**
 * Bounds of five classes with as many areas in each as can be; fewer when there are fewer different figures. Areas with
 * one figure are never in two classes.
 */
export function classesOf(amounts: readonly number[]): readonly (readonly [low: number, high: number])[] {
  const ordered = [...amounts].sort((a, b) => a - b)
  const distinct = [...new Set(ordered)]
  const count = Math.min(5, distinct.length)
  const highs = Array.from(
    { length: count },
    (_, place) => ordered[Math.max(0, Math.ceil(((place + 1) * ordered.length) / count) - 1)] as number,
  )
  return [...new Set(highs)].map((high, place, all) => {
    const before = all[place - 1]
    return [distinct.find((amount) => before === undefined || amount > before) ?? high, high]
  })
}
export const classOf = (amount: number, classes: ReturnType<typeof classesOf>): number =>
  Math.max(
    0,
    classes.findIndex(([, high]) => amount <= high),
  )

/** Outlines with fewer points, for a small map: what lies closer to a straight line than a screen shows is left out. */
type Point = readonly [number, number]
type Ring = readonly Point[]
export type Outline = readonly (readonly Ring[])[]

/** Units: `tolerance` in degrees of latitude. A ring that shrinks to nothing goes; the largest of an area always stays. */
export function simplified(outline: Outline, tolerance: number): [number, number][][][] {
  const rings = outline.flatMap((polygon) => polygon.slice(0, 1))
  const longest = Math.max(...rings.map((ring) => ring.length), 0)
  return outline.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map((ring) => thinned(ring, tolerance))
    if (!outer || (outer.length < 4 && (polygon[0]?.length ?? 0) < longest)) return []
    return [[outer, ...holes.filter((hole) => hole.length >= 4)]]
  })
}

/** Source: Douglas and Peucker (1973), without recursion. */
function thinned(ring: Ring, tolerance: number): [number, number][] {
  const kept = new Uint8Array(ring.length)
  const far = furthestFromFirst(ring)
  const last = ring.length - 1
  for (const place of [0, far, last]) kept[place] = 1
  const spans: [number, number][] = [
    [0, far],
    [far, last],
  ]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [worst, at] = [tolerance, -1]
    for (let place = from + 1; place < to; place++) {
      const distance = fromLine(ring[place] as Point, ring[from] as Point, ring[to] as Point)
      if (distance > worst) [worst, at] = [distance, place]
    }
    if (at === -1) continue
    kept[at] = 1
    spans.push([from, at], [at, to])
  }
  return ring.filter((_, place) => kept[place] === 1).map(([x, y]) => [round(x), round(y)])
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
/** A degree of longitude is shorter than one of latitude: at 52° by this much. */
const narrow = 0.616

function furthestFromFirst(ring: Ring): number {
  let [worst, at] = [-1, 0]
  for (const [place, point] of ring.entries()) {
    const distance = between(point, ring[0] as Point)
    if (distance > worst) [worst, at] = [distance, place]
  }
  return at
}
const between = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot((x1 - x2) * narrow, y1 - y2)

function fromLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]]
  const length = dx * dx + dy * dy
  if (length === 0) return between(point, from)
  const along = Math.max(0, Math.min(1, ((point[0] - from[0]) * narrow * dx + (point[1] - from[1]) * dy) / length))
  return Math.hypot((point[0] - from[0]) * narrow - along * dx, point[1] - from[1] - along * dy)
}

/** So much of the picture as a screen of `across` points does not show. */
export function toleranceFor(outlines: readonly Outline[], across: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const outline of outlines)
    for (const [ring] of outline)
      for (const [, y] of ring ?? []) {
        if (y < low) low = y
        if (y > high) high = y
      }
  return Number.isFinite(low) ? (high - low) / across : 0
}

/** Units: parts of a degree, about ten metres. */
const fine = 1e4

/**
 * An outline as text, a third as long as lists of numbers: from each point to the next in steps of a ten-thousandth of a degree.
 * Rings are parted by a space, polygons by a slash. `pages/read-outline.ts` reads it.
 * Source: Google's encoded polyline algorithm, with longitude first.
 */
export const writtenOutline = (outline: Outline): string =>
  outline.map((polygon) => polygon.map(writtenRing).join(' ')).join('/')

function writtenRing(ring: Ring): string {
  let [text, x, y] = ['', 0, 0]
  for (const [longitude, latitude] of ring) {
    const [toX, toY] = [Math.round(longitude * fine), Math.round(latitude * fine)]
    text += writtenStep(toX - x) + writtenStep(toY - y)
    ;[x, y] = [toX, toY]
  }
  return text
}
function writtenStep(step: number): string {
  let rest = step < 0 ? ~(step << 1) : step << 1
  let text = ''
  for (; rest >= 0x20; rest >>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
  return text + String.fromCharCode(rest + 63)
}

import { type Centres, distancesBetween } from './distances.ts'
import { refuse } from './scan-statistic-error.ts'

/** Two distances closer than this, relative to themselves, are the same distance: rounding must not break a tie. */
const tie = 1e-10

/**
 * All distinct circles around centres of areas that stay within the limits.
 *
 * Shapes: `members` holds, centre after centre, the areas in order of distance (centre c: from `starts[c]` to
 * `starts[c + 1]`). `zoneAt[p]` is the number of the zone that consists of the members of this centre up to and with
 * position p, or −1 where a tie is not complete yet or another centre already gave the same set. Zone z ends at position
 * `ends[z]`, lies around `around[z]` and reaches to `radii[z]`.
 */
export type Circles = {
  readonly areas: number
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly zoneAt: Int32Array
  readonly ends: Int32Array
  readonly around: Int32Array
  readonly radii: Float64Array
}

export type CircleLimits = {
  /** Size of each area in what the share is a share of. */
  readonly sizes: Float64Array
  readonly maximumShare: number
  readonly maximumRadius: number
  readonly areasAtOnePoint: 'refuse' | 'together'
}

/** Draws the circles: members enter by distance, ties together, until the next ring would pass a limit. */
export function drawCircles(centres: Centres, limits: CircleLimits): Circles {
  const { sizes, maximumShare, maximumRadius } = limits
  const areas = sizes.length
  const distancesFrom = distancesBetween(centres, areas)
  const distance = new Float64Array(areas)
  const order = new Int32Array(areas)
  const room = sizes.reduce((sum, size) => sum + size, 0) * maximumShare * (1 + 1e-12)
  const reach = maximumRadius * (1 + tie)
  const starts = new Int32Array(areas + 1)
  const members: number[] = []
  const zoneAt: number[] = []
  const ends: number[] = []
  const around: number[] = []
  const radii: number[] = []
  const register = new ZoneRegister(areas)
  for (let centre = 0; centre < areas; centre++) {
    distancesFrom(centre, distance)
    for (let area = 0; area < areas; area++) order[area] = area
    order.sort((a, b) => (distance[a] as number) - (distance[b] as number) || a - b)
    if (limits.areasAtOnePoint === 'refuse' && (distance[order[1] as number] as number) === 0)
      refuse(
        'same-centre',
        `Areas ${order[0]} and ${order[1]} have the same centre, so no circle can tell them apart: merge them, correct one, or pass areasAtOnePoint: 'together'.`,
      )
    let size = 0
    register.begin()
    for (let at = 0; at < areas; ) {
      const ring = distance[order[at] as number] as number
      let next = at
      let larger = size
      while (next < areas && (distance[order[next] as number] as number) <= ring * (1 + tie))
        larger += sizes[order[next++] as number] as number
      if (larger > room || ring > reach) break
      for (; at < next; at++) {
        const area = order[at] as number
        register.enter(area)
        members.push(area)
        zoneAt.push(-1)
      }
      size = larger
      const zone = register.isNew(members, starts[centre] as number, members.length) ? ends.length : -1
      if (zone >= 0) {
        zoneAt[members.length - 1] = zone
        ends.push(members.length - 1)
        around.push(centre)
        radii.push(ring)
      }
    }
    starts[centre + 1] = members.length
  }
  if (ends.length === 0)
    refuse('no-window', 'Every single area is larger than the maximum share: raise maximumShare or use smaller areas.')
  return {
    areas,
    starts,
    members: Int32Array.from(members),
    zoneAt: Int32Array.from(zoneAt),
    ends: Int32Array.from(ends),
    around: Int32Array.from(around),
    radii: Float64Array.from(radii),
  }
}

/** The areas of a zone, nearest to its centre first. */
export function areasOfZone(circles: Circles, zone: number): number[] {
  const from = circles.starts[circles.around[zone] as number] as number
  return Array.from(circles.members.subarray(from, (circles.ends[zone] as number) + 1))
}

/** Knows which sets of areas were seen: an order-free key finds candidates, the members themselves decide. */
class ZoneRegister {
  readonly #first: Uint32Array
  readonly #second: Uint32Array
  readonly #seen = new Map<number, { readonly from: number; readonly to: number }[]>()
  readonly #mark: Int32Array
  #round = 0
  #a = 0
  #b = 0
  constructor(areas: number) {
    this.#first = Uint32Array.from({ length: areas }, (_, area) => scatter(2 * area + 1))
    this.#second = Uint32Array.from({ length: areas }, (_, area) => scatter(~(2 * area)))
    this.#mark = new Int32Array(areas)
  }
  begin(): void {
    this.#a = 0
    this.#b = 0
  }
  enter(area: number): void {
    this.#a = (this.#a + (this.#first[area] as number)) >>> 0
    this.#b = (this.#b + (this.#second[area] as number)) & 0x1fffff
  }
  isNew(members: readonly number[], from: number, to: number): boolean {
    const key = this.#b * 4294967296 + this.#a
    const candidates = this.#seen.get(key)
    if (candidates === undefined) {
      this.#seen.set(key, [{ from, to }])
      return true
    }
    this.#round++
    for (let at = from; at < to; at++) this.#mark[members[at] as number] = this.#round
    for (const other of candidates) {
      if (other.to - other.from !== to - from) continue
      let same = true
      for (let at = other.from; same && at < other.to; at++) same = this.#mark[members[at] as number] === this.#round
      if (same) return false
    }
    candidates.push({ from, to })
    return true
  }
}

function scatter(x: number): number {
  let z = Math.imul(x, 0x9e3779b9)
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}

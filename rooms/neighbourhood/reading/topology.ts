/** TopoJSON as features: arcs that neighbours share, stitched into rings. */
import { ReadingFault } from './reading-fault.ts'
import type { Feature } from './shapes.ts'

type Arcs = readonly (readonly (readonly [number, number])[])[]
export type Topology = {
  readonly type: 'Topology'
  readonly arcs: Arcs
  readonly transform?: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly objects: {
    readonly [name: string]: { readonly type: string; readonly geometries?: readonly TopologyGeometry[] }
  }
  readonly crs?: unknown
}
type TopologyGeometry = Omit<Feature, 'geometry'> & { readonly type: string; readonly arcs?: unknown }

/** Errors: `no-shapes` without a collection of areas; `bad-coordinates` where an arc is missing. */
export function featuresOfTopology(topology: Topology): Feature[] {
  const collections = Object.values(topology.objects ?? {}).flatMap(({ geometries }) => geometries ?? [])
  if (collections.length === 0 || !Array.isArray(topology.arcs)) throw new ReadingFault('no-shapes')
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform))
  const ring = (numbers: readonly number[]): [number, number][] => {
    const points: [number, number][] = []
    for (const number of numbers) {
      const arc = arcs[number < 0 ? ~number : number]
      if (!arc) throw new ReadingFault('bad-coordinates', { found: `arc ${number}` })
      const walked = number < 0 ? [...arc].reverse() : arc
      points.push(...(points.length > 0 ? walked.slice(1) : walked))
    }
    return points
  }
  return collections.map(({ type, arcs: given, id, properties }) => ({
    ...(id === undefined ? {} : { id }),
    properties: properties ?? null,
    geometry:
      type === 'Polygon'
        ? { type, coordinates: (given as number[][]).map(ring) }
        : type === 'MultiPolygon'
          ? { type, coordinates: (given as number[][][]).map((polygon) => polygon.map(ring)) }
          : null,
  }))
}

function decoded(arc: Arcs[number], transform: Topology['transform']): [number, number][] {
  if (!transform) return arc.map(([x, y]) => [x, y])
  const [kx, ky] = transform.scale
  const [tx, ty] = transform.translate
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * kx + tx, y * ky + ty]
  })
}

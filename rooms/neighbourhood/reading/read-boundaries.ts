/** Reads boundaries: areas one by one out of GeoJSON (files, or pages of OGC API Features), all at once out of TopoJSON. */
import { documentIn, itemsIn } from './json-items.ts'
import { ReadingFault } from './reading-fault.ts'
import { type Feature, type Projection, projectionOf, type Shape, shapeOf } from './shapes.ts'
import { type Encoding, headOf, type SourceFile, textOf } from './text.ts'
import { featuresOfTopology, type Topology } from './topology.ts'

export type Boundaries = {
  readonly shapes: readonly Shape[]
  readonly projection: Projection
  readonly withoutShape: number
}
type Given = { readonly kind: 'features' | 'topology'; readonly file: SourceFile }

/** Errors: `no-shapes`, `area-twice`, `pages-missing`, those of `shapeOf`, with the file. */
export async function readBoundaries(
  given: readonly Given[],
  encoding: Encoding,
  tell: (areas: number) => Promise<void> | void = () => undefined,
): Promise<Boundaries> {
  const shapes = new Map<string, Shape>()
  let projection: Projection | undefined
  let [number, pagesOpen, pages] = [0, 0, 0]
  let withoutShape = 0
  for (const { kind, file } of given) {
    const crs = await crsIn(file)
    const take = (features: readonly Feature[]) => {
      for (const feature of features) {
        number++
        projection ??= projectionOf(crs, firstPoint(feature.geometry?.coordinates))
        const shape = feature.geometry ? shapeOf(feature, number, projection) : null
        if (!shape) withoutShape++
        else if (shapes.has(shape.code)) throw new ReadingFault('area-twice', { line: number, found: shape.code })
        else shapes.set(shape.code, shape)
      }
    }
    try {
      if (kind === 'topology')
        take(featuresOfTopology((await documentIn(textOf(file.bytes(), encoding))) as unknown as Topology))
      else {
        const items = itemsIn<Feature>(textOf(file.bytes(), encoding), 'features')
        for (let step = await items.next(); ; step = await items.next()) {
          if (step.done) {
            pages++
            const links = (step.value.links ?? []) as readonly { rel?: string }[]
            if (links.some(({ rel }) => rel === 'next')) pagesOpen++
            break
          }
          take(step.value)
          await tell(shapes.size)
        }
      }
    } catch (error) {
      throw error instanceof ReadingFault ? error.in(file.name) : error
    }
  }
  // Every page of a service but the last names the next one.
  if (pagesOpen > 0 && pagesOpen !== pages - 1) throw new ReadingFault('pages-missing', { found: String(pages) })
  if (shapes.size === 0 || !projection) throw new ReadingFault('no-shapes')
  return {
    shapes: [...shapes.values()].sort((one, other) => (one.code < other.code ? -1 : 1)),
    projection,
    withoutShape,
  }
}

function firstPoint(coordinates: unknown): readonly number[] | undefined {
  let at = coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  return Array.isArray(at) ? (at as number[]) : undefined
}

/** A projection named near the beginning. */
async function crsIn(file: SourceFile): Promise<unknown> {
  const head = new TextDecoder('latin1').decode(await headOf(file.bytes(), 8192))
  return /"crs"\s*:\s*(\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}|"[^"]*")/.exec(head)?.[1]
}

/** Where areas lie: the set of boundaries that knows most of them, of equals the newest. */
import type { Act } from '../../../foundation/act.ts'
import { type Outline, simplified, toleranceFor } from '../boundary/outline.ts'
import * as boundaryStore from '../boundary/store.ts'
import { municipalityOf } from '../reading/area-code.ts'

export async function shapesFor(
  { trx }: Pick<Act, 'trx'>,
  codes: readonly string[],
): Promise<boundaryStore.ShapeRow[]> {
  const wanted = new Set(codes)
  const [best] = (await boundaryStore.drawnAreas(trx))
    .map((set) => ({ set, known: set.codes.filter((code) => wanted.has(code)).length }))
    .filter(({ known }) => known > 0)
    .sort((one, other) => other.known - one.known || (other.set.vintage ?? 0) - (one.set.vintage ?? 0))
  if (!best) return []
  const municipalities = [...new Set(codes.flatMap((code) => municipalityOf(code) ?? []))]
  return (await boundaryStore.shapesOf(trx, best.set.boundarySet, municipalities)).filter(({ code }) =>
    wanted.has(code),
  )
}

/** A table often has codes only; a map knows what people call the area. */
export async function areaNameOf(reading: Pick<Act, 'trx'>, area: { readonly code: string; readonly name: string }) {
  if (area.name !== area.code) return area.name
  return (await shapesFor(reading, [area.code]))[0]?.name ?? area.name
}

/** Units: points across the map, below which nobody sees a difference. */
const across = 700
export function drawnFrom(shapes: readonly boundaryStore.ShapeRow[]) {
  const outlines = shapes.flatMap(({ outline }) => (outline ? [outline as Outline] : []))
  const tolerance = toleranceFor(outlines, across)
  return shapes.map(({ code, name, middle, outline }) => ({
    code,
    name,
    middle: [middle[0], middle[1]] as [number, number],
    outline: outline && simplified(outline, tolerance),
  }))
}

/** Gives areas of a publication their name and outline, from the map that knows most of them; of equals the one with outlines. */
import type { Trx } from '../../../foundation/database/sql.ts'
import { type Outline, simplified, toleranceFor } from '../boundary/outline.ts'
import { drawnAreas, shapesOf } from '../boundary/store.ts'
import type { CoveredArea } from './words.ts'

/** Units: points across the map, below which nobody sees a difference. */
const across = 500
/** More outlines than this weigh too much in one artefact; the middle stays. */
const mostOutlined = 2_000

export async function placeAreas(
  trx: Trx,
  areas: readonly { readonly code: string; readonly name: string; readonly division: string }[],
  kin: ReadonlyMap<string, string>,
): Promise<CoveredArea[]> {
  const sets = await drawnAreas(trx)
  const wanted = new Set(areas.map(({ code }) => code))
  const covered = sets.map(({ boundarySet, codes, outlined }) => ({
    ...{ boundarySet, outlined },
    found: codes.filter((code) => wanted.has(code)),
  }))
  const shapes = new Map<string, Awaited<ReturnType<typeof shapesOf>>[number]>()
  covered.sort((one, other) => other.found.length - one.found.length || Number(other.outlined) - Number(one.outlined))
  for (const { boundarySet, found } of covered) {
    if (!found.some((code) => !shapes.has(code))) continue
    for (const shape of await shapesOf(trx, boundarySet, []))
      if (wanted.has(shape.code) && !shapes.has(shape.code)) shapes.set(shape.code, shape)
  }
  const outlines = [...shapes.values()].flatMap(({ outline }) => (outline ? [outline as Outline] : []))
  const tolerance = toleranceFor(outlines, across)
  return areas.map(({ code, name, division }) => {
    const shape = shapes.get(code)
    const outline = areas.length <= mostOutlined ? (shape?.outline as Outline | null | undefined) : null
    return {
      code,
      name: shape && (name === code || name === '') ? shape.name : name,
      division,
      middle: shape ? ([shape.middle[0], shape.middle[1]] as const) : null,
      outline: outline ? simplified(outline, tolerance) : null,
      kin: kin.get(code) ?? null,
    }
  })
}

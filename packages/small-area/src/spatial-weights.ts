/** Which areas are neighbours, and how much each counts: a sparse matrix W, row by row. */
import { SmallAreaError } from './small-area-error.ts'

/** Row i holds the neighbours of area i: positions `starts[i]` up to `starts[i + 1]`, ascending, never i itself. */
export type SpatialWeights = {
  readonly size: number
  readonly starts: Int32Array
  readonly neighbours: Int32Array
  readonly weights: Float64Array
}

const mostAreas = 10_000_000

/**
 * Weights from a list of entries.
 *
 * Shapes: areas are numbered 0 … size − 1; an entry says how much `to` counts for `from`. A pair that is not listed
 * counts 0. Units: weights above 0, any scale.
 * Errors: `no-areas`; `bad-neighbours` for an area beside itself, outside the map, listed twice, or a weight that is not
 * above 0.
 */
export function spatialWeights(
  size: number,
  entries: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
): SpatialWeights {
  if (!(size >= 1)) throw new SmallAreaError('no-areas', 'Give a map of at least one area.')
  if (!Number.isInteger(size) || size > mostAreas)
    throw new SmallAreaError('bad-neighbours', `Give the map a whole number of areas up to ${mostAreas}; not ${size}.`)
  const rows: { to: number; weight: number }[][] = Array.from({ length: size }, () => [])
  for (const { from, to, weight } of entries) {
    for (const area of [from, to])
      if (!Number.isInteger(area) || area < 0 || area >= size)
        throw new SmallAreaError('bad-neighbours', `Number the areas from 0 to ${size - 1}; ${area} is not on the map.`)
    if (from === to) throw new SmallAreaError('bad-neighbours', `Take out area ${from} as its own neighbour.`)
    if (!(weight > 0) || weight === Number.POSITIVE_INFINITY)
      throw new SmallAreaError('bad-neighbours', `Give the pair ${from}, ${to} a weight above 0, or leave it out.`)
    rows[from]?.push({ to, weight })
  }
  for (const [from, row] of rows.entries()) {
    row.sort((a, b) => a.to - b.to)
    for (const [k, { to }] of row.entries())
      if (k > 0 && row[k - 1]?.to === to)
        throw new SmallAreaError('bad-neighbours', `Take out the second mention of ${to} as a neighbour of ${from}.`)
  }
  const starts = new Int32Array(size + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.length
  return {
    size,
    starts,
    neighbours: Int32Array.from(rows.flatMap((row) => row.map(({ to }) => to))),
    weights: Float64Array.from(rows.flatMap((row) => row.map(({ weight }) => weight))),
  }
}

/** Binary weights from pairs of areas that touch; each pair once, in either order. Errors: as `spatialWeights`. */
export function contiguity(size: number, pairs: readonly (readonly [number, number])[]): SpatialWeights {
  return spatialWeights(
    size,
    pairs.flatMap(([a, b]) => [
      { from: a, to: b, weight: 1 },
      { from: b, to: a, weight: 1 },
    ]),
  )
}

/** Weights divided by their row sums: neighbours become a mean. Errors: `island` when an area has no neighbours. */
export function rowStandardised(w: SpatialWeights): SpatialWeights {
  refuseIslands(w)
  const weights = Float64Array.from(w.weights)
  for (let i = 0; i < w.size; i++) {
    const sum = rowSum(w, i)
    for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) weights[k] = (weights[k] as number) / sum
  }
  return { ...w, weights }
}

export function rowSum({ starts, weights }: SpatialWeights, i: number): number {
  let sum = 0
  for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) sum += weights[k] as number
  return sum
}

export function refuseIslands({ size, starts }: SpatialWeights): void {
  for (let i = 0; i < size; i++)
    if (starts[i] === starts[i + 1])
      throw new SmallAreaError(
        'island',
        `Give area ${i} a neighbour (a bridge, a ferry, the nearest area) or leave it out of the map: it has none.`,
      )
}

/** The weight from i to j, 0 when they are no neighbours. */
export function weightBetween({ starts, neighbours, weights }: SpatialWeights, i: number, j: number): number {
  let [low, high] = [starts[i] as number, (starts[i + 1] as number) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = neighbours[middle] as number
    if (at === j) return weights[middle] as number
    if (at < j) low = middle + 1
    else high = middle - 1
  }
  return 0
}

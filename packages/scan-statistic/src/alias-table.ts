/**
 * Cells drawn in proportion to weights, each draw in constant time. Source: Walker (1977), built by Vose's method (1991).
 * A draw takes a cell at random and keeps it when a second 32-bit number is below `keep`, else takes `alias`.
 */
export type AliasTable = { readonly keep: Float64Array; readonly alias: Int32Array }

/** `weights` are finite, not negative, and not all zero. */
export function aliasTable(weights: Float64Array): AliasTable {
  const cells = weights.length
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / cells
  const left = weights.map((weight) => weight / mean)
  const keep = new Float64Array(cells).fill(4294967296)
  const alias = Int32Array.from({ length: cells }, (_, cell) => cell)
  const small: number[] = []
  const large: number[] = []
  for (let cell = 0; cell < cells; cell++) ((left[cell] as number) < 1 ? small : large).push(cell)
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number
    const rich = large[large.length - 1] as number
    keep[poor] = (left[poor] as number) * 4294967296
    alias[poor] = rich
    left[rich] = (left[rich] as number) - (1 - (left[poor] as number))
    if ((left[rich] as number) < 1) small.push(large.pop() as number)
  }
  // what rounding leaves over keeps itself, except a cell without weight: it must never be drawn
  let heaviest = 0
  for (let cell = 1; cell < cells; cell++)
    if ((weights[cell] as number) > (weights[heaviest] as number)) heaviest = cell
  for (const cell of small)
    if (weights[cell] === 0) {
      keep[cell] = 0
      alias[cell] = heaviest
    }
  return { keep, alias }
}

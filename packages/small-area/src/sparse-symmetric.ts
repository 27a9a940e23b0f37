/** Symmetric sparse matrices that share one pattern, and an order of the rows that keeps their factors narrow. */

/** The lower triangle with the diagonal, row by row: columns ascending, the diagonal last. Values stand beside it. */
export type SymmetricPattern = { readonly size: number; readonly starts: Int32Array; readonly columns: Int32Array }

export function symmetricPattern(size: number, pairs: Iterable<readonly [number, number]>): SymmetricPattern {
  const rows = Array.from({ length: size }, (_, i) => new Set([i]))
  for (const [i, j] of pairs) rows[Math.max(i, j)]?.add(Math.min(i, j))
  const starts = new Int32Array(size + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.size
  return { size, starts, columns: Int32Array.from(rows.flatMap((row) => [...row].sort((a, b) => a - b))) }
}

/** target = Mx. */
export function multiply(
  { size, starts, columns }: SymmetricPattern,
  values: Float64Array,
  x: Float64Array,
  target: Float64Array,
): Float64Array {
  target.fill(0)
  for (let i = 0; i < size; i++) {
    const xi = x[i] as number
    const end = (starts[i + 1] as number) - 1
    let sum = (values[end] as number) * xi
    for (let k = starts[i] as number; k < end; k++) {
      const j = columns[k] as number
      sum += (values[k] as number) * (x[j] as number)
      target[j] = (target[j] as number) + (values[k] as number) * xi
    }
    target[i] = (target[i] as number) + sum
  }
  return target
}

/** trace(MN) of two matrices on the same pattern. */
export function traceOnPattern({ size, starts }: SymmetricPattern, left: Float64Array, right: Float64Array): number {
  let [below, diagonal] = [0, 0]
  for (let i = 0; i < size; i++) {
    const end = (starts[i + 1] as number) - 1
    for (let k = starts[i] as number; k < end; k++) below += (left[k] as number) * (right[k] as number)
    diagonal += (left[end] as number) * (right[end] as number)
  }
  return 2 * below + diagonal
}

/**
 * Order of the rows (new position → old row) that keeps neighbours close: reverse Cuthill–McKee (1969; George 1971),
 * begun in each part of the map at an area as far out as two breadth-first searches find.
 */
export function narrowOrder({ size, starts, columns }: SymmetricPattern): Int32Array {
  const beside: number[][] = Array.from({ length: size }, () => [])
  for (let i = 0; i < size; i++)
    for (let k = starts[i] as number; k < (starts[i + 1] as number) - 1; k++) {
      beside[i]?.push(columns[k] as number)
      beside[columns[k] as number]?.push(i)
    }
  const degree = (i: number) => beside[i]?.length ?? 0
  for (const row of beside) row.sort((a, b) => degree(a) - degree(b))
  const placed = new Uint8Array(size)
  const walk = (from: number, seen: Uint8Array) => {
    const order = [from]
    seen[from] = 1
    for (let at = 0; at < order.length; at++)
      for (const next of beside[order[at] as number] as number[])
        if (seen[next] === 0) {
          seen[next] = 1
          order.push(next)
        }
    return order
  }
  const order: number[] = []
  for (let i = 0; i < size; i++) {
    if (placed[i] === 1) continue
    let start = i
    for (let search = 0; search < 2; search++) start = walk(start, Uint8Array.from(placed)).at(-1) as number
    order.push(...walk(start, placed))
  }
  return Int32Array.from(order.reverse())
}

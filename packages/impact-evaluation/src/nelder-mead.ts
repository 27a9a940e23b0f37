/** Minimum of a function of few variables without derivatives. Source: Nelder & Mead (1965), standard coefficients. */
export function nelderMead(
  value: (x: Float64Array) => number,
  start: Float64Array,
  options: { readonly size: number; readonly evaluations: number; readonly tolerance: number },
): { x: Float64Array; value: number } {
  const n = start.length
  const corners = Array.from({ length: n + 1 }, (_, corner) => {
    const x = start.slice()
    if (corner > 0) x[corner - 1] = (x[corner - 1] as number) + options.size
    return { x, value: value(x) }
  })
  let left = options.evaluations - n - 1
  const centre = new Float64Array(n)
  const worst = () => corners[n] as { x: Float64Array; value: number }
  const towards = (factor: number) => {
    const from = worst().x
    const x = centre.map((middle, k) => middle + factor * ((from[k] as number) - middle))
    left--
    return { x, value: value(x) }
  }
  while (left > 0) {
    corners.sort((a, b) => a.value - b.value)
    const best = corners[0] as { x: Float64Array; value: number }
    if (worst().value - best.value <= options.tolerance * Math.abs(best.value)) break
    centre.fill(0)
    for (let corner = 0; corner < n; corner++)
      for (let k = 0; k < n; k++) centre[k] = (centre[k] as number) + (corners[corner]?.x[k] as number) / n
    const mirrored = towards(-1)
    if (mirrored.value < best.value) {
      const further = towards(-2)
      corners[n] = further.value < mirrored.value ? further : mirrored
    } else if (mirrored.value < (corners[n - 1]?.value as number)) corners[n] = mirrored
    else {
      const nearer = mirrored.value < worst().value ? towards(-0.5) : towards(0.5)
      if (nearer.value < Math.min(mirrored.value, worst().value)) corners[n] = nearer
      else
        for (let corner = 1; corner <= n; corner++) {
          const x = (corners[corner] as { x: Float64Array }).x.map((one, k) => (one + (best.x[k] as number)) / 2)
          corners[corner] = { x, value: value(x) }
          left--
        }
    }
  }
  return corners.reduce((best, corner) => (corner.value < best.value ? corner : best))
}

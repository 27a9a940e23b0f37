/** What one writes first, to measure against in the same run. */

/** Donor weights by accelerated projected gradients until the optimality gap is below `tolerance` × the longest squared point. */
export function donorWeightsByGradients(points: Float64Array, count: number, dimension: number, tolerance: number) {
  let scale = 0
  let trace = 0
  for (let j = 0; j < count; j++) {
    let own = 0
    for (let k = 0; k < dimension; k++) own += (points[j * dimension + k] as number) ** 2
    scale = Math.max(scale, own)
    trace += own
  }
  let weights = new Float64Array(count).fill(1 / count)
  let ahead = weights.slice()
  let momentum = 1
  for (let step = 0; step < 20_000; step++) {
    const gradientAt = (at: Float64Array) => {
      const sum = new Float64Array(dimension)
      for (let j = 0; j < count; j++)
        for (let k = 0; k < dimension; k++)
          sum[k] = (sum[k] as number) + (at[j] as number) * (points[j * dimension + k] as number)
      const gradient = new Float64Array(count)
      for (let j = 0; j < count; j++)
        for (let k = 0; k < dimension; k++)
          gradient[j] = (gradient[j] as number) + (sum[k] as number) * (points[j * dimension + k] as number)
      return { gradient, length: sum.reduce((total, one) => total + one * one, 0) }
    }
    const { gradient } = gradientAt(ahead)
    const next = ontoSimplex(ahead.map((one, j) => one - (gradient[j] as number) / trace))
    const further = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    ahead = next.map((one, j) => one + ((momentum - 1) / further) * (one - (weights[j] as number)))
    weights = next
    momentum = further
    if (step % 20 === 0) {
      const here = gradientAt(weights)
      if (here.length - Math.min(...here.gradient) <= tolerance * scale) break
    }
  }
  return weights
}
function ontoSimplex(point: Float64Array): Float64Array<ArrayBuffer> {
  const sorted = [...point].sort((a, b) => b - a)
  let sum = 0
  let shift = 0
  sorted.forEach((value, at) => {
    sum += value
    if (value > (sum - 1) / (at + 1)) shift = (sum - 1) / (at + 1)
  })
  return Float64Array.from(point, (value) => Math.max(0, value - shift))
}

/**
 * Weights on the simplex by conditional gradients, stopped early: how the authors of synthetic difference-in-differences
 * computed their published figures. Kept only to reproduce those figures; the exact solution is the default.
 * Source: Arkhangelsky et al. (2021) and the description of their program: a first hundred steps, weights up to a
 * quarter of the largest set to zero, then on until a step gains less than (10⁻⁵ × noise)².
 */
export function earlyStoppedWeights(
  points: Float64Array,
  count: number,
  rows: number,
  ridge: number,
  noise: number,
): Float64Array {
  const value = (row: number, j: number) => points[j * (rows + count) + row] as number
  const penalty = rows * ridge * ridge
  const least = (1e-5 * noise) ** 2
  const descend = (weights: Float64Array, steps: number) => {
    const residual = new Float64Array(rows)
    let before = Number.POSITIVE_INFINITY
    for (let step = 0; step < steps; step++) {
      for (let row = 0; row < rows; row++) {
        let sum = 0
        for (let j = 0; j < count; j++) sum += (weights[j] as number) * value(row, j)
        residual[row] = sum
      }
      let [best, steepest, along] = [0, Number.POSITIVE_INFINITY, 0]
      for (let j = 0; j < count; j++) {
        let slope = penalty * (weights[j] as number)
        for (let row = 0; row < rows; row++) slope += (residual[row] as number) * value(row, j)
        along += slope * (weights[j] as number)
        if (slope < steepest) {
          steepest = slope
          best = j
        }
      }
      let curvature = 0
      for (let row = 0; row < rows; row++) curvature += (value(row, best) - (residual[row] as number)) ** 2
      for (let j = 0; j < count; j++) curvature += penalty * ((j === best ? 1 : 0) - (weights[j] as number)) ** 2
      const length = curvature > 0 ? Math.min(1, Math.max(0, (along - steepest) / curvature)) : 0
      for (let j = 0; j < count; j++)
        weights[j] = (weights[j] as number) + length * ((j === best ? 1 : 0) - (weights[j] as number))
      let now = 0
      for (let row = 0; row < rows; row++) {
        const gap = (residual[row] as number) + length * (value(row, best) - (residual[row] as number))
        now += (gap * gap) / rows
      }
      for (const weight of weights) now += ridge * ridge * weight * weight
      if (step > 0 && before - now <= least) break
      before = now
    }
    return weights
  }
  const first = descend(new Float64Array(count).fill(1 / count), 100)
  const largest = first.reduce((top, one) => Math.max(top, one), 0)
  const kept = first.map((one) => (one <= largest / 4 ? 0 : one))
  const total = kept.reduce((sum, one) => sum + one, 0)
  return descend(
    kept.map((one) => one / total),
    10_000,
  )
}

/** Do areas resemble their neighbours? Moran's I for the map, local Moran and Getis–Ord Gi* for each area. */
import { normalCumulative } from './normal-distribution.ts'
import { SmallAreaError } from './small-area-error.ts'
import { refuseIslands, rowSum, type SpatialWeights, weightBetween } from './spatial-weights.ts'

export type Moran = {
  readonly statistic: number
  /** Under random arrangement of the same numbers over the areas. */
  readonly expectation: number
  readonly variance: number
  readonly z: number
  /** One-sided, for resemblance; by the normal approximation. */
  readonly p: number
}

/**
 * Moran's I: 0 when neighbours are as strangers, towards 1 when they resemble each other.
 *
 * Shapes: `numbers[i]` belongs to area i of `w`. Units: any.
 * Assumes: areas are equally precise (a rate of a hamlet is not: smooth it first, or read p with care); weights of any
 * kind, at least 4 areas.
 * Errors: `unequal-lengths`, `not-a-number`, `too-few-areas`, `island`, `no-variation`.
 * Source: Moran 1950; moments under randomisation from Cliff & Ord 1981 (p. 21).
 * Not for: saying where; and a p-value is not a size of a problem.
 */
export function moran(numbers: readonly number[], w: SpatialWeights): Moran {
  const { deviations: z, m2, m4 } = centred(numbers, w)
  const n = w.size
  let [s0, s1, s2, cross] = [0, 0, 0, 0]
  const columnSums = new Float64Array(n)
  for (let i = 0; i < n; i++)
    for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) {
      const j = w.neighbours[k] as number
      const weight = w.weights[k] as number
      const back = weightBetween(w, j, i)
      s0 += weight
      // Half the sum of (w_ij + w_ji)² over ordered pairs; a pair listed one way only is met once, so it counts twice.
      s1 += back > 0 ? (weight + back) ** 2 / 2 : weight * weight
      columnSums[j] = (columnSums[j] as number) + weight
      cross += weight * (z[i] as number) * (z[j] as number)
    }
  for (let i = 0; i < n; i++) s2 += (rowSum(w, i) + (columnSums[i] as number)) ** 2
  const statistic = cross / s0 / m2
  const expectation = -1 / (n - 1)
  const kurtosis = m4 / (m2 * m2)
  const square =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
    ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
  const variance = square - expectation * expectation
  if (!(variance > 1e-12 * square))
    throw new SmallAreaError(
      'no-variation',
      'Take weights that tell neighbours from others: when all areas are neighbours alike, no arrangement differs.',
    )
  const standardised = (statistic - expectation) / Math.sqrt(variance)
  return { statistic, expectation, variance, z: standardised, p: normalCumulative(-standardised) }
}

/**
 * Local Moran per area: its deviation times the weighted mean deviation of its neighbours. High: in a hot or cold spot
 * (see the sign of its own deviation); low: an outlier among its neighbours.
 *
 * Shapes, units, errors: as `moran`. `expectation` and `variance` are conditional on the area's own number; `z` and the
 * two-sided `p` are approximate, and with many areas some are small by chance: correct for the number of areas.
 * Source: Anselin 1995; conditional moments from Sokal, Oden & Thomson 1998.
 */
export function localMoran(numbers: readonly number[], w: SpatialWeights): Moran[] {
  const { deviations, m2 } = centred(numbers, w)
  const n = w.size
  return Array.from({ length: n }, (_, i) => {
    const own = deviations[i] as number
    let [sum, lag, squares] = [0, 0, 0]
    for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) {
      const weight = w.weights[k] as number
      sum += weight
      squares += weight * weight
      lag += weight * (deviations[w.neighbours[k] as number] as number)
    }
    const statistic = (own * lag) / m2
    const expectation = (-own * own * sum) / ((n - 1) * m2)
    const variance = (own / m2) ** 2 * (n / (n - 2)) * (squares - (sum * sum) / (n - 1)) * (m2 - (own * own) / (n - 1))
    const z = variance > 0 ? (statistic - expectation) / Math.sqrt(variance) : 0
    return { statistic, expectation, variance, z, p: 2 * normalCumulative(-Math.abs(z)) }
  })
}

/**
 * Getis–Ord Gi* per area, as a z-score: is the neighbourhood including the area itself high (above 0) or low?
 *
 * Shapes, units, errors: as `moran`, and `bad-neighbours`; the area counts itself as much as `ownWeight`, 0 or more (1: as
 * a neighbour in binary weights).
 * Assumes: binary contiguity, in which all neighbours count alike.
 * Source: Ord & Getis 1995, with the standard deviation over n as published.
 * Not for: proof of a cluster: the areas' scores share their neighbours and are many.
 */
export function getisOrd(numbers: readonly number[], w: SpatialWeights, ownWeight = 1): number[] {
  if (!(ownWeight >= 0) || ownWeight === Number.POSITIVE_INFINITY)
    throw new SmallAreaError('bad-neighbours', `Give an own weight of 0 or more; not ${ownWeight}.`)
  const { deviations, m2 } = centred(numbers, w)
  const n = w.size
  return Array.from({ length: n }, (_, i) => {
    let [sum, squares, lag] = [ownWeight, ownWeight * ownWeight, ownWeight * (deviations[i] as number)]
    for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) {
      const weight = w.weights[k] as number
      sum += weight
      squares += weight * weight
      lag += weight * (deviations[w.neighbours[k] as number] as number)
    }
    const spread = (n * squares - sum * sum) / (n - 1)
    // An area that neighbours all others has no outside to differ from.
    return spread > 1e-12 * n * squares ? lag / Math.sqrt(m2 * spread) : 0
  })
}

/** Deviations from the mean, and their second and fourth moment over n. */
function centred(numbers: readonly number[], w: SpatialWeights): { deviations: Float64Array; m2: number; m4: number } {
  const n = numbers.length
  if (n !== w.size)
    throw new SmallAreaError('unequal-lengths', `Give one number per area: ${w.size} areas, ${n} numbers.`)
  if (n < 4) throw new SmallAreaError('too-few-areas', `Give at least 4 areas; ${n} show no pattern.`)
  if (!numbers.every((number) => Math.abs(number) < 1e60))
    throw new SmallAreaError('not-a-number', 'Give every area a finite number (another unit, where it is beyond 1e60).')
  refuseIslands(w)
  const mean = numbers.reduce((a, b) => a + b, 0) / n
  const deviations = Float64Array.from(numbers, (x) => x - mean)
  let [m2, m4] = [0, 0]
  for (const d of deviations) {
    m2 += d * d
    m4 += d * d * d * d
  }
  const largest = numbers.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  if (!(m2 / n > (1e-13 * largest) ** 2))
    throw new SmallAreaError('no-variation', 'Give numbers that differ: all areas have the same, there is no pattern.')
  return { deviations, m2: m2 / n, m4: m4 / n }
}

/**
 * The point of a convex hull that lies nearest to the origin, with the weights that make it: the inner problem of a
 * synthetic control. With donors as columns, `minimise |target − Σ wⱼ donorⱼ|² over w ≥ 0, Σ w = 1` is exactly this for
 * the points `donorⱼ − target`.
 *
 * Source: Wolfe (1976), Finding the nearest point in a polytope, Mathematical Programming 11. It is an active-set method:
 * finite, and exact up to rounding. We deviate in one thing: the nearest point of the flat through the chosen corners
 * is found by Givens or Householder elimination of differences instead of through their Gram matrix, whose condition
 * number is the square; predictor weights that differ by a factor 10⁸ need that.
 *
 * The answer is certified afterwards, on its own: `gap` is an upper bound of (length² − smallest possible length²),
 * from the optimality conditions alone.
 */
export type NearestPoint = {
  /** Weights of all points, in [0, 1], summing to 1. Overwritten by the next call. */
  readonly weights: Float64Array
  /** Corners with positive weight: the first `corners` entries of `corner`. */
  readonly corner: Int32Array
  corners: number
  /** Squared length of the nearest point. */
  squaredLength: number
  /** max over points of length² − ⟨point, nearest⟩, at least 0: bounds the distance from the optimum. */
  gap: number
  /** Squared length of the longest point: what `gap` is to be compared with. */
  scale: number
  certified: boolean
}

/** A gap up to this share of the longest squared point counts as solved. */
export const certifiedGap = 1e-10

/**
 * Room for problems of one size, used again and again without allocating.
 * Shapes: `points` holds `count` points one after the other, `dimension` numbers each.
 */
export function nearestPointSolver(count: number, dimension: number) {
  const most = Math.min(count, dimension + 1)
  const answer: NearestPoint = {
    weights: new Float64Array(count),
    corner: new Int32Array(most + 1),
    corners: 0,
    squaredLength: 0,
    gap: Number.POSITIVE_INFINITY,
    scale: 0,
    certified: false,
  }
  const { weights, corner } = answer
  const nearest = new Float64Array(dimension)
  const flat = new Float64Array(most + 1)
  const columns = new Float64Array((most + 1) * dimension)
  const side = new Float64Array(dimension)
  const diagonal = new Float64Array(most + 1)

  /** Weights (`flat`) of the corners at the nearest point of their flat; false when they are affinely dependent. */
  function nearestOnFlat(points: Float64Array): boolean {
    const edges = answer.corners - 1
    const base = (corner[0] as number) * dimension
    for (let k = 0; k < dimension; k++) side[k] = -(points[base + k] as number)
    let longest = 0
    for (let edge = 0; edge < edges; edge++) {
      const from = (corner[edge + 1] as number) * dimension
      let length = 0
      for (let k = 0; k < dimension; k++) {
        const difference = (points[from + k] as number) - (points[base + k] as number)
        columns[edge * dimension + k] = difference
        length += difference * difference
      }
      if (length > longest) longest = length
    }
    for (let edge = 0; edge < edges; edge++) {
      const at = edge * dimension
      let length = 0
      for (let k = edge; k < dimension; k++) length += (columns[at + k] as number) ** 2
      length = Math.sqrt(length)
      if (!(length > 1e-13 * Math.sqrt(longest))) return false
      const first = columns[at + edge] as number
      const pivot = first > 0 ? -length : length
      diagonal[edge] = pivot
      columns[at + edge] = first - pivot
      const half = length * (length + Math.abs(first))
      for (let other = edge + 1; other < edges; other++) reflect(columns, other * dimension, at, edge, half)
      reflect(side, 0, at, edge, half)
    }
    let rest = 1
    for (let edge = edges - 1; edge >= 0; edge--) {
      let value = side[edge] as number
      for (let other = edge + 1; other < edges; other++)
        value -= (columns[other * dimension + edge] as number) * (flat[other + 1] as number)
      value /= diagonal[edge] as number
      flat[edge + 1] = value
      rest -= value
    }
    flat[0] = rest
    return true
  }
  function reflect(into: Float64Array, offset: number, at: number, from: number, half: number) {
    let product = 0
    for (let k = from; k < dimension; k++) product += (columns[at + k] as number) * (into[offset + k] as number)
    product /= half
    for (let k = from; k < dimension; k++)
      into[offset + k] = (into[offset + k] as number) - product * (columns[at + k] as number)
  }
  function drop(position: number) {
    weights[corner[position] as number] = 0
    answer.corners--
    for (let later = position; later < answer.corners; later++) corner[later] = corner[later + 1] as number
  }
  function moveTo(points: Float64Array) {
    nearest.fill(0)
    for (let position = 0; position < answer.corners; position++) {
      const weight = weights[corner[position] as number] as number
      const from = (corner[position] as number) * dimension
      for (let k = 0; k < dimension; k++) nearest[k] = (nearest[k] as number) + weight * (points[from + k] as number)
    }
    let squared = 0
    for (let k = 0; k < dimension; k++) squared += (nearest[k] as number) ** 2
    answer.squaredLength = squared
  }
  /** Shrinks the corners until the nearest point of their flat lies inside them. False when they are dependent. */
  function settle(points: Float64Array): boolean {
    for (;;) {
      if (!nearestOnFlat(points)) return false
      let step = 1
      let leaving = -1
      for (let position = 0; position < answer.corners; position++) {
        const target = flat[position] as number
        if (target > 0) continue
        const now = weights[corner[position] as number] as number
        const share = now - target > 0 ? now / (now - target) : 0
        if (share < step || leaving < 0) {
          step = Math.min(step, share)
          leaving = position
        }
      }
      for (let position = 0; position < answer.corners; position++) {
        const at = corner[position] as number
        weights[at] = (weights[at] as number) + step * ((flat[position] as number) - (weights[at] as number))
      }
      if (leaving < 0) return true
      drop(leaving)
    }
  }

  /** Solves for `points`; starts from the corners of the last answer when `warm`. */
  return function solve(points: Float64Array, warm = false): NearestPoint {
    let scale = 0
    let shortest = Number.POSITIVE_INFINITY
    let start = 0
    for (let j = 0; j < count; j++) {
      let squared = 0
      for (let k = 0; k < dimension; k++) squared += (points[j * dimension + k] as number) ** 2
      if (squared > scale) scale = squared
      if (squared < shortest) {
        shortest = squared
        start = j
      }
    }
    answer.scale = scale
    answer.certified = false
    if (!warm || answer.corners === 0 || !settle(points)) {
      weights.fill(0)
      weights[start] = 1
      corner[0] = start
      answer.corners = 1
    }
    moveTo(points)
    let before = Number.POSITIVE_INFINITY
    for (let round = 0; round < 50 * count + 200; round++) {
      const length = answer.squaredLength
      let least = Number.POSITIVE_INFINITY
      let entering = -1
      for (let j = 0; j < count; j++) {
        let product = 0
        for (let k = 0; k < dimension; k++) product += (nearest[k] as number) * (points[j * dimension + k] as number)
        if (product < least) {
          least = product
          entering = j
        }
      }
      answer.gap = Math.max(0, length - least)
      const rounding = 4e-16 * dimension * Math.sqrt(length * scale)
      if (answer.gap <= rounding || length <= 1e-28 * scale) break
      if ((weights[entering] as number) > 0 || answer.corners === most + 1 || !(length < before)) break
      before = length
      corner[answer.corners] = entering
      answer.corners++
      if (!settle(points)) {
        drop(answer.corners - 1)
        settle(points)
        moveTo(points)
        break
      }
      moveTo(points)
    }
    answer.certified = answer.gap <= certifiedGap * scale
    return answer
  }
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastSquares, matrixOf } from '../src/matrix.ts'
import { nearestPointSolver } from '../src/nearest-point.ts'

/** Smallest squared length over all subsets of corners: the nearest point of each flat, where it lies inside. */
function byTryingAll(points: number[][]): number {
  let least = Number.POSITIVE_INFINITY
  for (let chosen = 1; chosen < 1 << points.length; chosen++) {
    const corners = points.filter((_, j) => (chosen >> j) & 1)
    const base = corners[0] as number[]
    let weights = [1]
    if (corners.length > 1) {
      const edges = matrixOf(
        base.map((_, k) => corners.slice(1).map((corner) => (corner[k] as number) - (base[k] as number))),
      )
      const fit = leastSquares(
        edges,
        base.map((value) => -value),
      )
      if (fit === undefined) continue
      weights = [1 - fit.coefficients.reduce((sum, one) => sum + one, 0), ...fit.coefficients]
    }
    if (weights.some((weight) => weight < 0)) continue
    const nearest = base.map((_, k) =>
      corners.reduce((sum, corner, at) => sum + (weights[at] as number) * (corner[k] as number), 0),
    )
    least = Math.min(
      least,
      nearest.reduce((sum, value) => sum + value * value, 0),
    )
  }
  return least
}
const coordinate = fc.double({ min: -5, max: 9, noNaN: true })
const cloud = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 })).chain(([count, dimension]) =>
  fc.array(fc.array(coordinate, { minLength: dimension, maxLength: dimension }), {
    minLength: count,
    maxLength: count,
  }),
)

test('the nearest point of a hull is the one found by trying all sets of corners', () => {
  fc.assert(
    fc.property(cloud, (points) => {
      const [count, dimension] = [points.length, (points[0] as number[]).length]
      const answer = nearestPointSolver(count, dimension)(Float64Array.from(points.flat()))
      const scale = Math.max(...points.map((point) => point.reduce((sum, value) => sum + value * value, 0)))
      assert.ok(answer.certified)
      assert.ok(Math.abs(answer.weights.reduce((sum, one) => sum + one, 0) - 1) < 1e-12)
      assert.ok(answer.weights.every((weight) => weight >= 0))
      assert.ok(Math.abs(answer.squaredLength - byTryingAll(points)) <= 1e-10 * scale)
    }),
    { numRuns: 300, seed: 11 },
  )
})
test('a start from the corners of another problem gives the same nearest point', () => {
  fc.assert(
    fc.property(fc.tuple(cloud, cloud), ([points, others]) => {
      const [count, dimension] = [points.length, (points[0] as number[]).length]
      const other = Float64Array.from(
        { length: count * dimension },
        (_, at) => others.flat()[at % others.flat().length] as number,
      )
      const flat = Float64Array.from(points.flat())
      const cold = nearestPointSolver(count, dimension)(flat).squaredLength
      const solve = nearestPointSolver(count, dimension)
      solve(other)
      const warm = solve(flat, true)
      assert.ok(warm.certified)
      assert.ok(Math.abs(warm.squaredLength - cold) <= 1e-10 * warm.scale)
    }),
    { numRuns: 300, seed: 12 },
  )
})
test('the same corner twice, and a coordinate that weighs 10⁸ times less, do not keep it from being certified', () => {
  const points = [
    [2, 1, 3e-4],
    [2, 1, 3e-4],
    [3, -1, 5e-4],
    [2, 1, -7e-4],
    [4, 4, 0],
    [2, -3, 1e-4],
  ]
  const answer = nearestPointSolver(6, 3)(Float64Array.from(points.flat()))
  assert.ok(answer.certified)
  assert.ok(Math.abs(answer.squaredLength - byTryingAll(points)) < 1e-14)
})

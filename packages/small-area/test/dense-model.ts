/**
 * A second implementation of the area-level models, written for plainness: dense m × m matrices, Gauss–Jordan inverses,
 * derivatives by differences. It shares no code with src/.
 */
import { present } from './comparison.ts'

export type Matrix = number[][]

export const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    (b[0] as number[]).map((_, j) => row.reduce((sum, x, k) => sum + x * ((b[k] as number[])[j] as number), 0)),
  )
export const transpose = (a: Matrix): Matrix => (a[0] as number[]).map((_, j) => a.map((row) => row[j] as number))
export const combine = (a: Matrix, b: Matrix, factor: number): Matrix =>
  a.map((row, i) => row.map((x, j) => x + factor * ((b[i] as number[])[j] as number)))
export const diagonal = (values: readonly number[]): Matrix =>
  values.map((x, i) => values.map((_, j) => (i === j ? x : 0)))
export const trace = (a: Matrix): number => a.reduce((sum, row, i) => sum + (row[i] as number), 0)

/** Gauss–Jordan with partial pivoting; the logarithm of the determinant's size comes along. */
export function invert(a: Matrix): { inverse: Matrix; logDeterminant: number } {
  const n = a.length
  let work = a.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))])
  let logDeterminant = 0
  for (let k = 0; k < n; k++) {
    const size = (row: number[]) => Math.abs(present(row[k]))
    const pivot = work.slice(k).reduce((best, row) => (size(row) > size(best) ? row : best))
    logDeterminant += Math.log(size(pivot))
    const unit = pivot.map((x) => x / present(pivot[k]))
    const others = work.filter((row) => row !== pivot)
    others.splice(k, 0, pivot)
    work = others.map((row, i) => (i === k ? unit : row.map((x, j) => x - present(row[k]) * present(unit[j]))))
  }
  return { inverse: work.map((row) => row.slice(n)), logDeterminant }
}

export type DenseData = { direct: (number | null)[]; variance: (number | null)[]; covariates: number[][]; w?: Matrix }

/** Covariance of all area effects: A times identity, or of the simultaneous autoregression. */
function effects({ covariates, w }: DenseData, a: number, r: number): Matrix {
  const n = covariates.length
  const identity = diagonal(new Array(n).fill(1))
  if (w === undefined) return combine(identity, identity, a - 1)
  const s = combine(identity, w, -r)
  const { inverse } = invert(multiply(transpose(s), s))
  return inverse.map((row) => row.map((x) => a * x))
}

/** Everything at (A, r) from the definitions. */
export function denseModel(data: DenseData, a: number, r = 0) {
  const sampled = data.direct.flatMap((y, i) => (y === null ? [] : [i]))
  const g = effects(data, a, r)
  const v = sampled.map((i) =>
    sampled.map((j) => present(present(g[i])[j]) + (i === j ? present(data.variance[i]) : 0)),
  )
  const { inverse: vi, logDeterminant } = invert(v)
  const x = sampled.map((i) => present(data.covariates[i]))
  const y = sampled.map((i) => [present(data.direct[i])])
  const xtvi = multiply(transpose(x), vi)
  const { inverse: q, logDeterminant: logInformation } = invert(multiply(xtvi, x))
  const b = multiply(q, multiply(xtvi, y))
  const residual = combine(y, multiply(x, b), -1)
  const squares = present(present(multiply(transpose(residual), multiply(vi, residual))[0])[0])
  const projector = combine(vi, multiply(transpose(xtvi), multiply(q, xtvi)), -1)
  const weights = multiply(
    g.map((row) => sampled.map((j) => present(row[j]))),
    vi,
  )
  const shrunk = multiply(weights, residual)
  return {
    sampled,
    g,
    v,
    projector,
    q,
    weights,
    b: b.map((row) => present(row[0])),
    logLikelihood: -0.5 * (logDeterminant + squares + sampled.length * Math.log(2 * Math.PI)),
    restricted: -0.5 * (logDeterminant + squares + logInformation),
    estimates: data.covariates.map(
      (row, i) => row.reduce((sum, c, k) => sum + c * present(present(b[k])[0]), 0) + present(present(shrunk[i])[0]),
    ),
    g1: data.covariates.map(
      (_, i) =>
        present(present(g[i])[i]) -
        sampled.reduce((sum, j, k) => sum + present(present(weights[i])[k]) * present(present(g[i])[j]), 0),
    ),
  }
}

/**
 * Mean squared errors of the spatial model by restricted likelihood, as g1 + g2 + g3 − (bias of the estimated g1), the
 * bias from second differences of g1 itself: another road than the published g4.
 */
export function denseErrors(data: DenseData, a: number, r: number): number[] {
  const h = [1e-3 * a, 1e-3] as const
  const at = (da: number, dr: number) => denseModel(data, a + da * h[0], r + dr * h[1])
  const here = at(0, 0)
  const ahead = [at(1, 0), at(0, 1)] as const
  const behind = [at(-1, 0), at(0, -1)] as const
  const [aheadBoth, behindBoth, upDown, downUp] = [at(1, 1), at(-1, -1), at(1, -1), at(-1, 1)]
  const slopeOf = (k: 0 | 1, of: (model: typeof here) => Matrix) => {
    const difference = combine(of(ahead[k]), of(behind[k]), -1)
    return difference.map((row) => row.map((x) => x / (2 * h[k])))
  }
  const dv = [slopeOf(0, (model) => model.v), slopeOf(1, (model) => model.v)] as const
  const dt = [slopeOf(0, (model) => model.weights), slopeOf(1, (model) => model.weights)] as const
  const pd = dv.map((slope) => multiply(here.projector, slope)) as [Matrix, Matrix]
  const information = pd.map((one) => pd.map((other) => 0.5 * trace(multiply(one, other))))
  const { inverse } = invert(information)
  return data.covariates.map((row, i) => {
    const left = row.map(
      (x, k) =>
        x -
        here.sampled.reduce(
          (sum, j, at) => sum + present(present(here.weights[i])[at]) * present(present(data.covariates[j])[k]),
          0,
        ),
    )
    const g2 = present(present(multiply([left], multiply(here.q, transpose([left])))[0])[0])
    const curvature = [
      [
        (present(ahead[0].g1[i]) - 2 * present(here.g1[i]) + present(behind[0].g1[i])) / h[0] ** 2,
        (present(aheadBoth.g1[i]) + present(behindBoth.g1[i]) - present(upDown.g1[i]) - present(downUp.g1[i])) /
          (4 * h[0] * h[1]),
      ],
      [0, (present(ahead[1].g1[i]) - 2 * present(here.g1[i]) + present(behind[1].g1[i])) / h[1] ** 2],
    ]
    present(curvature[1])[0] = present(present(curvature[0])[1])
    let [g3, bias] = [0, 0]
    for (const k of [0, 1] as const)
      for (const l of [0, 1] as const) {
        g3 +=
          present(present(inverse[k])[l]) *
          present(present(multiply([present(dt[k][i])], multiply(here.v, transpose([present(dt[l][i])])))[0])[0])
        bias += 0.5 * present(present(inverse[k])[l]) * present(present(curvature[k])[l])
      }
    return present(here.g1[i]) + g2 + g3 - bias
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { contiguity, rowStandardised, type SpatialFit, spatialFayHerriot, spatialWeights } from '../src/index.ts'
import { rowSum, weightBetween } from '../src/spatial-weights.ts'
import { agreeingDigits, close, present } from './comparison.ts'
import { type DenseData, denseErrors, denseModel } from './dense-model.ts'

const numbers = ({ estimates }: SpatialFit) => estimates.map(({ estimate }) => estimate)
const errors = ({ estimates }: SpatialFit) => estimates.map(({ meanSquaredError }) => meanSquaredError)

test('grapes in 274 municipalities: A, r, coefficients, estimates and errors of the converged peer to 9 digits', {
  skip: missing('reference/fay-herriot-spatial', 'picture/fay-herriot-spatial'),
}, () => {
  const rows = referenceRows('picture/fay-herriot-spatial/grapes.csv')
  const w = spatialWeights(
    rows.length,
    referenceRows('picture/fay-herriot-spatial/grapesprox-sparse.csv').map(({ i, j, w }) => ({
      from: Number(i) - 1,
      to: Number(j) - 1,
      weight: Number(w),
    })),
  )
  const data = {
    direct: rows.map(({ grapehect }) => Number(grapehect)),
    variance: rows.map(({ var: d }) => Number(d)),
    covariates: rows.map(({ area, workdays }) => [Number(area), Number(workdays)]),
  }
  const { results } = referenceJson('reference/fay-herriot-spatial/grapes-output.json')
  for (const method of ['REML', 'ML'] as const) {
    const fit = spatialFayHerriot(data, w, { method })
    if (fit.kind !== 'estimated') assert.fail(fit.kind)
    const theirs = results[`${method}_prec1e-12`]
    for (const [ours, other] of [
      [[fit.modelVariance], [theirs.refvar]],
      [[fit.correlation], [theirs.rho]],
      [fit.coefficients, theirs.beta],
      [fit.coefficientErrors, theirs.beta_se],
      [[fit.logLikelihood], [theirs.goodness.loglike]],
      [numbers(fit), theirs.eblup],
      [errors(fit), theirs.mse],
    ])
      assert.ok(agreeingDigits(ours, other) > 9, `${method}: ${agreeingDigits(ours, other)} digits`)
  }
})

const side = 5
const pairs: [number, number][] = []
for (let i = 0; i < side * side; i++) {
  if (i % side < side - 1) pairs.push([i, i + 1])
  if (i < side * (side - 1)) pairs.push([i, i + side])
}
const map = rowStandardised(contiguity(side * side, pairs))
const dense = Array.from({ length: side * side }, (_, i) =>
  Array.from({ length: side * side }, (_, j) => weightBetween(map, i, j)),
)

/** A map with strong resemblance of neighbours; every sixth area without a sample when asked. */
function drawn(seed: number, gaps: boolean): DenseData & { w: number[][] } {
  const normal = normalFrom(seededRandom(seed))
  const n = side * side
  let effects = Array.from({ length: n }, () => 2 * normal())
  const chance = [...effects]
  for (let round = 0; round < 200; round++)
    effects = chance.map((e, i) => e + 0.7 * effects.reduce((sum, u, j) => sum + present(dense[i]?.[j]) * u, 0))
  const covariates = Array.from({ length: n }, () => [1, normal()])
  const variance = Array.from({ length: n }, (_, i) => (gaps && i % 6 === 2 ? null : 0.3 + (i % 4) / 2))
  const direct = variance.map((d, i) =>
    d === null ? null : 5 + present(covariates[i]?.[1]) + present(effects[i]) + Math.sqrt(d) * normal(),
  )
  return { direct, variance, covariates, w: dense }
}

test('the sparse form stands on the highest point of the dense likelihood, also with areas without a sample', () => {
  let estimated = 0
  for (const gaps of [false, true])
    for (let seed = 1; seed <= 3; seed++) {
      const data = drawn(seed, gaps)
      for (const method of ['REML', 'ML'] as const) {
        const fit = spatialFayHerriot(data, map, { method })
        if (fit.kind !== 'estimated') continue
        estimated++
        const of = (a: number, r: number) => {
          const model = denseModel(data, a, r)
          return method === 'REML' ? model.restricted : model.logLikelihood
        }
        const { modelVariance: a, correlation: r } = fit
        const top = of(a, r)
        for (const [da, dr] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
          [0.7, 0],
          [-0.5, 0.1],
          [0.3, -0.4],
        ] as const)
          assert.ok(of(a * (1 + da), Math.max(-0.99, Math.min(0.99, r + dr))) < top)
        const model = denseModel(data, a, r)
        assert.ok(agreeingDigits(numbers(fit), model.estimates) > 9)
        close(fit.logLikelihood, model.logLikelihood, 1e-10)
      }
    }
  assert.ok(estimated >= 8, `${estimated} maps estimated`)
})

test('errors agree with those computed from dense matrices and differences, for areas with and without a sample', () => {
  const data = drawn(2, true)
  const fit = spatialFayHerriot(data, map)
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  const others = denseErrors(data, fit.modelVariance, fit.correlation)
  assert.ok(agreeingDigits(errors(fit), others) > 4, `${agreeingDigits(errors(fit), others)} digits`)
  for (const [i, y] of data.direct.entries()) {
    assert.equal(present(fit.estimates[i]).basis, y === null ? 'synthetic' : 'own-data-and-model')
    if (y === null) assert.equal(present(fit.estimates[i]).shareOfOwnData, 0)
  }
})

test('relabelling the areas together with their neighbours relabels the estimates; other units scale A by k²', () => {
  const data = drawn(3, false)
  const order = data.direct.map((_, i) => (i * 7) % 25)
  const place = order.map((_, i) => order.indexOf(i))
  const moved = rowStandardised(
    contiguity(
      25,
      pairs.map(([a, b]) => [present(place[a]), present(place[b])]),
    ),
  )
  const [one, other] = [
    spatialFayHerriot(data, map),
    spatialFayHerriot(
      {
        direct: order.map((i) => 10 * present(data.direct[i])),
        variance: order.map((i) => 100 * present(data.variance[i])),
        covariates: order.map((i) => present(data.covariates[i])),
      },
      moved,
    ),
  ]
  if (one.kind !== 'estimated' || other.kind !== 'estimated') assert.fail('not estimated')
  close(other.modelVariance, 100 * one.modelVariance, 1e-8)
  close(other.correlation, one.correlation, 1e-8)
  for (const [k, i] of order.entries()) {
    close(present(other.estimates[k]).estimate, 10 * present(one.estimates[i]).estimate, 1e-8)
    close(present(other.estimates[k]).meanSquaredError, 100 * present(one.estimates[i]).meanSquaredError, 1e-7)
  }
})

test('without spread between areas the spatial variance is at its boundary, and the outcome says what is left', () => {
  const data = drawn(1, false)
  const flat = { ...data, direct: data.covariates.map(([, x], i) => 5 + present(x) + (i % 2 === 0 ? 0.1 : -0.1)) }
  const fit = spatialFayHerriot(flat, map)
  assert.equal(fit.kind, 'variance-at-boundary')
  if (fit.kind === 'variance-at-boundary') assert.equal(fit.withoutSpace.kind, 'variance-at-boundary')
})

test('a map on which neighbours are one and the same drives r to its limit: no estimates', () => {
  // A smooth slope over the whole map, measured almost without error.
  const n = side * side
  const data = {
    direct: Array.from({ length: n }, (_, i) => 1000 + (i % side) + Math.floor(i / side)),
    variance: new Array(n).fill(1e-6),
    covariates: Array.from({ length: n }, (_, i) => [i % 2 === 0 ? 1e-3 : -1e-3]),
  }
  const fit = spatialFayHerriot(data, map)
  assert.equal(fit.kind, 'correlation-at-boundary')
  assert.ok(!('estimates' in fit))
})

test('weights are rows that add up to 1 after standardising, whatever they were', () => {
  const w = spatialWeights(3, [
    { from: 0, to: 1, weight: 3 },
    { from: 0, to: 2, weight: 1 },
    { from: 1, to: 0, weight: 5 },
    { from: 2, to: 0, weight: 0.1 },
  ])
  const standardised = rowStandardised(w)
  for (let i = 0; i < 3; i++) close(rowSum(standardised, i), 1)
  close(weightBetween(standardised, 0, 1), 0.75)
  assert.equal(weightBetween(standardised, 1, 2), 0)
})

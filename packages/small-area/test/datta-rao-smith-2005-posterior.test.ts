import assert from 'node:assert/strict'
import { test } from 'node:test'
import { milk } from '../bench/published-figures.ts'
import { type AreaData, fayHerriot, fayHerriotPosterior, normalInterval } from '../src/index.ts'
import { normalCumulative } from '../src/normal-distribution.ts'
import { close, present } from './comparison.ts'
import { denseModel } from './dense-model.ts'

/** A quarter of the milk areas, for the dense sums. */
const eleven: AreaData & { direct: number[]; variance: number[]; covariates: number[][] } = {
  direct: milk.direct.slice(0, 11),
  variance: milk.variance.slice(0, 11),
  covariates: milk.covariates.slice(0, 11).map((row) => [1, present(row[1])]),
}

/** Sums over A = s·(e^t − 1) on a fine grid, with dense matrices throughout. */
function plainPosterior(data: typeof eleven) {
  const scale = 0.01
  const points = Array.from({ length: 320 }, (_, k) => {
    const t = 0.0125 + k * 0.0375
    const a = scale * Math.expm1(t)
    return { t, a, model: denseModel(data, a) }
  })
  const top = Math.max(...points.map(({ model, t }) => model.restricted + t))
  const weights = points.map(({ model, t }) => Math.exp(model.restricted + t - top))
  const total = weights.reduce((x, y) => x + y, 0)
  const average = (of: (k: number) => number) => weights.reduce((sum, weight, k) => sum + weight * of(k), 0) / total
  return {
    a: average((k) => present(points[k]).a),
    of(area: number) {
      const d = present(data.variance[area])
      const row = present(data.covariates[area])
      const given = points.map(({ a, model }) => {
        const b = d / (a + d)
        const leverage = row.reduce(
          (sum, x, k) => sum + row.reduce((part, y, l) => part + x * y * present(model.q[k]?.[l]), 0),
          0,
        )
        return {
          mean: present(model.estimates[area]),
          deviation: Math.sqrt(d * (1 - b) + b * b * leverage),
          share: 1 - b,
        }
      })
      const mean = average((k) => present(given[k]).mean)
      return {
        mean,
        variance: average((k) => present(given[k]).deviation ** 2 + (present(given[k]).mean - mean) ** 2),
        share: average((k) => present(given[k]).share),
        below: (x: number) =>
          average((k) => normalCumulative((x - present(given[k]).mean) / present(given[k]).deviation)),
      }
    },
  }
}

test('posterior of A, means, variances, shares and limits agree with plain sums over a fine grid', () => {
  const posterior = fayHerriotPosterior(eleven, { level: 0.9 })
  const grid = plainPosterior(eleven)
  close(posterior.modelVariance, grid.a, 2e-3)
  for (const area of [0, 4, 10]) {
    const plain = grid.of(area)
    const ours = present(posterior.estimates[area])
    close(ours.estimate, plain.mean, 1e-5)
    close(ours.meanSquaredError, plain.variance, 1e-4)
    close(ours.shareOfOwnData, plain.share, 1e-4)
    assert.ok(Math.abs(plain.below(ours.lower) - 0.05) < 1e-5)
    assert.ok(Math.abs(plain.below(ours.upper) - 0.95) < 1e-5)
  }
})

test('with many areas and a clear spread the averaged interval is the plain one', () => {
  const m = 1000
  const data = {
    direct: Array.from({ length: m }, (_, i) => Math.sin(i * 1.7) + Math.cos(i * 0.9)),
    variance: new Array(m).fill(0.3),
    covariates: new Array(m).fill([1]),
  }
  const fit = fayHerriot(data)
  if (fit.kind !== 'estimated') assert.fail(fit.kind)
  const posterior = fayHerriotPosterior(data)
  for (const i of [0, 500, 999]) {
    const plain = normalInterval(present(fit.estimates[i]))
    const averaged = present(posterior.estimates[i])
    assert.ok(Math.abs(averaged.lower - plain.lower) < 0.01 && Math.abs(averaged.upper - plain.upper) < 0.01)
  }
})

test('where A is estimated as 0 the averaged estimates keep a share of own data and wider limits for precise areas', () => {
  const data = {
    direct: [2, 4, 6, 8, 10, 6.5],
    variance: [12, 12, 12, 12, 12, 1],
    covariates: new Array(6).fill([1]),
  }
  const fit = fayHerriot(data)
  assert.equal(fit.kind, 'variance-at-boundary')
  const posterior = fayHerriotPosterior(data)
  assert.ok(posterior.modelVariance > 0)
  assert.ok(posterior.estimates.every(({ shareOfOwnData }) => shareOfOwnData > 0))
})

test('an area without a sample gets the widest interval of its kind; units scale the posterior', () => {
  const data: AreaData = {
    direct: [...eleven.direct, null],
    variance: [...eleven.variance, null],
    covariates: [...eleven.covariates, present(eleven.covariates[0])],
  }
  const posterior = fayHerriotPosterior(data)
  const last = present(posterior.estimates[11])
  assert.equal(last.basis, 'synthetic')
  for (const [i, area] of posterior.estimates.slice(0, 11).entries())
    if (eleven.covariates[i]?.[1] === eleven.covariates[0]?.[1])
      assert.ok(area.upper - area.lower <= last.upper - last.lower)
  const other = fayHerriotPosterior({
    ...data,
    direct: data.direct.map((y) => (y === null ? null : 100 * y)),
    variance: data.variance.map((d) => (d === null ? null : 1e4 * d)),
  })
  close(other.modelVariance, 1e4 * posterior.modelVariance, 1e-9)
  close(present(other.estimates[3]).upper, 100 * present(posterior.estimates[3]).upper, 1e-9)
})

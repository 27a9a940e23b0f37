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
function plainPosterior(data: typeof eleven, area: number) {
  const points: { height: number; a: number; mean: number; deviation: number; share: number }[] = []
  const scale = 0.01
  for (let t = 0.0125; t < 12; t += 0.025) {
    const a = scale * Math.expm1(t)
    const model = denseModel(data, a)
    const d = present(data.variance[area])
    const b = d / (a + d)
    const row = present(data.covariates[area])
    const leverage = row.reduce(
      (sum, x, k) => sum + row.reduce((part, y, l) => part + x * y * present(model.q[k]?.[l]), 0),
      0,
    )
    points.push({
      height: model.restricted + t,
      a,
      mean: present(model.estimates[area]),
      deviation: Math.sqrt(d * (1 - b) + b * b * leverage),
      share: 1 - b,
    })
  }
  const top = Math.max(...points.map(({ height }) => height))
  const weights = points.map(({ height }) => Math.exp(height - top))
  const total = weights.reduce((x, y) => x + y, 0)
  const average = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point, k) => sum + present(weights[k]) * of(point), 0) / total
  const mean = average((point) => point.mean)
  return {
    a: average((point) => point.a),
    mean,
    variance: average((point) => point.deviation ** 2 + (point.mean - mean) ** 2),
    share: average((point) => point.share),
    below: (x: number) => average((point) => normalCumulative((x - point.mean) / point.deviation)),
  }
}

test('posterior of A, means, variances, shares and limits agree with plain sums over a fine grid', () => {
  const posterior = fayHerriotPosterior(eleven, { level: 0.9 })
  for (const area of [0, 4, 10]) {
    const plain = plainPosterior(eleven, area)
    const ours = present(posterior.estimates[area])
    close(posterior.modelVariance, plain.a, 2e-3)
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

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { seeds, seedsAnchors } from '../bench/published-figures.ts'
import {
  type BinomialOutcome,
  binomialLogitNormal,
  binomialPosterior,
  type ProportionData,
  type ProportionEstimate,
} from '../src/index.ts'
import { agreeingDigits, close, present } from './comparison.ts'

type Fitted = Exclude<BinomialOutcome, { kind: 'not-converged' }>
function fitted(data: ProportionData, nodes = 25): Fitted {
  const outcome = binomialLogitNormal(data, { nodes })
  if (outcome.kind === 'not-converged') assert.fail('did not converge')
  return outcome
}

/** Log likelihood by the trapezoid rule on 4,001 points of z in ±9: spectrally exact, and nothing adaptive about it. */
function plainLogLikelihood(
  { successes, trials, covariates }: ProportionData,
  b: readonly number[],
  s: number,
): number {
  const step = 18 / 4000
  return successes.reduce((total, y, i) => {
    const linear = present(covariates[i]).reduce((sum, x, k) => sum + x * present(b[k]), 0)
    let sum = 0
    for (let k = 0; k <= 4000; k++) {
      const z = -9 + k * step
      const eta = linear + s * z
      sum += Math.exp(y * eta - present(trials[i]) * Math.log1p(Math.exp(eta)) - 0.5 * z * z)
    }
    return total + Math.log((sum * step) / Math.sqrt(2 * Math.PI))
  }, 0)
}

test('seeds on 21 plates: the published coefficients and spread, to the digits printed', () => {
  const fit = fitted(seeds)
  assert.equal(fit.kind, 'estimated')
  for (const [k, published] of seedsAnchors.published.coefficients.entries())
    assert.ok(Math.abs(present(fit.coefficients[k]) - published) <= 0.00051)
  assert.ok(Math.abs(fit.effectDeviation - seedsAnchors.published.effectDeviation) <= 0.00051)
})

test('seeds: 7 decimals of the peer with 25 nodes, and a likelihood at least as high as at the peer’s values', () => {
  const fit = fitted(seeds)
  for (const [k, theirs] of seedsAnchors.lme4.coefficients.entries())
    assert.ok(Math.abs(present(fit.coefficients[k]) - theirs) < 2e-7)
  assert.ok(agreeingDigits([fit.effectDeviation], [seedsAnchors.lme4.effectDeviation]) > 7)
  const ours = plainLogLikelihood(seeds, fit.coefficients, fit.effectDeviation)
  const theirs = plainLogLikelihood(seeds, seedsAnchors.lme4.coefficients, seedsAnchors.lme4.effectDeviation)
  assert.ok(ours >= theirs, `${ours} below ${theirs}`)
  close(fit.logLikelihood, ours, 1e-13)
})

test('seeds: standard errors, modes and the change of likelihood with the nodes as the peer prints them', {
  skip: missing('reference/binomial-logit-normal/seeds-output.json'),
}, () => {
  const { results } = referenceJson('reference/binomial-logit-normal/seeds-output.json')
  const fit = fitted(seeds)
  assert.ok(agreeingDigits(fit.coefficientErrors, results.nAGQ25.se) > 7)
  for (const [i, mode] of results.nAGQ25.u_mode.entries())
    assert.ok(Math.abs(present(fit.estimates[i]).effectMode - mode) < 1e-6)
})

test('seeds: the fit is where a likelihood without adaptive nodes is flat in every direction', () => {
  const fit = fitted(seeds)
  const point = [...fit.coefficients, fit.effectDeviation]
  const at = (shifted: readonly number[]) => plainLogLikelihood(seeds, shifted.slice(0, -1), present(shifted.at(-1)))
  for (const [k] of point.entries()) {
    const h = 1e-4
    const [up, down, here] = [
      at(point.map((x, j) => (j === k ? x + h : x))),
      at(point.map((x, j) => (j === k ? x - h : x))),
      at(point),
    ]
    // Newton's step from here: slope over curvature, in the parameter.
    const step = (((up - down) / 2 / h) * (h * h)) / -(up + down - 2 * here)
    assert.ok(Math.abs(step) < 2e-7, `parameter ${k} would move by ${step}`)
  }
})

test('9, 25 and 51 nodes give the same answer', () => {
  const [few, usual, many] = [fitted(seeds, 9), fitted(seeds), fitted(seeds, 51)]
  assert.ok(agreeingDigits(few.coefficients, many.coefficients) > 8)
  assert.ok(agreeingDigits(usual.coefficients, many.coefficients) > 12)
})

/** Twenty areas with a spread s on the logit scale. */
function drawn(seed: number, s: number): ProportionData {
  const random = seededRandom(seed)
  const trials = Array.from({ length: 20 }, (_, i) => 5 + ((i * 7) % 40))
  const successes = trials.map((n) => {
    const p = 1 / (1 + Math.exp(0.6 - s * Math.sqrt(12) * (random() - 0.5)))
    return Array.from({ length: n }, random).filter((u) => u < p).length
  })
  return { successes, trials, covariates: trials.map(() => [1]) }
}

test('success and failure change places: proportions mirror, errors stay', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const data = drawn(seed, 0.8)
      const mirrored = { ...data, successes: data.successes.map((y, i) => present(data.trials[i]) - y) }
      const [one, other] = [fitted(data), fitted(mirrored)]
      assert.equal(one.kind, other.kind)
      assert.ok(Math.abs(one.effectDeviation - other.effectDeviation) < 1e-7)
      for (const [i, area] of one.estimates.entries()) {
        assert.ok(Math.abs(present(other.estimates[i]).estimate - (1 - area.estimate)) < 1e-7)
        assert.ok(Math.abs(present(other.estimates[i]).upper - (1 - area.lower)) < 1e-7)
        close(present(other.estimates[i]).meanSquaredError, area.meanSquaredError, 1e-5)
        assert.ok(area.lower > 0 && area.lower < area.estimate && area.estimate < area.upper && area.upper < 1)
      }
    }),
    { numRuns: 10, seed: 4 },
  )
})

test('an area without trials leaves the others as they were, has no share of its own and is marked synthetic', () => {
  const data = drawn(3, 0.8)
  const more = {
    successes: [...data.successes, 0],
    trials: [...data.trials, 0],
    covariates: [...data.covariates, [1]],
  }
  const [one, other] = [fitted(data), fitted(more)]
  for (const [i, area] of one.estimates.entries()) close(present(other.estimates[i]).estimate, area.estimate, 1e-12)
  const last = present(other.estimates[20])
  assert.equal(last.basis, 'synthetic')
  assert.equal(last.shareOfOwnData, 0)
  assert.ok(other.estimates.every((area) => area.upper - area.lower <= last.upper - last.lower))
  const averaged = binomialPosterior(more).estimates
  assert.equal(present(averaged[20]).basis, 'synthetic')
})

test('areas that differ no more than chance: the spread is at its boundary, and averaging keeps a share of own data', () => {
  const trials = new Array(12).fill(20)
  const successes = [5, 6, 5, 4, 5, 6, 5, 5, 4, 5, 6, 5]
  const data = { successes, trials, covariates: trials.map(() => [1]) }
  const fit = fitted(data)
  assert.equal(fit.kind, 'variance-at-boundary')
  assert.ok(fit.estimates.every(({ basis }) => basis === 'synthetic'))
  close(present(fit.estimates[0]).estimate, 61 / 240, 1e-9)
  const posterior = binomialPosterior(data)
  assert.ok(posterior.effectDeviation > 0)
  for (const [i, area] of posterior.estimates.entries()) {
    assert.ok(area.shareOfOwnData > 0)
    const plain: ProportionEstimate = present(fit.estimates[i])
    assert.ok(area.upper - area.lower > plain.upper - plain.lower)
  }
})

test('the averaged proportions agree with plain sums over a fine grid of the spread', () => {
  const data = drawn(9, 0.7)
  const posterior = binomialPosterior(data)
  // One coefficient: for each s, sum over b too, on a grid. The Laplace step over b is what separates the two.
  let [total, spread] = [0, 0]
  const first = { total: 0, sum: 0 }
  const reference = plainGrid(data)
  for (const { s, weight, proportion } of reference) {
    total += weight
    spread += weight * s
    first.sum += weight * proportion
  }
  assert.ok(Math.abs(posterior.effectDeviation - spread / total) < 0.01)
  assert.ok(Math.abs(present(posterior.estimates[0]).estimate - first.sum / total) < 0.003)
})

/** Weights and the first area's proportion over a grid of (b, s), by the trapezoid rule in z. */
function plainGrid({ successes, trials }: ProportionData) {
  const cells: { s: number; weight: number; proportion: number }[] = []
  const zs = Array.from({ length: 41 }, (_, k) => -5 + k / 4)
  for (let s = 0.0125; s < 3; s += 0.05)
    for (let b = -2.5; b <= 1.5; b += 0.05) {
      let log = 0
      let proportion = 0
      for (const [i, y] of successes.entries()) {
        let [sum, weighted] = [0, 0]
        for (const z of zs) {
          const eta = b + s * z
          const f = Math.exp(y * eta - present(trials[i]) * Math.log1p(Math.exp(eta)) - 0.5 * z * z)
          sum += f
          weighted += f / (1 + Math.exp(-eta))
        }
        log += Math.log(sum)
        if (i === 0) proportion = weighted / sum
      }
      cells.push({ s, weight: log, proportion })
    }
  const top = Math.max(...cells.map(({ weight }) => weight))
  return cells.map((cell) => ({ ...cell, weight: Math.exp(cell.weight - top) }))
}

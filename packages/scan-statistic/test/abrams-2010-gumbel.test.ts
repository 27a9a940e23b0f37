/** Abrams, Kleinman & Kulldorff (2010): Gumbel p-values; Dwass (1957): Monte-Carlo p-values. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { fitGumbel, gumbelP, monteCarloP } from '../src/index.ts'

test('for maxima 1, 2, 3 the scale is √6/π and the mode 2 − γ√6/π', () => {
  const fit = fitGumbel([1, 2, 3])
  assert.ok(fit.kind === 'fitted')
  assert.ok(Math.abs(fit.scale - 0.7796968012336761) < 1e-15)
  assert.ok(Math.abs(fit.mode - (2 - 0.5772156649015329 * 0.7796968012336761)) < 1e-15)
})

test('at the mode the p-value is 1 − 1/e, and far out it keeps its digits', () => {
  const fit = { kind: 'fitted', mode: 5, scale: 1.25 } as const
  assert.ok(Math.abs((gumbelP(5, fit) ?? 0) - 0.6321205588285577) < 1e-15)
  const far = gumbelP(5 + 1.25 * 30, fit) ?? 0
  assert.ok(Math.abs(far / Math.exp(-30) - 1) < 1e-12)
})

test('drawn from a Gumbel distribution, mode and scale come back within sampling error', () => {
  const random = seededRandom(2)
  const draws = Array.from({ length: 40_000 }, () => 7 - 0.8 * Math.log(-Math.log(random() || 0.5)))
  const fit = fitGumbel(draws)
  assert.ok(fit.kind === 'fitted')
  assert.ok(Math.abs(fit.mode - 7) < 0.02 && Math.abs(fit.scale - 0.8) < 0.02)
})

test('maxima that never vary give no Gumbel p-value', () => {
  const fit = fitGumbel([2, 2, 2])
  assert.deepEqual(fit, { kind: 'not-fitted', reason: 'maxima-do-not-vary' })
  assert.equal(gumbelP(3, fit), null)
})

test('the Monte-Carlo p-value counts the observed map among the simulated ones, and an equal maximum against it', () => {
  const maxima = Float64Array.from([1, 2, 3, 4])
  assert.equal(monteCarloP(5, maxima), 1 / 5)
  assert.equal(monteCarloP(3, maxima), 3 / 5)
  assert.equal(monteCarloP(3 + 1e-12, maxima), 3 / 5)
  assert.equal(monteCarloP(0, maxima), 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { EnvelopeCholesky } from '../src/envelope-cholesky.ts'
import { gaussHermite, gaussLegendre } from '../src/gauss-quadrature.ts'
import { normalCumulative, normalQuantile } from '../src/normal-distribution.ts'
import { mixtureQuantile } from '../src/normal-mixture.ts'
import { multiply, symmetricPattern } from '../src/sparse-symmetric.ts'
import { close, present } from './comparison.ts'
import { invert } from './dense-model.ts'

test('normal quantiles and tails as tabulated (Abramowitz & Stegun, tables 26.1–26.6; Wichura 1988)', () => {
  close(normalQuantile(0.975), 1.959963984540054, 1e-14)
  close(normalQuantile(0.25), -0.6744897501960817, 1e-14)
  close(normalQuantile(0.001), -3.0902323061678132, 1e-14)
  close(normalQuantile(1e-20), -9.26234008979841, 1e-13)
  close(normalCumulative(1), 0.8413447460685429, 1e-14)
  close(normalCumulative(-5), 2.866515718791933e-7, 1e-12)
  close(normalCumulative(-10), 7.619853024160489e-24, 1e-12)
  for (const p of [1e-12, 0.3, 0.5, 0.9]) close(normalCumulative(normalQuantile(p)), p, 1e-12)
  for (const [p, z] of [
    [0, Number.NEGATIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY],
  ] as const)
    assert.equal(normalQuantile(p), z)
})

test('n nodes integrate polynomials up to degree 2n − 1: moments of the normal and of the uniform', () => {
  for (const count of [1, 2, 9, 25]) {
    const [hermite, legendre] = [gaussHermite(count), gaussLegendre(count)]
    let double = 1
    for (let degree = 0; degree <= Math.min(2 * count - 1, 20); degree++) {
      if (degree % 2 === 0 && degree > 0) double *= degree - 1
      const moment = hermite.nodes.reduce((sum, z, k) => sum + present(hermite.weights[k]) * z ** degree, 0)
      const area = legendre.nodes.reduce((sum, x, k) => sum + present(legendre.weights[k]) * x ** degree, 0)
      if (degree % 2 === 0) {
        close(moment, double, 1e-11)
        close(area, 2 / (degree + 1), 1e-12)
      } else assert.ok(Math.abs(moment) < 1e-11 * double * degree ** 2 + 1e-13 && Math.abs(area) < 1e-13)
    }
  }
})

test('factor, determinant, solution and entries of the inverse of sparse matrices agree with Gauss–Jordan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 1e6 }), (n, seed) => {
      const random = seededRandom(seed)
      const pairs: [number, number][] = []
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (random() < 0.3) pairs.push([i, j])
      const pattern = symmetricPattern(n, pairs)
      const values = new Float64Array(pattern.columns.length)
      const dense = Array.from({ length: n }, () => new Array<number>(n).fill(0))
      const put = (i: number, j: number, x: number) => {
        present(dense[i])[j] = x
        present(dense[j])[i] = x
      }
      for (let i = 0; i < n; i++)
        for (let k = present(pattern.starts[i]); k < present(pattern.starts[i + 1]); k++) {
          const j = present(pattern.columns[k])
          values[k] = i === j ? n + random() : random() - 0.5
          put(i, j, present(values[k]))
        }
      const factor = new EnvelopeCholesky(pattern)
      assert.ok(factor.factor(values))
      const { inverse, logDeterminant } = invert(dense)
      assert.ok(Math.abs(factor.logDeterminant() - logDeterminant) < 1e-10)
      const right = Float64Array.from({ length: n }, random)
      const solution = factor.solve(right, new Float64Array(n))
      const back = multiply(pattern, values, solution, new Float64Array(n))
      for (let i = 0; i < n; i++) assert.ok(Math.abs(present(back[i]) - present(right[i])) < 1e-10)
      const entries = factor.inverseOnPattern()
      for (let i = 0; i < n; i++)
        for (let k = present(pattern.starts[i]); k < present(pattern.starts[i + 1]); k++)
          assert.ok(Math.abs(present(entries[k]) - present(inverse[i]?.[present(pattern.columns[k])])) < 1e-12)
    }),
    { numRuns: 150, seed: 9 },
  )
})

test('a matrix that is not positive definite is said to be so', () => {
  const pattern = symmetricPattern(2, [[1, 0]])
  const factor = new EnvelopeCholesky(pattern)
  assert.equal(factor.factor(Float64Array.of(1, 2, 1)), false)
  assert.equal(factor.factor(Float64Array.of(1, 0.5, 1)), true)
  close(factor.logDeterminant(), Math.log(0.75), 1e-14)
})

test('quantiles of a mixture: its distribution function gives the probability back', () => {
  const mixture = {
    means: Float64Array.of(-3, 0, 10),
    deviations: Float64Array.of(0.1, 2, 0.5),
    shares: Float64Array.of(0.2, 0.5, 0.3),
  }
  for (const probability of [0.001, 0.19, 0.2, 0.5, 0.7, 0.975]) {
    const x = mixtureQuantile(mixture, probability)
    const below = mixture.means.reduce(
      (sum, mean, k) =>
        sum + present(mixture.shares[k]) * normalCumulative((x - mean) / present(mixture.deviations[k])),
      0,
    )
    assert.ok(Math.abs(below - probability) < 1e-9)
  }
})

/** Tail probabilities against closed forms and printed tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aliasTable } from '../src/alias-table.ts'
import { upperQuantile, upperTail } from '../src/count-distribution.ts'
import { normalUpperQuantile, normalUpperTail } from '../src/normal-distribution.ts'
import { incompleteBeta, logGamma, studentTwoSided, upperStudent } from '../src/student-distribution.ts'

const near = (ours: number, theirs: number, relative: number) =>
  assert.ok(Math.abs(ours / theirs - 1) < relative, `${ours} is not ${theirs}`)

test('normal tails and quantiles as printed', () => {
  // Abramowitz & Stegun, table 26.1 and 26.2
  near(normalUpperTail(1), 0.158655253931457, 1e-13)
  near(normalUpperTail(3), 0.00134989803163009, 1e-12)
  near(normalUpperTail(5), 2.866515718791939e-7, 1e-12)
  near(normalUpperQuantile(0.025), 1.959963984540054, 1e-14)
  near(normalUpperQuantile(0.001), 3.090232306167814, 1e-14)
  assert.ok(Math.abs(normalUpperQuantile(0.5)) < 1e-15)
  near(normalUpperTail(-2) + normalUpperTail(2), 1, 1e-15)
})

test('a quantile is the inverse of its tail', () => {
  fc.assert(
    fc.property(fc.double({ min: -80, max: -1, noNaN: true }), (logarithm) => {
      const tail = Math.exp(logarithm)
      near(normalUpperTail(normalUpperQuantile(tail)), tail, 1e-11)
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('Student: one degree is Cauchy, two have a closed form, ten as printed', () => {
  for (const t of [0.3, 1, 4, 60]) {
    near(studentTwoSided(t, 1), 1 - (2 / Math.PI) * Math.atan(t), 1e-11)
    near(studentTwoSided(t, 2), 1 - t / Math.sqrt(2 + t * t), 1e-11)
  }
  near(studentTwoSided(2.228138851986274, 10), 0.05, 1e-12)
  near(incompleteBeta(0.3, 2, 3), 6 * 0.3 ** 2 - 8 * 0.3 ** 3 + 3 * 0.3 ** 4, 1e-13)
  near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
  near(logGamma(10), Math.log(362_880), 1e-14)
})

test('negative binomial of size 1 is geometric, far into the tail', () => {
  for (const mean of [0.2, 3, 40])
    for (const y of [1, 2, 7, 50, 400])
      near(upperTail({ mean, dispersion: 1 + mean }, y), (mean / (1 + mean)) ** y, 1e-10)
})

test('Poisson tails by their sum, and no jump from there to the negative binomial', () => {
  for (const mean of [0.5, 4, 30]) {
    let term = Math.exp(-mean)
    let below = 0
    for (let y = 0; y < 40; y++) {
      if (below < 0.99) near(upperTail({ mean, dispersion: 1 }, y), 1 - below, 1e-11)
      near(upperTail({ mean, dispersion: 1 + 1e-9 }, y), upperTail({ mean, dispersion: 1 }, y), 1e-5)
      below += term
      term *= mean / (y + 1)
    }
  }
  near(upperTail({ mean: 5000, dispersion: 1 }, 5000), 0.5018, 1e-3)
})

test('the upper quantile is the smallest count that leaves at most alpha above it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 300, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.double({ min: 1e-6, max: 0.4, noNaN: true }),
      (mean, dispersion, alpha) => {
        const counts = { mean, dispersion }
        const q = upperQuantile(counts, alpha)
        assert.ok(upperTail(counts, q + 1) <= alpha * (1 + 1e-9))
        assert.ok(q === 0 || upperTail(counts, q) > alpha * (1 - 1e-9))
      },
    ),
    { numRuns: 300, seed: 2 },
  )
})

test('an alias table gives every cell its share and never draws a cell without weight', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<number[]>(0, 0, 1, 2.5, 1e-9, 700), { minLength: 1, maxLength: 40 }),
      (weights) => {
        const total = weights.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const { keep, alias } = aliasTable(Float64Array.from(weights))
        const share = new Float64Array(weights.length)
        for (let cell = 0; cell < weights.length; cell++) {
          const kept = (keep[cell] as number) / 2 ** 32
          share[cell] = (share[cell] as number) + kept / weights.length
          const other = alias[cell] as number
          share[other] = (share[other] as number) + (1 - kept) / weights.length
        }
        for (const [cell, weight] of weights.entries()) {
          assert.ok(Math.abs((share[cell] as number) - weight / total) < 1e-12)
          if (weight === 0) assert.ok(share[cell] === 0)
        }
      },
    ),
    { numRuns: 300, seed: 3 },
  )
})

test('the upper tail of Student, also below its middle', () => {
  // Printed tables: the upper 2.5 % point with 6 degrees of freedom.
  assert.ok(Math.abs(upperStudent(2.446_911_85, 6) - 0.025) < 1e-8)
  assert.equal(upperStudent(0, 6), 0.5)
  assert.ok(Math.abs(upperStudent(-2.446_911_85, 6) - 0.975) < 1e-8)
})

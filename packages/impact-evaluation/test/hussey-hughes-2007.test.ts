import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  steppedWedgeDetectable,
  steppedWedgePower,
  steppedWedgeVariance,
  variationFromCorrelations,
} from '../src/index.ts'
import { digits } from './digits.ts'

const wedge = { areasPerStep: [6, 6, 6, 6], perAreaAndPeriod: 120 }
const fall = { kind: 'proportion', from: 0.05, to: 0.035 } as const

// Figures printed by the R package swCRTdesign 4.0 for its own examples 1, 3, 4, 5 and 8, typed over.
test('power of 24 areas in four steps agrees with swCRTdesign for four kinds of variation', () => {
  const table = [
    [{ betweenAreas: 0.01 }, 0.786189592503],
    [{ betweenAreas: 0.01, ofEffect: 0.0045 }, 0.772489426391],
    [{ betweenAreas: 0.01, ofEffect: 0.0045, levelWithEffect: 0.4 }, 0.765155107189],
    [{ betweenAreas: 0.01, ofEffect: 0.0045, levelWithEffect: 0.4, betweenPeriods: 0.1 }, 0.0872371615547],
  ] as const
  for (const [variation, power] of table)
    assert.ok(digits(steppedWedgePower({ ...wedge, variation }, fall), power) >= 8)
  const variation = variationFromCorrelations(0.1, 0.02, 0.125)
  const mean = { kind: 'mean', difference: -0.015, deviation: 0.1 } as const
  assert.ok(digits(steppedWedgePower({ ...wedge, variation }, mean), 0.917188610958) >= 8)
})
test('the variance is that of the closed form of Hussey and Hughes', () => {
  const [areas, periods, tau2, sigma2] = [24, 5, 0.01 ** 2, (0.0425 * (1 - 0.0425)) / 120]
  // Area at step s is treated in 4 − s periods; U all, W squared by period, V squared by area.
  const u = 6 * (4 + 3 + 2 + 1)
  const w = [0, 6, 12, 18, 24].reduce((sum, one) => sum + one * one, 0)
  const v = 6 * (16 + 9 + 4 + 1)
  const closed =
    (areas * sigma2 * (sigma2 + periods * tau2)) /
    ((areas * u - w) * sigma2 + (u * u + areas * periods * u - periods * w - areas * v) * tau2)
  assert.ok(digits(steppedWedgeVariance({ ...wedge, variation: { betweenAreas: 0.01 } }, fall), closed) >= 10)
})
test('the detectable fall is the one that is seen with the wanted power', () => {
  const design = { ...wedge, variation: { betweenAreas: 0.01 } }
  const fallen = steppedWedgeDetectable(design, 0.05, 'down')
  assert.ok(fallen.kind === 'detectable' && fallen.change < 0)
  assert.ok(Math.abs(steppedWedgePower(design, { kind: 'proportion', from: 0.05, to: fallen.to }) - 0.8) < 1e-9)
  const few = { areasPerStep: [1, 1], perAreaAndPeriod: 10, variation: { betweenAreas: 0.01 } }
  const none = steppedWedgeDetectable(few, 0.05, 'down')
  assert.ok(none.kind === 'out-of-reach' && none.bestPower < 0.8)
})
test('twice the areas halve the variance; the order of equal steps does not matter', () => {
  const variation = { betweenAreas: 0.02 }
  const one = steppedWedgeVariance({ areasPerStep: [2, 3, 4], perAreaAndPeriod: 50, variation }, fall)
  const two = steppedWedgeVariance({ areasPerStep: [4, 6, 8], perAreaAndPeriod: 50, variation }, fall)
  assert.ok(Math.abs(one / two - 2) < 1e-9)
  const back = steppedWedgeVariance({ areasPerStep: [4, 3, 2], perAreaAndPeriod: 50, variation }, fall)
  assert.ok(Math.abs(one / back - 1) < 1e-9)
})

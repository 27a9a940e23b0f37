import assert from 'node:assert/strict'
import { test } from 'node:test'
import { departuresFrom, groupTimeEffects, randomisationTest, registerDesign } from '../src/index.ts'

const before = [31, 20, 18, 25, 22]
const after = [22, 19, 20, 22, 22]
const changes = after.map((count, street) => count - (before[street] as number))

test('five streets by hand: −9 against an average of −0.5, and no p-value below one in five', () => {
  assert.deepEqual(changes, [-9, -1, 2, -3, 0])
  const tested = randomisationTest({ outcomes: changes, treated: [true, false, false, false, false] })
  assert.ok(Math.abs(tested.observed - -8.5) < 1e-12)
  assert.equal(tested.assignments, 5)
  assert.equal(tested.probability, 0.2)
  assert.equal(tested.smallestAttainableProbability, 0.2)
})
test('the same five streets as a panel: the effect is the difference of changes, and its standard error is marked doubtful', () => {
  const units = before.map((count, street) => ({
    name: `street ${street}`,
    firstTreated: street === 0 ? 2026 : undefined,
    outcomes: [count, after[street] as number],
  }))
  const effects = groupTimeEffects(
    { periods: [2025, 2026], units },
    { comparison: 'never-treated', estimator: 'doubly-robust' },
  )
  const cell = effects.cells[0]
  assert.ok(cell?.kind === 'estimated')
  assert.ok(Math.abs(cell.effect - -8.5) < 1e-12)
  // By hand: influence is 0 for the one treated street, and for the others 5/4 × (change + 0.5) with the sign turned.
  const byHand = Math.sqrt([-0.5, 2.5, -2.5, 0.5].reduce((sum, rest) => sum + (rest * 1.25) ** 2, 0)) / 5
  assert.ok(Math.abs(cell.standardError - byHand) < 1e-12)
  assert.equal(effects.standardErrorsDoubtful, true)
})
test('an analysis that departs from its registered design is told where; one that follows it is not', () => {
  const design = registerDesign({
    question: 'Are there fewer burglaries in Market Street?',
    registeredOn: '2025-10-01',
    startsOn: '2026-01-01',
    outcome: 'burglaries per year',
    treated: ['Market Street'],
    comparison: ['Mill Lane', 'High Street'],
    ring: ['Back Lane'],
    method: 'randomisation test of the change',
    level: 0.95,
    detectable: { effect: -8, power: 0.8, inWords: 'eight burglaries a year fewer' },
  })
  assert.deepEqual(departuresFrom(design, { ...design, comparison: ['High Street', 'Mill Lane'] }), [])
  assert.deepEqual(departuresFrom(design, { ...design, outcome: 'reports per year', comparison: ['Mill Lane'] }), [
    { of: 'outcome', registered: 'burglaries per year', analysed: 'reports per year' },
    { of: 'comparison', registered: 'High Street, Mill Lane', analysed: 'Mill Lane' },
  ])
  assert.throws(() => {
    ;(design.treated as string[]).push('Back Lane')
  }, TypeError)
})

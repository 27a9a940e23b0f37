/** What must be true before a RIEC knows more: pure rules, held against the register as it is loaded. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { Regime } from '../../sharing/door.ts'
import {
  categoriesOfPhase,
  everyCriterionIsExplained,
  everyCriterionIsMet,
  everyFactorIsWeighed,
  phaseFollows,
  phaseIsTooFarForAScan,
  phaseOfCategory,
  staysAmongWhoTakesPart,
  stepThatOpens,
  unmetAmong,
} from './phase.ts'
import { riecCriteria, weighingFactors } from './words.ts'

const regime = parse(
  readFileSync(join(import.meta.dirname, '../../sharing/law/wgs-riec.yaml'), 'utf8'),
) as unknown as Regime
const judged = riecCriteria.map((code) => ({ code, met: true, words: `waarom ${code}` }))
const factors = weighingFactors.map((code) => ({ code, words: `factor ${code}` }))

test('the register names the five criteria and the four factors, and no more', () => {
  assert.deepEqual(
    regime.admission?.criteria.map(({ code }) => code),
    [...riecCriteria],
  )
  assert.deepEqual(
    regime.weighing?.factors.map(({ code }) => code),
    [...weighingFactors],
  )
})
test('a signal is taken up when all five criteria are met, each with words', () => {
  assert.ok(everyCriterionIsMet(judged))
  assert.equal(everyCriterionIsMet(judged.slice(1)), false)
  assert.equal(everyCriterionIsMet(judged.map((one, at) => (at === 4 ? { ...one, met: false } : one))), false)
  assert.equal(everyCriterionIsMet(judged.map((one, at) => (at === 0 ? { ...one, words: '  ' } : one))), false)
  assert.deepEqual(unmetAmong(judged.map((one, at) => (at === 4 ? { ...one, met: false } : one))), ['e'])
})
test('a reporter explains each criterion once, and whoever decides weighs each factor once', () => {
  const explained = riecCriteria.map((code) => ({ code, explanation: 'gezien' }))
  assert.ok(everyCriterionIsExplained(explained))
  assert.equal(everyCriterionIsExplained([...explained.slice(1), { code: 'b', explanation: 'twee keer' }]), false)
  assert.ok(everyFactorIsWeighed(factors))
  assert.equal(everyFactorIsWeighed([...factors.slice(1), { code: '2', words: 'twee keer' }]), false)
})
test('no phase is skipped, and none is entered twice', () => {
  assert.ok(phaseFollows('1', '2') && phaseFollows('2', '3'))
  assert.ok(!phaseFollows('1', '3') && !phaseFollows('2', '2') && !phaseFollows('3', '2'))
})
test('phase 3 is for a case and never for a scan', () => {
  assert.ok(phaseIsTooFarForAScan('scan', '3'))
  assert.ok(!phaseIsTooFarForAScan('scan', '2') && !phaseIsTooFarForAScan('case', '3'))
  assert.deepEqual(categoriesOfPhase(regime, 'scan', '3'), [])
  assert.deepEqual(categoriesOfPhase(regime, 'case', '3'), ['wpg9', 'wpg10a', 'wpg10c'])
})
test('each kind of data belongs to one phase; health belongs to none', () => {
  assert.equal(phaseOfCategory(regime, 'kadaster'), '1')
  assert.equal(phaseOfCategory(regime, 'fiscaal'), '2')
  assert.equal(phaseOfCategory(regime, 'wpg9'), '3')
  assert.equal(phaseOfCategory(regime, 'gezondheid'), null)
})
test('what a decision opened stays among the organs it names', () => {
  const steps = [
    { phase: '1', categories: ['kadaster'], involves: ['politie', 'om', 'college'] },
    { phase: '2', categories: ['fiscaal'], involves: ['politie', 'om'] },
  ]
  assert.equal(stepThatOpens(steps, 'fiscaal'), steps[1])
  assert.equal(stepThatOpens(steps, 'wpg9'), undefined)
  assert.ok(staysAmongWhoTakesPart(['politie', 'om'], steps[1] as (typeof steps)[number]))
  assert.ok(!staysAmongWhoTakesPart(['politie', 'college'], steps[1] as (typeof steps)[number]))
})

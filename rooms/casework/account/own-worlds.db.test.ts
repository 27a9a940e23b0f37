/** A measure accounts for itself to its own organ, a worry within its compartment, and neither beyond. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { caseworkProblems } from '../problems.ts'
import { type MeasureHouse, measureHouse, openFile } from '../testing/measure-house.ts'
import { atTheTable, reportAs, type WorryHouse, worryHouse } from '../testing/worry-house.ts'
import { accountFor } from './show-account.ts'

const measures: MeasureHouse = await measureHouse()
const worries: WorryHouse = await worryHouse()
after(async () => {
  await measures.close()
  await worries.close()
})
const ofMeasure = (who: Person, id: Id) =>
  who((act) => accountFor(act, 'measure', id, caseworkProblems.because('measure-not-visible')))
const ofWorry = (who: Person, id: Id) =>
  who((act) => accountFor(act, 'worry', id, caseworkProblems.because('worry-not-visible')))

test('a file of a measure accounts for itself to the organ that keeps it; another organ hears that there is none', async () => {
  const file = await openFile(measures)
  for (const who of [measures.adviser, measures.mayor]) {
    const { account } = await ofMeasure(who, file)
    assert.deepEqual([account.organ, account.to, account.regime], ['burgemeester', [], 'MUN'])
    assert.ok(account.until?.on && account.until.on > '2026-11-24')
  }
  assert.equal(await refusalOf(ofMeasure(measures.executive, file)), 'casework/measure-not-visible')
  assert.equal(await refusalOf(ofMeasure(measures.executive, newId())), 'casework/measure-not-visible')
})

test('a worry accounts for nothing before its protocol was adopted, and then to whoever may read it', async () => {
  assert.equal(await refusalOf(ofWorry(worries.police, newId())), 'sharing/regime-refuses-everything')
  await worries.adopt()
  const reported = await reportAs(worries.probation)
  assert.deepEqual((await ofWorry(worries.police, reported)).account.organ, 'reclassering')
  assert.equal(await refusalOf(ofWorry(worries.care, reported)), 'casework/worry-not-visible')
  assert.equal(await refusalOf(ofWorry(worries.elsewhere, reported)), 'casework/worry-not-visible')
  const worry = await atTheTable(worries)
  const { account } = await ofWorry(worries.probation, worry)
  assert.deepEqual(account.to, ['burgemeester', 'politie'])
  assert.equal(account.regime, 'PGA')
})

/** The demonstration follows one household, on a ledger that its people decided on. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plantFollowedHousehold, plantMeasures } from '../../demo/casework/plant.ts'
import { showAccount, showLedger } from './ledger/read-ledger.ts'
import { listMeasures } from './measure/show-measure.ts'
import { type MeasureHouse, measureHouse } from './testing/measure-house.ts'

let house: MeasureHouse
before(async () => {
  house = await measureHouse()
  const demo = { ...house.house, partnership: house.partnership, issuer: 'https://example.nl' }
  for (const { plant } of [plantMeasures, plantFollowedHousehold, plantFollowedHousehold]) await plant(demo)
})
after(() => house.close())

test('the ledger was adopted for 24 months with its impact assessment, and one household is followed', async () => {
  const ledger = await house.adviser(showLedger)
  assert.deepEqual([ledger.basis?.keptMonths, ledger.due.length], [24, 0])
  assert.deepEqual(
    ledger.totals.map(({ kind, entries, cents }) => [kind, entries, cents]),
    [['debt', 1, 128_000]],
  )
  const { items } = await house.adviser(listMeasures)
  assert.deepEqual(
    items.map(({ state, outcome, missing }) => [state, outcome, missing === 0]),
    [
      ['decided', 'impose', true],
      ['preparing', null, false],
    ],
  )
  const account = (await house.adviser((act) => showAccount(act, { params: { measure: items[0]?.id ?? '' } }))).account
  assert.ok(account?.toldOn)
  assert.deepEqual(
    account.entries.map(({ kind, ended }) => [kind, ended]),
    [
      ['lease-ended', 'undone'],
      ['debt', null],
    ],
  )
  assert.deepEqual(
    account.followUps.map(({ months, done }) => [months, done]),
    [
      [3, true],
      [6, false],
      [12, false],
      [24, false],
    ],
  )
})

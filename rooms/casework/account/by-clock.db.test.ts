/** The control of legality accounts for a thing by its clock, over HTTP: it opens nothing, counts organs, and each count is logged. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { perform } from '../../../foundation/perform.ts'
import type { AccountGiven } from '../../../kit/account-contract.ts'
import { reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { aContribution } from '../examples.ts'
import { type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

let house: RightsHouse
let contribution: Id
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  const inCase = await house.openCase('lotte', ['politie', 'om', 'reclassering'])
  const body = aContribution({ audience: ['om'], withheld: ['reclassering'], withheldReason: 'loopt nog' })
  contribution = (await house.done<{ id: Id }>('bram', 'POST', `/v1/cases/${inCase}/contributions`, body)).id
  await house.done('dewi', 'GET', `/v1/contributions/${contribution}/account`)
})
after(() => house.close())

const byClock = (id: Id, regime = 'wgs-zvh') => `/v1/regimes/${regime}/clocks/${id}/account`
const account = async (who: string, id: Id) => (await house.done<AccountGiven>(who, 'GET', byClock(id))).account

test('the privacy officer learns whose it is, until when and why, and which organs opened it; no content and no colleague', async () => {
  const { kind, organ, until, movers, opened } = await account('ruud', contribution)
  assert.deepEqual([kind, organ, until?.code, until?.held], ['casework.contributions', 'politie', 'R1', false])
  assert.deepEqual(movers, ['hold', 'renewal', 'whole'])
  const seen = opened?.items.map(({ organ: by, action, acts }) => [by, action, acts])
  assert.deepEqual(seen, [
    ['om', 'casework.account.given', 1],
    ['politie', 'casework.contribution.given', 1],
  ])
  const { body } = await house.ask('ruud', 'GET', byClock(contribution))
  for (const { id, name } of demoPeople) assert.ok(!body.includes(id) && !body.includes(name), name)
  assert.ok(!body.includes('loopt nog'))
})

test('each count is a use of the log, written down as control of legality, and another look counts the one before', async () => {
  const { rows } = await house.workbench.testDatabase.owner.query(
    `select distinct kind, use, reason_code, about_objects from audit.readings`,
  )
  assert.deepEqual(rows, [{ kind: 'account', use: 'legality', reason_code: 'account', about_objects: [contribution] }])
  const { opened } = await account('ruud', contribution)
  assert.ok(opened?.items.some(({ organ, action }) => organ === 'college' && action === 'sharing.account.given'))
})

test('whoever may not read its clock gets the very answer of a clock that never was', async () => {
  const none = await house.ask('dewi', 'GET', byClock(newId()))
  const kept = await house.ask('dewi', 'GET', byClock(contribution))
  const withoutInstance = (text: string) => text.replace(/"instance":"[^"]*"/, '')
  assert.deepEqual([kept.status, withoutInstance(kept.body)], [404, withoutInstance(none.body)])
  assert.equal(
    (await house.ask('ruud', 'GET', byClock(contribution, 'mun'))).status,
    404,
    'it is of another legal world',
  )
  assert.equal(
    (await account('bram', contribution)).opened,
    null,
    'control: who supplied it knows its clock, and counts nobody',
  )
})

test('past the verbs the log stays shut: a privacy officer who counted nothing reads no act of others', async () => {
  const { house: below, testDatabase } = house.workbench
  const yara = demoPerson('yara')
  const [appointment] = yara.appointments
  const capacity = { ...appointment, partnership: demoPartnership, person: yara.id, appointment: appointment?.id }
  const officer = { ...capacity, regime: 'WGS-ZVH', purpose: 'zvh-bewaren-en-vernietigen/1' } as unknown as Capacity
  const seen = await perform(below, officer, { audit: 'casework.test.done' }, async ({ trx }) => {
    const { rows } = await sql<{ acts: number }>`select count(*)::int as acts from audit.acts
      where person <> ${yara.id}`.execute(trx)
    return rows[0]?.acts
  })
  assert.equal(seen, 0)
  const { rows } = await testDatabase.owner.query('select from audit.acts where person <> $1', [yara.id])
  assert.ok(rows.length > 0, 'control: there are such acts')
})

/** What is kept from a person, an alert, a proposal to keep for longer and a hold account for themselves, over HTTP. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { AccountGiven } from '../../../kit/account-contract.ts'
import { reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { everyCriterionMet } from '../examples.ts'
import { aRestriction, type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

let house: RightsHouse
let inCase: Id
const last = '2026-12-20'
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  inCase = await house.openCase('lotte', ['politie', 'om', 'reclassering'])
})
after(() => house.close())

const account = async (who: string, path: string) =>
  (await house.done<AccountGiven>(who, 'GET', `/v1/${path}/account`)).account
/** The very answer of what never was. */
async function isHiddenFrom(who: string, folder: string, id: Id): Promise<void> {
  const [there, none] = await Promise.all(
    [id, newId()].map((one) => house.ask(who, 'GET', `/v1/${folder}/${one}/account`)),
  )
  const withoutInstance = (text = '') => text.replace(/"instance":"[^"]*"/, '')
  assert.equal(there?.status, 404)
  assert.equal(withoutInstance(there?.body), withoutInstance(none?.body))
}

test('what an organ keeps from a person says by which ground and until when; another organ hears that there is none', async () => {
  await house.request()
  const { items } = await house.done<{ items: { id: Id }[] }>('dewi', 'GET', '/v1/consultations')
  const refused = { verdict: 'refuse', restriction: aRestriction() }
  await house.done('dewi', 'POST', `/v1/consultations/${items[0]?.id}/verdict`, refused)
  const kept = await house.done<{ items: { id: Id }[] }>('dewi', 'GET', '/v1/restrictions')
  const id = kept.items[0]?.id as Id
  const { organ, to, until, opened } = await account('dewi', `restrictions/${id}`)
  assert.deepEqual([organ, to, opened], ['om', [], null])
  assert.ok(until?.on && until.on > '2027-02-01', 'beyond the day on which the organ looks again')
  await isHiddenFrom('bram', 'restrictions', id)
  const seen = await account('ruud', `restrictions/${id}`)
  assert.ok(seen.opened?.items.some(({ organ: by, action }) => by === 'om' && action === 'sharing.account.given'))
})

test('an alert says whose it is and names nobody; to the own organ of who looked it is not there', async () => {
  const id = newId()
  await house.workbench.testDatabase.owner.query(
    `insert into sharing.quota_alerts (partnership, id, person, organ, role, kind, day, at, quota)
     values ($1, $2, $3, 'politie', 'delegate', 'person', $4, $5, 40)`,
    [demoPartnership, id, demoPerson('bram').id, '2026-11-23', house.workbench.clock.now()],
  )
  const given = await account('dewi', `quota-alerts/${id}`)
  assert.deepEqual([given.organ, given.until, given.lasts, given.to], ['politie', null, 'log', null])
  assert.ok(!JSON.stringify(given).includes(demoPerson('bram').id))
  await isHiddenFrom('daan', 'quota-alerts', id)
})

test('a hold lasts as long as the claim, and is there for whoever tests legality alone', async () => {
  const reason = 'Er loopt een rechtszaak over de schade.'
  const body = { case: inCase, ground: 'claim', reason, reviewOn: '2027-03-01' }
  const { id } = await house.done<{ id: Id }>('judith', 'POST', '/v1/holds', body)
  for (const who of ['judith', 'ruud']) {
    const given = await account(who, `holds/${id}`)
    assert.deepEqual([given.organ, given.until, given.lasts], ['burgemeester', null, 'claim-or-duty'])
    assert.ok(!JSON.stringify(given).includes(reason))
  }
  await isHiddenFrom('bram', 'holds', id)
})

test('a proposal to keep for longer goes with its case, and is there for who decides and for who supplied something', async () => {
  const { owner } = house.workbench.testDatabase
  await owner.query('update casework.cases set destroy_by = $2 where id = $1', [inCase, last])
  await owner.query('update sharing.clocks set destroy_by = $2 where case_ref = $1', [inCase, last])
  const renewal = { criteria: everyCriterionMet, reasons: 'Het gaat nog niet goed genoeg.', until: '2027-06-01' }
  const { id } = await house.done<{ id: Id }>('dewi', 'POST', `/v1/cases/${inCase}/renewals`, renewal)
  const given = await account('bram', `renewals/${id}`)
  assert.deepEqual([given.organ, given.until?.on, given.to], ['om', last, null])
  assert.equal((await account('lotte', `renewals/${id}`)).organ, 'om', 'control: who supplied something')
  await isHiddenFrom('gijs', 'renewals', id)
})

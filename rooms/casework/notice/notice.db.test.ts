/** The duty to inform: due, held back by one organ without the others learning which, handed over, sent. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

type Notice = { id: Id; name: string; state: string; dueOn: string; own: object | null; heldByAnother: boolean }
let house: RightsHouse
let person: Id
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  await house.openCase('lotte', ['politie', 'om', 'college', 'reclassering'])
})
after(() => house.close())

const notices = async (who: string) => (await house.done<{ items: Notice[] }>(who, 'GET', '/v1/notices')).items
const code = ({ body }: { body: string }) => (JSON.parse(body) as { code?: string }).code
const answer = (who: string, what: string, body?: object) =>
  house.ask(who, 'POST', `/v1/persons/${person}/notice-${what}`, body)
const deferral = (changes: object = {}) => ({
  ground: 'd',
  reason: 'Er loopt een onderzoek.',
  reviewOn: '2027-01-15',
  ...changes,
})

test('everybody in a case is due one month after the first processing, for who may see that person', async () => {
  const [first] = await notices('dewi')
  assert.deepEqual([first?.name, first?.state, first?.dueOn], ['Joris Voorbeeld', 'due', '2026-12-23'])
  person = first?.id as Id
  assert.deepEqual(await notices('gijs'), [], 'not involved')
  assert.equal((await answer('gijs', 'handover')).status, 404)
  assert.equal(code(await answer('pien', 'handover')), 'casework/not-yours-to-do')
})

test('an organ holds it back with a ground, a reason and a day within half a year', async () => {
  assert.equal(code(await answer('dewi', 'deferral', deferral({ ground: 'z' }))), 'house/invalid')
  assert.equal(
    code(await answer('dewi', 'deferral', deferral({ reviewOn: '2028-01-01' }))),
    'sharing/look-again-within-half-a-year',
  )
  assert.equal((await answer('dewi', 'deferral', deferral())).status, 200)
  assert.equal((await answer('dewi', 'deferral', deferral({ reviewOn: '2027-03-01' }))).status, 200, 'anew')
})

test('the others see that it is held back, and neither by whom nor why', async () => {
  const { body } = await house.ask('bram', 'GET', '/v1/notices')
  assert.ok(body.includes('"heldByAnother":true'))
  for (const hidden of ['"om"', 'onderzoek', '2027-03-01']) assert.ok(!body.includes(hidden), hidden)
  assert.ok((await house.ask('dewi', 'GET', '/v1/notices')).body.includes('onderzoek'), 'control')
  assert.equal(code(await answer('bram', 'handover')), 'casework/notice-is-held-back')
  assert.equal(code(await answer('bram', 'release')), 'casework/notice-not-in-that-state')
})

test('the privacy officer sees ground, day and reason, and not whom it is about', async () => {
  const { body } = await house.ask('ruud', 'GET', '/v1/notice-deferrals')
  assert.ok(body.includes('onderzoek') && body.includes('"om"'))
  assert.ok(!body.includes('Joris') && !body.includes(person))
  assert.equal((await house.ask('ruud', 'GET', '/v1/notices')).status, 404)
})

test('past the verbs the database lets nobody hand over what is held back', async () => {
  const { id, appointments } = demoPerson('bram')
  const [first] = appointments
  assert.ok(first)
  const { organ, roles, ground } = first
  const appointment = { partnership: demoPartnership, person: id, appointment: first.id, organ, roles, ground }
  const bram = { ...appointment, regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
  const handOver = () =>
    house.workbench.house.database.asActor(bram, (trx) =>
      sql`update casework.persons set notice_handed_on = '2026-11-24' where id = ${person}`.execute(trx),
    )
  await assert.rejects(handOver(), /row-level security/)
})

test('released, handed over and sent; the contact point reads a name and an address and nothing of a case', async () => {
  assert.equal((await answer('dewi', 'release')).status, 200)
  assert.equal((await answer('bram', 'handover')).status, 200)
  assert.equal(code(await answer('bram', 'handover')), 'casework/notice-not-in-that-state')
  const list = await house.ask('ines', 'GET', '/v1/information-letters')
  assert.ok(list.body.includes('Joris Voorbeeld'))
  for (const hidden of ['politie', 'reclassering', 'overlast']) assert.ok(!list.body.includes(hidden), hidden)
  assert.ok(!(await house.ask('ruud', 'GET', '/v1/information-letters')).body.includes('Joris'))
  const at = (step: string) => `/v1/information-letters/${person}/${step}`
  assert.ok((await house.ask('ines', 'GET', at('letter-as-pdf'))).body.startsWith('%PDF-1.7'))
  assert.equal((await house.ask('ines', 'POST', at('sending'))).status, 200)
  assert.equal((await house.ask('ines', 'POST', at('sending'))).status, 404, 'once')
  await house.later()
  assert.equal((await notices('bram'))[0]?.state, 'sent')
})

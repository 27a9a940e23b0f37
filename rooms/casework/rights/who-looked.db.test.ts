/** Who looked at somebody's case, as the answer to that person says it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import { dayOf, type Id, systemClock } from '../../../foundation/clock.ts'
import { formats } from '../../../kit/language.ts'
import { reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { aRestriction, type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

let house: RightsHouse
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  // A reading of the log is open by the clock of the database, which nobody can set: this house lives today.
  const { clock } = house.workbench
  clock.advance((systemClock.now().getTime() - clock.now().getTime()) / 1000 - 2 * 86_400)
})
after(() => house.close())

type Line = { id: Id; about: 'own' | 'common' }
async function speak(who: string, body: object, about = 'own'): Promise<void> {
  const { items } = await house.done<{ items: Line[] }>(who, 'GET', '/v1/consultations')
  const asked = items.find((one) => one.about === about)
  await house.done(who, 'POST', `/v1/consultations/${asked?.id}/verdict`, body)
}
const nothing = { verdict: 'nothing-held' }
const later = () => dayOf(new Date(house.workbench.clock.now().getTime() + 60 * 86_400_000))

test('the answer says on which days which organ looked: no names, nothing before admission, and not of who keeps something back', async () => {
  const subject = { role: 'subject', name: 'Noa Bezien', birthDate: '1985-02-03', minor: false }
  const inCase = await house.openCase('gijs', ['politie', 'om', 'ggz-instelling'], { persons: [subject] })
  const read = (who: string) => house.done(who, 'GET', `/v1/cases/${inCase}`)
  await read('gijs')
  const { clock } = house.workbench
  clock.advance(86_400)
  await read('dewi')
  await read('gijs')
  const lookedOn = clock.today()
  clock.advance(86_400)
  const received = { name: 'Noa Bezien', birthDate: '1985-02-03', address: 'Ergens 2', receivedOn: clock.today() }
  const request = await house.request(received)
  await speak('bram', { verdict: 'give', text: 'Samen besproken.' }, 'common')
  await speak('bram', nothing)
  await speak('dewi', { verdict: 'refuse', restriction: aRestriction({ lookAgainOn: later() }) })
  await speak('gijs', nothing)
  await house.later()
  await house.done('ruud', 'POST', `/v1/rights-requests/${request}/opening`)
  const decision = { outcome: 'partly', reasons: 'Wij volgen de organisaties.' }
  await house.done('ines', 'POST', `/v1/rights-requests/${request}/decision`, decision)
  const { blocks } = await house.done<{ blocks: { kind: string; items?: string[]; text?: string }[] }>(
    'ines',
    'GET',
    `/v1/rights-requests/${request}/letter`,
  )
  const at = blocks.findIndex(({ text }) => text === 'Wie keek naar uw gegevens?')
  assert.deepEqual(blocks[at + 2]?.items, [`GGZ-instelling: ${formats('nl').day(lookedOn)}`])
  const { body: ownActs } = await house.ask('ines', 'GET', '/v1/my-acts')
  assert.ok(ownActs.includes(request), 'control: the clerk finds the request among her own acts')
  assert.ok(!ownActs.includes(inCase), 'and never in which case somebody is')
})

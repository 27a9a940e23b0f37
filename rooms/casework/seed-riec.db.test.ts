/** The demonstration's RIEC cases and its family are lived through, not written into tables. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plantFamily, plantRiec } from '../../demo/casework/plant.ts'
import { demoPerson } from '../../demo/people.ts'
import type { Capacity } from '../../foundation/capacity.ts'
import { perform } from '../../foundation/perform.ts'
import { type LawHouse, lawHouse } from '../sharing/testing/law-house.ts'
import { listConferences } from './conference/show-conference.ts'
import { showFamily } from './family/show-family.ts'
import { listRiecCases } from './riec/list-riec-cases.ts'
import { showRiecCase } from './riec/show-riec-case.ts'
import * as cases from './store.ts'

let house: LawHouse
before(async () => {
  house = await lawHouse()
  const demo = { ...house.house, partnership: house.partnership, issuer: 'https://example.nl' }
  await plantRiec.plant(demo)
  await plantRiec.plant(demo)
  await plantFamily.plant(demo)
})
after(() => house.close())

const inRiec = { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
const inHouse = { regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
const as = <T>(
  subject: string,
  world: Pick<Capacity, 'regime' | 'purpose'>,
  verb: Parameters<typeof perform<T>>[3],
) => {
  const { id, appointments } = demoPerson(subject)
  const [first] = appointments
  assert.ok(first)
  const { organ, roles, ground } = first
  const capacity = { partnership: house.partnership, person: id, appointment: first.id, organ, roles, ground, ...world }
  return perform(house.house, capacity, { audit: 'casework.test.done' }, verb)
}

test('a RIEC has a case in phase 2, a scan and a signal to weigh; who takes no part in a phase does not see what it brought', async () => {
  const hanna = await as('hanna', inRiec, listRiecCases)
  assert.deepEqual(
    [hanna.reported.length, hanna.open.map(({ kind, phase }) => `${kind} ${phase}`)],
    [1, ['case 2', 'scan 1']],
  )
  const [running] = hanna.open
  assert.ok(running)
  const seenBy = (subject: string) => as(subject, inRiec, (act) => showRiecCase(act, { params: { riec: running.id } }))
  const [prosecution, executive] = [await seenBy('hanna'), await seenBy('bas')]
  assert.deepEqual([prosecution.contributions.length, prosecution.blocks.length], [2, 2])
  assert.deepEqual([executive.contributions.length, executive.blocks.length], [1, 1])
  assert.deepEqual(
    [executive.decisions.length, executive.actions.map(({ owner }) => owner).sort()],
    [1, ['college', 'rijksbelastingdienst']],
  )
  const { conferences } = await as('bas', inRiec, listConferences)
  assert.deepEqual(conferences.map(({ standing }) => standing).sort(), ['called', 'closed'])
})
test('a mother and a son have a case each, and aligning them waits for the executive', async () => {
  const open = await as('karim', inHouse, ({ trx }) => cases.cases(trx, 'open'))
  assert.equal(open.length, 2)
  for (const { id } of open) {
    const { links, persons } = await as('karim', inHouse, (act) => showFamily(act, { params: { case: id } }))
    assert.deepEqual([links[0]?.mayConsent, persons.some(({ own }) => own)], [true, false])
  }
})

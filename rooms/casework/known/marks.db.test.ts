/** The blind index in a house with cases: who can find whom, who can read marks, what goes when a person goes. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type LawHouse, lawHouse, people } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { addPerson } from '../report/add-person.ts'
import { openCase } from '../testing/case-house.ts'
import { casesKnowing } from './look-up.ts'
import { renewMarks } from './mark-person.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const joris = { name: 'Joris Voorbeeld', birthDate: '1996-03-14', address: 'Voorbeeldstraat 1' }
const stranger = { name: 'Karel Anders', birthDate: '1981-07-02', address: 'Anderestraat 9' }
const context = () => ({ ...house.house, partnership: house.partnership })
const known = (person = joris) => casesKnowing(context(), { regime: 'WGS-ZVH', person, states: ['open'] })
const markCount = async () =>
  (await house.world.owner.query<{ n: number }>('select count(*)::int as n from casework.person_marks')).rows[0]?.n

test('whoever comes into a case is found there, and nobody else is', async () => {
  const id = await openCase(house)
  assert.deepEqual(
    (await known()).map((one) => [one.case, one.involved]),
    [[id, ['college', 'om', 'politie', 'reclassering']]],
  )
  assert.deepEqual(await known(stranger), [])
  const person = { ...stranger, minor: false, relation: 'gezinslid' as const }
  await who.bram((act) => addPerson(act, { params: { case: id }, body: { person } }))
  assert.deepEqual(
    (await known(stranger)).map((one) => one.case),
    [id],
  )
})

test('a mark cannot be read at the workbench, though the rows are there', async () => {
  assert.ok(((await markCount()) ?? 0) > 0)
  await assert.rejects(
    who.bram((act) => sql`select mark from casework.person_marks`.execute(act.trx)),
    /permission denied/,
  )
})

test('a job that was opened without marks, or in another compartment, sees none of them', async () => {
  const seen = async (claims: object) =>
    house.world.database.asJob(
      { partnership: house.partnership, job: 'casework.look-up', ...claims },
      async (trx) => (await sql`select mark from casework.person_marks`.execute(trx)).rows.length,
    )
  const { rows } = await house.world.owner.query<{ mark: string }>('select mark from casework.person_marks limit 1')
  const lookedUp = rows.map(({ mark }) => mark)
  assert.equal(await seen({ regime: 'WGS-ZVH' }), 0)
  assert.equal(await seen({ regime: 'WGS-RIEC', lookedUp }), 0)
  assert.equal(await seen({ regime: 'WGS-ZVH', lookedUp: ['0'.repeat(32)] }), 0)
  assert.equal(await seen({ regime: 'WGS-ZVH', lookedUp }), 1)
})

test('a person one does not see cannot be marked', async () => {
  const { rows } = await house.world.owner.query<{ id: string; case_id: string }>(
    'select id, case_id from casework.persons limit 1',
  )
  const mark = (at: { id?: string; case_id?: string }) =>
    sql`insert into casework.person_marks (partnership, id, regime, case_id, person, mark)
      values (${house.partnership}, ${newId()}, 'WGS-ZVH', ${at.case_id}, ${at.id}, ${'a'.repeat(32)})`
  const one = rows[0] ?? {}
  await assert.rejects(
    who.gijs((act) => mark(one).execute(act.trx)),
    /row-level security/,
  )
  await who.bram((act) => mark(one).execute(act.trx))
})

test('cases from before the index are marked by the night, and found from then on', async () => {
  await house.world.owner.query('delete from casework.person_marks')
  assert.deepEqual(await known(), [])
  assert.deepEqual(await renewMarks(context(), { newId }), ['WGS-ZVH'])
  assert.equal((await known()).length, 1)
  assert.deepEqual(await renewMarks(context(), { newId }), [], 'one renewal is enough')
})

test('after a year the index is made anew: nothing that was written down before answers', async () => {
  const marks = async () =>
    (await house.world.owner.query<{ mark: string }>('select mark from casework.person_marks')).rows.map((r) => r.mark)
  const before = await marks()
  house.clock.advance(366 * 24 * 3600)
  assert.deepEqual(await renewMarks(context(), { newId }), ['WGS-ZVH'])
  const now = await marks()
  assert.ok(before.length > 0 && now.length > 0)
  assert.deepEqual(
    now.filter((mark) => before.includes(mark)),
    [],
  )
  assert.equal((await known()).length, 1)
})

test('when a restore brought another key than the marks were made with, the night makes them anew', async () => {
  await house.world.owner.query('delete from keys.index_keys')
  assert.deepEqual(await known(), [])
  assert.deepEqual(await renewMarks(context(), { newId }), ['WGS-ZVH'])
  assert.equal((await known()).length, 1)
  assert.deepEqual(await renewMarks(context(), { newId }), [])
})

test('with a case its marks go, and the next night the index is made anew', async () => {
  const found = (await known())[0]
  assert.ok(found)
  const claims = { partnership: house.partnership, job: 'destroy' }
  await house.world.database.asJob(claims, (trx) =>
    holdings.eraseCase(
      { trx, keys: house.house.keys, clock: house.clock, capacity: { partnership: house.partnership } } as never,
      found.case,
    ),
  )
  assert.deepEqual(await known(), [])
  assert.equal(await markCount(), 0)
  house.clock.advance(24 * 3600)
  assert.deepEqual(await renewMarks(context(), { newId }), ['WGS-ZVH'])
})

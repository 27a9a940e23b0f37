/** The blind index of files of measures: who is found, who can read a mark, and when marks go. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { holdings } from '../holdings.ts'
import { membersUnder } from '../rights/worlds/store.ts'
import { decideStrike, proposeStrike } from '../strike/leave-out-member.ts'
import { aChild, aMother, type MeasureHouse, measureHouse, openFile, putIn } from '../testing/measure-house.ts'
import { withMarksOf } from './look-up.ts'
import { renewMarks } from './mark-person.ts'

let house: MeasureHouse
let measure: string
before(async () => {
  house = await measureHouse()
  measure = await openFile(house)
  await putIn(house.adviser, measure, aMother)
  await putIn(house.adviser, measure, aChild)
})
after(() => house.close())

const context = () => ({ ...house.house, partnership: house.partnership })
const found = async ({ name, birthDate }: { name: string; birthDate: string } = aMother) =>
  (await withMarksOf(context(), { regime: 'MUN', person: { name, birthDate } }, membersUnder)).length
const marks = async () =>
  (await house.world.owner.query<{ mark: string }>('select mark from casework.member_marks')).rows.map(
    (row) => row.mark,
  )

test('each who lives in the home is found with the file, and nobody else is', async () => {
  assert.equal(await found(), 1)
  assert.equal(await found(aChild), 1)
  assert.equal(await found({ name: 'Karel Anders', birthDate: '1981-07-02' }), 0)
})
test('whoever stands there under another surname is found by the home', async () => {
  const person = { name: 'Sanne Getrouwd', birthDate: aMother.birthDate }
  const at = (address: string) =>
    withMarksOf(context(), { regime: 'MUN', person: { ...person, address } }, membersUnder)
  assert.equal((await at('Voorbeeldstraat 12')).length, 1)
  assert.equal((await at('Anderestraat 9')).length, 0, 'control')
})
test('nobody at work reads a mark, not even of a file of the own organ, though the rows are there', async () => {
  assert.ok((await marks()).length > 0)
  await assert.rejects(
    house.adviser((act) => sql`select mark from casework.member_marks`.execute(act.trx)),
    /permission denied/,
  )
})
test('another organ marks nobody in it', async () => {
  const { rows } = await house.world.owner.query<{ id: string }>('select id from casework.measure_members limit 1')
  const mark = sql`insert into casework.member_marks (partnership, id, regime, measure, member, mark)
    values (${house.partnership}, ${newId()}, 'MUN', ${measure}, ${rows[0]?.id}, ${'a'.repeat(32)})`
  await assert.rejects(
    house.executive((act) => mark.execute(act.trx)),
    /row-level security/,
  )
})
test('files from before the index are marked by the night, and found from then on', async () => {
  await house.world.owner.query('delete from casework.member_marks')
  assert.equal(await found(), 0)
  assert.deepEqual(await renewMarks(context(), { newId }), ['MUN'])
  assert.equal(await found(), 1)
  assert.deepEqual(await renewMarks(context(), { newId }), [], 'one renewal is enough')
})
test('who was put in by mistake is not found', async () => {
  const mistaken = await putIn(house.adviser, measure, { ...aMother, name: 'Vera Vergist' } as never)
  const vera = { name: 'Vera Vergist', birthDate: aMother.birthDate }
  assert.equal(await found(vera), 1, 'control')
  const params = { measure, member: mistaken }
  await house.adviser((act) =>
    proposeStrike(act, { params, body: { reason: 'lives-elsewhere', words: 'Staat elders ingeschreven.' } }),
  )
  await house.second((act) => decideStrike(act, { params, body: { outcome: 'struck' } }))
  assert.equal(await found(vera), 0)
})
test('with the file its marks go, and the next night the index is made anew', async () => {
  const other = await openFile(house)
  await putIn(house.adviser, other, { ...aMother, name: 'Noor Blijft' } as never)
  const before = await marks()
  await house.world.database.asJob({ partnership: house.partnership, job: 'destroy' }, (trx) =>
    holdings.eraseCase(
      { trx, keys: house.house.keys, clock: house.clock, capacity: { partnership: house.partnership } } as never,
      measure,
    ),
  )
  assert.equal(await found(), 0)
  assert.deepEqual(await renewMarks(context(), { newId }), ['MUN'])
  const after = await marks()
  assert.ok(after.length > 0)
  assert.deepEqual(
    after.filter((mark) => before.includes(mark)),
    [],
  )
})

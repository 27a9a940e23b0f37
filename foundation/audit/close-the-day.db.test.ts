import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../clock.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { bucketFor, closeTheDay, shuffled } from './close-the-day.ts'
import { recordResidentAct } from './record-resident-act.ts'

const partnership = newId()
let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.close())
const letterSent = (day: string, object = newId()) =>
  world.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
    recordResidentAct(trx, { partnership, action: 'signals.letter.received', object, day }),
  )

test('a day with three letters and a day with none show the same number of leaves', async () => {
  for (let turn = 0; turn < 3; turn++) await letterSent('2026-11-21')
  assert.deepEqual(await closeTheDay(world.database, { partnership, today: '2026-11-23', yesterday: '2026-11-22' }), {
    moved: 3,
    leaves: 128,
  })
  const { rows } = await world.owner.query<{ leaves: number }>(
    'select count(*)::int as leaves from audit.leaves group by day order by day',
  )
  assert.deepEqual(rows, [{ leaves: 64 }, { leaves: 64 }])
  assert.deepEqual(await closeTheDay(world.database, { partnership, today: '2026-11-23', yesterday: '2026-11-22' }), {
    moved: 0,
    leaves: 0,
  })
})

test("today's letters wait, and what was moved carries a day and nothing finer", async () => {
  await letterSent('2026-11-24')
  await closeTheDay(world.database, { partnership, today: '2026-11-24', yesterday: '2026-11-23' })
  assert.equal((await world.owner.query('select from audit.resident_acts')).rowCount, 1)
  const { rows } = await world.owner.query('select distinct at, person, organ, request from audit.acts')
  assert.deepEqual(rows, [{ at: null, person: null, organ: null, request: null }])
})

test('a resident entrance can add to the day and read nothing of it', async () => {
  const { sql } = await import('../database/sql.ts')
  await assert.rejects(
    world.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
      sql`select id from audit.resident_acts`.execute(trx),
    ),
    /permission denied/,
  )
  assert.equal((await world.owner.query('select from audit.resident_acts')).rowCount, 1, 'control: it is there')
})

test('a shuffle keeps every row, and buckets grow fourfold', () => {
  const rows = Array.from({ length: 500 }, (_, turn) => turn)
  const order = shuffled(rows)
  assert.deepEqual(
    [...order].sort((a, b) => a - b),
    rows,
  )
  assert.notDeepEqual(order, rows)
  assert.deepEqual([0, 64, 65, 257].map(bucketFor), [64, 64, 256, 1024])
})

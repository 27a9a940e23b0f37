import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Capacity } from './capacity.ts'
import { newId, secretBytes, testClock } from './clock.ts'
import { raise } from './events/raise.ts'
import { memoryKeyHolder } from './keys/key-holder.ts'
import { type House, perform } from './perform.ts'
import { problemCatalogue } from './problem.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

const texts = { nl: { title: 'nee', whatNow: 'niets' }, en: { title: 'no', whatNow: 'nothing' } }
const problems = problemCatalogue('tested', {
  refused: { status: 404, texts, residentMaySee: false, logged: false, alarming: false },
})
const capacity: Capacity = {
  partnership: newId(),
  person: newId(),
  appointment: newId(),
  organ: 'politie',
  roles: ['delegate'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}
let world: TestDatabase
let house: House
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: testClock('2026-11-23T10:00:00Z'), keys: memoryKeyHolder() }
})
after(() => world.close())
const acts = async (audit: string) =>
  (await world.owner.query('select action, result, problem, objects, organ from audit.acts where action = $1', [audit]))
    .rows
const events = async () => (await world.owner.query('select name from outbox.events')).rowCount

test('an act leaves its row, its leaf and its event together', async () => {
  const seen = newId()
  await perform(house, capacity, { audit: 'tested.thing.read' }, async (act) => {
    act.note(seen)
    await raise(act, 'tested.ThingRead', [seen])
  })
  assert.deepEqual(await acts('tested.thing.read'), [
    { action: 'tested.thing.read', result: 'done', problem: null, objects: [seen], organ: 'politie' },
  ])
  assert.equal(await events(), 1)
  const leaf = await world.owner.query('select from audit.leaves l join audit.acts a on a.commitment = l.commitment')
  assert.equal(leaf.rowCount, 1)
})

test('a refusal leaves its audit row and nothing else', async () => {
  const before = await events()
  let told = false
  await assert.rejects(
    perform(house, capacity, { audit: 'tested.thing.changed' }, async (act) => {
      act.note(newId())
      act.afterCommit(() => {
        told = true
      })
      await raise(act, 'tested.ThingChanged', [newId()])
      throw problems.because('refused')
    }),
    /tested\/refused/,
  )
  assert.equal((await acts('tested.thing.changed'))[0]?.problem, 'tested/refused')
  assert.equal(await events(), before)
  assert.equal(told, false)
})

test('what a decision writes stays when the act is refused', async () => {
  const kept = newId()
  await assert.rejects(
    perform(house, capacity, { audit: 'tested.thing.decided' }, async (act) => {
      act.alsoWhenRefused(async (trx) => {
        await raise({ ...act, trx }, 'tested.Decided', [kept])
        return { id: kept, digest: secretBytes(32) }
      })
      throw problems.because('refused')
    }),
  )
  const { rows } = await world.owner.query('select decisions from audit.acts where action = $1', [
    'tested.thing.decided',
  ])
  assert.deepEqual(rows, [{ decisions: [kept] }])
  assert.equal((await world.owner.query(`select from outbox.events where name = 'tested.Decided'`)).rowCount, 1)
})

test('an act that fails unexpectedly leaves nothing, and its error goes up', async () => {
  await assert.rejects(
    perform(house, capacity, { audit: 'tested.thing.broken' }, async () => {
      throw new TypeError('broken')
    }),
    TypeError,
  )
  assert.equal((await acts('tested.thing.broken')).length, 0)
})

test('nobody writes an audit row in another name, changes one or reads those of others', async () => {
  const { recordAct } = await import('./audit/record-act.ts')
  const record = {
    action: 'tested.thing.forged',
    result: 'done' as const,
    objects: [],
    decisions: [],
    at: house.clock.now(),
  }
  await assert.rejects(
    world.database.asActor(capacity, (trx) => recordAct(trx, { ...capacity, person: newId() }, record)),
    /row-level security/,
  )
  const { sql } = await import('./database/sql.ts')
  await assert.rejects(
    world.database.asActor(capacity, (trx) => sql`update audit.acts set organ = 'om'`.execute(trx)),
    /permission denied/,
  )
  const read = (as: Capacity) =>
    world.database.asActor(as, async (trx) => (await sql`select id from audit.acts`.execute(trx)).rows.length)
  const colleague = { ...capacity, person: newId(), appointment: newId() }
  assert.equal(await read({ ...colleague, roles: ['log-controller'], purpose: 'log-legality/1' }), 0)
  assert.ok((await read(capacity)) > 0, 'control: they are there, and one sees one’s own')
})

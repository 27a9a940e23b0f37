import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { closeTheDay } from '../audit/close-the-day.ts'
import { recordResidentAct } from '../audit/record-resident-act.ts'
import type { Capacity } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { type House, perform } from '../perform.ts'
import { insertDecision } from '../policy/store.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { readingOf, verifyNow } from './keep-the-log.ts'
import { memoryLogSigner } from './log-signer.ts'
import { checkpointIsDue, type LogHouse, sequenceAll, sequenceLeaves } from './sequence-leaves.ts'

const partnership = newId()
const capacity: Capacity = {
  ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
  ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
}
let world: TestDatabase
let house: House
let log: LogHouse
const clock = testClock('2026-11-27T10:00:00Z')
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  log = { database: world.database, clock, partnership, signer: memoryLogSigner(partnership) }
})
after(() => world.close())

async function act(count = 1): Promise<void> {
  for (let turn = 0; turn < count; turn++)
    await perform(house, capacity, { audit: 'tested.case.read' }, async (it) => {
      it.note(newId())
      const id = newId()
      it.alsoWhenRefused((trx) =>
        insertDecision(trx, capacity, {
          ...{ id, at: clock.now(), allowed: true, determining: ['tested/a'], rules: 'a'.repeat(64) },
          question: { action: 'tested/read', resource: { type: 'tested::Case', id: newId(), attributes: {} } },
          asked: {
            principal: {
              type: 'Schakel::User',
              id: capacity.person,
              attributes: { organ: 'politie', roles: ['b', 'a'] },
            },
            action: { type: 'tested::Action', id: 'read' },
            resource: { type: 'tested::Case', id: newId(), attributes: { open: true, n: 3 } },
            context: {},
          },
        }),
      )
    })
}
const count = async (table: string) =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n

describe('the log', () => {
  test('takes what waits and signs it; a second round finds nothing to sign', async () => {
    await act(3)
    assert.deepEqual(await sequenceLeaves(log), { taken: 3, size: 3, number: 1 })
    assert.equal(await sequenceLeaves(log), null)
    assert.equal(await count('audit.leaves'), 0)
    assert.equal(await count('audit.processings'), 3)
  })
  test('is due within the minute, or at a thousand rows', async () => {
    assert.equal(await checkpointIsDue(log), false)
    await act()
    assert.equal(await checkpointIsDue(log), false, 'signed a moment ago')
    clock.advance(46)
    assert.equal(await checkpointIsDue(log), true)
    await sequenceAll(log)
  })
  test('holds when it is read again, with a residents’ day filled up in it', async () => {
    await world.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
      recordResidentAct(trx, { partnership, action: 'signals.letter.received', object: newId(), day: '2026-11-26' }),
    )
    await closeTheDay(world.database, { partnership, today: '2026-11-27', yesterday: '2026-11-26' })
    assert.deepEqual((await verifyNow(log)).findings, [], 'while the day still waits')
    await act(300)
    assert.equal(await sequenceAll(log), 364)
    await act(2)
    const verified = await verifyNow(log)
    assert.deepEqual(verified.findings, [])
    assert.deepEqual([verified.size, verified.acts, verified.decisions], [368, 307, 306])
  })
  test('two workers at once do not sign two histories', async () => {
    await act(5)
    const taken = await Promise.all([sequenceAll(log), sequenceAll(log), sequenceAll(log)])
    assert.equal(
      taken.reduce((sum, one) => sum + one, 0),
      7,
    )
    assert.deepEqual((await verifyNow(log)).findings, [])
  })
  test('names an act, and a decision, that somebody changed', async () => {
    const { rows } = await world.owner.query('select id, decisions from audit.acts where person is not null limit 2')
    await world.owner.query(`update audit.acts set organ = 'om' where id = $1`, [rows[0].id])
    await world.owner.query(`update audit.decisions set allowed = false where id = $1`, [rows[1].decisions[0]])
    const { findings } = await verifyNow(log)
    assert.deepEqual(findings.map(({ what }) => what).sort(), ['act-changed', 'decision-changed'])
    assert.ok(findings.some((one) => 'act' in one && one.act === rows[0].id))
    assert.equal(await count('audit.log_alarms'), 1)
    await world.owner.query(`update audit.acts set organ = 'politie' where id = $1`, [rows[0].id])
    await world.owner.query(`update audit.decisions set allowed = true where id = $1`, [rows[1].decisions[0]])
    assert.deepEqual((await verifyNow(log)).findings, [], 'control: put right, it holds again')
  })
  test('is not signed on when the database was put back behind what was signed', async () => {
    const size = await count('audit.checkpoints')
    await world.owner.query('delete from audit.checkpoints where number = $1', [size])
    await act()
    await assert.rejects(sequenceLeaves(log), { kind: 'rolled-back' })
    assert.ok((await verifyNow(log)).findings.length > 0)
    assert.equal(await count('audit.leaves'), 1, 'what waits goes on waiting')
  })
  test('shows no workbench and no resident its leaves', async () => {
    const { sql } = await import('../database/sql.ts')
    await assert.rejects(
      world.database.asActor(capacity, (trx) => sql`select from audit.leaves`.execute(trx)),
      /permission denied/,
    )
    const others = { ...capacity, person: newId(), roles: ['log-controller'] as const, purpose: 'log-legality/1' }
    const seen = await world.database.asActor(others, (trx) => sql`select id from audit.acts`.execute(trx))
    assert.equal(seen.rows.length, 0)
    assert.ok((await readingOf(log)((trx) => sql`select id from audit.acts`.execute(trx))).rows.length > 300, 'control')
  })
})

/** Looking is counted, it stops, and another organ hears of it: in a real database, through the verbs and past them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity, Role } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { countActs } from '../../../foundation/log/count-acts.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { demoPartnership } from '../../../foundation/production/weakness.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { answerAlert } from './answer-alert.ts'
import { countOpenings } from './count-openings.ts'
import { forgetOpenings } from './forget-openings.ts'
import { listAlerts, reviewWeek } from './review-week.ts'

let world: TestDatabase
let house: House
const clock = testClock('2026-11-24T09:00:00Z')

function someone(organ: string, role: Role, partnership: Id = demoPartnership): Capacity {
  const ground = role === 'privacy-officer' ? 'legality' : 'processing'
  const roles: Role[] = role === 'privacy-officer' ? [role, 'log-controller'] : [role]
  return {
    partnership,
    person: newId(),
    appointment: newId(),
    organ,
    roles,
    ground,
    regime: 'WGS-ZVH',
    purpose: 'log-internal-control/1',
  }
}
const as = <T>(who: Capacity, verb: (act: Act) => Promise<T>) =>
  perform(house, who, { audit: 'sharing.openings.tested' }, verb)
const open = (who: Capacity, persons: readonly Id[]) => as(who, (act) => countOpenings(act, 'person', persons))
const some = (many: number) => Array.from({ length: many }, newId)
const alertsSeenBy = async (who: Capacity) => (await as(who, listAlerts)).items
const passed = { code: 'house/quota-passed' }

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
})
after(() => world.close())

async function known(...people: Capacity[]): Promise<void> {
  for (const { person, organ } of people)
    await world.owner.query(
      `insert into identity.people (partnership, id, issuer, subject, name) values ($1, $2, 'test', $3, $4)`,
      [demoPartnership, person, person, `Collega van ${organ}`],
    )
}

test('the sixty-first person of a day does not open, and the sixty seen before still do', async () => {
  const officer = someone('politie', 'partner-professional')
  await known(officer)
  const seen = some(60)
  await open(officer, seen)
  await assert.rejects(open(officer, some(1)), passed)
  await open(officer, seen)
  await open(officer, seen.slice(0, 5))
})

test('a refusal leaves one alert, seen by the privacy officer and by a decider of another organ, not by the own organ', async () => {
  const officer = someone('politie', 'partner-professional')
  await known(officer)
  await open(officer, some(60))
  await assert.rejects(open(officer, some(1)), passed)
  await assert.rejects(open(officer, some(1)), passed)
  const about = (items: Awaited<ReturnType<typeof alertsSeenBy>>) =>
    items.filter(({ name, outcome, day }) => name === 'Collega van politie' && !outcome && day === '2026-11-24')
  const prosecution = someone('om', 'delegate')
  const seen = about(await alertsSeenBy(prosecution)).length
  assert.ok(seen > 0)
  assert.equal(about(await alertsSeenBy(someone('college', 'privacy-officer'))).length, seen)
  assert.equal((await alertsSeenBy(someone('politie', 'delegate'))).length, 0)
  assert.equal((await alertsSeenBy(someone('om', 'partner-professional'))).length, 0)
  assert.equal((await alertsSeenBy(someone('om', 'delegate', newId()))).length, 0)
})

test('two requests at once do not both pass the last place of a day', async () => {
  const officer = someone('om', 'partner-professional')
  await known(officer)
  await open(officer, some(59))
  const outcomes = await Promise.allSettled(some(6).map((person) => open(officer, [person])))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('the next day counts anew', async () => {
  const officer = someone('ggd', 'partner-professional')
  await known(officer)
  await open(officer, some(60))
  await assert.rejects(open(officer, some(1)), passed)
  clock.advance(86_400)
  await open(officer, some(60))
})

test('an alert is settled once, by another organ; never by the one it is about', async () => {
  const officer = someone('ggz-instelling', 'partner-professional')
  await known(officer)
  await open(officer, some(60))
  await assert.rejects(open(officer, some(1)), passed)
  const prosecution = someone('om', 'delegate')
  const [alert] = (await alertsSeenBy(prosecution)).filter(({ organ }) => organ === 'ggz-instelling')
  assert.ok(alert?.maySettle)
  const settle = (who: Capacity) =>
    as(who, (act) => answerAlert(act, { params: { alert: alert.id }, body: { outcome: 'explained' } }))
  const herself: Capacity = { ...prosecution, person: officer.person, appointment: newId() }
  await assert.rejects(settle(herself), { code: 'sharing/may-not-settle-alert' })
  await assert.rejects(settle(someone('ggz-instelling', 'delegate')), { code: 'sharing/alert-not-found' })
  await settle(prosecution)
  await assert.rejects(settle(prosecution), { code: 'sharing/alert-settled' })
  const [after] = (await alertsSeenBy(prosecution)).filter(({ organ }) => organ === 'ggz-instelling')
  assert.deepEqual([after?.outcome, after?.settledBy, after?.maySettle], ['explained', 'om', false])
})

test('past the verbs nobody counts or settles for another, or takes a count back', async () => {
  const officer = someone('politie', 'partner-professional')
  const other = someone('politie', 'partner-professional')
  await known(officer, other)
  await open(officer, some(3))
  const run = (who: Capacity, query: { execute(trx: Trx): Promise<unknown> }) =>
    as(who, (act) => query.execute(act.trx))
  await assert.rejects(
    run(
      other,
      sql`insert into sharing.openings (partnership, id, person, organ, role, day, kind, thing)
        values (${demoPartnership}, ${newId()}, ${officer.person}, 'politie', 'x', '2026-11-24', 'person', ${newId()})`,
    ),
  )
  await assert.rejects(run(officer, sql`delete from sharing.openings where person = ${officer.person}`))
  const { rows } = await world.owner.query('select from sharing.openings where person = $1', [officer.person])
  assert.equal(rows.length, 3)
})

test('slow looking is listed beside the middle colleague, and forgotten after a month', async () => {
  const [slow, ...peers] = [1, 2, 3].map(() => someone('reclassering', 'partner-professional')) as [
    Capacity,
    ...Capacity[],
  ]
  await known(slow, ...peers)
  for (const peer of peers) await open(peer, some(4))
  for (let day = 0; day < 9; day++) {
    await open(slow, some(8))
    clock.advance(86_400)
  }
  const officer = someone('college', 'privacy-officer')
  const listed = (await as(officer, reviewWeek)).slowLooking.filter(({ organ }) => organ === 'reclassering')
  assert.deepEqual(
    listed.map(({ opened, median }) => [opened, median]),
    [[72, 4]],
  )
  clock.advance(86_400 * 40)
  await forgetOpenings({ ...house, partnership: demoPartnership })
  const { rows } = await world.owner.query('select from sharing.openings where person = $1', [slow.person])
  assert.equal(rows.length, 0)
  assert.equal((await as(officer, reviewWeek)).slowLooking.length, 0)
})

test('the week counts refusals for whoever may read the log, and nothing for anybody else', async () => {
  const officer = someone('college', 'privacy-officer')
  const week = await as(officer, reviewWeek)
  assert.equal(week.refusals.length, 0)
  const professional = someone('om', 'partner-professional')
  await known(professional)
  await open(professional, some(60))
  await assert.rejects(open(professional, some(1)), passed)
  await countActs({ ...house, partnership: demoPartnership })
  const refusals = (await as(officer, reviewWeek)).refusals
  assert.ok(refusals.some(({ problem, many }) => problem === 'house/quota-passed' && many >= 1))
  const curious = { ...professional, roles: ['partner-professional'] as const }
  assert.equal((await as(curious, reviewWeek)).refusals.length, 0)
})

/** The directory: by consent, of one's own doing, about nothing but topics of the work, and gone when nobody confirms. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { loadKnowledge } from '../door.ts'
import { enterExpertise, leaveDirectory, listExperts } from './enter-expertise.ts'
import { entryStillStands } from './expert.ts'
import { forgetExperts } from './forget-experts.ts'

const world = await testDatabase()
after(() => world.close())
const clock = testClock('2026-11-24T09:00:00Z')
const house = { database: world.database, clock, keys: memoryKeyHolder() }
const partnership = newId()
const someone = (name: string, organ: string, regime: Capacity['regime']) => {
  const [person, appointment] = [newId(), newId()]
  const capacity: Capacity = {
    ...{ partnership, person, appointment, organ, roles: ['partner-professional'], ground: 'processing', regime },
    purpose: 'shared-language/1',
  }
  const seed = {
    ...{ id: person, subject: name, name },
    appointments: [
      {
        ...{ id: appointment, organ, function: 'Adviseur', roles: capacity.roles, ground: 'processing' as const },
        ...{ regimes: [regime], screening: { kind: 'vog', on: '2026-01-01' }, from: '2026-01-05' },
      },
    ],
  }
  const act = <T>(verb: (act: Act) => Promise<T>) => perform(house, capacity, { audit: 'knowledge.test.done' }, verb)
  return { capacity, seed, act }
}
const lotte = someone('Lotte Voorbeeld', 'reclassering', 'WGS-ZVH')
const joost = someone('Joost Voorbeeld', 'politie', 'WGS-RIEC')
before(async () => {
  await loadKnowledge(house, partnership)
  const people = [lotte.seed, joost.seed]
  await seedPeople(world.database, { partnership, issuer: 'https://voorbeeld.invalid', people })
})
const enter = (who: typeof lotte, topics: string[], consent = true) =>
  who.act((act) => enterExpertise(act, { body: { topics, consent } }))
const seenBy = async (who: typeof lotte) =>
  (await who.act(listExperts)).experts.map(({ name, organ, topics }) => [name, organ, topics])
const code = (wanted: string) => ({ code: `knowledge/${wanted}` })

test('nobody is in it without consent, and only topics of the list can be named', async () => {
  await assert.rejects(enter(lotte, ['5.2'], false), code('consent-needed'))
  await assert.rejects(enter(lotte, ['geloof-en-gemeenschap']), code('no-such-topic'))
  assert.deepEqual(await seenBy(lotte), [])
})

test('somebody enters themselves, and colleagues of every legal world find them by their public role', async () => {
  await enter(lotte, ['geldezels-en-katvangers', '5.2', '5.2'])
  assert.deepEqual(await seenBy(joost), [['Lotte Voorbeeld', 'reclassering', ['5.2', 'geldezels-en-katvangers']]])
  assert.equal((await joost.act(listExperts)).own, null)
  assert.equal((await lotte.act(listExperts)).own?.consentedOn, '2026-11-24')
})

test('nobody enters, changes or removes another, also past the verbs', async () => {
  const past = (statement: ReturnType<typeof sql>) =>
    world.database.asActor(joost.capacity, (trx) => statement.execute(trx))
  await assert.rejects(
    past(sql`insert into knowledge.experts (partnership, id, person, appointment, organ, topics, consented_on, confirmed_on)
      values (${partnership}, ${newId()}, ${newId()}, ${newId()}, 'politie', '{5.2}', '2026-11-24', '2026-11-24')`),
    /row-level security/,
  )
  await past(sql`update knowledge.experts set topics = '{5.1}'`)
  await past(sql`delete from knowledge.experts`)
  assert.deepEqual(await joost.act(leaveDirectory), { removed: false })
  assert.deepEqual((await seenBy(lotte))[0]?.[2], ['5.2', 'geldezels-en-katvangers'], 'control: it is there, as it was')
})

test('the table has no column for a word about anybody', async () => {
  const { rows } = await world.owner.query(
    `select column_name, data_type from information_schema.columns where table_schema = 'knowledge' and table_name = 'experts'
      and data_type not in ('uuid', 'date') order by 1`,
  )
  assert.deepEqual(
    rows.map(({ column_name }) => column_name),
    ['organ', 'topics'],
  )
})

test('whoever holds the appointment no longer is not found', async () => {
  await world.owner.query('update identity.appointments set revoked_at = now() where id = $1', [
    lotte.capacity.appointment,
  ])
  assert.deepEqual(await seenBy(joost), [])
  await world.owner.query('update identity.appointments set revoked_at = null where id = $1', [
    lotte.capacity.appointment,
  ])
  assert.equal((await seenBy(joost)).length, 1, 'control')
})

test('confirming keeps the consent of before; a year without it, and the night takes the entry away', async () => {
  clock.advance(100 * 86_400)
  await enter(lotte, ['5.2'])
  const own = (await lotte.act(listExperts)).own
  assert.deepEqual([own?.consentedOn, own?.confirmedOn], ['2026-11-24', '2027-03-04'])
  const count = async () => (await world.owner.query('select from knowledge.experts')).rowCount
  clock.advance(365 * 86_400)
  await forgetExperts({ ...house, partnership } as unknown as Parameters<typeof forgetExperts>[0])
  assert.equal(await count(), 1, 'control: on its last day it still stands')
  clock.advance(86_400)
  assert.deepEqual(await seenBy(joost), [])
  await forgetExperts({ ...house, partnership } as unknown as Parameters<typeof forgetExperts>[0])
  assert.equal(await count(), 0)
})

test('somebody takes themselves out, at once and without a trace in the table', async () => {
  await enter(joost, ['5.2'])
  assert.deepEqual(await joost.act(leaveDirectory), { removed: true })
  assert.equal((await world.owner.query('select from knowledge.experts')).rowCount, 0)
})

test('an entry stands a year, and not a day longer', () => {
  assert.equal(entryStillStands({ confirmedOn: '2026-11-24' }, '2027-11-24'), true)
  assert.equal(entryStillStands({ confirmedOn: '2026-11-24' }, '2027-11-25'), false)
})

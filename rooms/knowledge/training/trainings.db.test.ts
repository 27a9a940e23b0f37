/** Who had which training when: entered by oneself, seen by few, and for who watches over authorisations only what is missing. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { enterTraining, listTrainings, takeTrainingBack } from './enter-training.ts'
import { forgetTrainings } from './forget-trainings.ts'
import { standingOf, trainingIsValidUntil } from './training.ts'

describe('a training', () => {
  test('counts three years, and to the last day of a month that is shorter', () => {
    assert.equal(trainingIsValidUntil('2026-01-31'), '2029-01-31')
    assert.equal(trainingIsValidUntil('2024-02-29'), '2027-02-28')
  })
  test('shows two months before it runs out', () => {
    assert.deepEqual(
      ['2026-11-23', '2026-11-24', '2027-01-22', '2027-01-23'].map((until) => standingOf(until, '2026-11-24')),
      ['expired', 'soon', 'soon', 'valid'],
    )
    assert.equal(standingOf(null, '2026-11-24'), 'missing')
  })
})

let world: TestDatabase
let house: House
const clock = testClock('2026-11-24T09:00:00Z')
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  const people = { partnership: demoPartnership, issuer: 'https://example.nl', people: demoPeople }
  await seedPeople(world.database, people)
})
after(() => world.close())
const capacityOf = (subject: string): Capacity => {
  const { id, appointments } = demoPerson(subject)
  const [first] = appointments
  assert.ok(first)
  const { organ, roles, ground, regimes } = first
  return {
    ...{ partnership: demoPartnership, person: id, appointment: first.id, organ, roles, ground },
    ...{ regime: regimes[0] ?? 'MUN', purpose: 'training/1' },
  }
}
const as = <T>(subject: string, verb: (act: Act) => Promise<T>): Promise<T> =>
  perform(house, capacityOf(subject), { audit: 'knowledge.training.entered' }, verb)
const enter = (subject: string, trainedOn = '2026-03-02') =>
  as(subject, (act) => enterTraining(act, { body: { topic: 'security', trainedOn } }))
const security = async (subject: string) =>
  (await as(subject, listTrainings)).own.find(({ topic }) => topic === 'security')
const code = (name: string) => ({ code: `knowledge/${name}` })

test('is entered by oneself, once for a day, and not for a day that is to come', async () => {
  assert.equal((await security('lotte'))?.standing, 'missing')
  await enter('lotte')
  assert.deepEqual(await security('lotte'), {
    ...{ topic: 'security', trainedOn: '2026-03-02', validUntil: '2029-03-02', standing: 'valid' },
  })
  await assert.rejects(enter('lotte'), code('training-is-entered'))
  await assert.rejects(enter('lotte', '2026-11-25'), code('training-day-does-not-fit'))
  const past = (person: string) =>
    world.database.asActor(capacityOf('lotte'), (trx) =>
      sql`insert into knowledge.trainings (partnership, id, person, organ, topic, trained_on, valid_until, entered_on)
        values (${demoPartnership}, ${newId()}, ${person}, 'reclassering', 'rules', '2026-03-02', '2029-03-02',
          '2026-11-24')`.execute(trx),
    )
  await assert.rejects(past(demoPerson('gijs').id), /row-level security/)
  await past(demoPerson('lotte').id)
})

test('is read by that person and by who watches over authorisations; a colleague reads nothing of it', async () => {
  await enter('gijs')
  const rows = (subject: string) =>
    world.database.asActor(capacityOf(subject), async (trx) => {
      const { rows } = await sql`select from knowledge.trainings where person = ${demoPerson('gijs').id}`.execute(trx)
      return rows.length
    })
  assert.deepEqual([await rows('gijs'), await rows('ruud'), await rows('lotte'), await rows('bram')], [1, 1, 0, 0])
  assert.equal((await as('lotte', listTrainings)).colleagues, null)
  const { colleagues } = await as('ruud', listTrainings)
  const gijs = colleagues?.find(({ name }) => name === demoPerson('gijs').name)
  assert.ok(gijs && !gijs.toDo.includes('security') && gijs.toDo.includes('rules'))
  const administrator = (await as('wim', listTrainings)).colleagues
  assert.ok(
    administrator?.every(({ organ }) => organ === 'college'),
    'only of the own organ',
  )
})

test('is taken back by oneself, and goes a year after it ran out', async () => {
  await enter('dewi', '2024-01-15')
  const back = (subject: string) =>
    as(subject, (act) => takeTrainingBack(act, { body: { topic: 'security', trainedOn: '2024-01-15' } }))
  assert.deepEqual(await back('bram'), { removed: false }, 'only one’s own')
  assert.deepEqual(await back('dewi'), { removed: true })
  await enter('dewi', '2024-01-15')
  const left = async () =>
    (await world.owner.query('select from knowledge.trainings where person = $1', [demoPerson('dewi').id])).rowCount
  const night = () => forgetTrainings({ ...house, partnership: demoPartnership })
  await night()
  assert.equal(await left(), 1, 'control')
  clock.advance(1200 * 24 * 3600)
  await night()
  assert.equal(await left(), 0)
})

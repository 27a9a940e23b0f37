/** The yearly review of rights and the covenants, in a real database: through the verbs, and past them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Id, newId, stopwatch, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import type { PersonToSeed } from '../../../foundation/identity/person-to-seed.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { demoPartnership } from '../../../foundation/production/weakness.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { listCovenants, recordCovenant } from '../covenant/record-covenant.ts'
import { loadLaw } from '../load-law.ts'
import { listAuthorisations, reviewAuthorisation } from './review-authorisation.ts'

let world: TestDatabase
let house: House
const clock = testClock('2026-12-20T09:00:00Z')

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  await seedPeople(world.database, { partnership: demoPartnership, issuer: 'test', people: demoPeople })
  await loadLaw(world.database, demoPartnership)
})
after(() => world.close())

function capacityOf(subject: string): Capacity {
  const person = demoPerson(subject)
  const appointment = person.appointments[0] as NonNullable<(typeof person.appointments)[number]>
  return {
    partnership: demoPartnership,
    person: person.id,
    appointment: appointment.id,
    organ: appointment.organ,
    roles: appointment.roles,
    ground: appointment.ground,
    regime: 'MUN',
    purpose: 'identity-management/1',
  }
}
const as = <T>(who: Capacity, verb: (act: Act) => Promise<T>) =>
  perform(house, who, { audit: 'sharing.authorisations.tested' }, verb)
const seenBy = async (who: Capacity) => (await as(who, listAuthorisations)).items
const review = (who: Capacity, appointment: Id, outcome: 'kept' | 'to-end') =>
  as(who, (act) => reviewAuthorisation(act, { params: { appointment }, body: { outcome } }))

test('a decider sees who may work for the own organ, the administrator sees everybody, a professional nobody', async () => {
  const police = await seenBy(capacityOf('bram'))
  assert.deepEqual([...new Set(police.map(({ organ }) => organ))], ['politie'])
  const all = await seenBy(capacityOf('wim'))
  assert.equal(all.length, demoPeople.flatMap(({ appointments }) => appointments).length)
  assert.equal((await seenBy(capacityOf('lotte'))).length, 0)
})

test('a review is due a month before the year is over; confirmed it holds for a year', async () => {
  const wim = capacityOf('wim')
  const lotte = demoPerson('lotte').appointments[0]?.id as Id
  const before = (await seenBy(wim)).find(({ id }) => id === lotte)
  assert.deepEqual([before?.state, before?.dueOn], ['due', '2027-01-05'])
  await review(wim, lotte, 'kept')
  const after = (await seenBy(wim)).find(({ id }) => id === lotte)
  assert.deepEqual([after?.state, after?.dueOn], ['reviewed', '2027-12-20'])
})

test('what is no longer needed waits for its end', async () => {
  const gijs = demoPerson('gijs').appointments[0]?.id as Id
  await review(capacityOf('wim'), gijs, 'to-end')
  assert.equal((await seenBy(capacityOf('wim'))).find(({ id }) => id === gijs)?.state, 'to-end')
})

test('nobody confirms their own rights, nor those of another organ, and each refusal is not about the appointment', async () => {
  const [bram, dewi] = [capacityOf('bram'), capacityOf('dewi')]
  await assert.rejects(review(bram, bram.appointment, 'kept'), { code: 'sharing/may-not-review' })
  await assert.rejects(review(dewi, bram.appointment, 'kept'), { code: 'sharing/authorisation-not-found' })
  await assert.rejects(review(dewi, newId(), 'kept'), { code: 'sharing/authorisation-not-found' })
  await review(capacityOf('wim'), bram.appointment, 'kept')
})

test('who works on cases and was appointed to test their legality too: the later rests, its organ and the administrator read why, nobody keeps it', async () => {
  const person = newId()
  const given = {
    function: 'Adviseur',
    roles: ['legal-adviser'],
    screening: { kind: 'test', on: '2025-12-08' },
  } as const
  const works = { ...given, id: newId(), organ: 'college', ground: 'processing', regimes: ['MUN', 'WGS-ZVH'] } as const
  const tests = { ...given, id: newId(), organ: 'burgemeester', ground: 'legality', regimes: ['WGS-ZVH'] } as const
  const elsewhere = { ...tests, id: newId(), organ: 'politie', regimes: ['WGS-RIEC'] } as const
  const appointments = [
    { ...works, from: '2026-01-05' },
    { ...tests, from: '2026-03-02' },
    { ...elsewhere, from: '2026-04-06' },
  ]
  const people = [{ id: person, subject: 'twice', name: 'Tweemaal Voorbeeld', appointments }]
  await seedPeople(world.database, { partnership: demoPartnership, issuer: 'test', people })
  const wim = capacityOf('wim')
  const restingOf = async (id: Id) => (await seenBy(wim)).find((one) => one.id === id)?.resting
  assert.deepEqual(await restingOf(tests.id), { regimes: ['WGS-ZVH'], organ: 'college', function: 'Adviseur' })
  assert.deepEqual([await restingOf(works.id), await restingOf(elsewhere.id)], [null, null], 'control: these stand')
  await assert.rejects(review(wim, tests.id, 'kept'), { code: 'sharing/rights-do-not-go-together' })
  await review(wim, tests.id, 'to-end')
  await review(wim, works.id, 'kept')
  await world.owner.query('update identity.appointments set revoked_at = now() where id = $1', [works.id])
  assert.equal(await restingOf(tests.id), null, 'once the other has ended nothing keeps it')
  await review(wim, tests.id, 'kept')
})

test('past the verbs a decider reviews nobody of another organ, and nobody reviews themselves', async () => {
  const dewi = capacityOf('dewi')
  const write = (organ: string, about: Id, who: Capacity) =>
    as(who, (act) =>
      sql`insert into sharing.authorisation_reviews
          (partnership, id, appointment, reviewed_organ, reviewed_person, person, organ, outcome, reviewed_on, written)
        values (${demoPartnership}, ${newId()}, ${newId()}, ${organ}, ${about}, ${who.person}, ${who.organ}, 'kept',
          '2026-12-20', ${clock.now()})`.execute(act.trx),
    )
  await assert.rejects(write('politie', demoPerson('bram').id, dewi))
  await assert.rejects(write('om', dewi.person, dewi))
  await write('om', newId(), dewi)
})

test('with three hundred people more the list is there within a second, and says of everybody what it said one by one', async () => {
  const organs = ['politie', 'om', 'college', 'ggd', 'reclassering']
  const many = Array.from(
    { length: 300 },
    (_, turn): PersonToSeed => ({
      id: newId(),
      subject: `many-${turn}`,
      name: `Fictief Persoon ${turn}`,
      appointments: [
        {
          id: newId(),
          organ: organs[turn % organs.length] ?? '',
          function: 'Medewerker',
          roles: ['partner-professional'],
          ground: 'processing',
          regimes: ['MUN'],
          screening: { kind: 'test', on: '2025-12-08' },
          from: '2026-01-05',
        },
      ],
    }),
  )
  await seedPeople(world.database, { partnership: demoPartnership, issuer: 'test', people: many })
  const wim = capacityOf('wim')
  await seenBy(wim)
  const elapsed = stopwatch()
  const all = await seenBy(wim)
  const milliseconds = elapsed()
  assert.ok(all.length >= 300)
  assert.ok(milliseconds <= 1_000, `${Math.round(milliseconds)} ms`)
  assert.ok(
    all.every(({ name, mayReview }) => mayReview === (name !== demoPerson('wim').name)),
    'nobody reviews themselves',
  )
  const bram = await seenBy(capacityOf('bram'))
  assert.deepEqual([...new Set(bram.map(({ organ }) => organ))], ['politie'])
  assert.ok(bram.length > 60)
})

const aCovenant = (changes: object = {}) => ({
  name: 'Convenant Zorg- en Veiligheidshuis',
  regime: 'WGS-ZVH' as const,
  parties: ['politie', 'om', 'college', 'politie'],
  from: '2026-01-01',
  until: '2027-02-01',
  place: 'Archief van het college, 2026-114',
  documentSha256: 'a'.repeat(64),
  ...changes,
})

test('a signed covenant is recorded by the legal adviser, read by everyone and by residents, and asks for renewal', async () => {
  const adviser = capacityOf('judith')
  await as(adviser, (act) => recordCovenant(act, { body: aCovenant() }))
  const { items } = await as(capacityOf('tom'), listCovenants)
  assert.deepEqual(
    items.map(({ state, parties }) => [state, parties.map(({ organ }) => organ)]),
    [['ending', ['politie', 'om', 'college']]],
  )
  const inPublic = await world.database.asEntrance({ entrance: 'resident', partnership: demoPartnership }, (trx) =>
    listCovenants({ trx, clock, language: 'nl', note: () => undefined }),
  )
  assert.equal(inPublic.items.length, 1)
})

test('a covenant that ends before it begins, or with an unknown party, is refused by the name of the field', async () => {
  const adviser = capacityOf('judith')
  const record = (changes: object, who = adviser) => as(who, (act) => recordCovenant(act, { body: aCovenant(changes) }))
  const fault = (name: string) => (error: { code?: string; invalidParams?: { name: string }[] }) =>
    error.code === 'sharing/covenant-not-right' && error.invalidParams?.[0]?.name === name
  await assert.rejects(record({ until: '2025-12-31' }), fault('until'))
  await assert.rejects(record({ parties: ['politie', 'voetbalclub'] }), fault('parties'))
  await assert.rejects(record({}, capacityOf('bram')), { code: 'sharing/may-not-record-covenant' })
  assert.equal((await as(adviser, listCovenants)).items.length, 1)
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Act } from '../../../foundation/act.ts'
import { closeTheDay } from '../../../foundation/audit/close-the-day.ts'
import type { Capacity, RegimeCode } from '../../../foundation/capacity.ts'
import { type Id, newId, systemClock, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { memoryLogSigner } from '../../../foundation/log/log-signer.ts'
import { sequenceAll } from '../../../foundation/log/sequence-leaves.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { askReading, decideReading } from './ask-reading.ts'
import { concludeAlarm, verifyTheLog } from './ask-verification.ts'
import { listOwnActs, proveOwnAct } from './list-own-acts.ts'
import { listProcessings } from './list-processings.ts'
import { accessesOf } from './read-accesses.ts'
import { listReadings, readActs, showReading } from './read-acts.ts'
import { showLogHealth } from './show-log-health.ts'
import type { LogUse } from './words.ts'

let world: TestDatabase
let house: House
// A reading is open by the clock of the database, which nobody can set: this house lives today.
const today = systemClock.today()
const dayAfter = (days: number) =>
  new Date(Date.parse(`${today}T10:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const clock = testClock(`${today}T10:00:00Z`)
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  await seedPeople(world.database, { partnership: demoPartnership, issuer: 'http://localhost:1', people: demoPeople })
})
after(() => world.close())

function capacityOf(subject: string, regime: RegimeCode = 'WGS-ZVH', purpose = 'log-internal-control/1'): Capacity {
  const { id: person, appointments } = demoPerson(subject)
  const { id: appointment, organ, roles, ground } = appointments[0] as (typeof appointments)[number]
  return { partnership: demoPartnership, person, appointment, organ, roles, ground, regime, purpose }
}
const as = <T>(who: Capacity, verb: (act: Act) => Promise<T>, audit = 'sharing.test.done') =>
  perform(house, who, { audit }, verb)
const [ruud, yara, bram, ines] = [
  capacityOf('ruud'),
  capacityOf('yara'),
  capacityOf('bram', 'WGS-ZVH', 'zvh-casusoverleg/1'),
  capacityOf('ines', 'WGS-ZVH', 'rights-desk/1'),
]
const refusing = (code: string) => ({ code: `sharing/${code}` })
const week = { from: dayAfter(-6), until: today }
const asked = (changes: object = {}) => ({
  body: {
    ...{ use: 'legality' as LogUse, regime: 'WGS-ZVH' as const, reason: 'complaint' as const, objects: [] as Id[] },
    ...week,
    ...changes,
  },
})
const bramReads = (objects: readonly Id[], who = bram) =>
  as(who, async (act) => act.note(...objects), 'casework.case.read')
const acts = (who: Capacity, reading: Id, use: LogUse = 'legality') =>
  as({ ...who, purpose: `log-${use}/1` }, (act) => readActs(act, { params: { use, reading }, query: { page: 1 } }))

describe('reading the log', () => {
  const seen = newId()
  let reading: Id
  test('for how a colleague performs, or for a case, is refused with the reason, and that is recorded', async () => {
    for (const use of ['performance', 'casework'])
      await assert.rejects(
        as(ruud, (act) => askReading(act, asked({ use, colleague: bram.person }))),
        refusing('not-a-use-of-the-log'),
      )
    const { rows } = await world.owner.query(
      `select determining from audit.decisions where action = 'sharing/ask-log-reading' and not allowed`,
    )
    assert.deepEqual(rows, Array(2).fill({ determining: ['sharing/the-log-serves-four-uses'] }))
  })
  test('is about one colleague or a few objects, over a short time', async () => {
    const ask = (changes: object) => as(ruud, (act) => askReading(act, asked(changes)))
    await assert.rejects(ask({}), refusing('reading-about-one-thing'))
    await assert.rejects(ask({ colleague: bram.person, objects: [seen] }), refusing('reading-about-one-thing'))
    await assert.rejects(ask({ colleague: bram.person, from: dayAfter(-330) }), refusing('reading-too-long'))
    await assert.rejects(ask({ colleague: bram.person, from: dayAfter(1) }), refusing('reading-too-long'))
  })
  test('shows nothing before somebody of another organ agreed', async () => {
    await bramReads([seen])
    await bramReads([newId()], { ...bram, regime: 'MUN' })
    reading = (await as(ruud, (act) => askReading(act, asked({ colleague: bram.person })))).id
    await assert.rejects(acts(ruud, reading), refusing('reading-not-open'))
    const own = { params: { reading }, body: { agrees: true } }
    await assert.rejects(
      as(ruud, (act) => decideReading(act, own)),
      refusing('reading-needs-another-organ'),
    )
    await assert.rejects(
      as({ ...ruud, person: newId() }, (act) => decideReading(act, own)),
      refusing('reading-needs-another-organ'),
      'a colleague of the same organ',
    )
    assert.deepEqual(
      (await as(yara, listReadings)).items.map(({ state, may }) => [state, may]),
      [['waiting', { decide: true, read: false }]],
    )
  })
  test('is open for a day then, for who asked, for its use, in its legal world', async () => {
    await as(yara, (act) => decideReading(act, { params: { reading }, body: { agrees: true } }))
    const { items, total } = await acts(ruud, reading)
    assert.deepEqual(
      items.map(({ action, objects, person, organ }) => ({ action, objects, person, organ })),
      [{ action: 'casework.case.read', objects: [seen], person: 'Bram Kuijpers', organ: 'politie' }],
    )
    assert.equal(total, 1)
    await assert.rejects(acts(ruud, reading, 'court'), refusing('reading-not-found'))
    await assert.rejects(acts({ ...yara, roles: ['log-controller'] }, reading), refusing('reading-not-open'))
    const { rows } = await world.owner.query(
      `select 1 from audit.acts where $1 = any (objects) and person = $2 and result = 'done'`,
      [reading, ruud.person],
    )
    assert.ok(rows.length > 0, 'the look is in the log itself')
    const shown = await as(ruud, (act) => showReading(act, { params: { reading } }))
    assert.deepEqual([shown.state, shown.decidedBy, shown.decidedOrgan], ['open', 'Yara Brouns', 'politie'])
    clock.advance(25 * 3600)
    await assert.rejects(acts(ruud, reading), refusing('reading-not-open'))
  })
  test('is decided once', async () => {
    const again = { params: { reading }, body: { agrees: false } }
    await assert.rejects(
      as(yara, (act) => decideReading(act, again)),
      refusing('reading-decided'),
    )
    const two = (await as(ruud, (act) => askReading(act, asked({ objects: [seen] })))).id
    const decide = () => as(yara, (act) => decideReading(act, { params: { reading: two }, body: { agrees: false } }))
    const both = await Promise.allSettled([decide(), decide()])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    await assert.rejects(acts(ruud, two), refusing('reading-not-open'))
  })
})

describe('past the verbs', () => {
  // The database looks at its own clock: what was opened above ends now.
  before(() => world.owner.query(`update audit.readings set open_until = now() where open_until is not null`))
  const rows = async (who: Capacity) =>
    (await world.database.asActor(who, (trx) => sql<{ person: Id }>`select person from audit.acts`.execute(trx))).rows
  test('the database shows nobody the acts of others, whatever the purpose', async () => {
    for (const purpose of ['log-legality/1', 'log-security/1', 'zvh-casusoverleg/1'])
      assert.ok((await rows({ ...ruud, purpose })).every(({ person }) => person === ruud.person))
    const { rowCount } = await world.owner.query('select from audit.acts where person <> $1', [ruud.person])
    assert.ok((rowCount ?? 0) > 0, 'control: there are others')
  })
  test('nobody opens a reading for themselves', async () => {
    const { id } = await as(ruud, (act) => askReading(act, asked({ colleague: bram.person })))
    const open = (who: Capacity, organ: string) =>
      world.database.asActor(who, (trx) =>
        sql`update audit.readings set agreed = true, decided_by = ${who.person}, decided_organ = ${organ},
          open_until = now() + interval '1 day' where id = ${id}`.execute(trx),
      )
    assert.equal((await open(ruud, 'college')).numAffectedRows, 0n)
    await assert.rejects(open(yara, 'om'), /row-level security/)
    assert.equal(
      (await rows({ ...ruud, purpose: 'log-legality/1' })).some(({ person }) => person === bram.person),
      false,
    )
    assert.equal((await open(yara, 'politie')).numAffectedRows, 1n)
    assert.ok(
      (await rows({ ...ruud, purpose: 'log-legality/1' })).some(({ person }) => person === bram.person),
      'control',
    )
  })
  test('a clerk reads accesses to what was asked about, in groups and without names', async () => {
    const object = newId()
    await bramReads([object])
    await bramReads([object, newId()])
    const found = await as(ines, (act) =>
      accessesOf(act, { objects: [object], from: dayAfter(-26), until: dayAfter(3) }),
    )
    assert.deepEqual(found, [
      {
        ...{ day: dayAfter(1), organ: 'politie', roles: ['delegate', 'partner-professional'], object, acts: 2 },
        ...{ action: 'casework.case.read', result: 'done', purpose: 'zvh-casusoverleg/1' },
      },
    ])
    await assert.rejects(
      as(bram, (act) => accessesOf(act, { objects: [object], from: dayAfter(-26), until: dayAfter(3) })),
      /row-level security/,
    )
  })
})

describe('one’s own acts', () => {
  const signer = memoryLogSigner(demoPartnership)
  test('are listed by day, one block per legal world, and nobody else is among them', async () => {
    const { blocks, days, day } = await as(bram, (act) => listOwnActs(act, { query: {} }))
    assert.deepEqual([day, days.map((one) => one.day)], [dayAfter(1), [dayAfter(1), today]])
    assert.deepEqual(
      blocks.map(({ regime }) => regime),
      ['WGS-ZVH'],
    )
    const before = await as(bram, (act) => listOwnActs(act, { query: { day: today } }))
    assert.deepEqual(
      before.blocks.map(({ regime }) => regime),
      ['MUN', 'WGS-ZVH'],
    )
  })
  test('can be shown to an outsider, with a proof that leads to the signed root', async () => {
    const { id } = (await as(bram, (act) => listOwnActs(act, { query: {} }))).blocks[0]?.items.at(-1) ?? { id: '' }
    const prove = (who: Capacity) => as(who, (act) => proveOwnAct(act, { params: { act: id } }))
    await assert.rejects(prove(bram), refusing('act-not-in-log-yet'))
    await sequenceAll({ database: world.database, clock, partnership: demoPartnership, signer })
    const proven = await prove(bram)
    const { openInclusionFile } = await import('../../../packages/transparency-log/src/index.ts')
    const { hasher, primitives } = await import('../../../foundation/log/cryptography.ts')
    const opened = await openInclusionFile(
      {
        file: Buffer.from(proven.proof),
        entry: Buffer.from(proven.entry, 'base64'),
        trust: { logKeys: [signer.key] },
      },
      primitives,
      hasher,
    )
    assert.deepEqual([opened.row, opened.checkpoint.size], [proven.row, proven.size])
    await assert.rejects(prove(yara), refusing('act-not-found'), 'of somebody else')
  })
  test('show which processing was about an object, by a pseudonym and without who did it', async () => {
    const who = { ...ruud, purpose: 'log-legality/1' }
    const search = (body: object) => as(who, (act) => listProcessings(act, { body }))
    await assert.rejects(search({}), refusing('processing-needs-a-criterion'))
    const activity = 'urn:schakel:verwerkingsactiviteit:zvh-casusoverleg/1'
    const { processingActivities } = await search({ processingActivityId: activity })
    assert.ok(processingActivities.length > 0)
    const subject = processingActivities
      .map(({ attributes }) => attributes['dpl.core.data_subject_id'])
      .find((one) => one !== undefined) as string
    const same = await search({ dataSubjectId: subject })
    assert.ok(same.processingActivities.every(({ attributes }) => attributes['dpl.core.data_subject_id'] === subject))
    assert.equal(JSON.stringify(processingActivities).includes(bram.person), false)
    assert.equal((await search({ dataSubjectId: 'nonsense' })).processingActivities.length, 0)
  })
  test('show nothing of another legal world or of residents, and turn no pseudonym back', async () => {
    const [worry, letter, own] = [newId(), newId(), newId()]
    await bramReads([worry], { ...bram, regime: 'PGA', purpose: 'pga-casusoverleg/2' })
    await bramReads([own])
    await world.owner.query(
      `insert into audit.resident_acts (partnership, id, action, object, day) values ($1, $2, 'signals.letter.received', $3, $4)`,
      [demoPartnership, newId(), letter, dayAfter(-2)],
    )
    await closeTheDay(world.database, { partnership: demoPartnership, today, yesterday: dayAfter(-1) })
    await sequenceAll({ database: world.database, clock, partnership: demoPartnership, signer })
    const clerk = { ...ines, purpose: 'log-legality/1' }
    const shown = async (object: Id) => {
      const { rows } = await world.owner.query<{ trace: Id }>('select trace from audit.processings where object = $1', [
        object,
      ])
      assert.ok(rows[0], 'control: the stream has it')
      const body = { traceId: rows[0].trace.replaceAll('-', '') }
      const found = await as(clerk, (act) => listProcessings(act, { body }), 'sharing.processing.searched')
      return found.processingActivities.length
    }
    assert.deepEqual([await shown(worry), await shown(letter), await shown(own)], [0, 0, 1])
    const activity = 'urn:schakel:verwerkingsactiviteit:resident-entrance/1'
    const body = { processingActivityId: activity }
    assert.deepEqual((await as(clerk, (act) => listProcessings(act, { body }))).processingActivities, [])
    const { blocks } = await as(clerk, (act) => listOwnActs(act, { query: {} }))
    assert.ok(JSON.stringify(blocks).includes('sharing.processing.searched'), 'control: that she looked is there')
    assert.equal(JSON.stringify(blocks).includes(own), false)
  })
  test('do not tell the contact point that an organ answers about a right, nor when', async () => {
    const rights = (who: Capacity) => ({ ...who, purpose: 'rights-of-persons/1' })
    await as(rights(bram), async (act) => act.note(newId()), 'casework.verdict.given')
    await as(rights(ines), async (act) => act.note(newId()), 'sharing.identity.checked')
    await sequenceAll({ database: world.database, clock, partnership: demoPartnership, signer })
    const processingActivityId = 'urn:schakel:verwerkingsactiviteit:rights-of-persons/1'
    const namesFor = async (who: Capacity) => {
      const body = { processingActivityId }
      const found = await as({ ...who, purpose: 'log-legality/1' }, (act) => listProcessings(act, { body }))
      return found.processingActivities.map(({ name }) => name).sort()
    }
    assert.deepEqual(await namesFor(ines), ['sharing.identity.checked'])
    assert.deepEqual(await namesFor(ruud), ['casework.verdict.given', 'sharing.identity.checked'], 'control')
  })
})

describe('the health of the log', () => {
  test('is for who controls it; it can be asked to be read again, once at a time', async () => {
    await assert.rejects(as(bram, showLogHealth), refusing('may-not-see-log'))
    const before = await as(yara, showLogHealth)
    assert.deepEqual([before.may.control, before.verification], [false, null])
    await as(ruud, verifyTheLog)
    await assert.rejects(as(ruud, verifyTheLog), refusing('verification-under-way'))
    assert.equal((await as(ruud, showLogHealth)).verifying, true)
    await assert.rejects(as(yara, verifyTheLog), refusing('may-not-see-log'))
  })
  test('shows an alarm until somebody says in their own name what it was', async () => {
    const id = newId()
    await world.owner.query(
      `insert into audit.log_alarms (partnership, id, kind, raised_at) values ($1, $2, 'rows-changed', now())`,
      [demoPartnership, id],
    )
    const end = (who: Capacity) =>
      as(who, (act) => concludeAlarm(act, { params: { alarm: id }, body: { conclusion: 'incident-reported' } }))
    await assert.rejects(end(yara), refusing('may-not-see-log'))
    await end(ruud)
    await assert.rejects(end(ruud), refusing('alarm-not-found'))
    const [alarm] = (await as(yara, showLogHealth)).alarms
    assert.deepEqual([alarm?.id, alarm?.conclusion], [id, 'incident-reported'])
  })
})

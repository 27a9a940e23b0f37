/** A case about an area or a phenomenon: about nobody, also past the verbs; barriers with who and by when; nothing crosses. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { loadKnowledge } from '../../knowledge/door.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { caseworkContract } from '../contract.ts'
import { holdings } from '../holdings.ts'
import { answerService } from './answer-service.ts'
import { agreeBarrier, reportBarrier } from './assign-barrier.ts'
import { decidePersonApproach } from './decide-person-approach.ts'
import { closePhenomenon, openPhenomenon } from './open-phenomenon.ts'
import { listPhenomena, showPhenomenon } from './show-phenomenon.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  await loadKnowledge(house.house, house.partnership)
  who = people(house)
})
after(() => house.close())

const refused = (code: string) => `casework/${code}`
const opening = {
  about: 'area',
  model: 'hennepteelt-in-woningen',
  place: 'Mariaberg',
  goal: 'Minder woningen gebruikt, en schuldhulp die er eerder is.',
} as const
const open = (by: Person = who.pien, changes: object = {}) =>
  by((act) => openPhenomenon(act, { body: { ...opening, ...changes } }))
const agreeing = {
  barrier: 'schuldhulp-eerst',
  carriedBy: 'college',
  dueOn: '2027-03-01',
  safeguard: 'Wie stopt, krijgt een plek om naartoe te gaan.',
} as const
const agree = (phenomenon: string, by: Person = who.pien, changes: object = {}) =>
  by((act) => agreeBarrier(act, { params: { phenomenon }, body: { ...agreeing, ...changes } }))
const show = (phenomenon: string, by: Person = who.pien) => by((act) => showPhenomenon(act, { params: { phenomenon } }))

describe('a case about an area or a phenomenon is about nobody', () => {
  test('no column has room for a person or refers to one, or to a case about one', async () => {
    const { rows } = await house.world.owner.query(
      `select table_name, column_name from information_schema.columns where table_schema = 'casework'
        and (table_name like 'phenomenon%' or table_name = 'person_approaches') order by 1, ordinal_position`,
    )
    const columns = rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`)
    assert.equal(columns.length, 48, columns.join(' '))
    assert.deepEqual(
      columns.filter((one) =>
        /person(?!_approaches)|name|birth|bsn|address|nation|relig|subject|member|_by$/.test(one),
      ),
      [
        'person_approaches.decided_by',
        'phenomenon_cases.opened_by',
        'phenomenon_cases.destroy_by',
        'phenomenon_tasks.carried_by',
      ],
      'and those are organs, and a day',
    )
    const uuids = await house.world.owner.query(
      `select table_name, column_name from information_schema.columns where table_schema = 'casework' and data_type = 'uuid'
        and (table_name like 'phenomenon%' or table_name = 'person_approaches')
        and column_name not in ('partnership', 'id', 'case_id')`,
    )
    assert.deepEqual(uuids.rows, [], 'nothing refers to anybody')
    const references = await house.world.owner.query(
      `select conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint where contype = 'f'
        and (conrelid::regclass::text like 'casework.phenomenon%' or conrelid::regclass::text = 'casework.person_approaches'
          or confrelid::regclass::text like 'casework.phenomenon%')`,
    )
    assert.ok(references.rows.length === 3, 'control: the three tables of a case are found')
    for (const { to } of references.rows) assert.equal(to, 'casework.phenomenon_cases')
  })
  test('no operation takes a person in or shows one', () => {
    const ours = Object.entries(caseworkContract).filter(([route]) => route.includes('/phenomenon-cases'))
    assert.equal(ours.length, 9)
    for (const [route, { body }] of ours as [string, { body?: { shape: object } }][]) {
      assert.doesNotMatch(route, /persons|circle|members|contributions/)
      for (const field of Object.keys(body?.shape ?? {}))
        assert.doesNotMatch(field, /person|name|birth|identity/i, route)
    }
    const shape = caseworkContract['POST /v1/phenomenon-cases'].body
    assert.equal(shape.safeParse(opening).success, true)
    assert.equal(shape.safeParse({ ...opening, persons: [{ name: 'Iemand Voorbeeld' }] }).success, false)
  })
  test('words that point at somebody are refused everywhere they can be typed', async () => {
    const pointing = 'Aan de Voorbeeldstraat 12 woont mevrouw Voorbeeld.'
    const { id } = await open()
    const code = refused('words-point-at-somebody')
    assert.equal(await refusalOf(open(who.pien, { goal: pointing })), code)
    assert.equal(await refusalOf(agree(id, who.pien, { safeguard: pointing })), code)
    const service = { service: 'credit', replaced: 'yes', words: pointing } as const
    assert.equal(
      await refusalOf(who.lotte((act) => answerService(act, { params: { phenomenon: id }, body: service }))),
      code,
    )
    assert.equal(
      await refusalOf(
        who.bram((act) => decidePersonApproach(act, { params: { phenomenon: id }, body: { reasons: pointing } })),
      ),
      code,
    )
  })
})

describe('who opens, sees and agrees', () => {
  test('a process manager or a core participant opens one; probation does not, and sees it', async () => {
    assert.equal(await refusalOf(open(who.lotte)), refused('not-yours-to-do'))
    const { id } = await open(who.bram)
    assert.equal((await show(id, who.lotte)).place, 'Mariaberg')
    assert.deepEqual((await show(id, who.lotte)).may, { answer: true, agree: false, decide: false, close: false })
  })
  test('whoever does not work on cases there meets nothing', async () => {
    const { id } = await open()
    const others = [
      house.someone('burgemeester', ['mayor']),
      house.someone('politie', ['partner-professional'], { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' }),
      house.someone('om', ['delegate'], { ground: 'legality' }),
    ]
    for (const other of others) assert.equal(await refusalOf(show(id, other)), refused('phenomenon-not-visible'))
    assert.equal(await refusalOf(show(newId())), refused('phenomenon-not-visible'))
    assert.equal((await show(id)).id, id, 'control: it is there')
  })
  test('past the verbs the database holds: who may not open, agree or decide, writes no row', async () => {
    const { id } = await open()
    const capacity = house.capacity('reclassering', ['partner-professional'])
    const rows = [
      sql`insert into casework.phenomenon_cases (partnership, id, regime, about, model, model_version, core, opened_by, opened_on,
          opened_at, destroy_by, words_sealed) values (${house.partnership}, ${newId()}, 'WGS-ZVH', 'area', 'x-y', 1,
          '{reclassering}', 'reclassering', '2026-11-24', now(), '2030-01-01', 'x')`,
      sql`insert into casework.phenomenon_tasks (partnership, id, case_id, regime, barrier, carried_by, due_on, agreed_on,
          agreed_at, safeguard_sealed) values (${house.partnership}, ${newId()}, ${id}, 'WGS-ZVH', 'x-y', 'politie',
          '2027-01-01', '2026-11-24', now(), 'x')`,
      sql`insert into casework.person_approaches (partnership, id, case_id, regime, decided_by, decided_on, decided_at,
          reasons_sealed) values (${house.partnership}, ${newId()}, ${id}, 'WGS-ZVH', 'reclassering', '2026-11-24', now(), 'x')`,
    ]
    for (const row of rows)
      await assert.rejects(
        house.world.database.asActor(capacity, (trx) => row.execute(trx)),
        /row-level security/,
      )
  })
})

describe('a barrier', () => {
  test('is agreed with its owner, or with whoever asks an owner outside', async () => {
    const { id } = await open()
    assert.equal(await refusalOf(agree(id, who.pien, { carriedBy: 'politie' })), refused('barrier-of-another-organ'))
    assert.equal(await refusalOf(agree(id, who.pien, { barrier: 'iets-anders' })), refused('barrier-not-in-the-model'))
    assert.equal(await refusalOf(agree(id, who.pien, { dueOn: '2026-11-23' })), 'sharing/dates-do-not-fit')
    assert.equal(await refusalOf(agree(id, who.lotte)), refused('not-yours-to-do'))
    await agree(id)
    await agree(id, who.bram, { barrier: 'netmeting', carriedBy: 'burgemeester' })
    assert.equal(await refusalOf(agree(id)), refused('already-decided'))
    const [step] = (await show(id)).steps
    const [first] = step?.barriers ?? []
    assert.equal(first?.tasks[0]?.carriedBy, 'college')
    assert.match(first?.tasks[0]?.safeguard ?? '', /een plek om naartoe te gaan/)
  })
  test('is reported on once, by whoever carries it, with what stood in the way', async () => {
    const { id } = await open()
    const { id: task } = await agree(id)
    const report = (by: Person, body: Parameters<typeof reportBarrier>[1]['body']) =>
      by((act) => reportBarrier(act, { params: { phenomenon: id, undertaking: task }, body }))
    assert.equal(await refusalOf(report(who.bram, { outcome: 'done' })), refused('not-yours-to-do'))
    assert.equal(await refusalOf(report(who.karim, { outcome: 'not-done' })), refused('obstacle-does-not-fit'))
    await report(who.karim, { outcome: 'partly', obstacle: 'side-effect' })
    assert.equal(await refusalOf(report(who.karim, { outcome: 'done' })), refused('already-decided'))
  })
  test('keeps the version the case was begun with when the model changes', async () => {
    const { id } = await open(who.pien, { model: 'malafide-verhuur' })
    await house.world.owner.query(
      `insert into knowledge.barrier_models (partnership, id, code, version, valid_from, content)
        select partnership, gen_random_uuid(), code, 2, valid_from, content || '{"version": 2}' from knowledge.barrier_models
        where code = 'malafide-verhuur' and version = 1`,
    )
    assert.equal((await show(id)).model.version, 1)
    const { id: later } = await open(who.pien, { model: 'malafide-verhuur' })
    assert.equal((await show(later)).model.version, 2)
  })
})

test('which public service was replaced: the youngest answer counts, and nobody answers for them', async () => {
  const { id } = await open()
  assert.deepEqual(
    (await show(id)).services.map(({ service, answer }) => [service, answer]),
    [
      ['protection', null],
      ['credit', null],
      ['work', null],
      ['housing', null],
    ],
  )
  const say = (by: Person, replaced: 'yes' | 'unknown', words: string) =>
    by((act) => answerService(act, { params: { phenomenon: id }, body: { service: 'credit', replaced, words } }))
  await say(who.lotte, 'unknown', 'Wij horen er niets over.')
  house.clock.advance(60)
  await say(who.karim, 'yes', 'Geldschieters zijn sneller dan wij; een noodfonds brengt het terug.')
  const answer = (await show(id)).services.find(({ service }) => service === 'credit')?.answer
  assert.deepEqual([answer?.replaced, answer?.organ], ['yes', 'college'])
})

test('a person-centred approach is decided by a core participant, and no case about a person comes of it', async () => {
  const { id } = await open()
  const before = (await house.world.owner.query('select count(*)::int as n from casework.cases')).rows[0]
  const decide = (by: Person) =>
    by((act) =>
      decidePersonApproach(act, {
        params: { phenomenon: id },
        body: { reasons: 'De barrières staan, en toch gaat het door.' },
      }),
    )
  for (const by of [who.pien, who.lotte])
    assert.equal(await refusalOf(decide(by)), refused('only-core-participants-decide'))
  await decide(who.bram)
  assert.deepEqual(
    (await show(id)).approaches.map(({ decidedBy, decidedOn }) => [decidedBy, decidedOn]),
    [['politie', '2026-11-24']],
  )
  assert.deepEqual((await house.world.owner.query('select count(*)::int as n from casework.cases')).rows[0], before)
})

test('a closed case takes nothing in, and stays to be read', async () => {
  const { id } = await open()
  const { id: task } = await agree(id)
  const close = (by: Person) =>
    by((act) => closePhenomenon(act, { params: { phenomenon: id }, body: { reason: 'barriers-stand' } }))
  assert.equal(await refusalOf(close(who.lotte)), refused('not-yours-to-do'))
  await close(who.pien)
  const closed = refused('phenomenon-closed')
  assert.equal(await refusalOf(close(who.pien)), closed)
  assert.equal(await refusalOf(agree(id)), closed)
  assert.equal(
    await refusalOf(
      who.karim((act) =>
        reportBarrier(act, { params: { phenomenon: id, undertaking: task }, body: { outcome: 'done' } }),
      ),
    ),
    closed,
  )
  assert.equal((await show(id)).closeReason, 'barriers-stand')
  assert.ok((await who.lotte(listPhenomena)).cases.some((line) => line.id === id && line.closedOn === '2026-11-24'))
})

test('what was typed goes on its day, key and row, and the rest of the house stays', async () => {
  const { id } = await open()
  const { id: task } = await agree(id)
  await house.clock.advance(5 * 366 * 24 * 3600)
  await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings])
  assert.equal(await refusalOf(show(id)), refused('phenomenon-not-visible'))
  const { rows } = await house.world.owner.query('select from keys.item_keys where row_ref = any ($1)', [[id, task]])
  assert.equal(rows.length, 0)
  const { id: fresh } = await open()
  assert.equal((await show(fresh)).goal, opening.goal, 'control: a new one is read')
})

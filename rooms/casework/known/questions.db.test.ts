/** Is somebody known elsewhere? Under real capacities, with the job that answers, between two compartments. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { addPerson } from '../report/add-person.ts'
import { endInvolvement } from '../standing/involve-organ.ts'
import { openCase } from '../testing/case-house.ts'
import { answerQuestions } from './answer-questions.ts'
import { askUnderReference } from './ask-under-reference.ts'
import { decideQuestion } from './decide-question.ts'
import { draftQuestion } from './draft-question.ts'
import { forgetEndedQuestions } from './forget-questions.ts'
import { listForRegister } from './list-for-register.ts'
import { endSecondLook, shieldPerson } from './shield-person.ts'
import { listQuestionsToDecide, showKnownElsewhere, showQuestionsUnderReference } from './show-questions.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let riec: { asks: Person; approves: Person; outside: Person }
before(async () => {
  house = await lawHouse()
  who = people(house)
  const there = { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
  riec = {
    asks: house.someone('politie', ['partner-professional'], there),
    approves: house.someone('om', ['delegate', 'partner-professional'], { ...there, person: newId() }),
    outside: house.someone('kmar', ['delegate'], there),
  }
})
after(() => house.close())

const why = 'Zonder dit antwoord stuurt het overleg twee plannen op één persoon af.'
const joris = { name: 'Joris Voorbeeld', birthDate: '1996-03-14', address: 'Voorbeeldstraat 1' }
const context = () => ({ ...house.house, partnership: house.partnership })
const answerAll = () => answerQuestions(context())
let serial = 100
const reference = () => `RIEC-2026-${serial++}`
const askAs = (changes: object = {}, as: Person = riec.asks) =>
  as((act) =>
    askUnderReference(act, {
      body: { reference: reference(), ...joris, target: 'WGS-ZVH', necessity: why, decider: 'om', ...changes },
    }),
  )
const approve = (id: string, as: Person = riec.approves) =>
  as((act) => decideQuestion(act, { params: { question: id }, body: { outcome: 'approve' } }))
const riecSees = async (id: string) =>
  (await riec.asks(showQuestionsUnderReference)).questions.find((one) => one.id === id)
const subjectOf = async (id: string) =>
  (await who.bram((act) => showKnownElsewhere(act, { params: { case: id } }))).persons[0]?.id ?? ''
const draftAs = (as: Person, inCase: string, person: string, target = 'WGS-RIEC') =>
  as((act) => draftQuestion(act, { params: { case: inCase }, body: { person, target, necessity: why } }))
const booked = async (direction: 'in' | 'out') =>
  (
    await house.world.owner.query<Record<string, unknown>>(
      'select regime, other, asker, asker_function, reference, outcome from sharing.questions where direction = $1 order by asked_at',
      [direction],
    )
  ).rows

describe('a RIEC asks the care and safety house about one person (T7)', () => {
  test('the answer names the organs involved and nothing else, and not those under secrecy', async () => {
    await openCase(house, ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'])
    const { id } = await askAs()
    assert.equal(await answerAll(), 0, 'nothing is asked before somebody else approved it')
    await approve(id)
    assert.equal(await answerAll(), 1)
    const seen = await riecSees(id)
    assert.equal(seen?.standing, 'answered')
    assert.deepEqual(seen?.answer, {
      known: true,
      named: ['college', 'om', 'politie', 'reclassering'],
      mayBeIncomplete: true,
      missShare: null,
      missMeasuredOn: null,
      answeredOn: '2026-11-24',
    })
  })

  test('both books say who asked, under which reference and why, and never about whom or what was answered', async () => {
    const [incoming] = await booked('in')
    assert.deepEqual(incoming, {
      regime: 'WGS-ZVH',
      other: 'WGS-RIEC',
      asker: 'politie',
      asker_function: 'partner-professional',
      reference: 'RIEC-2026-100',
      outcome: 'answered',
    })
    assert.equal((await booked('out')).length, 1)
    const { rows } = await house.world.owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'sharing.questions'::regclass and attnum > 0`,
    )
    assert.deepEqual(
      rows.map(({ name }) => name).filter((name) => /person|known|named|involved|sealed/.test(name)),
      [],
    )
  })

  test('a "not known" is the same bytes whether other persons are there or not, with its miss rate beside it', async () => {
    const unknown = { name: 'Karel Anders', birthDate: '1981-07-02' }
    const ask = async () => {
      const { id } = await askAs(unknown)
      await approve(id)
      await answerAll()
      return JSON.stringify((await riecSees(id))?.answer)
    }
    const before = await ask()
    await openCase(house)
    assert.equal(await ask(), before)
    const said = JSON.parse(before) as { known: boolean; named: string[]; missShare: number }
    assert.equal(said.known, false)
    assert.deepEqual(said.named, [])
    assert.ok(said.missShare > 0 && said.missShare < 1)
  })

  test('where only organs under secrecy are involved, the answer is "not known"', async () => {
    const { question } = await import('../../sharing/door.ts')
    const rules = await who.bram(async (act) => (await import('../../sharing/door.ts')).regime(act, 'WGS-ZVH'))
    assert.deepEqual(question.organsThatMayBeNamed(rules, ['ggd', 'ggz-instelling']), [])
    assert.deepEqual(question.organsThatMayBeNamed(rules, ['ggd', 'politie']), ['politie'])
  })

  test('whoever asks does not approve; an organ that was not asked to does not even see it', async () => {
    const { id } = await askAs({ decider: 'politie' })
    const seeing = async (as: Person) => (await as(showQuestionsUnderReference)).questions.some((one) => one.id === id)
    assert.equal(await refusalOf(approve(id, riec.outside)), 'casework/question-not-visible')
    assert.equal(await seeing(riec.outside), false)
    assert.equal(await seeing(riec.asks), true)
    assert.equal(await refusalOf(approve(id, riec.asks)), 'casework/only-core-participants-decide')
    const sameWithMandate = house.someone('politie', ['partner-professional'], {
      regime: 'WGS-RIEC',
      purpose: 'riec-casusoverleg/1',
      roles: ['delegate', 'partner-professional'],
    })
    assert.equal(await refusalOf(approve(id, sameWithMandate)), 'casework/own-question-is-not-yours-to-approve')
  })

  test('a reference that could be a name is refused, as is a person of whom too little is known', async () => {
    assert.equal(await refusalOf(askAs({ reference: 'voorbeeld-1' })), 'casework/reference-names-somebody')
    assert.equal(await refusalOf(askAs({ birthDate: undefined })), 'casework/too-little-to-ask-with')
    assert.equal(await refusalOf(askAs({ target: 'PGA' })), 'casework/may-not-ask-there')
    assert.equal(await refusalOf(askAs({ target: 'MUN' })), 'casework/may-not-ask-there')
    assert.equal(await refusalOf(askAs({ decider: 'ggd' })), 'casework/organ-takes-no-part')
  })
})

describe('a question from a case', () => {
  test('an organ involved drafts, a delegate of another person approves, the answer stands at the case', async () => {
    const id = await openCase(house)
    const { id: question } = await draftAs(who.lotte, id, await subjectOf(id))
    const waiting = await who.dewi(listQuestionsToDecide)
    assert.ok(waiting.questions.some((one) => one.id === question && one.mayDecide && one.necessity === why))
    await approve(question, who.dewi)
    await answerAll()
    const shown = await who.lotte((act) => showKnownElsewhere(act, { params: { case: id } }))
    assert.equal(shown.questions[0]?.answer?.known, false)
    assert.equal(shown.questions[0]?.expiresOn, '2026-12-08')
    assert.match(shown.questions[0]?.reference ?? '', /^zvh-[0-9a-f]{8}-[0-9a-f]{4}$/)
  })

  test('an organ that is not involved finds neither case nor question', async () => {
    const id = await openCase(house)
    const person = await subjectOf(id)
    const { id: question } = await draftAs(who.lotte, id, person)
    assert.equal(await refusalOf(draftAs(who.gijs, id, person)), 'casework/case-not-visible')
    assert.equal(await refusalOf(approve(question, who.roos)), 'casework/question-not-visible')
    await approve(question, who.dewi)
  })

  test('when an involvement ends, its organ no longer finds what was asked', async () => {
    const id = await openCase(house)
    const { id: question } = await draftAs(who.bram, id, await subjectOf(id))
    const body = { organ: 'om' }
    await who.karim((act) => endInvolvement(act, { params: { case: id }, body } as never))
    assert.equal(await refusalOf(approve(question, who.dewi)), 'casework/question-not-visible')
    await approve(question, who.karim)
  })

  test('a person of another case cannot be asked about (a confused parent), and not twice while it stands', async () => {
    const [id, other] = [await openCase(house), await openCase(house)]
    const [own, foreign] = [await subjectOf(id), await subjectOf(other)]
    assert.equal(await refusalOf(draftAs(who.bram, id, foreign)), 'casework/question-needs-one-person')
    await draftAs(who.bram, id, own)
    assert.equal(await refusalOf(draftAs(who.bram, id, own)), 'casework/asked-already')
    assert.equal(await refusalOf(draftAs(who.bram, id, own, 'PGA')), 'casework/may-not-ask-there')
  })

  test('the database itself refuses an approval by whoever asked, and an answer written at the workbench', async () => {
    const id = await openCase(house)
    const { id: question } = await draftAs(who.bram, id, await subjectOf(id))
    const by = (organ: string, person: string) =>
      sql`update casework.known_questions set standing = 'approved', decided_by = ${organ}, decided_person = ${person}
        where id = ${question}`
    const own = house.capacity('politie', ['delegate', 'partner-professional']).person
    const changed = await who.bram((act) => by('politie', own).execute(act.trx))
    assert.equal(changed.numAffectedRows, 0n)
    await assert.rejects(
      who.dewi((act) => sql`update casework.known_questions set known = true where id = ${question}`.execute(act.trx)),
      /permission denied/,
    )
    const another = house.capacity('om', ['delegate', 'partner-professional']).person
    const allowed = await who.dewi((act) => by('om', another).execute(act.trx))
    assert.equal(allowed.numAffectedRows, 1n)
    await answerAll()
  })
})

describe('a shielded person (R36)', () => {
  test('a question from outside hears "not known", and the delegates of the case hear that somebody asked', async () => {
    house.clock.advance(24 * 3600)
    const fenna = { name: 'Fenna Afscherming', birthDate: '1990-02-11', address: 'Stille Laan 4' }
    const { aReport, anAdmission } = await import('../examples.ts')
    const { reportCase } = await import('../report/report-case.ts')
    const { admitCase } = await import('../report/admit-case.ts')
    const persons = [{ role: 'subject' as const, ...fenna, minor: false }]
    const { id } = await who.lotte((act) => reportCase(act, { body: aReport({ persons }) }))
    await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission() }))
    const ask = async (person: object) => {
      const { id } = await askAs(person)
      await approve(id)
      await answerAll()
      return (await riecSees(id))?.answer
    }
    assert.equal((await ask(fenna))?.known, true, 'known before somebody shields her')
    const shield = {
      params: { case: id },
      body: { person: await subjectOf(id), reason: 'Zij wordt bedreigd door haar broer.' },
    }
    assert.equal(
      await refusalOf(who.lotte((act) => shieldPerson(act, shield))),
      'casework/only-core-participants-decide',
    )
    await who.bram((act) => shieldPerson(act, shield))
    const stranger = await ask({ name: 'Niemand Bekend', birthDate: '1971-01-19', address: 'Elders 9' })
    assert.deepEqual(await ask(fenna), stranger)
    const looks = (await who.dewi(listQuestionsToDecide)).secondLooks
    assert.equal(looks.length, 1)
    assert.equal(looks[0]?.case, id)
    assert.equal((await who.roos(listQuestionsToDecide)).secondLooks.length, 0, 'an organ not involved hears nothing')
    await who.dewi((act) => endSecondLook(act, { params: { look: looks[0]?.id ?? '' } }))
    assert.equal((await who.bram(listQuestionsToDecide)).secondLooks.length, 0)
  })
})

describe('a child in the circle of another', () => {
  test('is known at organs that read its name, and at no other', async () => {
    house.clock.advance(24 * 3600)
    const inCase = await openCase(house, ['politie', 'om', 'college', 'reclassering'])
    const child = { name: 'Kind Naamloos', birthDate: '2016-05-05', address: 'Kinderlaan 5' }
    const { id: person } = await who.bram((act) =>
      addPerson(act, {
        params: { case: inCase },
        body: { person: { ...child, minor: true, relation: 'gezinslid', namedBecause: 'Zij slaapt bij hem.' } },
      }),
    )
    const { id } = await askAs(child)
    await approve(id)
    await answerAll()
    assert.deepEqual((await riecSees(id))?.answer?.named, ['college', 'politie'])
    const rows = await listForRegister(context(), 'WGS-ZVH')
    const organsOf = (name: string) =>
      rows.filter(({ record }) => JSON.stringify(record).toLowerCase().includes(name)).map(({ organs }) => [...organs])
    assert.deepEqual(organsOf('naamloos'), [['college', 'politie']], 'nor in the register that others ask')
    assert.ok(
      organsOf('joris').some((organs) => organs.includes('om')),
      'control',
    )
    const shield = { params: { case: inCase }, body: { person, reason: 'Het wordt gezocht.' } }
    await who.bram((act) => shieldPerson(act, shield))
    const { id: shielded } = await askAs(child)
    await approve(shielded)
    await answerAll()
    assert.equal((await riecSees(shielded))?.answer?.known, false)
    const looks = async (one: Person) =>
      (await one(listQuestionsToDecide)).secondLooks.filter((look) => look.case === inCase)
    const look = (await looks(who.bram))[0]?.id
    assert.ok(look)
    assert.deepEqual(await looks(who.dewi), [], 'nor that it was asked about where it is shielded')
    const end = who.dewi((act) => endSecondLook(act, { params: { look } }))
    assert.equal(await refusalOf(end), 'casework/question-not-visible')
  })
})

describe('the number of a day', () => {
  test('the twenty-first question of an organ to one register is refused, in the books of both sides', async () => {
    house.clock.advance(24 * 3600)
    for (let asked = 0; asked < 20; asked++) await askAs()
    assert.equal(await refusalOf(askAs()), 'casework/question-limit-reached')
    const tooMany = (rows: readonly Record<string, unknown>[]) => rows.filter(({ outcome }) => outcome === 'over-limit')
    assert.equal(tooMany(await booked('in')).length, 1)
    assert.equal(tooMany(await booked('out')).length, 1)
    house.clock.advance(24 * 3600)
    await askAs()
  })

  test('the asked side counts for itself: what slipped past the asking side is not answered', async () => {
    house.clock.advance(24 * 3600)
    const { id } = await askAs()
    await approve(id)
    await house.world.owner.query(
      `insert into sharing.questions select partnership, gen_random_uuid(), 'WGS-ZVH', 'in', 'WGS-RIEC', 'politie', 'delegate',
         purpose, basis, reference, asked_at, $1, 'answered', null from sharing.questions, generate_series(1, 20)
       where outcome = 'answered' and direction = 'in' and reference = 'RIEC-2026-100'`,
      [house.clock.today()],
    )
    await answerAll()
    const seen = await riecSees(id)
    assert.equal(seen?.standing, 'over-limit')
    assert.equal(seen?.answer, null)
  })
})

describe('the end of a question', () => {
  test('an answer is gone on its day, at once for readers and the next night from the table', async () => {
    house.clock.advance(24 * 3600)
    const { id } = await askAs()
    await approve(id)
    await answerAll()
    assert.ok(await riecSees(id))
    house.clock.advance(14 * 24 * 3600)
    assert.equal(await riecSees(id), undefined)
    const left = async () =>
      (await house.world.owner.query('select from casework.known_questions where id = $1', [id])).rows.length
    const keys = async () =>
      (await house.world.owner.query('select from keys.item_keys where row_ref = $1', [id])).rows.length
    assert.equal(await left(), 1)
    assert.equal(await keys(), 1)
    await forgetEndedQuestions(context())
    assert.equal(await left(), 0)
    assert.equal(await keys(), 0)
  })

  test('with a person the questions about that person go, key and row', async () => {
    const id = await openCase(house)
    const person = await subjectOf(id)
    const { id: question } = await draftAs(who.bram, id, person)
    const count = async (table: string, column: string) =>
      (await house.world.owner.query(`select from ${table} where ${column} = $1`, [question])).rows.length
    assert.equal(await count('casework.known_questions', 'id'), 1)
    const act = { keys: house.house.keys, clock: house.clock, capacity: { partnership: house.partnership } }
    await house.world.database.asJob({ partnership: house.partnership, job: 'erase' }, (trx) =>
      holdings.eraseItem({ ...act, trx } as never, { table: 'casework.persons', row: person, case: id }),
    )
    assert.equal(await count('casework.known_questions', 'id'), 0)
    assert.equal(await count('keys.item_keys', 'row_ref'), 0)
  })
})

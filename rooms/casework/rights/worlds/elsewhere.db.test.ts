/** One request counts for everything: also for files of measures, cases of the RIEC and worries, which the desk never sees. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../../demo/people.ts'
import { dayOf, type Id, newId } from '../../../../foundation/clock.ts'
import { jobs, reactions } from '../../../../server/later.ts'
import { roomRoutes } from '../../../../server/rooms.ts'
import { loadKnowledge } from '../../../knowledge/door.ts'
import { aChild, aMeasure, aMother, anAnswer } from '../../testing/measure-house.ts'
import { aRiecAdmission, aSignal } from '../../testing/riec-house.ts'
import { aRestriction, type RightsHouse, rightsHouse } from '../../testing/rights-house.ts'
import { aWorry, loadExample } from '../../testing/worry-house.ts'

let house: RightsHouse
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
  await loadKnowledge(house.workbench.house, demoPartnership)
})
after(() => house.close())

type Line = { id: Id; reference: string; about: 'own' | 'common' }
const asked = async (who: string) => (await house.done<{ items: Line[] }>(who, 'GET', '/v1/consultations')).items
const onlyOne = async (who: string, about = 'own') => {
  const found = (await asked(who)).filter((one) => one.about === about)
  assert.equal(found.length, 1, `${who} is asked once`)
  return found[0]?.id as Id
}
const consulted = async (who: string, id: Id) => (await house.ask(who, 'GET', `/v1/consultations/${id}`)).body
const say = (who: string, id: Id, body: object) => house.ask(who, 'POST', `/v1/consultations/${id}/verdict`, body)
const speak = async (who: string, body: object, about = 'own') => {
  const { status, body: said } = await say(who, await onlyOne(who, about), body)
  assert.equal(status, 200, said)
  await house.later()
}
const inTwoMonths = () => dayOf(new Date(house.workbench.clock.now().getTime() + 60 * 86_400_000))
const kept = (told: boolean) => aRestriction({ told, lookAgainOn: inTwoMonths() })
const refuse = (told: boolean) => ({ verdict: 'refuse', restriction: kept(told) })
const nothing = { verdict: 'nothing-held' }
const code = ({ body }: { body: string }) => (JSON.parse(body) as { code: string }).code
type Shown = {
  state: string
  late: boolean
  verdicts: { organ: string | null; verdict: string; letter: string | null }[]
  consultation: { complete: boolean | null }
  outcomes: string[]
}
const desk = (request: Id, who = 'ines') => house.done<Shown>(who, 'GET', `/v1/rights-requests/${request}`)
const runJob = (name: string) => {
  const { database, clock, keys } = house.workbench.house
  return jobs.find((job) => job.name === name)?.run({ database, clock, keys, partnership: demoPartnership })
}
const theDayComes = async () => {
  house.workbench.clock.advance(14 * 86_400)
  await runJob('sharing.close-consultations')
}
const fresh = (who: object) => house.request({ receivedOn: house.workbench.clock.today(), ...who })
const count = async (query: string, values: unknown[] = []) =>
  (await house.workbench.testDatabase.owner.query(query, values)).rows.length

/** All the desk and the officer can read of a request, with the names of this one taken out. */
async function everythingOf(request: Id, name: string): Promise<string> {
  const read = async (who: string, path: string) => {
    const { status, body } = await house.ask(who, 'GET', `/v1/rights-requests/${request}${path}`)
    return [
      status,
      body.replaceAll(request, 'id').replaceAll(request.slice(0, 8).toUpperCase(), 'R').replaceAll(name, 'X'),
    ]
  }
  const seen = [await read('ines', ''), await read('ruud', ''), await read('ines', '/letter')]
  return JSON.stringify(seen).replace(/"instance\\":\\"[^"]*"/g, '')
}

const sanne = { name: aMother.name, birthDate: aMother.birthDate, address: 'Voorbeeldstraat 12, 6211 AB Maastricht' }
let measure: Id
let mother: Id

describe('somebody who stands in a file of a measure and in no case', () => {
  let request: Id
  before(async () => {
    measure = (await house.done('hugo', 'POST', '/v1/measures', aMeasure())).id
    const member = async (body: object) =>
      (await house.done('hugo', 'POST', `/v1/measures/${measure}/members`, body)).id
    mother = await member(aMother)
    const child = await member({ ...aChild, name: 'Fee Anders' })
    const answer = (body: object) => house.done('hugo', 'POST', `/v1/measures/${measure}/answers`, body)
    await answer(anAnswer('culpability', { member: mother, words: 'Zij wist het niet.' }))
    await answer(anAnswer('health', { member: child, words: 'Het kind slaapt slecht.' }))
    await answer(anAnswer('minors', { words: 'Er woont een kind.' }))
    request = await fresh(sanne)
  })

  test('is answered by whoever prepares measures for the organ of the file, and by nobody else', async () => {
    for (const who of ['hugo', 'nele']) await onlyOne(who)
    for (const who of ['bram', 'gijs', 'joost', 'evi', 'sofie', 'karim'])
      assert.deepEqual(await asked(who), [], `${who} is asked nothing`)
    const id = await onlyOne('hugo')
    const [hidden, absent] = [await say('evi', id, nothing), await say('evi', newId(), nothing)]
    assert.deepEqual([hidden.status, code(hidden)], [absent.status, code(absent)], 'nor can it be found by trying')
  })
  test('the organ reads who asks beside what its file says about that person, and nothing of the others there', async () => {
    const body = await consulted('hugo', await onlyOne('hugo'))
    for (const seen of ['Sanne Voorbeeld', 'In de schuur stonden', 'Zij wist het niet.', 'Er woont een kind.'])
      assert.ok(body.includes(seen), seen)
    for (const absent of ['Het kind slaapt slecht.', 'Fee Anders']) assert.ok(!body.includes(absent), absent)
    assert.equal(await count("select 1 from casework.measure_answers where question = 'health'"), 1, 'control')
  })
  test('the reference there is not that of the desk, and the desk sees no request that went on', async () => {
    const [there] = await asked('hugo')
    assert.notEqual(there?.reference.slice(2).toLowerCase(), request.slice(0, 8))
    const { items } = await house.done<{ items: { id: Id }[] }>('ines', 'GET', '/v1/rights-requests')
    assert.deepEqual(
      items.map(({ id }) => id),
      [request],
    )
    assert.equal(await count('select 1 from sharing.rights_requests'), 2, 'control: it went on')
  })
  test('words for the person name nobody else of the household', async () => {
    const give = (text: string) => ({ verdict: 'give', text })
    const id = await onlyOne('hugo')
    assert.equal(code(await say('hugo', id, give('Fee slaapt slecht.'))), 'casework/text-names-another-person')
    await speak('hugo', give('In uw schuur stonden planten. Wij weten dat u het niet wist.'))
    assert.equal(await count('select 1 from casework.consultation_parts'), 0, 'what was laid out is gone')
  })
  test('until the day nothing of it shows; then the organ, what it gives and the letter are there', async () => {
    const before = await desk(request, 'ruud')
    assert.deepEqual([before.verdicts, before.consultation.complete], [[], false])
    await theDayComes()
    const { verdicts, outcomes } = await desk(request)
    assert.deepEqual(
      verdicts.map(({ organ, verdict }) => [organ, verdict]),
      [['burgemeester', 'give']],
    )
    assert.deepEqual(outcomes, ['given', 'partly'])
    const decision = { outcome: 'given', reasons: 'Wij geven u wat er staat.' }
    await house.done('ines', 'POST', `/v1/rights-requests/${request}/decision`, decision)
    const { body } = await house.ask('ines', 'GET', `/v1/rights-requests/${request}/letter`)
    assert.ok(body.includes('Wij weten dat u het niet wist.') && body.includes('Van: Burgemeester'))
    await house.done('ines', 'POST', `/v1/rights-requests/${request}/sending`)
  })
  test('what followed from the measure lies ready as well: its kind, its day and the amount', async () => {
    const { owner } = house.workbench.testDatabase
    const ids = { partnership: demoPartnership, measure, account: newId() }
    await owner.query(
      `insert into casework.ledger_accounts (partnership, id, measure, regime, organ, basis, decided_on, opened_on, destroy_by, pursued)
        values ($1, $2, $3, 'MUN', 'burgemeester', $4, '2026-11-25', '2026-11-25', '2027-11-25', 'unknown')`,
      [ids.partnership, ids.account, ids.measure, newId()],
    )
    for (const [kind, ended] of [
      ['debt', null],
      ['job-lost', 'wrong'],
    ])
      await owner.query(
        `insert into casework.ledger_entries (partnership, id, measure, account, regime, organ, kind, on_day, amount, source,
            noted_by, noted_at, ended, ended_on, ended_for)
          values ($1, $2, $3, $4, 'MUN', 'burgemeester', $5, '2026-11-26', $6, 'organ', $2, now(), $7::text,
            case when $7::text is null then null else date '2026-11-27' end, case when $7::text is null then null else 'organ' end)`,
        [ids.partnership, newId(), ids.measure, ids.account, kind, kind === 'debt' ? 125_000 : null, ended],
      )
    await fresh(sanne)
    type Part = { what: string; category: string | null; amount: number | null }
    const { parts } = JSON.parse(await consulted('hugo', await onlyOne('hugo'))) as { parts: Part[] }
    assert.deepEqual(
      parts.filter(({ what }) => what === 'consequence').map(({ category, amount }) => [category, amount]),
      [['debt', 125_000]],
      'and not what proved wrong',
    )
  })
  test('also when somebody asks to put right or to erase, it is a task of the organ', async () => {
    await speak('hugo', nothing)
    for (const kind of ['rectification', 'erasure']) {
      await fresh({ ...sanne, kind })
      const body = await consulted('hugo', await onlyOne('hugo'))
      assert.ok(body.includes(`"kind":"${kind}"`))
      await speak('hugo', { verdict: 'give', text: 'Wij hebben dit in het dossier rechtgezet.' })
    }
  })
})

describe('what an organ keeps back elsewhere', () => {
  const twin = { name: 'Zoë Nergens', birthDate: '1971-03-09', address: 'Elders 4, 6211 AB Maastricht' }
  const decide = (request: Id, outcome: string) =>
    house.done('ines', 'POST', `/v1/rights-requests/${request}/decision`, { outcome, reasons: 'Zo is het besloten.' })

  test('and may not be told, leaves at the desk the very bytes of somebody nobody knows', async () => {
    const known = await fresh(sanne)
    const unknown = await fresh({ ...twin, birthDate: sanne.birthDate, address: sanne.address })
    const same = async (when: string) =>
      assert.equal(await everythingOf(known, sanne.name), await everythingOf(unknown, twin.name), when)
    await same('while organs are asked')
    await speak('hugo', refuse(false))
    await same('when the organ has spoken')
    await theDayComes()
    await same('on the day')
    for (const request of [known, unknown]) await decide(request, 'nothing-held')
    await same('in the letter')
    const { items } = await house.done<{ items: { mine: boolean }[] }>('hugo', 'GET', '/v1/restrictions')
    assert.deepEqual(
      items.map(({ mine }) => mine),
      [true],
      'control: the organ keeps it, with its factors and a day to look again',
    )
    for (const who of ['bram', 'ruud'])
      assert.deepEqual((await house.done<{ items: unknown[] }>(who, 'GET', '/v1/restrictions')).items, [], who)
  })
  test('and may be told, stands at the desk and in the letter as a ground, without an organ', async () => {
    const request = await fresh(sanne)
    await speak('hugo', refuse(true))
    await theDayComes()
    const { verdicts, outcomes } = await desk(request)
    assert.deepEqual(
      verdicts.map(({ organ, verdict, letter }) => [organ, verdict, letter]),
      [[null, 'refuse', 'd']],
    )
    assert.deepEqual(outcomes, ['refused'])
    await decide(request, 'refused')
    const { body } = await house.ask('ines', 'GET', `/v1/rights-requests/${request}/letter`)
    assert.ok(body.includes('onder d)') && !body.includes('Burgemeester'))
  })
  test('reaches the person when its ground is gone, as later information', async () => {
    const request = await fresh(sanne)
    await speak('hugo', refuse(false))
    await theDayComes()
    await decide(request, 'nothing-held')
    await house.done('ines', 'POST', `/v1/rights-requests/${request}/sending`)
    assert.equal((await desk(request)).late, false)
    type Kept = { items: { id: Id; since: string }[] }
    const { items } = await house.done<Kept>('hugo', 'GET', '/v1/restrictions')
    const newest = items.filter(
      ({ since }) =>
        since ===
        [...items]
          .map((one) => one.since)
          .sort()
          .at(-1),
    )
    assert.equal(newest.length, 1)
    const end = `/v1/restrictions/${newest[0]?.id}/end`
    assert.equal(
      (await house.ask('evi', 'POST', end, { text: 'Dit mag nu.' })).status,
      404,
      'not of whoever only advises',
    )
    await house.done('hugo', 'POST', end, { text: 'Er stonden planten in uw schuur.' })
    await house.later()
    assert.equal((await desk(request)).late, true)
    const { body } = await house.ask('ines', 'GET', `/v1/rights-requests/${request}/letter`)
    assert.ok(body.includes('Er stonden planten in uw schuur.'))
  })
  test('an organ that is late is not named on the day, and still answers', async () => {
    const request = await fresh(sanne)
    await theDayComes()
    await runJob('casework.forget-consultations')
    assert.deepEqual((await desk(request)).verdicts, [])
    await decide(request, 'nothing-held')
    await house.done('ines', 'POST', `/v1/rights-requests/${request}/sending`)
    await speak('hugo', { verdict: 'give', text: 'Te laat, maar dit staat er.' })
    const { late, verdicts } = await desk(request)
    assert.deepEqual([late, verdicts.map(({ verdict }) => verdict)], [true, ['give']])
  })
})

describe('somebody who stands in a case of the RIEC', () => {
  const rik = { name: 'Rik Voorbeeld', birthDate: '1980-04-04', address: 'Ergens 1' }
  test('is answered by each of its organs, and by one of them for all; the alliance for cases hears nothing', async () => {
    const { id: riec } = await house.done('joost', 'POST', '/v1/riec-cases', aSignal({ told: { told: true } }))
    await house.done('hanna', 'POST', `/v1/riec-cases/${riec}/admission`, aRiecAdmission())
    const { id: conference } = await house.done('hanna', 'POST', '/v1/conferences', {
      heldOn: house.workbench.clock.today(),
      place: 'x',
    })
    await house.done('hanna', 'POST', `/v1/conferences/${conference}/agenda`, { case: riec })
    house.workbench.clock.advance(86_400)
    await house.done('hanna', 'POST', `/v1/conferences/${conference}/decisions`, {
      ...{ case: riec, outcome: 'continue', reasons: 'Eerst naar de boeken kijken.' },
    })
    const request = await fresh(rik)
    for (const who of ['joost', 'els', 'bas', 'hanna']) await onlyOne(who)
    for (const who of ['bram', 'dewi', 'hugo', 'daan']) assert.deepEqual(await asked(who), [], who)
    const forAll = await consulted('hanna', await onlyOne('hanna', 'common'))
    assert.ok(forAll.includes('leegstaande winkels met geld'), 'what was written down together')
    assert.ok(forAll.includes('Eerst naar de boeken kijken.'), 'what was decided at the table')
    assert.ok(
      (await consulted('hanna', await onlyOne('hanna'))).includes('Eén deelnemer alleen'),
      'why it began phase 1',
    )
    await speak('hanna', { verdict: 'give', text: 'Er is samen over u gesproken.' }, 'common')
    await speak('hanna', refuse(true))
    await speak('joost', refuse(true))
    await speak('els', { verdict: 'partly', text: 'Wij kennen uw winkels.', restriction: kept(false) })
    await speak('bas', nothing)
    await theDayComes()
    const { verdicts } = await desk(request)
    assert.deepEqual(
      verdicts.map(({ organ, verdict }) => [organ, verdict]).sort(),
      [
        [null, 'give'],
        [null, 'refuse'],
        ['rijksbelastingdienst', 'give'],
      ],
      'one ground, whoever and however many invoke it; nothing of what may not be told',
    )
  })
})

describe('somebody about whom a worry about radicalisation was reported', () => {
  const joris = { name: 'Joris Zorgelijk', birthDate: '1999-01-31', address: 'Nergens 3, 6211 AB Maastricht' }
  test('is answered in that compartment; refused without telling, nobody can tell that it was there', async () => {
    await loadExample({ house: house.workbench.house, partnership: demoPartnership })
    const { name, birthDate } = joris
    const { id: worry } = await house.done(
      'mila',
      'POST',
      '/v1/worries',
      aWorry({ name, birthDate, told: { told: true } }),
    )
    const request = await fresh(joris)
    const unknown = await fresh({ ...joris, name: 'Karel Onbekend', address: joris.address })
    const same = async (when: string) =>
      assert.equal(await everythingOf(request, name), await everythingOf(unknown, 'Karel Onbekend'), when)
    for (const who of ['bram', 'lotte', 'hugo', 'sofie', 'daan']) assert.deepEqual(await asked(who), [], who)
    assert.ok(
      (await consulted('mila', await onlyOne('mila'))).includes('toonde een mes'),
      'control: who reported is asked',
    )
    await same('while organs are asked')
    await speak('mila', refuse(false))
    await theDayComes()
    await same('on the day')
    const decision = { outcome: 'nothing-held', reasons: 'Er is niets dat wij u kunnen geven.' }
    for (const one of [request, unknown])
      await house.done('ines', 'POST', `/v1/rights-requests/${one}/decision`, decision)
    await same('in the letter')
    assert.ok((await count('select 1 from casework.worry_marks where worry = $1', [worry])) > 0)
  })
})

describe('in the end', () => {
  test('what went on goes with its own day, and a file that goes takes what was laid out of it', async () => {
    await fresh(sanne)
    assert.ok((await count('select 1 from casework.consultation_parts where measure is not null')) > 0)
    assert.ok((await count('select 1 from casework.member_marks')) > 0)
    await house.workbench.testDatabase.owner.query('delete from casework.measures where id = $1', [measure])
    assert.equal(await count('select 1 from casework.consultation_parts where measure is not null'), 0)
    assert.equal(await count('select 1 from casework.member_marks'), 0)
    house.workbench.clock.advance(14 * 31 * 86_400)
    await runJob('sharing.forget-requests')
    assert.equal(
      await count(`select 1 from sharing.rights_requests q where passed_on_from is not null
      and not exists (select from sharing.restrictions r where r.request = q.id and r.ended_on is null)`),
      0,
    )
    assert.ok(
      (await count('select 1 from sharing.restrictions where ended_on is null')) > 0,
      'control: a ground that holds stays',
    )
  })
})

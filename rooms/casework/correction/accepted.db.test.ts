/** A person asks to put right or to erase: what an organ accepts is done, and the desk sees whether. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { jobs, reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import type { ShownConsultation } from '../rights/contract.ts'
import { aRestriction, type RightsHouse, rightsHouse } from '../testing/rights-house.ts'
import type { ShownCorrection, ShownCorrectionTask } from './contract.ts'

let house: RightsHouse
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
})
after(() => house.close())

const asks = 'In uw bestand staat dat ik elf keer klaagde.'
const code = ({ body }: { body: string }) => (JSON.parse(body) as { code: string }).code
const bytes = ({ status, body }: { status: number; body: string }) => [status, body.replace(/"instance":"[^"]*"/, '')]
type Line = { id: Id; reference: string; about: 'own' | 'common' }
async function asked(who: string, request: Id, about = 'own'): Promise<ShownConsultation> {
  const { items } = await house.done<{ items: Line[] }>(who, 'GET', '/v1/consultations')
  const found = items.find((one) => one.about === about && one.reference.slice(2).toLowerCase() === request.slice(0, 8))
  assert.ok(found, `${who} is asked`)
  return house.done<ShownConsultation>(who, 'GET', `/v1/consultations/${found.id}`)
}
const partWith = ({ parts }: ShownConsultation, words: string) => {
  const part = parts.find((one) => one.words === words)
  assert.ok(part, words)
  return part.id
}
const say = (who: string, { id }: { id: string }, body: object) =>
  house.ask(who, 'POST', `/v1/consultations/${id}/verdict`, body)
const give = { verdict: 'give', text: 'Wij zetten dit recht.' }
const nothing = { verdict: 'nothing-held' }
type Corrections = { corrections: ShownCorrection[]; tasks: ShownCorrectionTask[] }
const corrections = (who: string) => house.done<Corrections>(who, 'GET', '/v1/corrections')
const acceptedIn = async (request: Id, who = 'bram') =>
  (await corrections(who)).corrections.filter(({ askedIn }) => askedIn?.slice(2).toLowerCase() === request.slice(0, 8))
type Shown = { verdicts: { organ: string | null; verdict: string; toPutRight: boolean; putRightOn: string | null }[] }
const atTheDesk = async (request: Id) =>
  (await house.done<Shown>('ines', 'GET', `/v1/rights-requests/${request}`)).verdicts
    .filter(({ organ }) => organ !== null)
    .map(({ organ, toPutRight, putRightOn }) => [organ, toPutRight, putRightOn])
const runNight = () => {
  const { database, clock, keys } = house.workbench.house
  return jobs
    .find(({ name }) => name === 'casework.note-put-right')
    ?.run({ database, clock, keys, partnership: demoPartnership })
}
const owner = () => house.workbench.testDatabase.owner
const subjectNamed = (name: string) => ({ role: 'subject', name, birthDate: '1996-03-14', minor: false })
const askedBy = (name: string, kind: string) =>
  house.request({ kind, name, birthDate: '1996-03-14', address: 'Voorbeeldstraat 1', asks })
async function openAndDecide(request: Id) {
  await house.later()
  await house.done('ruud', 'POST', `/v1/rights-requests/${request}/opening`)
}

describe('a person asks to put something right', () => {
  let request: Id
  let inCase: Id
  before(async () => {
    inCase = await house.openCase('lotte', ['politie', 'om', 'college'], { persons: [subjectNamed('Daan Fout')] })
    await house.contribute('bram', inCase, { audience: ['om', 'college'], content: 'Elf meldingen.' })
    await house.contribute('bram', inCase, { audience: ['om'], content: 'Een gesprek in mei.' })
    await house.contribute('dewi', inCase, { audience: ['politie'], content: 'Een lopende zaak.' })
    request = await askedBy('Daan Fout', 'rectification')
  })

  test('an organ that gives marks which of its own contributions is wrong, and nothing else', async () => {
    const police = await asked('bram', request)
    assert.deepEqual(
      police.parts
        .filter(({ markable }) => markable)
        .map(({ words }) => words)
        .sort(),
      ['Een gesprek in mei.', 'Elf meldingen.'],
    )
    assert.equal(code(await say('bram', police, give)), 'casework/mark-what-is-wrong')
    assert.equal(code(await say('bram', police, { ...give, wrong: [] })), 'casework/mark-what-is-wrong')
    const theirs = partWith(await asked('dewi', request), 'Een lopende zaak.')
    const absent = await say('bram', police, { ...give, wrong: [newId()] })
    assert.equal(absent.status, 404)
    assert.deepEqual(bytes(await say('bram', police, { ...give, wrong: [theirs] })), bytes(absent), 'of another organ')
    const mine = partWith(police, 'Elf meldingen.')
    const refused = { verdict: 'refuse', restriction: aRestriction(), wrong: [mine] }
    assert.deepEqual(bytes(await say('bram', police, refused)), bytes(absent), 'nothing is given')
    const common = await asked('bram', request, 'common')
    assert.deepEqual(bytes(await say('bram', common, { ...give, wrong: [mine] })), bytes(absent), 'not for all')
    assert.equal((await say('bram', common, nothing)).status, 200)
    assert.equal((await say('bram', police, { ...give, wrong: [mine, mine] })).status, 200, 'control')
  })
  test('it waits among the corrections of that organ alone, without a word of what the person wrote', async () => {
    const [one, ...more] = await acceptedIn(request)
    assert.equal(more.length, 0, 'marked twice is one')
    assert.deepEqual(
      [one?.words, one?.outcome, one?.what, one?.supplier, one?.reportedBy],
      ['Elf meldingen.', 'reported', null, 'politie', 'politie'],
    )
    assert.ok(!(await house.ask('bram', 'GET', '/v1/corrections')).body.includes(asks))
    for (const who of ['dewi', 'karim', 'lotte'])
      assert.ok(!(await corrections(who)).corrections.some(({ id }) => id === one?.id), who)
  })
  test('that nothing is wrong can no longer be said; of an error another reported it can', async () => {
    const [one] = await acceptedIn(request)
    const stands = (id: string | undefined) =>
      house.ask('bram', 'POST', `/v1/corrections/${id}/answer`, { reason: 'Nageteld.' })
    assert.equal(code(await stands(one?.id)), 'casework/already-accepted')
    const { id } = await house.done('dewi', 'POST', `/v1/contributions/${one?.contribution}/errors`, { what: 'Twee?' })
    assert.equal((await stands(id)).status, 200, 'control')
    const past = (correction: string | undefined) =>
      owner().query(`update casework.corrections set outcome = 'stands', answered_on = '2026-11-25' where id = $1`, [
        correction,
      ])
    await assert.rejects(past(one?.id), /corrections_check/)
  })
  test('before the answers lie open the desk does not see it; then it sees which organ has still to do it', async () => {
    assert.deepEqual(await atTheDesk(request), [])
    await say('dewi', await asked('dewi', request), nothing)
    await say('karim', await asked('karim', request), nothing)
    await openAndDecide(request)
    assert.deepEqual(
      (await atTheDesk(request)).filter(([, toPutRight]) => toPutRight),
      [['politie', true, null]],
    )
    const { body } = await house.ask('ines', 'GET', `/v1/rights-requests/${request}`)
    assert.ok(!body.includes('Elf meldingen.') && !body.includes(inCase), 'never what, nor in which case')
    await runNight()
    assert.deepEqual(
      (await atTheDesk(request)).filter(([, , on]) => on),
      [],
      'the night says it of nobody who waits',
    )
  })
  test('the desk is not stopped: the term goes on', async () => {
    const at = (step: string) => `/v1/rights-requests/${request}/${step}`
    await house.done('ines', 'POST', at('decision'), { outcome: 'given', reasons: 'Dit wordt rechtgezet.' })
    await house.done('ines', 'POST', at('sending'))
    assert.deepEqual(
      (await atTheDesk(request)).filter(([, toPutRight]) => toPutRight),
      [['politie', true, null]],
    )
  })
  test('once it is corrected every receiver gets its task, and the desk the day', async () => {
    const [one] = await acceptedIn(request)
    house.workbench.clock.advance(86_400)
    await house.done('bram', 'POST', `/v1/contributions/${one?.contribution}/correction`, {
      content: 'Twee meldingen.',
      reason: 'Negen gingen over een ander portiek.',
    })
    for (const who of ['dewi', 'karim'])
      assert.ok(
        (await corrections(who)).tasks.some(
          ({ mine, supplier, outcome }) => mine && supplier === 'politie' && outcome === 'corrected',
        ),
        who,
      )
    assert.equal((await acceptedIn(request))[0]?.outcome, 'corrected')
    await house.later()
    assert.deepEqual(
      (await atTheDesk(request)).filter(([, toPutRight]) => toPutRight),
      [['politie', true, house.workbench.clock.today()]],
    )
  })
})

describe('a person asks to erase', () => {
  let request: Id
  before(async () => {
    const inCase = await house.openCase('lotte', ['politie', 'om', 'college'], { persons: [subjectNamed('Mees Weg')] })
    await house.contribute('bram', inCase, { audience: ['om'], content: 'Eerste.' })
    await house.contribute('bram', inCase, { audience: [], content: 'Tweede.' })
    request = await askedBy('Mees Weg', 'erasure')
    const police = await asked('bram', request)
    const wrong = [partWith(police, 'Eerste.'), partWith(police, 'Tweede.')]
    const partly = { verdict: 'partly', text: 'Wij wissen dit.', restriction: aRestriction(), wrong }
    assert.equal((await say('bram', police, partly)).status, 200)
    await say('bram', await asked('bram', request, 'common'), nothing)
    for (const who of ['dewi', 'karim']) await say(who, await asked(who, request), nothing)
    await openAndDecide(request)
  })
  const status = async () => (await atTheDesk(request)).find(([organ]) => organ === 'politie')?.[2]
  const destroy = (who: string, id: string | undefined) => house.ask(who, 'POST', `/v1/corrections/${id}/destruction`)

  test('the organ destroys it from its corrections, and only the last one makes it done', async () => {
    const [first, second] = await acceptedIn(request)
    assert.equal((await destroy('dewi', first?.id)).status, 404, 'of another organ')
    assert.equal((await destroy('bram', first?.id)).status, 200)
    assert.equal(code(await destroy('bram', first?.id)), 'casework/already-decided')
    await house.later()
    assert.equal(await status(), null, 'one of two')
    const keys = () => owner().query('select 1 from keys.item_keys where row_ref = $1', [first?.contribution])
    assert.equal((await keys()).rowCount, 0, 'its key is gone')
    assert.equal((await destroy('bram', second?.id)).status, 200)
    await house.later()
    assert.equal(await status(), house.workbench.clock.today())
  })
  test('an error another organ reported is not destroyed this way', async () => {
    const inCase = await house.openCase('lotte', ['politie', 'om'])
    const contribution = await house.contribute('bram', inCase, { audience: ['om'] })
    const { id } = await house.done('dewi', 'POST', `/v1/contributions/${contribution}/errors`, { what: 'Twee?' })
    assert.equal(code(await destroy('bram', id)), 'casework/not-yours-to-do')
  })
})

test('what went by its own day before it was put right is answered by destroying it', async () => {
  const inCase = await house.openCase('lotte', ['politie', 'om'], { persons: [subjectNamed('Saar Voorbij')] })
  const expiresOn = '2027-03-01'
  await house.contribute('bram', inCase, { audience: ['om'], content: 'Tijdelijk.', expiresOn })
  const request = await askedBy('Saar Voorbij', 'erasure')
  const police = await asked('bram', request)
  assert.equal((await say('bram', police, { ...give, wrong: [partWith(police, 'Tijdelijk.')] })).status, 200)
  const { clock } = house.workbench
  clock.advance((Date.parse(expiresOn) - clock.now().getTime()) / 1000 + 86_400)
  const [one] = await acceptedIn(request)
  assert.deepEqual([one?.words, one?.outcome], [null, 'reported'])
  assert.equal((await house.ask('bram', 'POST', `/v1/corrections/${one?.id}/destruction`)).status, 200)
  await house.later()
  const { rows } = await owner().query<{ on: string | null }>(
    'select put_right_on::text as on from sharing.verdicts where request = $1 and to_put_right',
    [request],
  )
  assert.deepEqual(rows, [{ on: clock.today() }])
})

test('what stands in a case the organ left is shown and not marked; then it gives without a mark', async () => {
  const inCase = await house.openCase('lotte', ['politie', 'om', 'college'], {
    persons: [subjectNamed('Bo Vertrokken')],
  })
  await house.contribute('bram', inCase, { audience: ['om'], content: 'Van vroeger.' })
  await house.done('dewi', 'POST', `/v1/cases/${inCase}/involvement-ends`, { organ: 'politie' })
  const request = await askedBy('Bo Vertrokken', 'rectification')
  const police = await asked('bram', request)
  assert.deepEqual(
    police.parts.map(({ words, markable }) => [words, markable]),
    [['Van vroeger.', false]],
  )
  const wrong = [partWith(police, 'Van vroeger.')]
  assert.equal((await say('bram', police, { ...give, wrong })).status, 404)
  assert.equal((await say('bram', police, give)).status, 200)
  assert.deepEqual(await acceptedIn(request), [])
})

test('for access nothing is marked', async () => {
  const inCase = await house.openCase('lotte', ['politie', 'om'], { persons: [subjectNamed('Lot Inzage')] })
  await house.contribute('bram', inCase, { audience: ['om'], content: 'Iets.' })
  const police = await asked('bram', await askedBy('Lot Inzage', 'access'))
  assert.ok(police.parts.every(({ markable }) => !markable))
  assert.equal((await say('bram', police, { ...give, wrong: [partWith(police, 'Iets.')] })).status, 404)
  assert.equal((await say('bram', police, give)).status, 200, 'control')
})

describe('past the verbs', () => {
  type Query = ReturnType<typeof sql>
  const as = (who: string, query: Query) => {
    const { id, appointments } = demoPerson(who)
    const [first] = appointments
    assert.ok(first)
    const { organ, roles, ground } = first
    const appointment = { partnership: demoPartnership, person: id, appointment: first.id, organ, roles, ground }
    const capacity = { ...appointment, regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
    return house.workbench.house.database.asActor(capacity, (trx) => query.execute(trx))
  }
  const asJob = (query: Query) =>
    house.workbench.house.database.asJob(
      { partnership: demoPartnership, job: 'casework.note-put-right', regime: 'WGS-ZVH' },
      (trx) => query.execute(trx),
    )
  let inCase: Id
  let contribution: Id
  let request: Id
  before(async () => {
    inCase = await house.openCase('lotte', ['politie', 'om'], { persons: [subjectNamed('Nour Slot')] })
    contribution = await house.contribute('bram', inCase, { audience: ['om'], content: 'Iets.' })
    request = await askedBy('Nour Slot', 'rectification')
  })
  const accept = (who: string, supplier: string, about: Id) => {
    const id = newId()
    return as(
      who,
      sql`insert into casework.corrections (partnership, id, case_id, contribution, category, supplier, reported_by,
          reported_on, outcome, receivers, request)
        select ${demoPartnership}, ${id}, ${inCase}, c.id, c.category, ${supplier}, ${supplier}, '2026-11-25', 'reported', '{}',
          ${about} from casework.contributions c where c.id = ${contribution}`,
    )
  }
  test('nobody accepts what was not laid out for the own organ', async () => {
    await assert.rejects(accept('bram', 'politie', newId()), /row-level security/)
    await assert.rejects(accept('dewi', 'om', request), /row-level security/)
    await assert.rejects(accept('dewi', 'politie', request), /row-level security/)
    await assert.rejects(accept('bram', 'politie', request), /foreign key/, 'control: only its clock is missing')
  })
  test('neither an organ nor the desk says that it was put right; nor is it said before something was marked', async () => {
    const police = await asked('bram', request)
    await say('bram', police, { ...give, wrong: [partWith(police, 'Iets.')] })
    const mark = (columns: Query) => sql`update sharing.verdicts set ${columns} where request = ${request}`
    for (const who of ['bram', 'ines', 'ruud'])
      await assert.rejects(as(who, mark(sql`put_right_on = '2026-11-25'`)), /permission denied/, who)
    const changed = await asJob(mark(sql`put_right_on = '2026-11-25'`))
    assert.equal(changed.numAffectedRows, 1n, 'control')
    const given = (put: boolean) =>
      as(
        'dewi',
        sql`insert into sharing.verdicts (partnership, id, request, regime, organ, about, verdict, told, given_on, to_put_right,
            put_right_on, text_sealed)
          values (${demoPartnership}, ${newId()}, ${request}, 'WGS-ZVH', 'om', 'own', 'give', true, '2026-11-25', true,
            ${put ? '2026-11-25' : null}, 'x'::bytea)`,
      )
    await assert.rejects(given(true), /row-level security/)
    assert.equal((await given(false)).numAffectedRows, 1n, 'control')
  })
})

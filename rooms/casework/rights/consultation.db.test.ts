/** A person uses a right: the desk asks, the organs involved speak, and nobody learns more than their part. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import type { Id } from '../../../foundation/clock.ts'
import { jobs, reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { aRestriction, aRightsRequest, type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

let house: RightsHouse
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
})
after(() => house.close())

type Line = { id: Id; reference: string; about: 'own' | 'common' }
const asked = async (who: string) => (await house.done<{ items: Line[] }>(who, 'GET', '/v1/consultations')).items
const askedAbout = async (who: string, request: Id, about = 'own') => {
  const found = (await asked(who)).find(
    (one) => one.about === about && one.reference.slice(2).toLowerCase() === request.slice(0, 8),
  )
  assert.ok(found, `${who} is asked`)
  return found.id
}
const speak = async (who: string, request: Id, body: object, about = 'own') =>
  house.done(who, 'POST', `/v1/consultations/${await askedAbout(who, request, about)}/verdict`, body)
const give = (text: string) => ({ verdict: 'give', text })
const nothing = { verdict: 'nothing-held' }
type Shown = {
  state: string
  verdicts: { organ: string | null; verdict: string; letter: string | null }[]
  consultation: { complete: boolean | null }
  outcomes: string[]
}
const desk = (request: Id, who = 'ines') => house.done<Shown>(who, 'GET', `/v1/rights-requests/${request}`)
const letter = async (request: Id) =>
  JSON.stringify(await house.done('ines', 'GET', `/v1/rights-requests/${request}/letter`))
const code = ({ body }: { body: string }) => (JSON.parse(body) as { code: string }).code
const runJob = (name: string) => {
  const { database, clock, keys } = house.workbench.house
  return jobs.find((job) => job.name === name)?.run({ database, clock, keys, partnership: demoPartnership })
}

describe('a person asks what is known', () => {
  let request: Id
  let inCase: Id
  before(async () => {
    const circle = { role: 'circle', name: 'Fatma Kring', minor: false, relation: 'gezinslid' }
    const subject = {
      role: 'subject',
      name: 'Joris Voorbeeld',
      birthDate: '1996-03-14',
      address: 'Voorbeeldstraat 1',
      minor: false,
    }
    inCase = await house.openCase('lotte', ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'], {
      persons: [subject, circle],
    })
    await house.contribute('bram', inCase, { audience: ['om'], content: 'Drie meldingen van overlast.' })
    await house.contribute('dewi', inCase, { audience: ['politie'], content: 'Een lopende strafzaak.' })
    request = await house.request()
  })

  test('each organ involved is asked once about its own, and one of them about what was written together', async () => {
    for (const who of ['bram', 'dewi', 'karim', 'lotte', 'gijs']) await askedAbout(who, request)
    await askedAbout('bram', request, 'common')
    for (const who of ['dewi', 'karim', 'lotte', 'gijs'])
      assert.ok(!(await asked(who)).some(({ about }) => about === 'common'), `${who} does not speak for all`)
  })
  test('it reads who asks and what it brought itself, and nothing another organ brought', async () => {
    const id = await askedAbout('bram', request)
    const { body } = await house.ask('bram', 'GET', `/v1/consultations/${id}`)
    for (const seen of ['Joris Voorbeeld', 'Drie meldingen van overlast.', 'wat u over mij'])
      assert.ok(body.includes(seen), seen)
    for (const hidden of ['lopende strafzaak', 'Fatma Kring', 'Rust in het portiek'])
      assert.ok(!body.includes(hidden), hidden)
    const common = await house.ask('bram', 'GET', `/v1/consultations/${await askedAbout('bram', request, 'common')}`)
    assert.ok(common.body.includes('Rust in het portiek'), 'control: what was written together is there')
  })
  test("another organ's question and one that is not there are the same bytes", async () => {
    const theirs = await askedAbout('dewi', request)
    const [hidden, absent] = await Promise.all([
      house.ask('bram', 'GET', `/v1/consultations/${theirs}`),
      house.ask('bram', 'GET', '/v1/consultations/11111111-1111-4111-8111-111111111111'),
    ])
    const without = (body: string) => body.replace(/"instance":"[^"]*"/, '')
    assert.deepEqual([hidden.status, without(hidden.body)], [absent.status, without(absent.body)])
    assert.equal((await house.ask('dewi', 'GET', `/v1/consultations/${theirs}`)).status, 200, 'control')
  })
  test('the desk sees neither a case nor who is asked, and a request about nobody looks the same', async () => {
    const nobody = await house.request({ name: 'Karel Anders', birthDate: '1971-01-02', address: 'Elders 4' })
    const [one, other] = [await desk(request), await desk(nobody)]
    assert.deepEqual(
      [one.verdicts, one.state, one.consultation, one.outcomes],
      [other.verdicts, other.state, other.consultation, other.outcomes],
    )
    const rows = await house.workbench.testDatabase.owner.query(
      'select id, cardinality(consulted) as organs from sharing.rights_requests order by 2',
    )
    assert.deepEqual(
      rows.rows.map(({ organs }) => organs),
      [0, 5],
      'control: one of them is known',
    )
    for (const path of [`/v1/cases/${inCase}`, '/v1/consultations', '/v1/restrictions'])
      assert.equal((await house.ask('ines', 'GET', path)).status, 404, path)
  })
  test('keeping something back needs a letter, a reason and all eight factors', async () => {
    const id = await askedAbout('dewi', request)
    const refuse = (restriction?: object) =>
      house.ask('dewi', 'POST', `/v1/consultations/${id}/verdict`, {
        verdict: 'refuse',
        ...(restriction ? { restriction } : {}),
      })
    assert.equal(code(await refuse()), 'sharing/restriction-not-weighed')
    const { factors } = aRestriction()
    assert.equal(code(await refuse(aRestriction({ factors: { ...factors, h: ' ' } }))), 'house/invalid')
    assert.equal(code(await refuse(aRestriction({ letter: 'k' }))), 'house/invalid')
    assert.equal(
      code(await refuse(aRestriction({ lookAgainOn: '2029-01-01' }))),
      'sharing/look-again-within-half-a-year',
    )
    assert.equal((await refuse(aRestriction())).status, 200, 'control')
    assert.equal(code(await refuse(aRestriction())), 'casework/consultation-not-visible', 'once')
  })
  test('words for a person name nobody else of the case', async () => {
    const id = await askedAbout('bram', request)
    const say = (text: string) => house.ask('bram', 'POST', `/v1/consultations/${id}/verdict`, give(text))
    assert.equal(code(await say('Mevrouw KRING belde over u.')), 'casework/text-names-another-person')
    assert.equal(code(await say(' ')), 'house/invalid')
    assert.equal((await say('Er waren drie meldingen van overlast.')).status, 200, 'control')
  })
  test('before all have spoken nobody opens the answers; then the privacy officer may', async () => {
    const open = (who: string) => house.ask(who, 'POST', `/v1/rights-requests/${request}/opening`)
    assert.equal(code(await open('ruud')), 'sharing/not-every-organ-has-spoken')
    await speak('bram', request, give('U bent besproken omdat er overlast was.'), 'common')
    await speak('karim', request, nothing)
    await speak('lotte', request, give('Wij begeleiden u sinds mei.'))
    await speak('gijs', request, { verdict: 'refuse', restriction: aRestriction({ letter: 'i', told: false }) })
    await house.later()
    assert.equal(code(await open('ines')), 'sharing/only-the-privacy-officer-opens')
    assert.equal((await desk(request)).verdicts.length, 0)
    assert.equal((await open('ruud')).status, 200)
    assert.equal((await desk(request)).verdicts.length, 6, 'control')
  })
  test('the desk cannot give what an organ keeps back, and decides what fits', async () => {
    const decide = (outcome: string) =>
      house.ask('ines', 'POST', `/v1/rights-requests/${request}/decision`, {
        outcome,
        reasons: 'Wij volgen wat de organisaties zeiden.',
      })
    assert.deepEqual((await desk(request)).outcomes, ['partly'])
    assert.equal(code(await decide('given')), 'sharing/outcome-does-not-fit')
    assert.equal((await decide('partly')).status, 200, 'control')
  })
  test('the letter gives what is given, says what may be said, and tells nothing of the rest', async () => {
    const words = await letter(request)
    for (const there of ['drie meldingen', 'begeleiden u sinds mei', 'omdat er overlast was', 'onder d)'])
      assert.ok(words.includes(there), there)
    for (const absent of [
      'lopende strafzaak',
      'Er loopt een onderzoek',
      'GGZ',
      'onder i)',
      'Kring',
      'Lotte',
      'gemeld door',
    ])
      assert.ok(!words.includes(absent), absent)
    const pdf = await house.ask('ines', 'GET', `/v1/rights-requests/${request}/letter-as-pdf`)
    assert.ok(pdf.status === 200 && pdf.body.startsWith('%PDF-1.7'))
    assert.equal((await house.ask('ines', 'POST', `/v1/rights-requests/${request}/sending`)).status, 200)
  })
  test('what was laid out for the organs is gone once they spoke', async () => {
    const { rows } = await house.workbench.testDatabase.owner.query(
      'select 1 from casework.consultation_parts p join casework.consultations c on c.id = p.consultation where c.request = $1',
      [request],
    )
    assert.equal(rows.length, 0)
  })
  test('when the ground ends the organ reports it, and the desk sends what was kept back', async () => {
    type Kept = { items: { id: Id; letter: string; mine: boolean }[] }
    const mine = await house.done<Kept>('dewi', 'GET', '/v1/restrictions')
    assert.deepEqual(
      mine.items.map(({ letter: on }) => on),
      ['d'],
      'its own only',
    )
    const seen = await house.done<Kept>('ruud', 'GET', '/v1/restrictions')
    assert.deepEqual(seen.items.map(({ letter: on, mine: own }) => [on, own]).sort(), [
      ['d', false],
      ['i', false],
    ])
    const id = mine.items[0]?.id
    const end = (who: string) =>
      house.ask(who, 'POST', `/v1/restrictions/${id}/end`, { text: 'Er was een strafzaak. Die is gesloten.' })
    assert.equal((await end('bram')).status, 404, 'of another organ')
    assert.equal((await end('dewi')).status, 200)
    assert.equal((await end('dewi')).status, 404, 'once')
    assert.ok((await letter(request)).includes('Die is gesloten.'))
    const sending = () => house.ask('ines', 'POST', `/v1/rights-requests/${request}/sending`)
    assert.equal((await sending()).status, 200)
    assert.equal(code(await sending()), 'sharing/request-not-in-that-state', 'nothing waits any more')
  })
})

describe('a consultation on its day', () => {
  test('opens by itself, names who was silent, and also for a case that was closed since', async () => {
    const subject = { role: 'subject', name: 'Mila Proef', birthDate: '1990-05-05', minor: false }
    const inCase = await house.openCase('gijs', ['politie', 'om'], { persons: [subject] })
    await house.contribute('dewi', inCase, { audience: ['politie'], content: 'Een oude zaak.' })
    await house.done('bram', 'POST', `/v1/cases/${inCase}/closure`, { reason: 'goal-reached' })
    assert.equal((await house.ask('dewi', 'GET', `/v1/cases/${inCase}`)).status, 404, 'shielded')
    const request = await house.request({ name: 'Mila Proef', birthDate: '1990-05-05', address: 'Ergens 1' })
    const id = await askedAbout('dewi', request)
    const { body } = await house.ask('dewi', 'GET', `/v1/consultations/${id}`)
    assert.ok(body.includes('Een oude zaak.'))
    await speak('dewi', request, give('Er was een oude zaak.'))
    await runJob('sharing.close-consultations')
    assert.equal((await desk(request)).state, 'consulting', 'not before the day')
    house.workbench.clock.advance(14 * 86_400)
    await runJob('sharing.close-consultations')
    const { state, verdicts } = await desk(request)
    assert.equal(state, 'to-decide')
    assert.deepEqual(
      verdicts.map(({ organ, verdict }) => [organ, verdict]),
      [
        [null, 'no-answer'],
        ['om', 'give'],
        ['politie', 'no-answer'],
      ],
    )
    assert.equal(
      code(await house.ask('bram', 'POST', `/v1/consultations/${await askedAbout('bram', request)}/verdict`, nothing)),
      'sharing/request-not-in-that-state',
    )
  })
  test('the term is extended once, within the first month, with a reason', async () => {
    const today = house.workbench.clock.today()
    const { id } = await house.done('ines', 'POST', '/v1/rights-requests', aRightsRequest({ receivedOn: today }))
    const extend = () =>
      house.ask('ines', 'POST', `/v1/rights-requests/${id}/extension`, { reason: 'Vijf organen, een dik dossier.' })
    assert.equal((await extend()).status, 200)
    assert.equal(code(await extend()), 'sharing/request-not-in-that-state')
    const late = await house.done('ines', 'POST', '/v1/rights-requests', aRightsRequest({ receivedOn: '2026-10-01' }))
    const tooLate = await house.ask('ines', 'POST', `/v1/rights-requests/${late.id}/extension`, {
      reason: 'Vijf organen, een dik dossier.',
    })
    assert.equal(code(tooLate), 'sharing/extension-comes-too-late')
  })
})

describe('somebody known in two cases', () => {
  const subject = { role: 'subject', name: 'Sanne Tweemaal', birthDate: '1988-08-08', minor: false }
  const circleOf = (name: string) => ({ role: 'circle', name, minor: false, relation: 'gezinslid' })
  let request: Id
  before(async () => {
    const cared = await house.openCase('gijs', ['politie', 'ggz-instelling'], {
      persons: [{ ...subject, address: 'Zorgpad 1' }, circleOf('Anouk Zorgkring')],
    })
    await house.contribute('bram', cared, { audience: [], content: 'Wat de zorg nooit zag.' })
    await house.openCase('lotte', ['politie', 'om'], {
      persons: [{ ...subject, address: 'Geheimlaan 9' }, circleOf('Youri Strafkring')],
    })
    request = await house.request({ name: 'Sanne Tweemaal', birthDate: '1988-08-08', address: 'Zorgpad 1' })
  })

  test('an organ is shown whom its own case means, and nothing of a case it never took part in', async () => {
    const shown = async (who: string) =>
      (await house.ask(who, 'GET', `/v1/consultations/${await askedAbout(who, request)}`)).body
    const care = await shown('gijs')
    assert.ok(care.includes('Zorgpad 1'), 'control: its own case')
    assert.ok(!care.includes('Geheimlaan 9'), 'the other case')
    const police = await shown('bram')
    assert.ok(police.includes('Zorgpad 1') && police.includes('Geheimlaan 9'), 'control: it is in both')
  })
  test('no answer tells an organ whether a name stands in a case it never took part in', async () => {
    const id = await askedAbout('gijs', request)
    const say = (text: string) => house.ask('gijs', 'POST', `/v1/consultations/${id}/verdict`, give(text))
    assert.equal(code(await say('Wij spraken met Anouk Zorgkring.')), 'casework/text-names-another-person', 'control')
    assert.equal((await say('Wij spraken met Youri Strafkring.')).status, 200, 'as any name it could not know')
  })
  test('nor do its own acts name rows of that case', async () => {
    const { rows } = await house.workbench.testDatabase.owner.query(
      `select 1 from audit.acts a join casework.persons p on p.id = any (a.objects)
        where a.organ = 'ggz-instelling' and not p.involved @> array['ggz-instelling'] and p.reporter <> 'ggz-instelling'`,
    )
    assert.equal(rows.length, 0)
  })
})

describe('a child in the circle of another', () => {
  const subject = {
    role: 'subject',
    name: 'Sem Kindkring',
    birthDate: '1987-07-07',
    minor: false,
    address: 'Kringpad 3',
  }
  const child = { name: 'Lieke Kleinkring', birthDate: '2016-05-05', address: 'Schuilplek 8', minor: true }
  const speaking = async (who: string, request: Id, text: string) =>
    code(await house.ask(who, 'POST', `/v1/consultations/${await askedAbout(who, request)}/verdict`, give(text)))
  const shown = async (who: string, request: Id) =>
    (await house.ask(who, 'GET', `/v1/consultations/${await askedAbout(who, request)}`)).body
  let inCase: Id
  before(async () => {
    inCase = await house.openCase('lotte', ['politie', 'om', 'college', 'reclassering'], { persons: [subject] })
    const named = { ...child, relation: 'gezinslid', namedBecause: 'Zij slaapt bij hem.' }
    await house.done('bram', 'POST', `/v1/cases/${inCase}/persons`, { person: named })
  })

  test('is shown to organs that read its name when it asks, and to the others not as the case has it', async () => {
    const request = await house.request({ name: child.name, birthDate: child.birthDate, address: 'Elders 4' })
    const seen = await Promise.all(['bram', 'karim', 'dewi', 'lotte'].map((who) => shown(who, request)))
    assert.deepEqual(
      seen.map((body) => body.includes('Schuilplek 8')),
      [true, true, false, false],
    )
  })
  test('nor does an answer, or an act, tell who does not read its name that it is there', async () => {
    const request = await house.request({ ...subject, role: undefined, minor: undefined })
    assert.equal(await speaking('bram', request, 'Lieke Kleinkring was erbij.'), 'casework/text-names-another-person')
    assert.equal(await speaking('dewi', request, 'Lieke Kleinkring was erbij.'), undefined, 'a name like others')
    const { rows } = await house.workbench.testDatabase.owner.query(
      `select 1 from audit.acts a join casework.persons p on p.id = any (a.objects)
        where p.narrowed and p.case_id = $1 and not p.audience @> array[a.organ]`,
      [inCase],
    )
    assert.equal(rows.length, 0)
  })
})

describe('an organ that left a case', () => {
  const subject = { role: 'subject', name: 'Noa Vertrek', birthDate: '1991-01-01', address: 'Oudlaan 1', minor: false }
  const inCircle = (name: string) => ({ name, minor: false, relation: 'gezinslid' })
  const late = { ...inCircle('Bas Laatkring'), address: 'Nieuwlaan 7' }
  let request: Id
  let left: Id
  before(async () => {
    left = await house.openCase('lotte', ['politie', 'om', 'reclassering'], {
      persons: [subject, { role: 'circle', ...inCircle('Els Vroegkring') }],
    })
    await house.contribute('lotte', left, { audience: ['politie'], content: 'Een oud gesprek.' })
    house.workbench.clock.advance(86_400)
    for (const organ of ['reclassering', 'politie'])
      await house.done('dewi', 'POST', `/v1/cases/${left}/involvement-ends`, { organ })
    const add = (person: object) => house.done('dewi', 'POST', `/v1/cases/${left}/persons`, { person })
    await add(late)
    house.workbench.clock.advance(86_400)
    await add(inCircle('Cor Nakring'))
    request = await house.request({ name: 'Noa Vertrek', birthDate: '1991-01-01', address: 'Oudlaan 1' })
  })
  const parts = async () =>
    (
      await house.workbench.testDatabase.owner.query<{ organ: string; what: string; n: number }>(
        `select p.organ, p.what, count(*)::int as n from casework.consultation_parts p
          join casework.consultations k on k.id = p.consultation
          where k.request = $1 and p.what = 'other' and k.about = 'own' group by 1, 2 order by 1`,
        [request],
      )
    ).rows.map(({ organ, n }) => [organ, n])

  test('is shown nobody who was added since, and still whom it knew', async () => {
    assert.deepEqual(await parts(), [
      ['om', 3],
      ['politie', 1],
      ['reclassering', 1],
    ])
    const id = await askedAbout('lotte', request)
    const { body } = await house.ask('lotte', 'GET', `/v1/consultations/${id}`)
    assert.ok(
      body.includes('Oudlaan 1') && body.includes('Een oud gesprek.'),
      'control: it answers for what it brought',
    )
    const say = (text: string) => house.ask('lotte', 'POST', `/v1/consultations/${id}/verdict`, give(text))
    assert.equal(code(await say('Wij spraken met Els Vroegkring.')), 'casework/text-names-another-person', 'control')
    assert.equal((await say('Wij spraken met Bas Laatkring en Cor Nakring.')).status, 200, 'as any name it cannot know')
  })
  test('speaks for all no more, also when it once admitted the case', async () => {
    await askedAbout('dewi', request, 'common')
    assert.ok(
      !(await asked('bram')).some(
        ({ about, reference }) => about === 'common' && request.startsWith(reference.slice(2).toLowerCase()),
      ),
    )
  })
})

test('minutes that quote what was withheld are laid out for who wrote them, not for who speaks for all', async () => {
  const subject = { role: 'subject', name: 'Tess Notulen', birthDate: '1979-09-09', minor: false }
  const inCase = await house.openCase('lotte', ['politie', 'college', 'ggz-instelling'], { persons: [subject] })
  const care = await house.contribute('gijs', inCase, {
    ...{ category: 'gezondheid', secrecy: 'consent', secrecyReason: 'getekend', content: 'Alleen voor het college.' },
    ...{ audience: ['college'], withheld: ['politie'], withheldReason: 'vertrouwen' },
  })
  const heldOn = house.workbench.clock.today()
  const { id: conference } = await house.done('pien', 'POST', '/v1/conferences', { heldOn, place: 'Zaal 3' })
  const minutes = (what: string, body: object) =>
    house.done('karim', 'POST', `/v1/conferences/${conference}/${what}`, { case: inCase, ...body })
  await minutes('agenda', {})
  house.workbench.clock.advance(86_400)
  await minutes('decisions', { outcome: 'continue', reasons: 'Besluit voor allen.' })
  await minutes('decisions', { outcome: 'continue', reasons: 'Besluit over de zorg.', quotes: [care] })
  const request = await house.request({ name: 'Tess Notulen', birthDate: '1979-09-09', address: 'Ergens 5' })
  const shown = async (who: string, about: string) =>
    (await house.ask(who, 'GET', `/v1/consultations/${await askedAbout(who, request, about)}`)).body
  const forAll = await shown('bram', 'common')
  assert.ok(forAll.includes('Besluit voor allen.'), 'control')
  assert.ok(!forAll.includes('Besluit over de zorg.'))
  assert.ok((await shown('karim', 'own')).includes('Besluit over de zorg.'), 'the person is still answered about it')
})

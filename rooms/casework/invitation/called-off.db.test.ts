/** A conference that is called off: by whom, what is no longer done at it, where its cases go, and who hears of it once. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { mailServerAt } from '../../../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../../../foundation/mail/smtp.ts'
import { type MailSink, mailSink } from '../../../foundation/testing/mail-sink.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { agreeAction } from '../conference/set-action.ts'
import { listConferences, showConference } from '../conference/show-conference.ts'
import { showToday } from '../list-work.ts'
import { closeMeeting, openMeeting } from '../meeting/hold-meeting.ts'
import { proposeAgenda } from '../meeting/propose-agenda.ts'
import { showInvitation } from '../meeting/show-invitation.ts'
import { showItem, showMeeting } from '../meeting/show-meeting.ts'
import { showMinutes } from '../meeting/show-minutes.ts'
import { readCaseFile } from '../read-case-file.ts'
import { fillReleaseForm } from '../release/fill-release-form.ts'
import { casesWithTask } from '../search/store.ts'
import { openCase } from '../testing/case-house.ts'
import { callOffConference } from './call-off-conference.ts'
import { arrangeConference, sendInvitation } from './plan-conference.ts'
import { sendInvitations } from './send-invitations.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let sink: MailSink
before(async () => {
  house = await lawHouse()
  who = people(house)
  sink = await mailSink()
  const appointment = (organ: string) => ({
    ...{ id: newId(), organ, function: 'medewerker', roles: ['partner-professional' as const] },
    ...{ ground: 'processing' as const, regimes: ['WGS-ZVH' as const], from: '2026-01-05' },
    screening: { kind: 'test', on: '2025-12-08' },
  })
  const someone = (name: string, ...organs: string[]) => ({
    ...{ id: newId(), subject: name, name, mail: `${name}@example.nl`, appointments: organs.map(appointment) },
  })
  await seedPeople(house.world.database, {
    ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
    people: [
      someone('piet', 'politie'),
      someone('olga', 'om'),
      someone('care', 'ggz-instelling'),
      someone('two', 'om', 'college'),
    ],
  })
})
after(async () => {
  await sink.close()
  await house.close()
})

const day = '2026-12-10'
const call = async (more: object = {}): Promise<Id> =>
  (await who.pien((act) => callConference(act, { body: { heldOn: day, place: 'Zaal 2', ...more } }))).id
const callOff = (conference: Id, one: Person = who.pien) =>
  one((act) => callOffConference(act, { params: { conference } }))
const place = (conference: Id, inCase: Id) =>
  who.bram((act) => placeOnAgenda(act, { params: { conference }, body: { case: inCase } }))
const arrange = (conference: Id, members: string[], to: object = {}) => {
  house.clock.advance(1)
  return who.pien((act) =>
    arrangeConference(act, { params: { conference }, body: { heldOn: day, place: 'Zaal 2', members, ...to } }),
  )
}
const seen = (conference: Id, one: Person = who.bram) => one((act) => showConference(act, { params: { conference } }))
const proposed = async (conference: Id, inCase: Id) =>
  (await who.bram((act) => proposeAgenda(act, { params: { conference } }))).items.find(
    (item) => item.case.id === inCase,
  )?.reasons
const send = (address = sink.address) =>
  sendInvitations({
    ...{ database: house.world.database, clock: house.clock, keys: house.house.keys, partnership: house.partnership },
    ...{ sendMail: sendBySmtp(mailServerAt(address), house.clock.now), workbench: 'https://werkbank.example.nl' },
  })
/** What arrived since the last time: to whom, and whether it invites or takes back. */
const mailed = async () => {
  const before = sink.kept.length
  await send()
  return sink.kept
    .slice(before)
    .map(({ to, attached }) => `${to.split('@')[0]} ${/METHOD:(\w+)/.exec(attached ?? '')?.[1]}`)
    .sort()
}
const sequenceOf = (attached: string | undefined) => Number(/SEQUENCE:(\d+)/.exec(attached ?? '')?.[1])

describe('a conference is called off', () => {
  test('by who may arrange it, once, as long as nobody opened it and its day is not over', async () => {
    const conference = await call()
    const mine = await who.karim((act) => callConference(act, { body: { heldOn: day, place: 'Zaal 3' } }))
    assert.equal(await refusalOf(callOff(conference, who.bram)), 'casework/not-yours-to-do')
    assert.equal(await refusalOf(callOff(conference, who.lotte)), 'casework/not-yours-to-do')
    assert.equal(await refusalOf(callOff(newId())), 'casework/conference-not-visible')
    await callOff(mine.id, who.karim)
    await callOff(conference)
    assert.equal(await refusalOf(callOff(conference)), 'casework/conference-called-off')
    const opened = await call()
    await who.pien((act) => openMeeting(act, { params: { conference: opened } }))
    assert.equal(await refusalOf(callOff(opened)), 'casework/conference-has-begun')
    await who.pien((act) => closeMeeting(act, { params: { conference: opened }, body: {} }))
    assert.equal(await refusalOf(callOff(opened)), 'casework/conference-has-begun')
    const past = await call({ heldOn: house.clock.today() })
    await house.world.owner.query(`update casework.conferences set held_on = '2026-11-20' where id = $1`, [past])
    assert.equal(await refusalOf(callOff(past)), 'sharing/dates-do-not-fit')
  })

  test('and two who call it off at once: one does, the other hears that it was', async () => {
    const conference = await call()
    const answers = await Promise.allSettled([callOff(conference), callOff(conference)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })

  test('stays to be read as that; nothing is opened, moved, placed, decided or agreed at it, also past the verb', async () => {
    const conference = await call({ beginsAt: '14:00' })
    const params = { conference }
    const [onIt, other] = [await openCase(house), await openCase(house)]
    const { id: item } = await place(conference, onIt)
    await callOff(conference)
    const shown = await seen(conference, who.pien)
    assert.deepEqual(
      [shown.standing, shown.heldOn, shown.beginsAt, shown.agenda, shown.placeable, shown.may.arrange],
      ['called-off', day, '14:00', [], [], false],
    )
    const off = 'casework/conference-called-off'
    const decided = { outcome: 'continue' as const, reasons: 'Wij gaan door.' }
    const agreed = { owner: 'politie', task: 'politietaak', what: 'Langsgaan.', dueOn: '2026-12-20' }
    assert.equal(await refusalOf(who.pien((act) => openMeeting(act, { params }))), off)
    assert.equal(await refusalOf(arrange(conference, ['om'])), off)
    assert.equal(await refusalOf(who.pien((act) => sendInvitation(act, { params }))), off)
    assert.equal(await refusalOf(place(conference, other)), off)
    assert.equal(
      await refusalOf(who.bram((act) => recordDecision(act, { params, body: { case: onIt, ...decided } }))),
      off,
    )
    assert.equal(await refusalOf(who.bram((act) => agreeAction(act, { params, body: { case: onIt, ...agreed } }))), off)
    assert.equal(
      await refusalOf(who.pien((act) => closeMeeting(act, { params, body: {} }))),
      'casework/conference-not-open',
    )
    assert.equal(await refusalOf(who.bram((act) => showItem(act, { params: { item } }))), 'casework/item-not-visible')
    assert.deepEqual((await who.bram((act) => showMeeting(act, { params }))).items, [])
    assert.deepEqual((await who.bram((act) => showMinutes(act, { params }))).items, [])

    const changes = [
      sql`update casework.conferences set opened_at = ${house.clock.now()} where id = ${conference}`,
      sql`update casework.conferences set held_on = '2026-12-31' where id = ${conference}`,
      sql`update casework.conferences set called_off_at = null where id = ${conference}`,
    ]
    for (const change of changes) assert.equal((await who.pien((act) => change.execute(act.trx))).numAffectedRows, 0n)
    const placing = (at: Id) =>
      who.bram((act) =>
        sql`insert into casework.agenda_items (partnership, id, case_id, conference, placed_at)
          values (${house.partnership}, ${newId()}, ${other}, ${at}, ${house.clock.now()})`.execute(act.trx),
      )
    await assert.rejects(placing(conference), /row-level security/)
    await placing(await call())
    const deciding = (at: Id) =>
      who.bram((act) =>
        sql`insert into casework.decisions (partnership, id, case_id, conference, outcome, basis, recorded_by, decided_on,
            decided_at, reasons_sealed)
          values (${house.partnership}, ${newId()}, ${onIt}, ${at}, 'continue', 'x', 'politie', ${house.clock.today()},
            ${house.clock.now()}, ${Buffer.from('x')})`.execute(act.trx),
      )
    await assert.rejects(deciding(conference), /row-level security/)
    await assert.rejects(
      house.world.owner.query('update casework.conferences set opened_at = now() where id = $1', [conference]),
      /check constraint/,
    )
  })

  test('is nowhere among what is to come: not in a list, a choice, what comes next, or a ground to search', async () => {
    const conference = await call()
    const inCase = await openCase(house)
    await place(conference, inCase)
    const places = async () => ({
      work: (await who.pien((act) => showToday(act))).conferences.some(({ id }) => id === conference),
      file: (await who.bram((act) => readCaseFile(act, { params: { case: inCase } }))).conferences.length,
      release: (await who.bram((act) => fillReleaseForm(act, { params: { case: inCase } }))).conferences.length,
      search: (
        await who.bram((act) =>
          casesWithTask(act.trx, 'prepare-conference', { organ: 'politie', today: house.clock.today() }),
        )
      ).some(({ case_id }) => case_id === inCase),
    })
    assert.deepEqual(await places(), { work: true, file: 1, release: 1, search: true }, 'control: it was to come')
    await callOff(conference)
    assert.deepEqual(await places(), { work: false, file: 0, release: 0, search: false })
    const { conferences } = await who.bram((act) => listConferences(act))
    assert.equal(conferences.find(({ id }) => id === conference)?.standing, 'called-off', 'the list of all knows it')
    const params = { conference: await call() }
    await who.pien((act) => openMeeting(act, { params }))
    const { next } = await who.pien((act) =>
      closeMeeting(act, { params, body: { next: { heldOn: '2026-12-31', place: 'Zaal 2' } } }),
    )
    const after = async () => (await who.bram((act) => showMeeting(act, { params }))).next?.id ?? null
    assert.equal(await after(), next)
    await callOff(next as Id)
    assert.equal(await after(), null)
  })

  test('its cases are proposed anew until they stand on another agenda, for who sees them only', async () => {
    const first = await call()
    const inCase = await openCase(house)
    await place(first, inCase)
    await who.pien((act) => openMeeting(act, { params: { conference: first } }))
    const { next } = await who.pien((act) =>
      closeMeeting(act, { params: { conference: first }, body: { next: { heldOn: '2026-12-31', place: 'Zaal 2' } } }),
    )
    const later = await call({ heldOn: '2027-01-14' })
    assert.equal(await proposed(later, inCase), undefined, 'control: it stands on the next one')
    house.clock.advance(60)
    await callOff(next as Id)
    assert.deepEqual(await proposed(later, inCase), ['called-off'])
    assert.deepEqual((await who.bram((act) => proposeAgenda(act, { params: { conference: next as Id } }))).items, [])
    const { items } = await who.roos((act) => proposeAgenda(act, { params: { conference: later } }))
    assert.ok(!items.some((item) => item.case.id === inCase))
    await place(later, inCase)
    assert.equal(await proposed(await call({ heldOn: '2027-02-04' }), inCase), undefined)
  })
})

describe('whoever was invited', () => {
  test('gets one mail when it is called off, the same for everybody, that a calendar takes for the last word', async () => {
    await send()
    const conference = await call()
    const inCase = await openCase(house)
    await place(conference, inCase)
    assert.deepEqual(await mailed(), ['olga PUBLISH', 'piet PUBLISH', 'two PUBLISH'])
    await arrange(conference, ['politie', 'om'], { place: 'Zaal 9' })
    assert.deepEqual(await mailed(), ['olga PUBLISH', 'piet PUBLISH', 'two PUBLISH'])
    const before = sink.kept.at(-1)
    await callOff(conference)
    assert.equal((await seen(conference)).invitations[0]?.leftAt, null, 'it waits for the mail server')
    assert.deepEqual(await mailed(), ['olga CANCEL', 'piet CANCEL', 'two CANCEL'])
    assert.deepEqual(await mailed(), [])
    const [one, other] = sink.kept.slice(-2)
    assert.equal(one?.text, other?.text)
    assert.match(one?.text ?? '', /gaat niet door[\s\S]*Dag: 10 december 2026[\s\S]*does not take place/)
    assert.ok(!one?.text.includes(inCase))
    assert.match(one?.attached ?? '', /STATUS:CANCELLED/)
    assert.match(one?.attached ?? '', new RegExp(`UID:${conference}@schakel`))
    assert.ok(sequenceOf(one?.attached) > sequenceOf(before?.attached))
    const [told] = (await seen(conference)).invitations
    assert.deepEqual([told?.takesBack, told?.reached], [true, ['college', 'om', 'politie']])
    const file = new TextDecoder().decode(await who.bram((act) => showInvitation(act, { params: { conference } })))
    assert.match(file, /METHOD:CANCEL/)
    assert.equal(sequenceOf(file), sequenceOf(one?.attached))
  })

  test('gets nothing when nothing had left yet', async () => {
    const conference = await call({ members: ['politie'] })
    await callOff(conference)
    assert.deepEqual(await mailed(), [])
    assert.deepEqual(
      (await seen(conference)).invitations.map(({ takesBack, reached }) => [takesBack, reached]),
      [[true, []]],
    )
  })

  test('hears of it when their organ is taken out; who also works for one that stays is invited still', async () => {
    const conference = await call({ members: ['politie', 'om', 'college', 'ggz-instelling'] })
    assert.equal((await mailed()).length, 4)
    await arrange(conference, ['politie', 'college'])
    assert.deepEqual(await mailed(), ['care CANCEL', 'olga CANCEL'])
    assert.deepEqual(await mailed(), [])
    const taken = sink.kept.at(-1)
    assert.match(taken?.text ?? '', /niet meer uitgenodigd[\s\S]*Dag: 10 december 2026[\s\S]*no longer invited/)
    assert.equal(sequenceOf(taken?.attached), 1)
    await arrange(conference, ['politie', 'college', 'om'])
    assert.deepEqual(await mailed(), ['olga PUBLISH'], 'taken in again, invited again')
    assert.equal(sequenceOf(sink.kept.at(-1)?.attached), 2)
    await callOff(conference)
    assert.deepEqual(await mailed(), ['olga CANCEL', 'piet CANCEL', 'two CANCEL'], 'who heard it before hears it once')
  })

  test('and an organ that is taken out before anything left, and taken in again, hears nothing that does not hold', async () => {
    const conference = await call({ members: ['politie', 'om'] })
    await arrange(conference, ['politie'])
    assert.deepEqual(await mailed(), ['piet PUBLISH'])
    await arrange(conference, ['politie', 'om'])
    assert.deepEqual(await mailed(), ['olga PUBLISH', 'two PUBLISH'])
    await arrange(conference, ['politie'])
    await arrange(conference, ['politie', 'om'])
    assert.deepEqual(await mailed(), [])
  })

  test('is tried again when the mail server refused, for a day; nobody gets two; after the day nobody is kept', async () => {
    const conference = await call({ members: ['politie', 'om'] })
    await send()
    await callOff(conference)
    const other = await mailSink()
    other.refuse('olga@example.nl')
    await assert.rejects(send(other.address), /1 invitations were not taken/)
    await assert.rejects(send(other.address), /1 invitations were not taken/)
    assert.deepEqual(other.kept.map(({ to }) => to).sort(), ['piet@example.nl', 'two@example.nl'])
    house.clock.advance(25 * 3_600)
    await send(other.address)
    assert.deepEqual((await seen(conference)).invitations[0]?.reached, ['om', 'politie'])
    await other.close()
    const left = 'select count(*)::int as many from casework.invited'
    assert.ok((await house.world.owner.query(left)).rows[0].many > 0, 'control')
    house.clock.advance(90 * 86_400)
    await send()
    assert.equal((await house.world.owner.query(left)).rows[0].many, 0)
  })
})

/** Invitations as they arrive at a mail server: to whom, how often, and that they say nothing of an agenda. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { setReminderWanted } from '../../../foundation/identity/reminders.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { mailServerAt } from '../../../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../../../foundation/mail/smtp.ts'
import { type MailSink, mailSink } from '../../../foundation/testing/mail-sink.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { listConferences, showConference } from '../conference/show-conference.ts'
import { closeMeeting, openMeeting } from '../meeting/hold-meeting.ts'
import { openCase } from '../testing/case-house.ts'
import { inRiec } from '../testing/riec-house.ts'
import { arrangeConference, sendInvitation } from './plan-conference.ts'
import { sendInvitations } from './send-invitations.ts'

let house: LawHouse
let sink: MailSink
const staff = { piet: newId(), olga: newId(), care: newId(), gone: newId(), riec: newId(), two: newId() }
const core = ['burgemeester', 'college', 'dji', 'ggd', 'om', 'politie', 'raad-kinderbescherming']
before(async () => {
  house = await lawHouse()
  sink = await mailSink()
  const appointment = (organ: string, more: object = {}) => ({
    ...{ id: newId(), organ, function: 'medewerker', roles: ['partner-professional' as const] },
    ...{ ground: 'processing' as const, regimes: ['WGS-ZVH' as const], from: '2026-01-05' },
    ...{ screening: { kind: 'test', on: '2025-12-08' }, ...more },
  })
  const someone = (name: keyof typeof staff, ...appointments: ReturnType<typeof appointment>[]) => ({
    ...{ id: staff[name], subject: name, name, mail: `${name}@example.nl`, appointments },
  })
  await seedPeople(house.world.database, {
    ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
    people: [
      someone('piet', appointment('politie')),
      someone('olga', appointment('om')),
      someone('care', appointment('ggz-instelling')),
      someone('gone', appointment('politie', { until: '2026-11-01' })),
      someone('riec', appointment('politie', { regimes: ['WGS-RIEC'] })),
      someone('two', appointment('om'), appointment('college')),
    ],
  })
})
after(async () => {
  await sink.close()
  await house.close()
})

const send = (address = sink.address) =>
  sendInvitations({
    ...{ database: house.world.database, clock: house.clock, keys: house.house.keys, partnership: house.partnership },
    ...{ sendMail: sendBySmtp(mailServerAt(address), house.clock.now), workbench: 'https://werkbank.example.nl' },
  })
const invited = async () => {
  const before = sink.kept.length
  await send()
  return sink.kept
    .slice(before)
    .map(({ to }) => to.split('@')[0])
    .sort()
}
const call = async (more: object = {}): Promise<Id> =>
  (await people(house).pien((act) => callConference(act, { body: { heldOn: '2026-12-10', place: 'Zaal 2', ...more } })))
    .id
const arrange = (conference: Id, to: object = {}) =>
  people(house).pien((act) =>
    arrangeConference(act, {
      params: { conference },
      body: { heldOn: '2026-12-10', place: 'Zaal 2', members: core, ...to },
    }),
  )
const seen = (conference: Id) => people(house).bram((act) => showConference(act, { params: { conference } }))

describe('an invitation', () => {
  let first: Id
  test('goes to who works at the table for an organ that decides, once, when a conference is called', async () => {
    assert.deepEqual(await invited(), [], 'control: nothing was asked')
    first = await call({ beginsAt: '14:00' })
    assert.deepEqual((await seen(first)).members, core)
    assert.equal((await seen(first)).invitations[0]?.leftAt, null)
    await people(house).pien((act) => sendInvitation(act, { params: { conference: first } }))
    assert.equal((await seen(first)).invitations.length, 1, 'asked again while it waits it is the same')
    assert.deepEqual(await invited(), ['olga', 'piet', 'two'], 'who acts for two organs gets one')
    assert.deepEqual(await invited(), [])
    const [shown] = (await seen(first)).invitations
    assert.ok(shown?.leftAt)
    assert.deepEqual(shown?.reached, ['college', 'om', 'politie'])
    assert.deepEqual(shown?.organs, core, 'control: the others have nobody with an address')
  })
  test('says day, time, place and where, to everybody the same, with a file for a calendar', () => {
    const [one, other] = sink.kept
    assert.equal(one?.text, other?.text)
    assert.match(one?.text ?? '', /Dag: 10 december 2026\nTijd: 14:00 uur\nWaar: Zaal 2\n/)
    assert.match(one?.text ?? '', new RegExp(`https://werkbank\\.example\\.nl/overleggen/${first}\\n`))
    assert.match(one?.text ?? '', /Day: 10 December 2026/)
    assert.match(one?.attached ?? '', /DTSTART;TZID=Europe\/Amsterdam:20261210T140000/)
    assert.match(one?.attached ?? '', /SEQUENCE:0/)
  })
  test('does not change with what is placed on the agenda', async () => {
    const [one, other] = [await call(), await call()]
    const inCase = await openCase(house, ['politie', 'om', 'reclassering', 'ggz-instelling'])
    await people(house).pien((act) => placeOnAgenda(act, { params: { conference: one }, body: { case: inCase } }))
    const before = sink.kept.length
    await send()
    const kept = sink.kept.slice(before)
    const of = (conference: Id) =>
      kept
        .filter(({ text }) => text.includes(conference))
        .map(({ to, text }) => [to, text.replaceAll(conference, 'here')])
    assert.equal(of(one).length, 3)
    assert.deepEqual(of(one), of(other))
  })
  test('goes again to everybody when it is moved, and only to who is new when an organ joins', async () => {
    await arrange(first, { members: [...core, 'ggz-instelling'], beginsAt: '14:00' })
    assert.deepEqual(await invited(), ['care'])
    await people(house).pien((act) => sendInvitation(act, { params: { conference: first } }))
    assert.deepEqual(await invited(), [], 'pressed again: nobody gets two')
    await arrange(first, { members: ['politie', 'om'], place: 'Zaal 3' })
    assert.deepEqual(await invited(), ['care', 'olga', 'piet', 'two'])
    const last = sink.kept.findLast(({ to }) => to.startsWith('olga'))
    assert.match(last?.text ?? '', /Een eerdere uitnodiging geldt niet meer/)
    assert.match(last?.attached ?? '', /METHOD:PUBLISH[\s\S]*SEQUENCE:3/)
  })
  test('does not go to an organ that was taken off before it left', async () => {
    const conference = await call({ members: ['politie', 'om'] })
    await arrange(conference, { members: ['om'] })
    assert.deepEqual(await invited(), ['olga', 'two'])
    assert.deepEqual(
      (await seen(conference)).invitations.map(({ takesBack, organs, reached }) => [takesBack, organs, reached]),
      [
        [false, ['om'], ['om']],
        [true, ['politie'], []],
      ],
    )
  })
  test('goes to who switched reminders off too', async () => {
    await house.someone('politie', ['partner-professional'], { person: staff.piet })((act) =>
      setReminderWanted(act.trx, {
        ...{ partnership: house.partnership, id: newId(), person: staff.piet, wanted: false },
      }),
    )
    await call({ members: ['politie'] })
    assert.deepEqual(await invited(), ['piet'])
  })
  test('goes to the members of the series when the next one is called at closing', async () => {
    const { pien } = people(house)
    const params = { conference: await call({ members: ['ggz-instelling'] }) }
    assert.deepEqual(await invited(), ['care'])
    await pien((act) => openMeeting(act, { params }))
    assert.equal(await refusalOf(arrange(params.conference)), 'casework/conference-has-begun')
    assert.equal(await refusalOf(pien((act) => sendInvitation(act, { params }))), 'casework/conference-has-begun')
    const next = { heldOn: '2026-12-31', place: 'Zaal 2' }
    const closed = await pien((act) => closeMeeting(act, { params, body: { next } }))
    assert.deepEqual((await seen(closed.next as Id)).members, ['ggz-instelling'])
    assert.deepEqual(await invited(), ['care'])
  })
  test('that the mail server refused is tried again, for a day; nobody gets two', async () => {
    const conference = await call({ members: ['politie', 'om'] })
    const other = await mailSink()
    other.refuse('olga@example.nl')
    await assert.rejects(send(other.address), /1 invitations were not taken/)
    await assert.rejects(send(other.address), /1 invitations were not taken/)
    assert.deepEqual(other.kept.map(({ to }) => to).sort(), ['piet@example.nl', 'two@example.nl'])
    assert.equal((await seen(conference)).invitations[0]?.leftAt, null)
    house.clock.advance(25 * 3_600)
    await send(other.address)
    assert.deepEqual((await seen(conference)).invitations[0]?.reached, ['om', 'politie'])
    await other.close()
    const left = 'select count(*)::int as many from casework.invited'
    assert.ok((await house.world.owner.query(left)).rows[0].many > 0, 'control')
    house.clock.advance(60 * 86_400)
    await send()
    assert.equal((await house.world.owner.query(left)).rows[0].many, 0, 'after the day nobody knows who got one')
  })
})

describe('who arranges a conference', () => {
  test('names participants only, and is a process manager or a delegate who takes part', async () => {
    const day = house.clock.today()
    const conference = await call({ heldOn: day })
    const to = { heldOn: day }
    assert.equal(
      await refusalOf(arrange(conference, { ...to, members: ['woningcorporatie'] })),
      'casework/organ-takes-no-part',
    )
    const input = { params: { conference }, body: { heldOn: day, place: 'Zaal 9', members: ['om'] } }
    assert.equal(
      await refusalOf(people(house).bram((act) => arrangeConference(act, input))),
      'casework/not-yours-to-do',
    )
    assert.equal((await seen(conference)).may.arrange, false)
    await arrange(conference, to)
    const mine = await people(house).pien((act) => showConference(act, { params: { conference } }))
    assert.equal(mine.may.arrange, true, 'control')
  })
  test('at the RIEC, which names no core, is proposed every participant', async () => {
    const police = house.someone('politie', ['delegate'], inRiec)
    await invited()
    const { proposedMembers, organs } = await police((act) => listConferences(act))
    assert.deepEqual(proposedMembers, organs.map(({ organ }) => organ).sort())
    assert.ok(proposedMembers.includes('rijksbelastingdienst'))
    const { id } = await police((act) => callConference(act, { body: { heldOn: house.clock.today(), place: 'RIEC' } }))
    assert.ok(id)
    assert.deepEqual(await invited(), ['riec'])
  })
})

/** Reminders as they arrive at a mail server: to whom, how often, and with nothing in them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { ownReminder, setReminderWanted } from '../../../foundation/identity/reminders.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { mailServerAt } from '../../../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../../../foundation/mail/smtp.ts'
import { type MailSink, mailSink } from '../../../foundation/testing/mail-sink.ts'
import { type LawHouse, lawHouse, type Person, people } from '../../sharing/testing/law-house.ts'
import { agreeAction } from '../conference/set-action.ts'
import { askInPhase } from '../riec/ask-in-phase.ts'
import { takeAction } from '../tasks/show-tasks.ts'
import { inRiec, openRiecCase, type RiecHouse } from '../testing/riec-house.ts'
import { aTable } from '../testing/table.ts'
import { sendReminders } from './send-reminders.ts'

let house: LawHouse
let sink: MailSink
let table: { conference: Id; case: Id }
const staff = { eva: newId(), bo: newId(), omar: newId(), zoe: newId() }
before(async () => {
  house = await lawHouse()
  sink = await mailSink()
  table = await aTable(house, [], { opened: false })
  const someone = (name: keyof typeof staff, organ: string, more: object = {}) => ({
    ...{ id: staff[name], subject: name, name, mail: `${name}@example.nl` },
    appointments: [
      {
        ...{ id: newId(), organ, function: 'medewerker', roles: ['partner-professional' as const] },
        ...{ ground: 'processing' as const, regimes: ['WGS-ZVH' as const], from: '2026-01-05' },
        ...{ screening: { kind: 'test', on: '2025-12-08' }, ...more },
      },
    ],
  })
  await seedPeople(house.world.database, {
    ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
    people: [
      someone('eva', 'reclassering'),
      someone('bo', 'reclassering'),
      someone('omar', 'om'),
      someone('zoe', 'reclassering', { until: '2026-11-01' }),
    ],
  })
})
after(async () => {
  await sink.close()
  await house.close()
})

const agreed = async (dueOn: string): Promise<Id> => {
  const { bram } = people(house)
  const body = { owner: 'reclassering', what: 'Belt de verhuurder.', task: 'reclasseringstoezicht', dueOn }
  const input = { params: { conference: table.conference }, body: { case: table.case, ...body } }
  return (await bram((act) => agreeAction(act, input))).id
}
const remind = (address = sink.address) =>
  sendReminders({
    ...{ database: house.world.database, clock: house.clock, keys: house.house.keys, partnership: house.partnership },
    sendMail: sendBySmtp(mailServerAt(address), house.clock.now),
  })
const reminded = async () => {
  const before = sink.kept.length
  await remind()
  return sink.kept
    .slice(before)
    .map(({ to }) => to.split('@')[0])
    .sort()
}
const asEva = (verb: Parameters<Person>[0]) =>
  house.someone('reclassering', ['partner-professional'], { person: staff.eva })(verb)
const days = (many: number) => house.clock.advance(many * 86_400)

describe('a reminder', () => {
  test('goes to nobody while nothing is due, and then to those of the organ it waits for, once that day', async () => {
    assert.deepEqual(await reminded(), [])
    await agreed('2026-11-25')
    assert.deepEqual(await reminded(), [], 'not due yet')
    days(1)
    assert.deepEqual(await reminded(), ['bo', 'eva'], 'and not to whose appointment ended, or to another organ')
    assert.deepEqual(await reminded(), [], 'once a day')
    days(1)
    assert.deepEqual(await reminded(), ['bo', 'eva'], 'control: the next day again')
  })
  test('says the same to everybody: no name, no case, no number, no day, no link', () => {
    const [first, second] = sink.kept
    assert.equal(first?.text, second?.text)
    assert.doesNotMatch(first?.text ?? '', /\d|https?:|reclassering|casus|zaak|eva|\bbo\b/i)
    const sameHead = (one = '') => one.replace(/^(To|Message-ID|Date):.*$/gim, '')
    assert.equal(sameHead(first?.head), sameHead(second?.head))
  })
  test('comes no more to who switched it off, and the organisation that hands in addresses again does not switch it on', async () => {
    const set = (wanted: boolean) =>
      asEva((act) =>
        setReminderWanted(act.trx, { partnership: house.partnership, id: newId(), person: staff.eva, wanted }),
      )
    await set(false)
    days(1)
    assert.deepEqual(await reminded(), ['bo'])
    await seedPeople(house.world.database, {
      ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
      people: [{ id: staff.eva, subject: 'eva', name: 'eva', mail: 'nieuw@example.nl', appointments: [] }],
    })
    const own = await asEva((act) => ownReminder(act.trx, staff.eva))
    assert.deepEqual(own, { address: 'nieuw@example.nl', wanted: false })
    assert.deepEqual(
      await asEva((act) => ownReminder(act.trx, staff.bo)),
      { address: null, wanted: true },
      'of nobody else',
    )
    await set(true)
    assert.deepEqual(await reminded(), ['nieuw'], 'control')
  })
  test('waits with who took the action up', async () => {
    days(3)
    const { rows } = await house.world.owner.query<{ id: Id }>('select id from casework.actions where case_id = $1', [
      table.case,
    ])
    for (const { id } of rows) await asEva((act) => takeAction(act, { params: { action: id }, body: { take: true } }))
    assert.deepEqual(await reminded(), ['nieuw'])
  })
  test('does not go on a Saturday, and not where no mail server was named', async () => {
    while (new Date(`${house.clock.today()}T12:00:00Z`).getUTCDay() !== 6) days(1)
    assert.deepEqual(await reminded(), [])
    days(2)
    const { database } = house.world
    const none = { database, clock: house.clock, keys: house.house.keys, partnership: house.partnership }
    assert.equal(await sendReminders(none), 0)
    assert.deepEqual(await reminded(), ['nieuw'], 'control')
  })
  test('goes to participants of the RIEC about what waits there, and to who works in two worlds once', async () => {
    const appointment = (organ: string, regimes: readonly string[]) => ({
      ...{ id: newId(), organ, function: 'medewerker', roles: ['partner-professional' as const] },
      ...{ ground: 'processing' as const, regimes: regimes as ['WGS-RIEC'], from: '2026-01-05' },
      screening: { kind: 'test', on: '2025-12-08' },
    })
    const nora = { id: newId(), subject: 'nora', name: 'nora', mail: 'nora@example.nl' }
    const ada = { id: newId(), subject: 'ada', name: 'ada', mail: 'ada@example.nl' }
    await seedPeople(house.world.database, {
      ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
      people: [
        { ...nora, appointments: [appointment('politie', ['WGS-RIEC'])] },
        { ...ada, appointments: [appointment('politie', ['WGS-RIEC']), appointment('reclassering', ['WGS-ZVH'])] },
      ],
    })
    await agreed(house.clock.today())
    days(1)
    assert.deepEqual(await reminded(), ['ada', 'bo', 'nieuw'], 'nothing waits at the RIEC')
    const of = (organ: string) => house.someone(organ, ['partner-professional', 'delegate'], inRiec)
    const [police, prosecution] = [of('politie'), of('om')]
    const riec = await openRiecCase({ ...house, police, prosecution } as RiecHouse)
    const question = { asked: 'politie', categories: ['kadaster'], why: 'Van wie?', dueOn: '2026-12-30' }
    await prosecution((act) => askInPhase(act, { params: { riec }, body: question } as never))
    days(1)
    assert.deepEqual(await reminded(), ['ada', 'bo', 'nieuw', 'nora'])
    for (const person of [nora.id, ada.id])
      await house.someone('politie', ['partner-professional'], { person })((act) =>
        setReminderWanted(act.trx, { partnership: house.partnership, id: newId(), person, wanted: false }),
      )
  })
  test('that the mail server refused goes with the next turn, and nobody gets two', async () => {
    days(1)
    const { rows } = await house.world.owner.query<{ id: Id }>('select id from casework.actions where case_id = $1', [
      table.case,
    ])
    for (const { id } of rows) await asEva((act) => takeAction(act, { params: { action: id }, body: { take: false } }))
    sink.refuse('bo@example.nl')
    const before = sink.kept.length
    await assert.rejects(remind(), /1 reminders were not taken/)
    await assert.rejects(remind(), /1 reminders were not taken/)
    assert.deepEqual(
      sink.kept.slice(before).map(({ to }) => to),
      ['nieuw@example.nl'],
    )
    const other = await mailSink()
    await remind(other.address)
    assert.deepEqual(
      other.kept.map(({ to }) => to),
      ['bo@example.nl'],
      'control',
    )
    await other.close()
  })
})

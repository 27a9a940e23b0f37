/** Reminders of measures and of worries: to whom, when, and with the same words as every other. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { RegimeCode, Role } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { mailServerAt } from '../../../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../../../foundation/mail/smtp.ts'
import { type MailSink, mailSink } from '../../../foundation/testing/mail-sink.ts'
import { askAdvice, receiveAdvice } from '../measure/ask-advice.ts'
import { lodgeRemedy } from '../measure/record-remedy.ts'
import { takeUrgentCourse } from '../measure/take-urgent-course.ts'
import {
  aMother,
  anAnswer,
  answerAs,
  decideAs,
  fillFile,
  type MeasureHouse,
  measureHouse,
  openFile,
  putIn,
} from '../testing/measure-house.ts'
import { aWorry, inPga, loadExample } from '../testing/worry-house.ts'
import { reportWorry } from '../weighing/report-worry.ts'
import { reminderMail } from './mail.ts'
import { sendReminders, sendUrgentReminders } from './send-reminders.ts'

let house: MeasureHouse
let sink: MailSink
before(async () => {
  house = await measureHouse()
  sink = await mailSink()
  const someone = (name: string, organ: string, role: Role, regime: RegimeCode = 'MUN') => ({
    ...{ id: newId(), subject: name, name, mail: `${name}@example.nl` },
    appointments: [
      {
        ...{ id: newId(), organ, function: 'medewerker', roles: [role], ground: 'processing' as const },
        ...{ regimes: [regime], from: '2026-01-05', screening: { kind: 'test', on: '2025-12-08' } },
      },
    ],
  })
  await seedPeople(house.world.database, {
    ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
    people: [
      someone('adviser', 'burgemeester', 'legal-adviser'),
      someone('mayor', 'burgemeester', 'mayor'),
      someone('other', 'college', 'legal-adviser'),
      someone('team', 'college', 'partner-professional'),
      someone('weigher', 'om', 'delegate', 'PGA'),
      someone('elsewhere', 'om', 'delegate', 'WGS-ZVH'),
    ],
  })
})
after(async () => {
  await sink.close()
  await house.close()
})
const days = (many: number) => house.clock.advance(many * 86_400)
const went = async (send: typeof sendReminders) => {
  const before = sink.kept.length
  await send({
    ...{ database: house.world.database, clock: house.clock, keys: house.house.keys, partnership: house.partnership },
    sendMail: sendBySmtp(mailServerAt(sink.address), house.clock.now),
  })
  return sink.kept
    .slice(before)
    .map(({ to }) => to.split('@')[0])
    .sort()
}
const daily = () => went(sendReminders)
const hourly = () => went(sendUrgentReminders)

describe('a file of a measure', () => {
  test('reminds who prepares and decides when something is due in it, and nobody of another organ', async () => {
    const measure = await openFile(house)
    await putIn(house.adviser, measure, aMother)
    assert.deepEqual(await daily(), [])
    const notKnown = { known: false, choices: [], dueOn: '2026-11-25' }
    await answerAs(house.adviser, measure, anAnswer('chain-debt', notKnown))
    assert.deepEqual(await daily(), [], 'not due yet')
    days(1)
    assert.deepEqual(await daily(), ['adviser', 'mayor'])
    assert.deepEqual(await daily(), [], 'once a day')
    await answerAs(house.adviser, measure, anAnswer('chain-debt'))
    days(1)
    assert.deepEqual(await daily(), [], 'it was found out')
  })
  test('reminds the organ whose advice is asked on its page, until it answered', async () => {
    const measure = await openFile(house)
    const asked = { kind: 'care' as const, askedOf: 'college', dueOn: '2026-12-31', question: 'Wat is nodig?' }
    const { id: advice } = await house.adviser((act) => askAdvice(act, { params: { measure }, body: asked }))
    days(1)
    assert.deepEqual(await daily(), ['team'])
    await house.world.owner.query(`update casework.advice_questions set put_to = '' where advice = $1`, [advice])
    days(3)
    assert.deepEqual(await daily(), [])
    await house.adviser((act) =>
      receiveAdvice(act, { params: { measure, advice }, body: { verdict: 'no-objection', text: 'Geen bezwaar.' } }),
    )
  })
  test('reminds of the decision on an objection two weeks before its day', async () => {
    const measure = await openFile(house)
    await fillFile(house, measure)
    await decideAs(house.mayor, measure)
    const lodgedOn = house.clock.today()
    await house.adviser((act) => lodgeRemedy(act, { params: { measure }, body: { kind: 'objection', lodgedOn } }))
    days(1)
    assert.deepEqual(await daily(), [])
    // Six weeks to object and twelve to decide, less two; a working day.
    days(6 * 7 + 12 * 7 - 14 - 1)
    assert.deepEqual(await daily(), ['adviser', 'mayor'])
    await house.world.owner.query('delete from casework.measures where id = $1', [measure])
  })
})

test('a decision in acute danger reminds within the hour, also in a weekend and also who had one today', async () => {
  const measure = await openFile(house)
  assert.deepEqual(await hourly(), [])
  const words = { facts: 'Geheim', danger: 'x', whyNotWait: 'x', household: 'x', shortestDays: 2, whyShortest: 'x' }
  await house.mayor((act) => takeUrgentCourse(act, { params: { measure }, body: words }))
  assert.deepEqual(await hourly(), ['adviser', 'mayor'])
  assert.deepEqual(await hourly(), [], 'once for each moment')
  house.clock.advance(25 * 3600)
  assert.deepEqual(await hourly(), ['adviser', 'mayor'], 'a day before')
  assert.deepEqual(await hourly(), [])
  house.clock.advance(24 * 3600)
  assert.deepEqual(await hourly(), ['adviser', 'mayor'], 'the moment has passed')
  await house.world.owner.query('delete from casework.measures where id = $1', [measure])
  assert.deepEqual(await hourly(), [])
})

test('a worry that waits to be weighed reminds who weighs it, in that world alone', async () => {
  await loadExample(house)
  const police = house.someone('politie', ['delegate', 'partner-professional'], inPga)
  while ((await daily()).length > 0) days(7)
  await police((act) => reportWorry(act, { body: aWorry({ told: { told: true } }) }))
  days(7)
  assert.deepEqual(await daily(), ['weigher'])
})

test('every one of them says the same as every other reminder', () => {
  assert.ok(sink.kept.length > 5)
  const words = (text: string) => text.replaceAll('\r\n', '\n').trim()
  for (const { text } of sink.kept) assert.equal(words(text), words(reminderMail.text))
})

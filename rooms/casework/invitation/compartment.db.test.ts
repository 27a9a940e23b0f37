/** Invitations to a conference of the closed compartment: who gets, sees or asks for one, and that the mail is the same as in every world. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { seedPeople } from '../../../foundation/identity/seed-people.ts'
import { mailServerAt } from '../../../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../../../foundation/mail/smtp.ts'
import { type MailSink, mailSink } from '../../../foundation/testing/mail-sink.ts'
import { type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { listConferences, showConference } from '../conference/show-conference.ts'
import { showInvitation } from '../meeting/show-invitation.ts'
import { atTheTable, inPga, type WorryHouse, worryHouse } from '../testing/worry-house.ts'
import { worryName } from '../weighing/words.ts'
import { arrangeConference, sendInvitation } from './plan-conference.ts'
import { invitationCards } from './routes.ts'
import { sendInvitations } from './send-invitations.ts'

let house: WorryHouse
let sink: MailSink
let conference: Id
let worry: Id
before(async () => {
  house = await worryHouse()
  sink = await mailSink()
  const appointment = (organ: string, regimes: ('WGS-ZVH' | 'PGA')[], more: object = {}) => ({
    ...{ id: newId(), organ, function: 'medewerker', roles: ['partner-professional' as const], regimes },
    ...{ ground: 'processing' as const, from: '2026-01-05', screening: { kind: 'test', on: '2025-12-08' }, ...more },
  })
  const someone = (name: string, ...appointments: ReturnType<typeof appointment>[]) => ({
    ...{ id: newId(), subject: name, name, mail: `${name}@example.nl`, appointments },
  })
  await seedPeople(house.world.database, {
    ...{ partnership: house.partnership, issuer: 'https://inloggen.example.nl' },
    people: [
      someone('inside', appointment('politie', ['PGA'])),
      someone('outside', appointment('politie', ['WGS-ZVH'])),
      someone('other-organ-inside', appointment('om', ['WGS-ZVH']), appointment('burgemeester', ['PGA'])),
      someone('not-invited', appointment('ggz-instelling', ['PGA'])),
      someone('was-inside', appointment('politie', ['PGA'], { until: '2026-11-01' })),
      someone('no-role', appointment('politie', ['PGA'], { roles: ['radicalisation-officer' as const] })),
    ],
  })
})
after(async () => {
  await sink?.close()
  await house?.close()
})

const sent = async () => {
  const before = sink.kept.length
  await sendInvitations({
    ...{ database: house.world.database, clock: house.clock, keys: house.house.keys, partnership: house.partnership },
    sendMail: sendBySmtp(mailServerAt(sink.address), house.clock.now),
    workbench: 'https://werkbank.example.nl',
  })
  return sink.kept.slice(before)
}
const to = (mails: MailSink['kept']) => mails.map((mail) => mail.to.split('@')[0]).sort()
const at = { heldOn: '2026-12-10', place: 'Zaal 2' }
const members = ['burgemeester', 'om', 'politie']
const call = async (who: Person) => (await who((act) => callConference(act, { body: { ...at, members } }))).id

test('before the protocol was adopted nobody is invited at all', async () => {
  const params = { conference: newId() }
  const knock = house.police(async (act) =>
    invitationCards['POST /v1/conferences/:conference/invitations'].handle(act as never, { params } as never),
  )
  assert.equal(await refusalOf(knock), 'sharing/regime-refuses-everything')
  await house.adopt()
})

describe('an invitation of the compartment', () => {
  test('goes to who works there for an organ that was named, and to nobody else of that organ', async () => {
    worry = await atTheTable(house)
    conference = await call(house.police)
    await house.police((act) => placeOnAgenda(act, { params: { conference }, body: { case: worry } }))
    assert.deepEqual(to(await sent()), ['inside', 'other-organ-inside'])
    const shown = await house.care((act) => showConference(act, { params: { conference } }))
    assert.deepEqual(shown.invitations[0]?.reached, ['burgemeester', 'politie'], 'nobody of the prosecution is inside')
    assert.equal(shown.agenda.length, 0, 'who takes no part knows that there is a conference, and of no worry')
  })
  test('is the same letter as of any other world, but for where it leads', async () => {
    const elsewhere = await call(house.elsewhere)
    const mails = await sent()
    assert.deepEqual(to(mails), ['other-organ-inside', 'outside'], 'control: and there goes to the others')
    const [one, other] = [sink.kept[0], mails[0]]
    const plain = (words: string | undefined, id: Id) => words?.replaceAll(id, 'here')
    assert.equal(plain(one?.text, conference), plain(other?.text, elsewhere))
    assert.equal(plain(one?.attached, conference), plain(other?.attached, elsewhere))
    const said = JSON.stringify(one)
    for (const word of [worry, worryName(worry), 'Joris', 'PGA', 'adicali', 'burgemeester', 'politie'])
      assert.ok(!said.includes(word), word)
  })
})

describe('from outside the compartment', () => {
  test('it is as if there were no such conference, also to whoever works in both for the same organ', async () => {
    const { pien } = people(house)
    const attempts = (id: Id) => [
      (who: Person) => who((act) => showConference(act, { params: { conference: id } })),
      (who: Person) => who((act) => showInvitation(act, { params: { conference: id } })),
      (who: Person) => who((act) => sendInvitation(act, { params: { conference: id } })),
      (who: Person) => who((act) => arrangeConference(act, { params: { conference: id }, body: { ...at, members } })),
    ]
    for (const who of [house.elsewhere, pien])
      for (const id of [conference, newId()])
        for (const attempt of attempts(id))
          assert.equal(await refusalOf(attempt(who)), 'casework/conference-not-visible')
    const listed = await house.elsewhere(listConferences)
    assert.ok(!listed.conferences.some(({ id }) => id === conference))
    assert.ok(
      (await house.police(listConferences)).conferences.some(({ id }) => id === conference),
      'control',
    )
    assert.deepEqual(await sent(), [])
  })
  test('PostgreSQL shows no invitation of it, and takes none to it from another world', async () => {
    const capacity = house.capacity('politie', ['delegate', 'partner-professional'])
    const seen = (changes: object) =>
      house.world.database.asActor({ ...capacity, ...changes }, async (trx) => {
        const { rows } = await sql`select 1 from casework.invitations where conference = ${conference}`.execute(trx)
        return rows.length
      })
    assert.deepEqual([await seen({}), await seen(inPga)], [0, 1])
    const invites = (changes: { regime?: 'PGA' }) =>
      house.world.database.asActor({ ...capacity, ...changes }, (trx) =>
        sql`insert into casework.invitations (partnership, id, regime, conference, edition, organs, asked_by, asked_at)
          values (${house.partnership}, ${newId()}, ${changes.regime ?? 'WGS-ZVH'}, ${conference}, 1, array['politie'], 'politie',
            ${house.clock.now()})`.execute(trx),
      )
    await assert.rejects(invites({}), /row-level security/)
    await invites(inPga)
    assert.deepEqual(await sent(), [], 'who had one gets no other')
  })
})

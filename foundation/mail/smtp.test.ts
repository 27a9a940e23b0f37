import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type MailSink, mailSink } from '../testing/mail-sink.ts'
import { isAddress } from './mail.ts'
import { mailServerAt } from './mail-server.ts'
import { sendBySmtp } from './smtp.ts'

let sink: MailSink
before(async () => {
  sink = await mailSink()
})
after(() => sink.close())

const at = () => new Date('2026-11-30T07:30:00Z')
const letter = {
  subject: 'Er wacht iets',
  text: 'Beste collega,\n\nEén regel met een accent.\n.\nEn een punt alleen.\n',
}

test('a letter arrives as it was written, with a point alone on a line and signs beyond ASCII', async () => {
  await sendBySmtp(mailServerAt(sink.address), at)({ to: 'eva@example.nl', ...letter })
  const [one] = sink.kept
  assert.deepEqual([one?.to, one?.text], ['eva@example.nl', letter.text])
  assert.match(one?.head ?? '', /^From: Schakel <schakel@example\.nl>\r\nTo: <eva@example\.nl>\r\n/)
  assert.match(one?.head ?? '', /\r\nDate: Mon, 30 Nov 2026 07:30:00 \+0000\r\n/)
  assert.match(one?.head ?? '', /\r\nAuto-Submitted: auto-generated\r\n/)
})
test('an address that could say more than one address goes nowhere', async () => {
  const send = sendBySmtp(mailServerAt(sink.address), at)
  const before = sink.kept.length
  for (const to of ['eva@example.nl>\r\nRCPT TO:<x@example.nl', 'eva@example.nl, x@example.nl', 'eva', 'eva@localhost'])
    await assert.rejects(send({ to, ...letter }), /no address/)
  assert.equal(sink.kept.length, before)
  assert.ok(isAddress('eva.de-boer+werk@zorg.example.nl'), 'control')
})
test('a mailbox that is refused is told by its step, without what was sent', async () => {
  sink.refuse('weg@example.nl')
  await assert.rejects(
    sendBySmtp(mailServerAt(sink.address), at)({ to: 'weg@example.nl', ...letter }),
    (error: Error) => {
      assert.match(error.message, /refused the receiver: 550/)
      return !error.message.includes('weg@')
    },
  )
})
test('a server that is not there is an error, and not silence', async () => {
  const gone = await mailSink()
  await gone.close()
  await assert.rejects(sendBySmtp(mailServerAt(gone.address), at)({ to: 'eva@example.nl', ...letter }))
})

test('the settings name a server, and refuse what would send a letter in the open', async () => {
  const outside = mailServerAt('smtp://naam:w%40chtwoord@mail.example.nl?from=schakel@example.nl')
  assert.deepEqual(outside, {
    ...{ host: 'mail.example.nl', port: 587, secrecy: 'agreed', from: 'schakel@example.nl' },
    login: { name: 'naam', password: 'w@chtwoord' },
  })
  assert.equal(mailServerAt('smtps://mail.example.nl?from=schakel@example.nl').port, 465)
  for (const wrong of [
    'mail.example.nl',
    'http://mail.example.nl?from=a@example.nl',
    'smtp://u:geheim@mail.example.nl',
  ])
    assert.throws(
      () => mailServerAt(wrong),
      (error) => error instanceof RangeError && !error.message.includes('geheim'),
    )
  // Outside this machine: a server that offers no TLS is told nothing.
  const open = { ...mailServerAt(sink.address), secrecy: 'agreed' as const }
  const before = sink.kept.length
  await assert.rejects(sendBySmtp(open, at)({ to: 'eva@example.nl', ...letter }), /offers no TLS/)
  assert.equal(sink.kept.length, before)
})

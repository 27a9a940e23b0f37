/**
 * Hands a letter in at a mail server (RFC 5321), over TLS: from the first byte, or agreed on before anything is said (RFC 3207).
 * Without TLS nothing leaves this machine. One letter per connection: few leave this house, and none carries content.
 */
import { connect, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { newId } from '../clock.ts'
import { isAddress, type Mail, type SendMail } from './mail.ts'
import type { MailServer } from './mail-server.ts'

/** Units: milliseconds that the other side may be silent. */
const patience = 20_000

/** `now` only dates the letter. Errors: rejects with the step at which the server refused, never with what was sent. */
export const sendBySmtp =
  (server: MailServer, now: () => Date): SendMail =>
  async (mail) => {
    if (!isAddress(mail.to)) throw new Error('this is no address of one mailbox')
    const line = await open(server)
    try {
      await greet(line, server)
      await line.say(`MAIL FROM:<${server.from}>`, 250, 'sender')
      await line.say(`RCPT TO:<${mail.to}>`, 250, 'receiver')
      await line.say('DATA', 354, 'letter')
      await line.say(`${letterOf(mail, server, now())}\r\n.`, 250, 'letter')
      await line.say('QUIT', 221, 'end').catch(() => undefined)
    } finally {
      line.end()
    }
  }

type Line = {
  say(words: string, expected: number, step: string): Promise<string>
  hear(expected: number, step: string): Promise<string>
  secure(host: string): Promise<void>
  end(): void
}

async function greet(line: Line, { from, secrecy, host, login }: MailServer): Promise<void> {
  const name = from.split('@')[1] ?? 'localhost'
  await line.hear(220, 'welcome')
  let offers = await line.say(`EHLO ${name}`, 250, 'greeting')
  if (secrecy === 'agreed') {
    if (!/^250[ -]STARTTLS\s*$/im.test(offers)) throw new Error('the mail server offers no TLS')
    await line.say('STARTTLS', 220, 'TLS')
    await line.secure(host)
    offers = await line.say(`EHLO ${name}`, 250, 'greeting')
  }
  if (!login) return
  const secret = Buffer.from(`\0${login.name}\0${login.password}`).toString('base64')
  await line.say(`AUTH PLAIN ${secret}`, 235, 'log-in')
}

async function open({ host, port, secrecy }: MailServer): Promise<Line> {
  let socket: Socket =
    secrecy === 'at-once' ? connectSecurely({ host, port, servername: host }) : connect({ host, port })
  let unread = ''
  let waiting: { resolve(reply: string): void; reject(error: Error): void } | undefined
  const fail = (error: Error) => waiting?.reject(error)
  const listen = () => {
    socket.setTimeout(patience, () => socket.destroy(new Error('the mail server is silent')))
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('the mail server went away')))
    socket.on('data', (piece: Buffer) => {
      unread += piece.toString('latin1')
      // A reply is over with a line that has a blank behind its code.
      const whole = /^(?:\d{3}-.*\r?\n)*\d{3}(?: .*)?\r?\n/.exec(unread)
      if (!whole || !waiting) return
      unread = unread.slice(whole[0].length)
      waiting.resolve(whole[0])
    })
  }
  listen()
  const hear: Line['hear'] = async (expected, step) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    waiting = { resolve, reject }
    if (socket.destroyed) reject(new Error('the mail server went away'))
    else socket.emit('data', Buffer.alloc(0))
    const reply = await promise
    waiting = undefined
    if (!reply.startsWith(String(expected)))
      throw new Error(`the mail server refused the ${step}: ${reply.slice(0, 3)}`)
    return reply
  }
  return {
    hear,
    say: (words, expected, step) => {
      socket.write(`${words}\r\n`)
      return hear(expected, step)
    },
    secure: async (name) => {
      // What came before TLS was agreed on is not read after it.
      unread = ''
      socket.removeAllListeners()
      const plain = socket
      socket = connectSecurely({ socket: plain, servername: name })
      await new Promise<void>((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
      listen()
    },
    end: () => socket.destroy(),
  }
}

const base64Lines = (words: string) =>
  (
    Buffer.from(words, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/** RFC 5322, and RFC 3834: nobody's absence answers it. */
function letterOf({ to, subject, text, attached }: Mail, { from }: MailServer, at: Date): string {
  const said = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64Lines(text)]
  return [
    `From: Schakel <${from}>`,
    `To: <${to}>`,
    `Subject: =?utf-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${newId()}@${from.split('@')[1]}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    ...(attached ? inParts(said, attached) : said),
  ].join('\r\n')
}

/** RFC 2046: two parts. What is between them is no sign of base64, so no part can hold it. */
function inParts(said: readonly string[], { name, media, text }: NonNullable<Mail['attached']>): string[] {
  const between = `=_${newId()}`
  return [
    `Content-Type: multipart/mixed; boundary="${between}"`,
    '',
    `--${between}`,
    ...said,
    `--${between}`,
    `Content-Type: ${media}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    base64Lines(text),
    `--${between}--`,
  ]
}

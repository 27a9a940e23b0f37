/** A mail server on this machine that keeps every letter it is handed, for tests; it can refuse an address. */
import { createServer } from 'node:net'

export type Kept = {
  readonly to: string
  readonly head: string
  readonly text: string
  /** What came with it, if something did. */
  readonly attached: string | undefined
  readonly whole: string
}
export type MailSink = {
  readonly address: string
  readonly kept: Kept[]
  refuse(to: string): void
  close(): Promise<void>
}

export async function mailSink(): Promise<MailSink> {
  const kept: Kept[] = []
  const refused = new Set<string>()
  const server = createServer((socket) => {
    let [unread, to, inLetter] = ['', '', false]
    const say = (line: string) => socket.write(`${line}\r\n`)
    const answer = (line: string): void => {
      const receiver = /^RCPT TO:<(.*)>$/i.exec(line)?.[1]
      if (receiver !== undefined) to = receiver
      if (receiver !== undefined && refused.has(receiver)) say('550 no such mailbox')
      else if (/^EHLO /i.test(line)) socket.write('250-localhost\r\n250 8BITMIME\r\n')
      else if (/^DATA$/i.test(line)) {
        inLetter = true
        say('354 go on')
      } else say(/^QUIT$/i.test(line) ? '221 bye' : '250 ok')
    }
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      unread += piece.toString('utf8')
      for (;;) {
        const until = inLetter ? '\r\n.\r\n' : '\r\n'
        const end = unread.indexOf(until)
        if (end < 0) return
        const said = unread.slice(0, end)
        unread = unread.slice(end + until.length)
        if (!inLetter) answer(said)
        else {
          inLetter = false
          const [head = '', ...parts] = said.split('\r\n\r\n')
          // Of a letter in parts, behind each head comes its words up to the next mark.
          const words = (head.includes('multipart') ? parts.slice(1) : parts).map((part) =>
            Buffer.from(part.split('\r\n--')[0] ?? '', 'base64').toString('utf8'),
          )
          kept.push({ to, head, text: words[0] ?? '', attached: words[1], whole: said })
          say('250 kept')
        }
      }
    })
    say('220 localhost')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    address: `smtp://127.0.0.1:${port}?from=schakel@example.nl`,
    kept,
    refuse: (to) => void refused.add(to),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

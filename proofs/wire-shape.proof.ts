/**
 * Somebody on the line counts bytes and turns of an encrypted visit. A look into a mailbox with an answer and one without must
 * not be told apart, nor a long letter from a short one within its bucket (some 2,500 characters; a longer one, or a photo, is seen
 * to be in the next). That somebody *sends*, and does not only read, is
 * not among it: a page of the site is as long as it is, and nothing here says otherwise.
 * Control: the same measurement on a mailbox that only grows when something lies in it.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { demoPerson } from '../demo/people.ts'
import { secretBytes } from '../foundation/clock.ts'
import { ensureChromium } from '../foundation/testing/chromium.ts'
import {
  type Bytes,
  drawReceipt,
  fromBase64Url,
  officerKeysOf,
  openReceipt,
  publicKeyOf,
  type Receipt,
  readersOf,
  readOfficerListUnverified,
  type SignedOfficerList,
  sealLetter,
  sealReply,
  toBase64Url,
  unwrapSeed,
  writeLetter,
} from '../packages/sealed-letter/src/index.ts'
import { demoPassphrase } from '../rooms/signals/seed-signals.ts'
import type { Proof } from './proof.ts'
import { type Visitor, visitAs } from './visitor.ts'
import { wholeHouse } from './whole-house.ts'
import { type Shape, shapeOf, toldRight } from './wire/shape.ts'
import { tapWire, type WireTap } from './wire-tap.ts'

const random = (length: number) => new Uint8Array(secretBytes(length))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
/** Units: share of visits told right; one half is guessing. */
const most = 0.6

export const proof: Proof = {
  name: 'wire-shape',
  title: 'Who counts bytes on the line tells neither whether an answer waits in a mailbox nor how long a letter is',
  promises: ['P9'],
  run: async (size) => {
    const times = size === 'full' ? 30 : 4
    const executablePath = ensureChromium(process.env, () => undefined)
    const house = await wholeHouse()
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    let tap: WireTap | undefined
    try {
      await house.start()
      tap = await tapWire(house.resident)
      const address = tap.url.replace('https://127.0.0.1', 'http://localhost')
      const noor = await visitAs(house.workbench, 'noor')
      const boxes: Mailbox[] = []
      for (let turn = 0; turn < 2 * times; turn++)
        boxes.push(await sendFrom(house.resident, 'Bij de brug is het donker.'))
      const [answered, silent] = [boxes.slice(0, times), boxes.slice(times)]
      await answerAll(noor, answered)
      const looks: [Shape[], Shape[]] = [[], []]
      // One of each in turn, so that nothing that changes with time tells them apart.
      for (let turn = 0; turn < times; turn++)
        for (const [kind, group] of [answered, silent].entries())
          looks[kind]?.push(await lookInto(browser, tap, address, (group[turn] as Mailbox).words))
      const letters: [Shape[], Shape[]] = [[], []]
      for (let turn = 0; turn < times; turn++)
        for (const [kind, length] of [40, 2_000].entries()) letters[kind]?.push(await sendThrough(tap, address, length))
      const replies = toldRight(looks)
      const lengths = toldRight(letters)
      const planted = toldRight([looks[1], looks[1].map((shape) => ({ ...shape, received: shape.received + 900 }))])
      return {
        passed: replies <= most && lengths <= most,
        figures: {
          looks: 2 * times,
          letters: 2 * times,
          answerToldRight: Math.round(replies * 100),
          lengthToldRight: Math.round(lengths * 100),
          bytesOfALook: looks[0][0]?.received ?? 0,
          bytesOfALetter: letters[0][0]?.sent ?? 0,
        },
        control: planted > most ? 'found' : 'missed',
        planted: 'a mailbox that is 900 bytes longer when an answer lies in it',
      }
    } finally {
      tap?.close()
      await browser.close()
      await house.remove()
    }
  },
}

type Mailbox = { readonly words: Receipt; readonly mailbox: string; readonly replyKey: Bytes }
type Lists = { site: string; lists: { signal: SignedOfficerList | null } }

/** As the page does, word for word. */
async function sealed(origin: string, text: string) {
  const { site, lists } = (await (await fetch(`${origin}/v1/officer-lists`)).json()) as Lists
  if (!lists.signal) throw new Error('nobody reads letters at the desk')
  const words = drawReceipt(random)
  const keys = await openReceipt({ words, site })
  const replyKey = await publicKeyOf(keys.seed)
  const content = writeLetter({ text, replyKey })
  const readers = readersOf(readOfficerListUnverified(lists.signal.list))
  const envelope = await sealLetter({ content, boundTo: keys.mailbox, readers, random })
  const body = {
    desk: 'signal',
    mailbox: hex(keys.mailbox),
    token: toBase64Url(keys.token),
    envelope: toBase64Url(envelope),
  }
  return { words, replyKey, body }
}
const post = (origin: string, body: object) =>
  fetch(`${origin}/v1/letters`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', connection: 'close' },
  })
async function sendFrom(origin: string, text: string): Promise<Mailbox> {
  const { words, replyKey, body } = await sealed(origin, text)
  const { status } = await post(origin, body)
  if (status >= 300) throw new Error(`a letter was not taken: ${status}`)
  return { words, mailbox: body.mailbox, replyKey }
}
async function sendThrough(tap: WireTap, address: string, length: number): Promise<Shape> {
  const { body } = await sealed(address, 'a'.repeat(length))
  await wait(50)
  tap.transcript()
  const { status } = await post(address, body)
  if (status >= 300) throw new Error(`a letter was not taken: ${status}`)
  await wait(50)
  return shapeOf(tap.transcript())
}

/** The desk answers these, signed and sealed as an officer's browser does. */
async function answerAll(noor: Visitor, boxes: readonly Mailbox[]): Promise<void> {
  const person = demoPerson('noor').id
  const { key } = (await noor.get('/v1/desk')).json as { key: { wrapped: string } }
  const wrapped = fromBase64Url(key.wrapped) ?? random(83)
  const seed = await unwrapSeed({ wrapped, passphrase: demoPassphrase(person), owner: person })
  const officer = { id: person, signSeed: (await officerKeysOf(seed)).signSeed }
  const { items } = (await noor.get('/v1/letters')).json as { items: { id: string }[] }
  for (const { id } of items) {
    const { mailbox } = (await noor.get(`/v1/letters/${id}`)).json as { mailbox: string }
    const box = boxes.find((one) => one.mailbox === mailbox)
    if (!box) continue
    const bytes = new Uint8Array(Buffer.from(mailbox, 'hex'))
    const envelope = await sealReply({
      ...{ text: 'Wij kijken ernaar. Hebt u nog meer gezien?', mailbox: bytes, slot: 'question' as const },
      ...{ replyKey: box.replyKey, officer, random },
    })
    const reply = { slot: 'question', envelope: toBase64Url(envelope) }
    const { status, text } = await noor.send('POST', `/v1/letters/${id}/_reply`, reply)
    if (status >= 300) throw new Error(`the desk could not answer: ${text}`)
  }
}

/** A phone that was never here before types the eight words. */
async function lookInto(browser: Browser, tap: WireTap, address: string, words: Receipt): Promise<Shape> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    await page.goto(`${address}/nl/veilig/verder`, { waitUntil: 'networkidle' })
    await page.locator('#words').fill(words.join(' '))
    await wait(100)
    tap.transcript()
    await page.locator('#words').press('Enter')
    await page.locator('[data-part="open"]:not([hidden])').waitFor({ timeout: 30_000 })
    await wait(300)
    return shapeOf(tap.transcript())
  } finally {
    await context.close()
  }
}

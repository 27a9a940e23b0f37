import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Clock, newId, testClock } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import {
  fromBase64Url,
  officerKeysOf,
  openLetter,
  openReply,
  readersOf,
  readLetter as readLetterContent,
  sealLetter,
  sealReply,
  toBase64Url,
  unwrapSeed,
  writeLetter,
} from '../../../packages/sealed-letter/src/index.ts'
import {
  aLetter,
  asResident,
  desksWithOfficers,
  hex,
  listOf,
  type PreparedLetter,
  random,
  type TestDesks,
} from '../examples.ts'
import { showDesk } from '../officers/show-desk.ts'
import { answerBinding } from '../pages/resident/binding.ts'
import { demoPassphrase } from '../seed-signals.ts'
import { classifyLetter } from '../triage/decide-letter.ts'
import { readLetter, readQueue } from '../triage/read-letters.ts'
import { replyToLetter } from '../triage/reply-to-letter.ts'
import { mailboxPage } from '../words.ts'
import { openMailbox } from './open-mailbox.ts'
import { receiveAnswer } from './receive-answer.ts'
import { receiveLetter } from './receive-letter.ts'

let world: TestDatabase
let desks: TestDesks
let house: House
const clock: Clock & { advance(seconds: number): void } = testClock('2026-11-23T10:00:00Z')
const place = () => ({ partnership: desks.partnership, clock })
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock, keys: memoryKeyHolder() }
  desks = await desksWithOfficers(world.database, clock)
  await rotateEpoch(house, { partnership: desks.partnership, day: clock.today() })
})
after(() => world.close())

const send = (letter: PreparedLetter) =>
  asResident(world.database, place(), letter.keys.token, (act) => receiveLetter(act, letter.body))
const look = (letter: PreparedLetter, token = letter.keys.token) =>
  asResident(world.database, place(), token, (act) => openMailbox(act, { mailbox: letter.body.mailbox }))
const pageOf = (given: { page: string }) => Buffer.from(given.page, 'base64url')
const idOf = async (letter: PreparedLetter): Promise<string> => {
  const { rows } = await world.owner.query('select id from signals.letters where mailbox = $1', [letter.body.mailbox])
  return rows[0]?.id
}
const problem = (code: string) => (error: { code?: string }) => error.code === code

describe('a letter', () => {
  test('is opened by each officer of its desk, with the six words, and by nobody else', async () => {
    const letter = await aLetter(world.database, place(), { text: 'Op het plein wordt gehandeld.' })
    assert.deepEqual(await send(letter), { stored: true })
    const id = await idOf(letter)
    for (const officer of [desks.noor, desks.thijs]) {
      const desk = await perform(house, officer, { audit: 'signals.desk.opened' }, showDesk)
      assert.equal(desk.key?.listed, true)
      const wrapped = fromBase64Url(desk.key?.wrapped ?? '')
      assert.ok(wrapped)
      const passphrase = demoPassphrase(officer.person)
      const { sealSeed } = await officerKeysOf(await unwrapSeed({ wrapped, passphrase, owner: officer.person }))
      const stored = await perform(house, officer, { audit: 'signals.letter.fetched' }, (act) => readLetter(act, id))
      const envelope = fromBase64Url(stored.envelope)
      assert.ok(envelope)
      const content = await openLetter({ envelope, boundTo: letter.keys.mailbox, seed: sealSeed })
      assert.equal(readLetterContent(content).text, 'Op het plein wordt gehandeld.')
    }
    const asSamira = perform(house, desks.samira, { audit: 'signals.letter.fetched' }, (act) => readLetter(act, id))
    await assert.rejects(asSamira, problem('signals/letter-not-visible'))
    const unknown = perform(house, desks.samira, { audit: 'signals.letter.fetched' }, (act) => readLetter(act, newId()))
    await assert.rejects(unknown, problem('signals/letter-not-visible'))
  })

  test('about radicalisation is in the queue of that reporting point and not in the other', async () => {
    const letter = await aLetter(world.database, place(), { desk: 'radicalisation' })
    await send(letter)
    const id = await idOf(letter)
    const queueOf = async (officer: TestDesks['noor']) =>
      (await perform(house, officer, { audit: 'signals.queue.read' }, readQueue)).items.map((item) => item.id)
    assert.ok((await queueOf(desks.samira)).includes(id))
    assert.ok(!(await queueOf(desks.noor)).includes(id))
  })

  test('sent twice is stored once; another letter in the same mailbox is refused', async () => {
    const letter = await aLetter(world.database, place())
    await send(letter)
    assert.deepEqual(await send(letter), { stored: true })
    const { rows } = await world.owner.query('select 1 from signals.letters where mailbox = $1', [letter.body.mailbox])
    assert.equal(rows.length, 1)
    const other = await aLetter(world.database, place())
    const intruder = { ...letter, body: { ...letter.body, envelope: other.body.envelope } }
    await assert.rejects(send(intruder), problem('signals/mailbox-taken'))
  })

  test('sealed to anyone else than the officers on the list is refused: nobody could read it', async () => {
    const list = await listOf(world.database, place(), 'signal')
    const letter = await aLetter(world.database, place())
    const everyone = readersOf(list)
    for (const readers of [everyone.slice(1), [...everyone.slice(1), await randomKey()]]) {
      const envelope = await sealLetter({ content: random(20), boundTo: letter.keys.mailbox, readers, random })
      const wrong = { ...letter, body: { ...letter.body, envelope: toBase64Url(envelope) } }
      await assert.rejects(send(wrong), problem('signals/not-sealed-to-the-list'))
    }
    const atTheOtherDesk = { ...letter, body: { ...letter.body, desk: 'radicalisation' as const } }
    await assert.rejects(send(atTheOtherDesk), problem('signals/not-sealed-to-the-list'))
    await assert.rejects(
      send({ ...letter, body: { ...letter.body, envelope: toBase64Url(random(6_000)) } }),
      problem('signals/not-sealed-to-the-list'),
    )
    await send(letter)
  })
})

async function randomKey() {
  return (await officerKeysOf(random(32))).sealKey
}

describe('a mailbox', () => {
  test('carries one question, one answer and one outcome between a resident and a desk', async () => {
    const letter = await aLetter(world.database, place())
    await send(letter)
    const id = await idOf(letter)
    const list = await listOf(world.database, place(), 'signal')
    assert.equal(pageOf(await look(letter))[2], 1)
    await perform(house, desks.noor, { audit: 'signals.letter.classified' }, (act) =>
      classifyLetter(act, id, {
        theme: '5.2',
        subject: 'area',
        observation: 'own',
        urgency: 'weeks',
        aboutSafety: true,
        municipalTask: true,
        onTerritory: true,
        concrete: true,
        recent: true,
        area: null,
      }),
    )
    assert.equal(pageOf(await look(letter))[2], 2)
    const answer = async () => {
      const content = writeLetter({ text: 'Elke dinsdag.', replyKey: letter.keys.replyKey })
      const boundTo = answerBinding(letter.keys.mailbox)
      return toBase64Url(await sealLetter({ content, boundTo, readers: readersOf(list), random }))
    }
    const sendAnswer = (envelope: string) =>
      asResident(world.database, place(), letter.keys.token, (act) =>
        receiveAnswer(act, { mailbox: letter.body.mailbox, envelope }),
      )
    await assert.rejects(answer().then(sendAnswer), problem('signals/no-question-open'))

    const reply = (slot: 'question' | 'outcome', text: string) => replyAs(letter, id, slot, text)
    await reply('question', 'Op welke avond?')
    await assert.rejects(reply('question', 'En nog iets?'), problem('signals/reply-already-sent'))
    const asked = pageOf(await look(letter))
    assert.equal(asked[2], 3)
    assert.equal((await openSlot(letter, asked, 'question')).text, 'Op welke avond?')
    await assert.rejects(openSlot(letter, asked, 'outcome'))

    const sealed = await answer()
    assert.deepEqual(await sendAnswer(sealed), { stored: true })
    assert.deepEqual(await sendAnswer(sealed), { stored: true })
    await assert.rejects(answer().then(sendAnswer), problem('signals/no-question-open'))
    assert.equal(pageOf(await look(letter))[2], 4)
    await reply('outcome', 'Het plein krijgt licht.')
    const done = pageOf(await look(letter))
    assert.equal(done[2], 5)
    assert.equal((await openSlot(letter, done, 'outcome')).text, 'Het plein krijgt licht.')
    const there = await perform(house, desks.thijs, { audit: 'signals.letter.fetched' }, (act) => readLetter(act, id))
    assert.deepEqual([there.progress, there.replies.length, there.answer?.day], ['done', 2, '2026-11-23'])
  })

  test('gives the same number of bytes whether it is full, empty, somebody else’s or never was', async () => {
    const [full, empty, never] = await Promise.all([1, 2, 3].map(() => aLetter(world.database, place())))
    assert.ok(full && empty && never)
    await send(full)
    await send(empty)
    await replyAs(full, await idOf(full), 'outcome', 'Klaar.')
    const looks = [await look(full), await look(empty), await look(full, empty.keys.token), await look(never)]
    assert.deepEqual(
      looks.map((given) => [pageOf(given).length, JSON.stringify(given).length]),
      Array(4).fill([mailboxPage.size, JSON.stringify(looks[0]).length]),
    )
    assert.deepEqual(
      looks.map((given) => pageOf(given)[1]),
      [1, 1, 0, 0],
    )
  })
})

async function replyAs(letter: PreparedLetter, id: string, slot: 'question' | 'outcome', text: string) {
  const wrapped = (await perform(house, desks.noor, { audit: 'signals.desk.opened' }, showDesk)).key?.wrapped ?? ''
  const passphrase = demoPassphrase(desks.noor.person)
  const seed = await unwrapSeed({ wrapped: fromBase64Url(wrapped) ?? random(83), passphrase, owner: desks.noor.person })
  const { signSeed } = await officerKeysOf(seed)
  const officer = { id: desks.noor.person, signSeed }
  const envelope = await sealReply({
    text,
    mailbox: letter.keys.mailbox,
    slot,
    replyKey: letter.keys.replyKey,
    officer,
    random,
  })
  return perform(house, desks.noor, { audit: 'signals.reply.sent' }, (act) =>
    replyToLetter(act, id, { slot, envelope: toBase64Url(envelope) }),
  )
}
async function openSlot(letter: PreparedLetter, page: Buffer, slot: 'question' | 'outcome') {
  const { officers } = await listOf(world.database, place(), 'signal')
  const at = mailboxPage.head + (slot === 'question' ? 0 : mailboxPage.slot)
  const envelope = new Uint8Array(page.subarray(at, at + mailboxPage.slot))
  return openReply({ envelope, mailbox: letter.keys.mailbox, slot, keys: letter.keys, officers })
}

test('what is stored of a letter is a day and nothing finer, random ids, and no column more', async () => {
  const { rows } = await world.owner.query<{ column_name: string; data_type: string }>(
    `select table_name || '.' || column_name as column_name, data_type from information_schema.columns
     where table_schema = 'signals' and (data_type like 'timestamp%' or data_type like 'time%' or data_type = 'inet' or is_identity = 'YES')`,
  )
  assert.deepEqual(rows, [])
  assert.equal(hex(random(4)).length, 8)
})

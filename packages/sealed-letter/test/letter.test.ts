import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Bytes,
  officerKeysOf,
  openReply,
  publicKeyOf,
  readLetter,
  replyLength,
  sealReply,
  toBase64Url,
  writeLetter,
} from '../src/index.ts'
import { bytesOf, seededRandom } from './chance.ts'

const random = seededRandom('letter')
const seed = random(32)
const keys = { seed, replyKey: await publicKeyOf(seed) }
const mailbox = random(32)
const officerKeys = await officerKeysOf(random(32))
const officer = { id: 'one', signKey: toBase64Url(officerKeys.signKey) }
const draft = {
  text: 'Welke avond was het?',
  mailbox,
  slot: 'question',
  replyKey: keys.replyKey,
  officer: { id: 'one', signSeed: officerKeys.signSeed },
  random,
}
const envelope = await sealReply(draft)
const open = { envelope, mailbox, slot: 'question', keys, officers: [officer] }

test('a letter with and without a photo comes back as it was', () => {
  const letter = { text: 'De lamp in de steeg is stuk. 💡', replyKey: keys.replyKey }
  assert.deepEqual(readLetter(writeLetter(letter)), letter)
  const withPhoto = { ...letter, photo: random(40_000) }
  assert.deepEqual(readLetter(writeLetter(withPhoto)), withPhoto)
  assert.equal(writeLetter({ ...letter, text: '' }).length, 1_227)
})

test('anything else is no letter', () => {
  const good = writeLetter({ text: 'x', replyKey: keys.replyKey })
  const bad: Bytes[] = [
    new Uint8Array(0),
    bytesOf('hello'),
    good.slice(0, -1),
    new Uint8Array([...good, ...good.slice(1)]),
    new Uint8Array([...good, 9, 0, 0, 0, 0]),
    new Uint8Array([2, ...good.slice(1)]),
  ]
  const notText = good.slice()
  notText[6] = 0xff
  for (const content of [...bad, notText]) assert.throws(() => readLetter(content), { code: 'malformed-content' })
})

test('a reply opens for its mailbox and names the officer who signed it', async () => {
  assert.deepEqual(await openReply(open), { text: 'Welke avond was het?', officer: 'one' })
})

test('every reply has the same size, whatever it says', async () => {
  for (const text of ['', 'ja', 'z'.repeat(3_900)])
    assert.equal((await sealReply({ ...draft, text })).length, replyLength)
  await assert.rejects(sealReply({ ...draft, text: 'z'.repeat(4_100) }), { code: 'too-large' })
})

test('a reply in another slot or mailbox, for another key, or by an officer who is not listed is refused', async () => {
  await assert.rejects(openReply({ ...open, slot: 'outcome' }), { code: 'not-authentic' })
  await assert.rejects(openReply({ ...open, mailbox: random(32) }), { code: 'not-authentic' })
  const other = random(32)
  await assert.rejects(openReply({ ...open, keys: { seed: other, replyKey: await publicKeyOf(other) } }), {
    code: 'not-for-this-reader',
  })
  await assert.rejects(openReply({ ...open, officers: [] }), { code: 'not-signed-by-an-officer' })
  const impostor = await sealReply({ ...draft, officer: { id: 'one', signSeed: random(32) } })
  await assert.rejects(openReply({ ...open, envelope: impostor }), { code: 'not-signed-by-an-officer' })
})

test('a dummy of random bytes is no reply', async () => {
  await assert.rejects(openReply({ ...open, envelope: random(replyLength) }), { code: 'malformed-envelope' })
})

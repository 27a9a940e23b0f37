/** Keys change hands: who joins reads on, who leaves reads no copy made after, and nobody can do it from outside. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Bytes,
  isRewrapOf,
  type OfficerKeys,
  officerKeysOf,
  openLetter,
  openReply,
  publicKeyOf,
  rewrapLetter,
  sealLetter,
  sealReply,
  signingKeyOf,
  signOfficerList,
  toBase64Url,
  verifyOfficerList,
  writeOfficerList,
} from '../src/index.ts'
import { bytesOf, seededRandom } from './chance.ts'

const random = seededRandom('rotation')
const boundTo = random(32)
const letter = bytesOf('letter')
const [mine, colleague, mineAgain, outsider] = (await Promise.all(
  [1, 2, 3, 4].map(() => officerKeysOf(random(32))),
)) as [OfficerKeys, OfficerKeys, OfficerKeys, OfficerKeys]
const recovery = await publicKeyOf(random(32))
const readers = [mine.sealKey, colleague.sealKey, recovery]
const newReaders = [mineAgain.sealKey, colleague.sealKey, recovery]
const envelope = await sealLetter({ content: letter, boundTo, readers, random })
const rewrapped = await rewrapLetter({ envelope, boundTo, seed: mine.sealSeed, readers: newReaders, random })

test('an officer changes keys: the new key and the colleague open the re-wrapped letter, the old key does not', async () => {
  for (const { sealSeed } of [mineAgain, colleague])
    assert.deepEqual(await openLetter({ envelope: rewrapped, boundTo, seed: sealSeed }), letter)
  const old = { boundTo, seed: mine.sealSeed }
  await assert.rejects(openLetter({ ...old, envelope: rewrapped }), { code: 'not-for-this-reader' })
  assert.deepEqual(await openLetter({ ...old, envelope }), letter, 'the old copy still opens with the old key')
})

test('the part of the old copy, laid in the new one, gives the old key what it could read before and nothing else', async () => {
  const replaced = rewrapped.slice()
  replaced.set(envelope.subarray(56, 56 + 1184), 56)
  // Re-wrapping is no revocation (README §7).
  assert.deepEqual(await openLetter({ envelope: replaced, boundTo, seed: mine.sealSeed }), letter)
  await assert.rejects(openLetter({ envelope: replaced, boundTo, seed: mineAgain.sealSeed }), {
    code: 'not-for-this-reader',
  })
})

test('who is no reader, who reads another mailbox, and who was re-wrapped away cannot re-wrap', async () => {
  const readers = [outsider.sealKey]
  const wrap = (it: { envelope: Bytes; boundTo: Bytes; seed: Bytes }) => rewrapLetter({ ...it, readers, random })
  const refused = [
    ['not-for-this-reader', { envelope, boundTo, seed: outsider.sealSeed }],
    ['not-for-this-reader', { envelope: rewrapped, boundTo, seed: mine.sealSeed }],
    ['not-authentic', { envelope, boundTo: random(32), seed: mine.sealSeed }],
  ] as const
  for (const [code, it] of refused) await assert.rejects(wrap(it), { code })
  const allowed = await wrap({ envelope: rewrapped, boundTo, seed: colleague.sealSeed })
  assert.deepEqual(await openLetter({ envelope: allowed, boundTo, seed: outsider.sealSeed }), letter)
})

test('a letter that does not open is not passed on, also where the reader’s own part is whole', async () => {
  const changed = envelope.slice()
  changed[changed.length - 1] = (changed[changed.length - 1] as number) ^ 1
  const readers = [mineAgain.sealKey]
  await assert.rejects(rewrapLetter({ envelope: changed, boundTo, seed: mine.sealSeed, readers, random }), {
    code: 'not-authentic',
  })
})

test('whoever stores letters tells a re-wrap from another letter without any key', async () => {
  assert.equal(isRewrapOf({ before: envelope, after: rewrapped }), true)
  assert.equal(isRewrapOf({ before: envelope, after: envelope }), true)
  const another = await sealLetter({ content: letter, boundTo, readers: newReaders, random })
  assert.equal(isRewrapOf({ before: envelope, after: another }), false)
  for (const at of [20, 50, rewrapped.length - 5000, rewrapped.length - 1]) {
    const changed = rewrapped.slice()
    changed[at] = (changed[at] as number) ^ 1
    assert.equal(isRewrapOf({ before: envelope, after: changed }), at === rewrapped.length - 5000, `byte ${at}`)
  }
  assert.throws(() => isRewrapOf({ before: envelope, after: rewrapped.slice(1) }), { code: 'malformed-envelope' })
})

test('a letter goes through ten changes of readers and stays the letter it was', async () => {
  let [kept, seed] = [envelope, colleague.sealSeed]
  for (let turn = 0; turn < 10; turn++) {
    const next = random(32)
    kept = await rewrapLetter({ envelope: kept, boundTo, seed, readers: [await publicKeyOf(next)], random })
    await assert.rejects(openLetter({ envelope: kept, boundTo, seed }), { code: 'not-for-this-reader' })
    seed = next
  }
  assert.deepEqual(await openLetter({ envelope: kept, boundTo, seed }), letter)
  assert.equal(isRewrapOf({ before: envelope, after: kept }), true)
})

test('after a change of keys two organs sign a list with the earlier signing key laid down, and earlier replies still count', async () => {
  const seeds = { burgemeester: random(32), om: random(32) }
  const listed = (id: string, keys: OfficerKeys) => ({
    id,
    sealKey: toBase64Url(keys.sealKey),
    signKey: toBase64Url(keys.signKey),
  })
  const former = [{ id: 'one', signKey: toBase64Url(mine.signKey) }]
  const text = writeOfficerList({
    kind: 'officer-list/1',
    site: 'schakel.example',
    desk: 'signals',
    version: 2,
    from: '2026-11-01',
    until: '2026-12-05',
    officers: [listed('one', mineAgain), listed('two', colleague)],
    former,
    recovery: { sealKey: toBase64Url(recovery), shares: 5, needed: 3 },
  })
  const trust = await Promise.all(
    Object.entries(seeds).map(async ([organ, seed]) => ({ organ, key: toBase64Url(await signingKeyOf(seed)) })),
  )
  const signatures = await Promise.all(Object.entries(seeds).map(([organ, seed]) => signOfficerList(text, organ, seed)))
  const place = { trust, site: 'schakel.example', desk: 'signals', today: '2026-11-23' }
  const list = await verifyOfficerList({ signed: { list: text, signatures }, ...place })
  const writer = { seed: random(32), mailbox: random(32) }
  const replyKey = await publicKeyOf(writer.seed)
  const replyBy = (keys: OfficerKeys, id = 'one') =>
    sealReply({
      text: 'Welke avond was het?',
      mailbox: writer.mailbox,
      slot: 'question',
      replyKey,
      officer: { id, signSeed: keys.signSeed },
      random,
    })
  const open = (reply: Bytes, officers: Parameters<typeof openReply>[0]['officers']) =>
    openReply({
      envelope: reply,
      mailbox: writer.mailbox,
      slot: 'question',
      keys: { seed: writer.seed, replyKey },
      officers,
    })
  const known = [...list.officers, ...list.former]
  for (const keys of [mine, mineAgain]) assert.equal((await open(await replyBy(keys), known)).officer, 'one')
  const refused = { code: 'not-signed-by-an-officer' }
  await assert.rejects(open(await replyBy(mine), list.officers), refused)
  await assert.rejects(open(await replyBy(mine, 'two'), known), refused)
  await assert.rejects(open(await replyBy(outsider), known), refused)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Bytes,
  type ListKey,
  type OfficerList,
  officerKeysOf,
  readersOf,
  type SealedLetterErrorCode,
  type SignedOfficerList,
  signingKeyOf,
  signOfficerList,
  toBase64Url,
  verifyOfficerList,
  writeOfficerList,
} from '../src/index.ts'
import { seededRandom } from './chance.ts'

const random = seededRandom('officer list')
const organSeeds = { burgemeester: random(32), om: random(32), stranger: random(32) }
const keyOf = async (organ: string, seed: Bytes): Promise<ListKey> => ({
  organ,
  key: toBase64Url(await signingKeyOf(seed)),
})
const trust = [await keyOf('burgemeester', organSeeds.burgemeester), await keyOf('om', organSeeds.om)]
const officer = async (id: string) => {
  const keys = await officerKeysOf(random(32))
  return { id, sealKey: toBase64Url(keys.sealKey), signKey: toBase64Url(keys.signKey) }
}
const [one, two, recovery] = [await officer('one'), await officer('two'), await officer('recovery')]
const list: OfficerList = {
  kind: 'officer-list/1',
  site: 'schakel.example',
  desk: 'signals',
  version: 3,
  from: '2026-11-01',
  until: '2026-12-05',
  officers: [one, two],
  former: [],
  recovery: { sealKey: recovery.sealKey, shares: 5, needed: 3 },
}
const signBoth = async (text: string): Promise<SignedOfficerList> => ({
  list: text,
  signatures: [
    await signOfficerList(text, 'burgemeester', organSeeds.burgemeester),
    await signOfficerList(text, 'om', organSeeds.om),
  ],
})
const place = { trust, site: 'schakel.example', desk: 'signals', today: '2026-11-23' }
const signed = await signBoth(writeOfficerList(list))
const refused = (code: SealedLetterErrorCode, it: Partial<typeof place> & { signed?: SignedOfficerList }) =>
  assert.rejects(verifyOfficerList({ ...place, signed, ...it }), { code })

test('a list signed by two organs is accepted on its first, a middle and its last day: 35 days', async () => {
  for (const today of ['2026-11-01', '2026-11-23', '2026-12-05'])
    assert.deepEqual(await verifyOfficerList({ ...place, signed, today }), list)
  assert.equal(readersOf(list).length, 3)
})

test('a day early and a day late are refused', async () => {
  await refused('list-not-yet-valid', { today: '2026-10-31' })
  await refused('list-expired', { today: '2026-12-06' })
})

test('one signature, one organ twice, a stranger, or a signature under another name is not two organs', async () => {
  const [mayor, prosecutor] = signed.signatures as [
    SignedOfficerList['signatures'][number],
    SignedOfficerList['signatures'][number],
  ]
  const stranger = await signOfficerList(signed.list, 'stranger', organSeeds.stranger)
  for (const signatures of [
    [],
    [mayor],
    [mayor, mayor],
    [mayor, stranger],
    [mayor, { ...mayor, organ: 'om' }],
    [mayor, { ...prosecutor, signature: '!' }],
  ])
    await refused('list-badly-signed', { signed: { ...signed, signatures } })
  await verifyOfficerList({ ...place, signed: { ...signed, signatures: [stranger, prosecutor, mayor] } })
})

test('one key that two organs claim counts once', async () => {
  const shared = [await keyOf('burgemeester', organSeeds.om), await keyOf('om', organSeeds.om)]
  const signatures = [
    await signOfficerList(signed.list, 'burgemeester', organSeeds.om),
    await signOfficerList(signed.list, 'om', organSeeds.om),
  ]
  await refused('list-badly-signed', { trust: shared, signed: { ...signed, signatures } })
})

test('no character of a signed list can be changed', async () => {
  for (let at = 0; at < signed.list.length; at += 97) {
    const changed = signed.list.slice(0, at) + (signed.list[at] === 'x' ? 'y' : 'x') + signed.list.slice(at + 1)
    await refused('list-badly-signed', { signed: { ...signed, list: changed } })
  }
})

test('a list of another desk or site is refused: a worry about radicalisation is never sealed to the signal desk', async () => {
  await refused('list-of-another-desk', { desk: 'radicalisation' })
  await refused('list-of-another-desk', { site: 'other.example' })
})

test('a properly signed list that may not be is refused, and cannot be written either', async () => {
  const cases: [SealedLetterErrorCode, Partial<OfficerList>][] = [
    ['list-too-few-officers', { officers: [one] }],
    ['list-too-few-officers', { officers: [] }],
    ['list-repeats-a-key', { officers: [one, one] }],
    ['list-repeats-a-key', { officers: [one, { ...two, sealKey: one.sealKey }] }],
    ['list-repeats-a-key', { officers: [one, { ...two, signKey: one.signKey }] }],
    ['list-repeats-a-key', { recovery: { ...list.recovery, sealKey: one.sealKey } }],
    ['list-repeats-a-key', { former: [{ id: 'three', signKey: one.signKey }] }],
    ['list-valid-too-long', { until: '2026-12-06' }],
    ['list-valid-too-long', { until: '2026-10-31' }],
    ['malformed-list', { officers: [one, { ...two, sealKey: two.signKey }] }],
    ['malformed-list', { from: '2026-02-30' }],
    ['malformed-list', { version: 0 }],
    ['malformed-list', { recovery: undefined as never }],
  ]
  for (const [code, change] of cases) {
    assert.throws(() => writeOfficerList({ ...list, ...change }), { code })
    await refused(code, { signed: await signBoth(JSON.stringify({ ...list, ...change })) })
  }
  for (const text of ['', 'null', '[]', '{}', '"list"'])
    await refused('malformed-list', { signed: await signBoth(text) })
})

/** An organisation with a contract that cheats, and some without: each attempt beside the honest one that is answered. */
import assert from 'node:assert/strict'
import { request } from 'node:https'
import { after, before, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { makeCertificate } from '../foundation/federation/certificate.ts'
import { acceptContract, type ContractContent } from '../foundation/federation/contract.ts'
import { FederationError } from '../foundation/federation/federation-error.ts'
import { callPeer, hangUp, type Peer } from '../foundation/federation/peer.ts'
import { contextLength } from '../foundation/federation/question-wire.ts'
import { replaceFile } from './durable-file.ts'
import { readJournal } from './journal.ts'
import { type QuestionEntry, questionFile } from './register/question-log.ts'
import type { NodeProcess } from './start-process.ts'
import { bucketsByHand, codeOf, post, questionByHand } from './testing/by-hand.ts'
import {
  florine,
  ground,
  type Neighbours,
  neighbours,
  purpose,
  questionAbout,
  running,
  stranger,
} from './testing/neighbours.ts'

let it: Neighbours
let peer: Peer
let node: NodeProcess
before(async () => {
  it = await neighbours({ grant: { questionsPerDay: 20 } })
  ;({ node, peer } = await running(it))
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})

const refused = (code: string) => (error: unknown) => error instanceof FederationError && error.code === code
const written = () => readJournal<QuestionEntry>(questionFile(`${it.folder}/kept`)).lines
const spent = () => written().filter(({ outcome }) => outcome === 'evaluated').length

test('a question that was asked once is not answered again, nor are its buckets handed out twice', async () => {
  const first = await questionByHand(peer, questionAbout(florine))
  const evaluation = await post(peer, '/questions', first.body)
  assert.equal(evaluation.status, 200)
  assert.equal(codeOf(await post(peer, '/questions', first.body)), 'already-asked')
  const buckets = await bucketsByHand(first, evaluation.body)
  assert.equal(codeOf(await post(peer, '/buckets', buckets)), '200')
  assert.equal(codeOf(await post(peer, '/buckets', buckets)), 'already-asked')
})

test('a question made for one case is refused under another, and buckets without a question are', async () => {
  const one = await questionByHand(peer, questionAbout(florine))
  const other = await questionByHand(peer, questionAbout(florine), { context: { caseReference: 'ZVH-2026-9999' } })
  const moved = new Uint8Array([...other.body.subarray(0, contextLength), ...one.body.subarray(contextLength)])
  assert.equal(codeOf(await post(peer, '/questions', moved)), 'not-in-contract')
  const honest = await post(peer, '/questions', one.body)
  const buckets = await bucketsByHand(one, honest.body)
  const guessed = buckets.slice()
  guessed[10] = (guessed[10] as number) ^ 1
  assert.equal(codeOf(await post(peer, '/buckets', guessed)), 'already-asked')
  assert.equal(codeOf(await post(peer, '/buckets', buckets)), '200')
})

test('more keys than the kinds of one person, and bodies that are too large or no question, are refused and cost nothing', async () => {
  const before = spent()
  const honest = await questionByHand(peer, questionAbout(florine))
  const bulk = new Uint8Array([...honest.body, ...honest.body.subarray(-32)])
  assert.equal((await post(peer, '/questions', bulk)).status, 413)
  const huge = await post(peer, '/questions', new Uint8Array(8 * 1024 * 1024)).catch((error: unknown) => error)
  assert.ok(
    huge instanceof FederationError ? huge.code === 'peer-unreachable' : (huge as { status: number }).status === 413,
  )
  assert.equal(codeOf(await post(peer, '/questions', honest.body.subarray(0, 900))), 'malformed-question')
  assert.equal(codeOf(await post(peer, '/questions', new Uint8Array(honest.body.length))), 'malformed-question')
  const noElement = honest.body.slice()
  noElement.fill(255, noElement.length - 32)
  assert.equal(codeOf(await post(peer, '/questions', noElement)), 'not-in-contract')
  assert.equal(spent(), before)
})

test('a purpose, ground, regime, contract or asker that was not agreed is refused, also when the asker lies to its own program', async () => {
  for (const context of [
    { purpose: 'to check an applicant for a house' },
    { ground: 'BWBR0049962 artikel 2.32' },
    { regime: 'WGS-RIEC' },
    { contract: '7f0c1c53-6d41-4c57-9d3e-6f3f1f6a2f11' },
    { asker: 'somebody-else' },
  ]) {
    const cheat = await questionByHand(peer, questionAbout(florine), { context })
    assert.equal(codeOf(await post(peer, '/questions', cheat.body)), 'not-in-contract', JSON.stringify(context))
  }
  await assert.rejects(
    askRegister(peer, questionAbout(florine, { regime: 'WGS-RIEC' }), systemClock),
    refused('not-in-contract'),
  )
})

test('a reference with words in it, which could name a person, is refused', async () => {
  const clumsy = questionAbout(florine, { caseReference: 'zaak van Jan' })
  await assert.rejects(askRegister(peer, clumsy, systemClock), refused('malformed-question'))
})

test('a clock that differs by more than five minutes is told so', async () => {
  for (const minutes of [-6, 6]) {
    const at = new Date(systemClock.now().getTime() + minutes * 60_000).toISOString()
    const late = await questionByHand(peer, questionAbout(florine), { context: { at } })
    assert.equal(codeOf(await post(peer, '/questions', late.body)), 'clock-differs')
  }
  const at = new Date(systemClock.now().getTime() - 4 * 60_000).toISOString()
  const inTime = await questionByHand(peer, questionAbout(florine), { context: { at } })
  assert.equal(codeOf(await post(peer, '/questions', inTime.body)), '200')
})

test('somebody with another certificate, or none, does not get past the handshake and is an alarm', async () => {
  const other = makeCertificate({ name: 'maastricht', from: new Date(systemClock.now().getTime() - 60_000), years: 1 })
  await assert.rejects(
    askRegister({ ...peer, ...other }, questionAbout(florine), systemClock),
    refused('contract-not-valid'),
  )
  const knock = callPeer({ ...peer, ...other }, { method: 'GET', path: '/announcement', mostBytes: 10_000 })
  await assert.rejects(knock, (error) => error instanceof FederationError)
  const bare = new Promise((resolve, reject) =>
    request(`${peer.url}/announcement`, { ca: peer.pinned, checkServerIdentity: () => undefined }, resolve)
      .once('error', reject)
      .end(),
  )
  await assert.rejects(bare)
  const alarms = readJournal<{ kind: string; at: string }>(`${it.folder}/kept/journal/alarms.jsonl`).lines
  assert.ok(alarms.some(({ kind }) => kind === 'stranger'))
  assert.equal((await callPeer(peer, { method: 'GET', path: '/announcement', mostBytes: 10_000 })).status, 200)
})

test('what the register writes down says who, why and when, and holds nothing of the person', async () => {
  const lines = written()
  assert.ok(lines.length > 5)
  const text = JSON.stringify(lines)
  for (const person of [florine, stranger])
    for (const value of Object.values(person).filter((part) => part.length > 3)) assert.ok(!text.includes(value), value)
  const asked = lines.find(({ outcome }) => outcome === 'evaluated')
  assert.deepEqual(
    [asked?.peer, asked?.organ, asked?.purpose, asked?.ground, asked?.caseReference],
    ['maastricht', 'politie', purpose, ground, 'ZVH-2026-0012'],
  )
})

test('the twenty-first question of a day is refused, every further one too, and each stands in the log', async () => {
  const left = 20 - spent()
  assert.ok(left > 5, String(left))
  for (let at = 0; at < left; at++) await askRegister(peer, questionAbout(at % 2 ? florine : stranger), systemClock)
  for (let at = 0; at < 30; at++)
    await assert.rejects(askRegister(peer, questionAbout(stranger), systemClock), refused('rate-limited'))
  assert.equal(spent(), 20)
  assert.equal(written().filter(({ outcome }) => outcome === 'rate-limited').length, 30)
})

test('a flood of refusals does not fill the disk: a hundred are listed, then one line says that there were more', async () => {
  for (let at = 0; at < 120; at++) await askRegister(peer, questionAbout(stranger), systemClock).catch(() => undefined)
  const refusals = written().filter(({ outcome }) => outcome !== 'evaluated')
  assert.equal(refusals.length, 101)
  assert.equal(refusals.at(-1)?.outcome, 'refusals-not-listed')
})

test('after a new start the count goes on, and a question of before is still known', async () => {
  await node.stop()
  ;({ node, peer } = await running(it))
  await assert.rejects(askRegister(peer, questionAbout(stranger), systemClock), refused('rate-limited'))
})

test('a contract that ended, was changed, or that only one side signed opens nothing', async () => {
  const path = `${it.folder}/contract.json`
  const contract = peer.contract
  assert.ok(contract)
  const { content } = contract
  const mine = { certificate: it.asker.certificate, key: it.asker.key, at: systemClock.now() }
  const more: ContractContent = {
    ...content,
    grants: [{ ...content.grants[0], properties: { ...content.grants[0].properties, questionsPerDay: 1_000 } }],
  }
  const forged = {
    content: more,
    signatures: { accept: { ...contract.signatures.accept, maastricht: acceptContract(more, mine) } },
  }
  for (const [changed, code] of [
    [forged, 'contract-not-valid'],
    [
      { ...contract, signatures: { accept: { maastricht: contract.signatures.accept.maastricht } } },
      'contract-not-valid',
    ],
  ] as const) {
    await assert.rejects(
      askRegister({ ...peer, contract: changed as never }, questionAbout(florine), systemClock),
      refused(code),
    )
    await node.stop()
    replaceFile(path, JSON.stringify(changed))
    await assert.rejects(running(it), /does not start without a contract that both signed/)
  }
  replaceFile(path, JSON.stringify(contract))
  ;({ node, peer } = await running(it))
  const later = { now: () => new Date(content.validity.notAfter), today: () => '2027-11-30' }
  await assert.rejects(askRegister(peer, questionAbout(florine), later), refused('contract-expired'))
})

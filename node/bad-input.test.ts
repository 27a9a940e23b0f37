/** Bytes of chance, on every path, from an organisation that is known: always an answer or a refusal, never a fault, and the node goes on. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { callPeer, hangUp, type Peer } from '../foundation/federation/peer.ts'
import { seededRandom } from '../packages/testing/chance.ts'
import { writeNoteKey } from '../packages/transparency-log/src/index.ts'
import type { NodeProcess } from './start-process.ts'
import { post, questionByHand } from './testing/by-hand.ts'
import { florine, type Neighbours, neighbours, questionAbout, running } from './testing/neighbours.ts'
import { logSigner } from './witness/signing-key.ts'

let it: Neighbours
let peer: Peer
let node: NodeProcess
const faults: string[] = []
before(async () => {
  const log = writeNoteKey(logSigner(new Uint8Array(32).fill(5), 'schakel.example/log').key)
  it = await neighbours({ log, grant: { questionsPerDay: 1_000 } })
  ;({ node, peer } = await running(it, { onLine: (line) => line.includes('request-failed') && faults.push(line) }))
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})

test('questions with any byte changed, cut anywhere, and bodies of chance are refused or answered, never a fault', async () => {
  const draw = seededRandom(11)
  const below = (limit: number) => Math.floor(draw() * limit)
  const { body } = await questionByHand(peer, questionAbout(florine))
  const outcomes = new Map<number, number>()
  const send = async (path: string, bytes: Uint8Array) => {
    const { status } = await post(peer, path, bytes)
    outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
  }
  for (let turn = 0; turn < 120; turn++) {
    const changed = body.slice()
    changed[below(changed.length)] = below(256)
    await send('/questions', changed)
    await send('/questions', body.subarray(0, below(body.length)))
    const chance = Uint8Array.from({ length: below(600) }, () => below(256))
    for (const path of ['/questions', '/buckets', '/add-checkpoint', '/leaves?from=0', `/leaves?from=${below(1e9)}`])
      await send(path, chance)
  }
  assert.deepEqual(
    [...outcomes.keys()].filter((status) => status >= 500),
    [],
    JSON.stringify([...outcomes]),
  )
  assert.ok((outcomes.get(400) ?? 0) > 100)
  assert.deepEqual(faults, [])
})

test('paths, methods and counts that do not exist are refused', async () => {
  for (const path of [
    '/',
    '/journal/questions.jsonl',
    '/../../etc/passwd',
    '/announcement/',
    '/%2e%2e/',
    '/mirror?from=-1',
    '/mirror?from=1e3',
  ])
    assert.equal((await callPeer(peer, { method: 'GET', path, mostBytes: 10_000 })).status, 404, path)
  assert.equal((await callPeer(peer, { method: 'POST', path: '/announcement', mostBytes: 10_000 })).status, 404)
  assert.deepEqual(
    (await callPeer(peer, { method: 'GET', path: '/mirror?from=999999999', mostBytes: 10 })).body.length,
    0,
  )
})

test('after all that an honest question is answered', async () => {
  assert.deepEqual((await askRegister(peer, questionAbout(florine), systemClock)).involved, ['politie', 'jeugdhulp'])
})

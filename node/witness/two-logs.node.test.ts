/** An organisation that began a new log: the witness goes on keeping the old one, and takes neither for the other. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { callPeer, hangUp, type Peer } from '../../foundation/federation/peer.ts'
import {
  append,
  emptyLog,
  type NoteSigner,
  signCheckpoint,
  writeCheckpointRequest,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import { readJournal } from '../journal.ts'
import type { NodeProcess } from '../start-process.ts'
import { type Neighbours, neighbours, running } from '../testing/neighbours.ts'
import { hasher, logSigner } from './signing-key.ts'

const first = logSigner(new Uint8Array(32).fill(5), 'schakel.example/log')
const replaced = logSigner(new Uint8Array(32).fill(6), 'schakel.example/log')
const second = logSigner(new Uint8Array(32).fill(6), 'schakel.example/log/2')
const stranger = logSigner(new Uint8Array(32).fill(6), 'schakel.example/log/3')
const rows = (of: string, count: number) => Array.from({ length: count }, (_, at) => Buffer.from(`row ${at} of ${of}`))

let it: Neighbours
let peer: Peer
let node: NodeProcess
before(async () => {
  it = await neighbours({ log: [first, replaced, second].map(({ key }) => writeNoteKey(key)) })
  ;({ node, peer } = await running(it))
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})

const post = async (path: string, body: Uint8Array) =>
  (await callPeer(peer, { method: 'POST', path, body, mostBytes: 1 << 20 })).status
const leaves = (path: string, of: readonly Uint8Array[]) =>
  post(path, new Uint8Array(Buffer.concat(of.map((one) => hasher.leaf(one)))))
async function checkpoint(of: readonly Uint8Array[], earlier: number, ...signers: readonly NoteSigner[]) {
  const { edge, root } = append(emptyLog, of, hasher)
  const origin = signers[0]?.key.name ?? ''
  const note = await signCheckpoint({ origin, size: edge.size, root, extensions: [] }, ...signers)
  return post('/add-checkpoint', writeCheckpointRequest({ earlier, proof: [], note }))
}
const logOf = (signer: NoteSigner) => `log=${encodeURIComponent(signer.key.name)}`

test('both logs are kept and signed, each by its own name; without a name it is the newest', async () => {
  assert.equal(await leaves(`/leaves?from=0&${logOf(first)}`, rows('the first', 3)), 200)
  assert.equal(await checkpoint(rows('the first', 3), 0, first), 200)
  assert.equal(await leaves('/leaves?from=0', rows('the second', 2)), 200)
  assert.equal(await checkpoint(rows('the second', 2), 0, second), 200)
  const mirror = async (log: string) =>
    (await callPeer(peer, { method: 'GET', path: `/mirror?from=0${log}`, mostBytes: 1 << 20 })).body.length / 32
  assert.deepEqual([await mirror(`&${logOf(first)}`), await mirror('')], [3, 2])
})

test('a key that took over in the first log is believed as the old one was', async () => {
  assert.equal(await checkpoint(rows('the first', 3), 3, replaced, first), 200)
  assert.equal(await checkpoint(rows('the first', 3), 3, replaced), 200)
})

test('a log that nobody told the witness of is not signed, and stirs nothing in those it keeps', async () => {
  assert.equal(await leaves(`/leaves?from=0&${logOf(stranger)}`, rows('a third', 1)), 404)
  assert.equal(await checkpoint(rows('a third', 1), 0, stranger), 404)
  assert.deepEqual(readJournal(`${it.folder}/kept/journal/alarms.jsonl`).lines, [])
})

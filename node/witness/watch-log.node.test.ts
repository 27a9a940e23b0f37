/** A log asks a witness in another process for its cosignature; an operator who rewrites the log is refused and named. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { callPeer, hangUp, type Peer, type PeerReply } from '../../foundation/federation/peer.ts'
import {
  addCosignatures,
  append,
  compareLeaves,
  emptyLog,
  type LogFile,
  openCheckpoint,
  openTiledTree,
  readNoteKey,
  signCheckpoint,
  writeCheckpointRequest,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import { readJournal } from '../journal.ts'
import type { NodeProcess } from '../start-process.ts'
import { type Neighbours, neighbours, running } from '../testing/neighbours.ts'
import { hasher, logSigner, primitives } from './signing-key.ts'

const signer = logSigner(new Uint8Array(32).fill(5), 'schakel.example/log')
const row = (at: number, history = 'a') => Buffer.from(`row ${at} of history ${history}`)
const rows = (from: number, to: number, history?: string) =>
  Array.from({ length: to - from }, (_, at) => row(from + at, history))
const leaves = (of: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(of.map((one) => hasher.leaf(one))))

let it: Neighbours
let peer: Peer
let node: NodeProcess
before(async () => {
  it = await neighbours({ log: writeNoteKey(signer.key) })
  ;({ node, peer } = await running(it))
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})

const said = ({ status, body }: PeerReply) => [status, Buffer.from(body).toString('utf8').trim()] as const
const post = (path: string, body: Uint8Array) => callPeer(peer, { method: 'POST', path, body, mostBytes: 1 << 22 })
const sendLeaves = async (from: number, of: readonly Uint8Array[]) =>
  said(await post(`/leaves?from=${from}`, leaves(of)))
async function requestFor(all: readonly Uint8Array[], earlier: number) {
  const { edge, root, files } = append(emptyLog, all, hasher)
  const kept = new Map(files.map((file: LogFile) => [file.path, file.bytes]))
  const tree = await openTiledTree({ size: edge.size, root, readTile: (path) => kept.get(path) ?? null, hasher })
  const note = await signCheckpoint({ origin: signer.key.name, size: edge.size, root, extensions: [] }, signer)
  return { note, body: writeCheckpointRequest({ earlier, proof: await tree.consistencyProof(earlier), note }) }
}
const cosigned = async (all: readonly Uint8Array[], earlier: number) => {
  const { note, body } = await requestFor(all, earlier)
  const reply = await post('/add-checkpoint', body)
  return { note, reply: said(reply), line: Buffer.from(reply.body).toString('utf8') }
}
const alarms = () =>
  readJournal<{ kind: string; about: string; evidence: string }>(`${it.folder}/kept/journal/alarms.jsonl`).lines

test('a log that grows is cosigned once its leaf hashes are there, and the cosignature opens the checkpoint', async () => {
  const all = rows(0, 300)
  assert.equal((await cosigned(all, 0)).reply[0], 428)
  assert.deepEqual(await sendLeaves(0, all), [200, '300'])
  const { note, reply, line } = await cosigned(all, 0)
  assert.equal(reply[0], 200)
  const witness = readNoteKey(peer.witnessKey ?? '', primitives.sha256)
  const trust = { logKeys: [signer.key], witnesses: [witness], quorum: 1 }
  assert.equal((await openCheckpoint(addCosignatures(note, [line]), trust, primitives)).size, 300)
  const more = rows(0, 700)
  assert.deepEqual(await sendLeaves(300, more.slice(300)), [200, '700'])
  assert.deepEqual((await cosigned(more, 0)).reply, [409, '300'])
  assert.equal((await cosigned(more, 300)).reply[0], 200)
})

test('leaves sent again are the same leaves; a gap is answered with where the mirror stands', async () => {
  assert.deepEqual(await sendLeaves(290, rows(290, 310)), [200, '700'])
  assert.deepEqual(await sendLeaves(800, rows(800, 801)), [409, '700'])
  assert.equal((await post('/leaves?from=0', new Uint8Array(33)))?.status, 400)
  assert.equal((await post('/leaves?from=minus', new Uint8Array(32)))?.status, 400)
})

test('rows that nobody signed for yet may be ordered anew', async () => {
  assert.deepEqual(await sendLeaves(700, rows(700, 710, 'b')), [200, '710'])
  assert.deepEqual(await sendLeaves(700, rows(700, 705)), [200, '705'])
  assert.equal((await cosigned(rows(0, 705), 700)).reply[0], 200)
})

test('the mirror names the rows of a history that was rewritten, though every hash above was recomputed', async () => {
  const rewritten = [...rows(0, 41), row(41, 'forged'), ...rows(42, 705)]
  assert.match((await sendLeaves(0, rewritten))[1], /Row 41/)
  const mirror = await callPeer(peer, { method: 'GET', path: '/mirror?from=0', mostBytes: 1 << 22 })
  assert.deepEqual(compareLeaves(mirror.body, leaves(rewritten), { complete: true }), [
    { what: 'row-changed', row: 41, at: 41, rows: 1 },
  ])
  assert.deepEqual(compareLeaves(mirror.body, leaves(rows(0, 705)), { complete: true }), [])
})

test('a second tree of one size, a growth that is not proven, an older copy and leaves of another tree are refused, and the evidence kept', async () => {
  const before = alarms().length
  const rewritten = [...rows(0, 41), row(41, 'forged'), ...rows(42, 705)]
  assert.equal((await cosigned(rewritten, 705)).reply[0], 409)
  const longer = [...rewritten, row(705)]
  assert.equal((await cosigned(longer, 705)).reply[0], 422)
  assert.deepEqual((await cosigned(rows(0, 500), 500)).reply, [409, '705'])
  assert.deepEqual((await cosigned(rewritten.slice(0, 600), 600)).reply, [409, '705'])
  // Grown honestly, but its leaves are not those that were sent.
  await sendLeaves(705, [row(705, 'other')])
  assert.equal((await cosigned(rows(0, 706), 705)).reply[0], 422)
  const raised = alarms().slice(before)
  assert.deepEqual(
    raised.map(({ kind }) => kind),
    ['split-view', 'history-rewritten', 'rolled-back', 'split-view', 'mirror-differs'],
  )
  for (const { evidence } of raised)
    assert.match(readFileSync(`${it.folder}/kept/journal/${evidence}`, 'utf8'), /schakel\.example\/log/)
})

test('a checkpoint that the log did not sign, or of another log, is refused', async () => {
  const { body } = await requestFor(rows(0, 705), 705)
  const forged = logSigner(new Uint8Array(32).fill(6), 'schakel.example/log')
  const { edge, root } = append(emptyLog, rows(0, 705), hasher)
  const note = await signCheckpoint({ origin: forged.key.name, size: edge.size, root, extensions: [] }, forged)
  assert.equal((await post('/add-checkpoint', writeCheckpointRequest({ earlier: 705, proof: [], note }))).status, 403)
  assert.equal((await post('/add-checkpoint', new Uint8Array(10))).status, 400)
  assert.equal((await post('/add-checkpoint', new Uint8Array(70_000))).status, 413)
  assert.equal((await post('/add-checkpoint', body)).status, 200)
})

test('after a new start the witness remembers what it signed, under the same key', async () => {
  const key = peer.witnessKey
  await node.stop()
  ;({ node, peer } = await running(it))
  assert.equal(peer.witnessKey, key)
  assert.deepEqual(await sendLeaves(705, rows(705, 900)), [200, '900'])
  assert.equal((await cosigned(rows(0, 900), 705)).reply[0], 200)
  const last = await callPeer(peer, { method: 'GET', path: '/checkpoint', mostBytes: 10_000 })
  assert.match(Buffer.from(last.body).toString('utf8'), /\n900\n/)
})

test('two requests at once are answered one after the other: no two histories are signed', async () => {
  const [one, two] = [
    [...rows(0, 900), row(900, 'x')],
    [...rows(0, 900), row(900, 'y')],
  ]
  await sendLeaves(900, [row(900, 'x')])
  const replies = await Promise.all([cosigned(one, 900), cosigned(two, 900)])
  assert.deepEqual(replies.map(({ reply }) => reply[0]).sort(), [200, 409])
})

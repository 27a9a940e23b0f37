import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addCosignatures,
  considerCheckpoint,
  judgeSuccession,
  openCheckpoint,
  openTiledTree,
  readCheckpointRequest,
  readNoteUnverified,
  signCheckpoint,
  TransparencyLogError,
  type WitnessAnswer,
  type Witnessed,
  writeCheckpointRequest,
} from '../src/index.ts'
import {
  bytesOf,
  entries,
  hasher,
  logSigner,
  PublishedLog,
  primitives,
  signer,
  trust,
  witnesses,
} from './published-log.ts'

/** A witness with a memory of its own, as a program would keep it. */
class Witness {
  kept = new Map<string, Witnessed>()
  readonly #signer
  constructor(it = witnesses[0] as typeof logSigner) {
    this.#signer = it
  }
  ask(request: Uint8Array, pause?: () => Promise<void>): Promise<WitnessAnswer> {
    return considerCheckpoint({
      request,
      logs: [{ logKeys: [logSigner.key] }],
      last: async (origin) => {
        const last = this.kept.get(origin) ?? null
        await pause?.()
        return last
      },
      replace: (origin, before, after) => {
        if ((this.kept.get(origin) ?? null) !== before) return false
        this.kept.set(origin, after)
        return true
      },
      signer: this.#signer,
      time: 1_760_000_000,
      primitives,
      hasher,
    })
  }
}
async function requestFrom(log: PublishedLog, earlier: number): Promise<Uint8Array> {
  const note = await signCheckpoint(
    { origin: logSigner.key.name, size: log.size, root: log.root, extensions: [] },
    logSigner,
  )
  const tree = await openTiledTree({ size: log.size, root: log.root, readTile: log.readTile, hasher })
  return writeCheckpointRequest({ earlier, proof: await tree.consistencyProof(Math.min(earlier, log.size)), note })
}
async function grownLog(...pieces: number[]): Promise<PublishedLog> {
  const log = new PublishedLog()
  for (const piece of pieces) await log.grow(entries(log.size, log.size + piece), { cosign: false })
  return log
}

test('a log that grows is cosigned each time, and the cosignature opens the checkpoint', async () => {
  const witness = new Witness()
  const log = await grownLog(0)
  for (const piece of [0, 3, 300, 0, 500]) {
    const earlier = witness.kept.get(logSigner.key.name)?.size ?? 0
    await log.grow(entries(log.size, log.size + piece), { cosign: false })
    const request = await requestFrom(log, earlier)
    const answer = await witness.ask(request)
    assert.equal(answer.outcome, 'cosigned')
    if (answer.outcome !== 'cosigned') return
    const note = addCosignatures(readCheckpointRequest(request).note, [answer.line])
    const { cosignatures, size } = await openCheckpoint(note, { ...trust, quorum: 1 }, primitives)
    assert.deepEqual([size, cosignatures.length, cosignatures[0]?.time], [log.size, 1, 1_760_000_000])
  }
})

test('each refusal has the status that tlog-witness gives it', async () => {
  const witness = new Witness()
  const log = await grownLog(5, 5)
  const status = async (request: Uint8Array) => (await witness.ask(request)).status
  assert.equal(await status(bytesOf('old 0\n')), 400)
  assert.equal(await status(bytesOf('old 00\n\nx\n1\nAAAA\n\n— a AAAAAAA=\n')), 400)
  const stranger = signer('unknown.example', 'log')
  const other = await signCheckpoint({ origin: 'unknown.example', size: 0, root: log.root, extensions: [] }, stranger)
  assert.equal(await status(writeCheckpointRequest({ earlier: 0, proof: [], note: other })), 404)
  const forged = await signCheckpoint(
    { origin: logSigner.key.name, size: 10, root: log.root, extensions: [] },
    signer(logSigner.key.name, 'log', new Uint8Array(32).fill(4)),
  )
  assert.equal(await status(writeCheckpointRequest({ earlier: 0, proof: [], note: forged })), 403)
  assert.equal(await status(await requestFrom(log, 11)), 400)
  assert.equal(await status(await requestFrom(log, 5)), 409)
  assert.equal(witness.kept.size, 0, 'nothing was kept')
  assert.equal(await status(await requestFrom(log, 0)), 200)
  const again = await witness.ask(await requestFrom(log, 0))
  assert.deepEqual(again, { outcome: 'other-old-size', status: 409, size: 10 })
  const older = await grownLog(7)
  assert.equal(await status(await requestFrom(older, 10)), 400)
})

test('a rewritten history is refused with the two notes that prove it, also by the holder of the log key', async () => {
  const witness = new Witness()
  const log = await grownLog(300)
  assert.equal((await witness.ask(await requestFrom(log, 0))).outcome, 'cosigned')

  const rewritten = new PublishedLog()
  await rewritten.grow([...entries(0, 17), bytesOf('another row 17'), ...entries(18, 300)], { cosign: false })
  const sameSize = await witness.ask(await requestFrom(rewritten, 300))
  assert.equal(sameSize.outcome, 'split-view')
  if (sameSize.outcome !== 'split-view') return
  const [seen, presented] = await Promise.all(
    sameSize.evidence.map((note) => openCheckpoint(note, { logKeys: [logSigner.key] }, primitives)),
  )
  assert.ok(seen && presented)
  assert.equal((await judgeSuccession({ seen, presented, by: null, hasher })).verdict, 'split-view')

  await rewritten.grow(entries(300, 400), { cosign: false })
  const grown = await witness.ask(await requestFrom(rewritten, 300))
  assert.deepEqual([grown.outcome, grown.status], ['not-consistent', 422])
  assert.equal(witness.kept.get(logSigner.key.name)?.size, 300)
  await log.grow(entries(300, 400), { cosign: false })
  assert.equal((await witness.ask(await requestFrom(log, 300))).outcome, 'cosigned', 'control: the honest log goes on')
})

test('a checkpoint of no rows with a root is not cosigned', async () => {
  const note = await signCheckpoint(
    { origin: logSigner.key.name, size: 0, root: hasher.leaf(bytesOf('x')), extensions: [] },
    logSigner,
  )
  assert.equal(
    (await new Witness().ask(writeCheckpointRequest({ earlier: 0, proof: [], note }))).outcome,
    'not-consistent',
  )
})

test('two requests at once cannot roll a witness back', async () => {
  const witness = new Witness()
  const log = await grownLog(4)
  const short = await requestFrom(log, 0)
  await log.grow(entries(4, 9), { cosign: false })
  const long = await requestFrom(log, 0)
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const late = witness.ask(short, () => gate)
  assert.equal((await witness.ask(long)).outcome, 'cosigned')
  release()
  assert.deepEqual(await late, { outcome: 'other-old-size', status: 409, size: 9 })
  assert.equal(witness.kept.get(logSigner.key.name)?.size, 9)
})

test('a request written and read again is the same; more than 63 hashes are refused', async () => {
  const log = await grownLog(5, 300)
  const request = await requestFrom(log, 5)
  const { earlier, proof, note } = readCheckpointRequest(request)
  assert.deepEqual(writeCheckpointRequest({ earlier, proof, note }), request)
  assert.match(new TextDecoder().decode(request), /^old 5\n([A-Za-z0-9+/]{43}=\n)+\nlog\.example\/audit\n305\n/)
  assert.deepEqual(readNoteUnverified(note).signatures.length, 1)
  const many = Array.from({ length: 64 }, () => log.root)
  assert.throws(
    () => writeCheckpointRequest({ earlier, proof: many, note }),
    (error) => error instanceof TransparencyLogError && error.code === 'malformed-request',
  )
})

test('growth is told from rollback and split view, and a wrong proof is no accusation', async () => {
  const log = await grownLog(300)
  const at300 = await log.checkpoint(0)
  const fork = new PublishedLog()
  await fork.grow([...entries(0, 299), bytesOf('fork'), ...entries(300, 700)], { cosign: false })
  await log.grow(entries(300, 700), { cosign: false })
  const [at700, fork700] = [await log.checkpoint(0), await fork.checkpoint(0)]
  const tree = await openTiledTree({ ...at700, readTile: log.readTile, hasher })
  const forked = await openTiledTree({ ...fork700, readTile: fork.readTile, hasher })
  const proof = await tree.consistencyProof(300)
  const verdict = async (
    seen: typeof at300,
    presented: typeof at300,
    by: Parameters<typeof judgeSuccession>[0]['by'],
  ) => (await judgeSuccession({ seen, presented, by, hasher })).verdict
  assert.equal(await verdict(at300, at300, null), 'same')
  assert.equal(await verdict(at300, at700, { proof }), 'grown')
  assert.equal(await verdict(at300, at700, { tree }), 'grown')
  assert.equal(await verdict(at700, at300, null), 'rolled-back')
  assert.equal(await verdict(at700, fork700, null), 'split-view')
  assert.equal(await verdict(at300, fork700, { tree: forked }), 'split-view')
  assert.equal(await verdict(at300, fork700, { proof }), 'not-proven')
  assert.equal(await verdict(at300, at700, null), 'not-proven')
  await assert.rejects(
    verdict(at300, at700, { tree: forked }),
    (error) => error instanceof TransparencyLogError && error.code === 'root-differs',
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mirrorOf, worldOf } from '../bench/mutations.ts'
import { honestTrial, mutationTrial } from '../bench/simulations.ts'
import { audit, careless, standAlone } from '../bench/verifiers.ts'
import { auditLog, signCheckpoint, writeEntryBundle } from '../src/index.ts'
import {
  bytesOf,
  entries,
  entryOf,
  hasher,
  leavesOf,
  logSigner,
  PublishedLog,
  primitives,
  trust,
} from './published-log.ts'

const bent = (bytes: Uint8Array | undefined, at: number) =>
  (bytes as Uint8Array).map((byte, n) => (n === at ? byte ^ 1 : byte))
type Extra = Partial<Parameters<typeof auditLog>[0]>
const audited = async (log: PublishedLog, extra: Extra = {}) =>
  (await auditLog({ note: log.note, trust, readTile: log.readTile, primitives, hasher, ...extra })).findings

test('every kind of mutation is found and named, by the audit and by the stand-alone verifier, and no innocent row', async () => {
  const { mutations, tallies } = await mutationTrial(1, 99, { audit, standAlone, careless })
  for (const name of ['audit', 'standAlone']) {
    const tally = tallies.get(name)
    assert.deepEqual(tally?.missed, [])
    assert.deepEqual([tally?.detected, tally?.besides], [mutations, 0])
  }
  assert.ok(
    (tallies.get('careless')?.detected ?? mutations) < mutations / 2,
    'control: a reader who counts misses most',
  )
})

test('an honest log is not accused, however it grew', async () => {
  const { looks, alarms } = await honestTrial(6, 98, { audit, standAlone })
  assert.deepEqual([looks, alarms.get('audit'), alarms.get('standAlone')], [18, 0, 0])
})

test('a history that the key holder rewrote whole is invisible without memory, and seen by a mirror, a checkpoint or a quorum', async () => {
  const { log, mirrors } = await worldOf(60, 130)
  const seen = await log.checkpoint()
  const forged = new PublishedLog()
  await forged.grow([...entries(0, 17), bytesOf('nothing happened'), ...entries(18, 130)])
  assert.deepEqual(await audited(forged), [], 'control: in itself it is consistent, signed and cosigned')
  const bySeen = await audited(forged, { seen: [{ from: 'a reader', checkpoint: seen }] })
  assert.deepEqual(bySeen, [
    { what: 'history', verdict: 'split-view', from: 'a reader', evidence: [seen.note, forged.note] },
  ])
  const byMirror = await audited(forged, { mirrors: mirrors.slice(0, 1) })
  assert.deepEqual(byMirror[0], { what: 'row-changed', row: 17, at: 17, rows: 1, against: 'first' })
  const alone = new PublishedLog()
  await alone.grow(entries(0, 130), { cosign: false })
  assert.deepEqual(
    (await audited(alone)).map((one) => 'code' in one && one.code),
    ['too-few-cosignatures'],
  )
})

test('a changed tile and a changed entry elsewhere are both named', async () => {
  const { log } = await worldOf(300, 700)
  const tile = (log.files.get('tile/0/000') as Uint8Array).slice()
  log.files.set('tile/0/000', bent(tile, 5 * 32 + 3))
  log.files.set('tile/entries/001', writeEntryBundle([...entries(256, 300), entryOf(1, 'x'), ...entries(301, 512)]))
  assert.deepEqual(await audited(log), [
    { what: 'tile-changed', path: 'tile/0/000', hashes: [5] },
    { what: 'row-changed', row: 300, at: 300, rows: 1, against: 'tiles' },
  ])
})

test('a tile above others is repaired from those below it, and they are not accused', async () => {
  const { log } = await worldOf(300, 66_000)
  log.files.set('tile/1/000', bent(log.files.get('tile/1/000'), 7 * 32))
  log.files.set('tile/entries/002', bent(log.files.get('tile/entries/002'), 34 * 9 + 4))
  assert.deepEqual(await audited(log), [
    { what: 'tile-changed', path: 'tile/1/000', hashes: [7] },
    { what: 'row-changed', row: 521, at: 521, rows: 1, against: 'tiles' },
  ])
  log.files.set('tile/2/000.p/1', bent(log.files.get('tile/2/000.p/1'), 0))
  assert.deepEqual(await audited(log), [
    { what: 'tile-changed', path: 'tile/1/000', hashes: [7] },
    { what: 'tile-changed', path: 'tile/2/000.p/1', hashes: [0] },
    { what: 'row-changed', row: 521, at: 521, rows: 1, against: 'tiles' },
  ])
})

test('a spoiled mirror accuses nobody but itself', async () => {
  const { log, mirrors } = await worldOf(60, 130)
  const [first, second] = mirrors as [(typeof mirrors)[number], (typeof mirrors)[number]]
  const spoiled = [
    { ...first, leafHashes: bent(first.leafHashes, 40) },
    { ...second, leafHashes: second.leafHashes.slice(32) },
  ]
  assert.deepEqual(await audited(log, { mirrors: spoiled }), [
    { what: 'mirror-broken', holder: 'first' },
    { what: 'mirror-broken', holder: 'second' },
  ])
})

test('an older copy that is put back is a rollback against whoever saw more, and its rows are named', async () => {
  const { log } = await worldOf(60, 130)
  const old = log.copy()
  await log.grow(entries(130, 200))
  const partner = await mirrorOf('partner', log)
  const findings = await audited(old, { mirrors: [partner] })
  assert.deepEqual(
    findings.map((one) => one.what),
    ['row-missing', 'history'],
  )
  assert.deepEqual(findings[0], { what: 'row-missing', row: 130, rows: 70, against: 'partner' })
  const [, history] = findings
  assert.ok(history?.what === 'history' && history.verdict === 'rolled-back' && history.by === 70)
})

test('a log that claims more rows than can be is not read', async () => {
  const log = new PublishedLog()
  const note = await signCheckpoint(
    { origin: logSigner.key.name, size: 2 ** 50, root: log.root, extensions: [] },
    logSigner,
  )
  const readTile = () => assert.fail('nothing is fetched')
  const findings = await audited(log, { note, readTile, trust: { logKeys: [logSigner.key] } })
  assert.deepEqual(
    findings.map((one) => 'code' in one && one.code),
    ['out-of-range'],
  )
})

test('an empty log is whole, and one that was not empty before is rolled back', async () => {
  const log = new PublishedLog()
  await log.grow([])
  assert.deepEqual(await audited(log), [])
  const before = new PublishedLog()
  await before.grow(entries(0, 3))
  const mirrors = [{ holder: 'partner', leafHashes: leavesOf(entries(0, 3)), checkpoint: await before.checkpoint() }]
  assert.deepEqual(
    (await audited(log, { mirrors })).map((one) => one.what),
    ['row-missing', 'history'],
  )
})

test('an earlier checkpoint is audited from full tiles and bundles where the partial ones are cleared away', async () => {
  const log = new PublishedLog()
  const earlier = await log.grow(entries(0, 300))
  await log.grow(entries(300, 600))
  for (const path of ['tile/0/001.p/44', 'tile/entries/001.p/44']) assert.ok(log.files.delete(path))
  assert.deepEqual(await audited(log, { note: earlier }), [])
  log.files.delete('tile/entries/001')
  assert.deepEqual(
    (await audited(log, { note: earlier })).map((one) => one.what),
    ['bundle-missing', 'row-missing'],
  )
})

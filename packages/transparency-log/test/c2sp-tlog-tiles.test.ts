import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  append,
  edgeOf,
  emptyLog,
  longestEntry,
  openTiledTree,
  readEntryBundle,
  readTilePath,
  rightEdge,
  TransparencyLogError,
  type TransparencyLogErrorCode,
  tilePath,
  tilesBetween,
  writeEntryBundle,
} from '../src/index.ts'
import { bytesOf, entries, entryOf, hasher, leavesOf, PublishedLog } from './published-log.ts'

const isCode = (code: TransparencyLogErrorCode) => (error: unknown) =>
  error instanceof TransparencyLogError && error.code === code && error.message.length > 20
const opened = async (log: PublishedLog) =>
  openTiledTree({ ...(await log.checkpoint()), readTile: log.readTile, hasher })

test('tile 1234067 stands at x001/x234/067, and 12 hashes of it at .p/12', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 'entries', index: 1_234_067, width: 12 }), 'tile/entries/x001/x234/067.p/12')
  assert.deepEqual(readTilePath('tile/63/x001/x234/067.p/12'), { level: 63, index: 1_234_067, width: 12 })
})

test('a path read and written again is the same, and no other spelling of it is read', () => {
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const))
  const address = fc.record({ level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) })
  fc.assert(fc.property(address, (tile) => assert.deepEqual(readTilePath(tilePath(tile)), { ...tile })))
  for (const path of [
    'tile/00/001',
    'tile/64/001',
    'tile/0/1',
    'tile/0/x000/001',
    'tile/0/001.p/256',
    'tile/0/001.p/0',
    'tile/0/001.p/01',
    'tile/entries/x9/001',
    '../checkpoint',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ])
    assert.throws(() => readTilePath(path), isCode('malformed-tile-path'), path)
  assert.throws(() => tilePath({ level: 64, index: 0, width: 1 }), isCode('out-of-range'))
  assert.throws(() => tilePath({ level: 0, index: -1, width: 1 }), isCode('out-of-range'))
  assert.throws(() => tilePath({ level: 0, index: 0, width: 257 }), isCode('out-of-range'))
})

test('70,000 rows make 273 full tiles and one of 112 at level 0, one full and one of 17 at level 1, and one of 1 at level 2', () => {
  const tiles = [...tilesBetween(0, 70_000)]
  const at = (level: number | 'entries') => tiles.filter((tile) => tile.level === level)
  assert.deepEqual(
    [at(0).length, at(0).filter(({ width }) => width === 256).length, at(0).at(-1)?.width],
    [274, 273, 112],
  )
  assert.deepEqual(
    at(1).map(({ width }) => width),
    [256, 17],
  )
  assert.deepEqual(
    at(2).map(({ width }) => width),
    [1],
  )
  assert.deepEqual(at('entries').length, 274)
  assert.deepEqual(rightEdge(70_000).map(tilePath), ['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1'])
  assert.deepEqual([...tilesBetween(0, 256)].map(tilePath), ['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000'])
  assert.deepEqual([...tilesBetween(9, 9)], [])
})

test('a bundle holds each entry behind its length in two bytes', () => {
  assert.deepEqual(writeEntryBundle([bytesOf('ab'), bytesOf('')]), Uint8Array.of(0, 2, 97, 98, 0, 0))
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }), (rows) =>
      assert.deepEqual(readEntryBundle(writeEntryBundle(rows)), rows),
    ),
    { numRuns: 30 },
  )
  const long = new Uint8Array(longestEntry)
  assert.equal(readEntryBundle(writeEntryBundle([long]))[0]?.length, longestEntry)
  assert.throws(() => writeEntryBundle([new Uint8Array(longestEntry + 1)]), isCode('entry-too-long'))
  assert.throws(() => append(emptyLog, [new Uint8Array(longestEntry + 1)], hasher), isCode('entry-too-long'))
  assert.throws(() => writeEntryBundle([]), isCode('out-of-range'))
  const two = Uint8Array.of(0, 2, 97, 98, 0, 0)
  for (const cut of [1, 2, 3, 5])
    assert.throws(() => readEntryBundle(two.subarray(0, cut)), isCode('malformed-entry-bundle'))
  assert.equal(readEntryBundle(two.subarray(0, 4)).length, 1, 'control: cut between entries it is a bundle of one')
})

test('appending in pieces publishes the same files as appending at once, and every full tile stays as it was', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(sizes, (pieces) => {
      const total = pieces.reduce((sum, piece) => sum + piece, 0)
      const files = new Map<string, Uint8Array>()
      let [edge, root, from] = [emptyLog, hasher.root(new Uint8Array(0)), 0]
      for (const piece of pieces) {
        const next = append(edge, entries(from, from + piece), hasher)
        for (const { path, bytes } of next.files) {
          if (!path.includes('.p/')) assert.ok(!files.has(path), `${path} is written once`)
          files.set(path, bytes)
        }
        ;[edge, root, from] = [next.edge, next.root, from + piece]
      }
      const once = append(emptyLog, entries(0, total), hasher)
      assert.deepEqual(root, once.root)
      assert.deepEqual(once.root, hasher.root(leavesOf(entries(0, total))))
      for (const { path, bytes } of once.files) assert.deepEqual(files.get(path), bytes, path)
      assert.deepEqual(edge.entries, once.edge.entries)
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('a log opened from its tiles is continued exactly as by the program that wrote it', async () => {
  for (const size of [0, 1, 255, 256, 300, 65_536]) {
    const log = new PublishedLog()
    await log.grow(entries(0, size))
    const tree = await opened(log)
    const resumed = append(await edgeOf(tree, log.readTile), entries(size, size + 270), hasher)
    const direct = append(log.edge, entries(size, size + 270), hasher)
    assert.deepEqual(resumed.root, direct.root)
    assert.deepEqual(resumed.files, direct.files)
  }
})

test('a log is not continued from a bundle whose entries are not its rows', async () => {
  const log = new PublishedLog()
  await log.grow(entries(0, 300))
  const tree = await opened(log)
  log.files.set('tile/entries/001.p/44', writeEntryBundle(entries(257, 301)))
  await assert.rejects(edgeOf(tree, log.readTile), isCode('malformed-entry-bundle'))
  log.files.delete('tile/entries/001.p/44')
  await assert.rejects(edgeOf(tree, log.readTile), isCode('tile-missing'))
})

test('earlier roots and leaf hashes are read from tiles, also across tile borders', async () => {
  const log = new PublishedLog()
  await log.grow(entries(0, 66_000))
  const tree = await opened(log)
  const leaves = leavesOf(entries(0, 66_000))
  for (const size of [0, 1, 255, 256, 257, 5_000, 65_535, 65_537])
    assert.deepEqual(await tree.rootAt(size), hasher.root(leaves.subarray(0, size * 32)))
  for (const row of [0, 255, 256, 65_999]) assert.deepEqual(await tree.leafHash(row), hasher.leaf(entryOf(row)))
  await assert.rejects(tree.leafHash(66_000), isCode('out-of-range'))
  await assert.rejects(tree.inclusionProof(0, 66_001), isCode('out-of-range'))
  await assert.rejects(tree.consistencyProof(5, 4), isCode('out-of-range'))
})

test('where the log no longer keeps a partial tile, the full one is read instead', async () => {
  const log = new PublishedLog()
  await log.grow(entries(0, 300))
  const before = await log.checkpoint()
  await log.grow(entries(300, 70_000))
  for (const path of [...log.files.keys()])
    if (path === 'tile/0/001.p/44' || path === 'tile/1/000.p/1') log.files.delete(path)
  const tree = await openTiledTree({ ...before, readTile: log.readTile, hasher })
  assert.deepEqual(await tree.leafHash(299), hasher.leaf(entryOf(299)))
})

test('a changed right edge is refused when the log opens, a changed tile when it is read, and each is named', async () => {
  const log = new PublishedLog()
  await log.grow(entries(0, 70_000))
  for (const path of rightEdge(70_000).map(tilePath)) {
    const changed = log.copy()
    changed.files.set(
      path,
      (log.files.get(path) as Uint8Array).map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
    )
    await assert.rejects(
      opened(changed),
      (error) => isCode('root-differs')(error) && (error as TransparencyLogError).about?.includes(path) === true,
    )
    changed.files.delete(path)
    await assert.rejects(
      opened(changed),
      (error) => isCode('tile-missing')(error) && (error as TransparencyLogError).about === path,
    )
    changed.files.set(path, new Uint8Array(31))
    await assert.rejects(opened(changed), isCode('malformed-tile'))
  }
  const path = 'tile/0/007'
  const changed = log.copy()
  changed.files.set(
    path,
    (log.files.get(path) as Uint8Array).map((byte, at) => (at === 8_000 ? byte ^ 128 : byte)),
  )
  const tree = await opened(changed)
  await assert.rejects(
    tree.inclusionProof(7 * 256 + 3),
    (error) => isCode('tile-changed')(error) && (error as TransparencyLogError).about === path,
  )
  await tree.inclusionProof(8 * 256)
  assert.deepEqual(
    await (await opened(log)).leafHash(7 * 256 + 3),
    hasher.leaf(entryOf(7 * 256 + 3)),
    'control: the unchanged tile is read',
  )
})

test('the empty log opens, and a size without its tiles does not', async () => {
  const log = new PublishedLog()
  await log.grow([])
  const tree = await opened(log)
  assert.equal(tree.size, 0)
  await assert.rejects(
    openTiledTree({ size: 3, root: tree.root, readTile: () => null, hasher }),
    isCode('tile-missing'),
  )
  await assert.rejects(
    openTiledTree({ size: 0, root: hasher.leaf(bytesOf('')), readTile: () => null, hasher }),
    isCode('root-differs'),
  )
  await assert.rejects(
    openTiledTree({ size: 2.5, root: tree.root, readTile: () => null, hasher }),
    isCode('out-of-range'),
  )
  await assert.rejects(
    openTiledTree({ size: 1, root: new Uint8Array(3), readTile: () => null, hasher }),
    isCode('malformed-hash'),
  )
})

/** The goals of the transparency log: hashing, opening, auditing, mutations. */
import { createHash } from 'node:crypto'
import { medianMilliseconds, printGoal } from '../../testing/goal.ts'
import {
  append,
  auditLog,
  checkConsistency,
  checkInclusion,
  edgeOf,
  openCheckpoint,
  openTiledTree,
} from '../src/index.ts'
import { entryOf, hasher, leavesOf, PublishedLog, primitives, trust } from '../test/published-log.ts'
import { honestTrial, mutationTrial } from './simulations.ts'
import { audit, standAlone } from './verifiers.ts'

const name = 'transparency-log'
const rowCount = 1_000_000
const rows = Array.from({ length: rowCount }, (_, row) => entryOf(row))

// ── 1. Hashing: entries of 32 bytes to a root, leaf and node hashes, about two SHA-256 per row ──
const hashed = rows.slice(0, 200_000)
const ours = await medianMilliseconds(() => hasher.root(leavesOf(hashed)))
const straightforward = await medianMilliseconds(() => straightforwardRoot(hashed))
printGoal({
  package: name,
  goal: 'leaves hashed per second, to the root',
  workload: '200,000 entries of 32 bytes, SHA-256 of node:crypto, one thread',
  figure: hashed.length / (ours / 1000),
  unit: 'leaves/s',
  bound: { atLeast: 200_000 },
  milliseconds: ours,
  peer: {
    name: 'straightforward implementation (createHash, buffers joined)',
    milliseconds: straightforward,
    measured: 'same run',
  },
})
// ── 2. A log of 1,000,000 rows, published once ──
const log = new PublishedLog()
await log.grow(rows)
let reads = 0
const readTile = (path: string) => {
  reads++
  return log.files.get(path) ?? null
}
const open = async () => {
  const checkpoint = await openCheckpoint(log.note, trust, primitives)
  const tree = await openTiledTree({ ...checkpoint, readTile, hasher })
  const edge = await edgeOf(tree, readTile)
  return { checkpoint, tree, edge }
}
const opening = await medianMilliseconds(open)
reads = 0
await open()
printGoal({
  package: name,
  goal: 'a log of 1,000,000 rows opens from tiles, ready to append and prove',
  workload: `verified: 3 signatures, quorum, right edge (3 partial tiles) against the root, last bundle against its tile; ${reads} files read of ${log.files.size}; inner tiles are verified when read`,
  figure: opening / 1000,
  unit: 's',
  bound: { atMost: 2 },
  milliseconds: opening,
})
const using = await medianMilliseconds(async () => {
  const { checkpoint, tree, edge } = await open()
  const row = 314_159
  const proof = await tree.inclusionProof(row)
  checkInclusion({ ...checkpoint, row, leafHash: hasher.leaf(rows[row] as Uint8Array), proof }, hasher)
  const earlier = { size: 271_828, root: await tree.rootAt(271_828) }
  checkConsistency({ earlier, later: checkpoint, proof: await tree.consistencyProof(earlier.size) }, hasher)
  append(edge, rows.slice(0, 1000), hasher)
})
printGoal({
  package: name,
  goal: 'opened, one inclusion and one consistency proof made from tiles and checked, and 1,000 rows appended',
  workload: '1,000,000 rows, tiles in memory',
  figure: using / 1000,
  unit: 's',
  bound: { atMost: 2 },
  milliseconds: using,
})
const allTiles = await medianMilliseconds(async () => {
  const { tree } = await open()
  for (let tile = 0; tile * 256 < rowCount; tile++) await tree.tile(0, tile)
})
printGoal({
  package: name,
  goal: 'a log of 1,000,000 rows opens with every tile of every level verified up to the signed root',
  workload: '3,924 tiles, about 1,000,000 node hashes; entries not re-hashed',
  figure: allTiles / 1000,
  unit: 's',
  bound: { atMost: 2 },
  milliseconds: allTiles,
})
const rehash = await medianMilliseconds(() => hasher.root(leavesOf(rows)))
printGoal({
  package: name,
  goal: 'full re-hash of 1,000,000 entries to the root',
  workload: '1,000,000 entries of 32 bytes, 1,999,999 SHA-256',
  figure: rehash / 1000,
  unit: 's',
  bound: { atMost: 5 },
  milliseconds: rehash,
})
const mirror = { holder: 'partner', leafHashes: leavesOf(rows), checkpoint: await log.checkpoint() }
const auditing = await medianMilliseconds(async () => {
  const { findings } = await auditLog({ note: log.note, trust, readTile, mirrors: [mirror], primitives, hasher })
  if (findings.length > 0) throw new Error('an honest log was accused')
})
printGoal({
  package: name,
  goal: 'full audit of 1,000,000 rows: checkpoint, every tile, every entry, a mirror of all rows and its checkpoint',
  workload: '1,000,000 entries of 32 bytes in 3,907 bundles',
  figure: auditing / 1000,
  unit: 's',
  bound: { atMost: 10 },
  milliseconds: auditing,
})

// ── 3. Mutations ──
const verifiers = { audit, standAlone }
const { mutations, tallies } = await mutationTrial(30, 4026, verifiers)
for (const [who, says] of [
  ['audit', 'the audit'],
  ['standAlone', 'the stand-alone verifier'],
] as const) {
  const tally = tallies.get(who)
  printGoal({
    package: name,
    goal: `mutations detected and named by ${says}`,
    workload: `${mutations} mutations of ${mutations / 30} kinds, by superuser and by key holder; ${tally?.besides} named an innocent row too`,
    figure: (100 * (tally?.named ?? 0)) / mutations,
    unit: '%',
    bound: { atLeast: 100 },
  })
}
const { looks, alarms } = await honestTrial(350, 4027, verifiers)
printGoal({
  package: name,
  goal: 'false alarms on honest logs, audit and stand-alone verifier together',
  workload: `${looks} looks each at 350 growing logs`,
  figure: [...alarms.values()].reduce((sum, count) => sum + count, 0),
  unit: 'alarms',
  bound: { atMost: 0 },
})

/** As one would write it from RFC 6962 in an afternoon. */
function straightforwardRoot(entries: readonly Uint8Array[]): Buffer {
  const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
  let row: Buffer[] = entries.map((entry) => digest(Buffer.concat([Buffer.of(0), entry])))
  while (row.length > 1) {
    const above: Buffer[] = []
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at] as Buffer, row[at + 1]]
      above.push(right ? digest(Buffer.concat([Buffer.of(1), left, right])) : left)
    }
    row = above
  }
  return row[0] as Buffer
}

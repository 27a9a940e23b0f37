/** The whole log, read again by somebody who trusts only keys, their own mirror and what they saw before. */

import { type AuthenticTiles, authenticTiles, type TileFinding } from './authentic-tiles.ts'
import { joined, same } from './bytes.ts'
import { openCheckpoint, type SignedCheckpoint, type Trust } from './checkpoint.ts'
import { readEntriesAsFar } from './entry-bundle.ts'
import { compareLeaves, type RowFinding } from './leaf-mirror.ts'
import { hashLength, type TreeHasher } from './merkle-tree.ts'
import type { Primitives } from './signed-note.ts'
import { judgeSuccession, type Succession } from './succession.ts'
import { tilePath, tileWidth, widthIn } from './tile.ts'
import { type ReadTile, TiledTree } from './tiled-tree.ts'
import { TransparencyLogError, type TransparencyLogErrorCode } from './transparency-log-error.ts'

/** What a partner kept: the leaf hashes of the rows from the first on and, best, the checkpoint it saw them with. */
export type Mirror = {
  readonly holder: string
  readonly leafHashes: Uint8Array
  readonly checkpoint?: SignedCheckpoint
}

export type AuditFinding =
  /** The checkpoint is not believed: `code` as thrown by `openCheckpoint`. */
  | { readonly what: 'checkpoint-refused'; readonly code: TransparencyLogErrorCode; readonly says: string }
  | TileFinding
  | { readonly what: 'bundle-missing' | 'bundle-malformed'; readonly path: string }
  /** `against`: `tiles`, the log's own hashes, or the holder of a mirror. */
  | (RowFinding & { readonly against: string })
  /** `from`: who saw the other checkpoint. */
  | (Extract<Succession, { evidence: unknown }> & { readonly what: 'history'; readonly from: string })
  /** A mirror that is not what its own checkpoint says accuses nobody. */
  | { readonly what: 'mirror-broken'; readonly holder: string }

/**
 * Everything that is wrong with a log, named; an empty list when nothing is.
 *
 * Checked: (1) signature, origin and quorum of the checkpoint; (2) every tile of every level, against the root; (3) every
 * entry of every bundle, against the leaf hashes; (4) every row of every mirror; (5) growth from, not back behind and not
 * beside, every checkpoint in `seen` and of the mirrors.
 * A history that the holder of the log's key rewrote whole, with new tiles and signature, passes (1) to (3): only mirrors,
 * checkpoints seen before and a quorum of witnesses find it. Without any of them it cannot be found, by nobody.
 * Errors: none for what is wrong with the log; whatever `readTile` throws.
 */
export async function auditLog(it: {
  readonly note: Uint8Array
  readonly trust: Trust
  readonly readTile: ReadTile
  readonly mirrors?: readonly Mirror[]
  readonly seen?: readonly { readonly from: string; readonly checkpoint: SignedCheckpoint }[]
  /** A log that claims more rows is not read: 32 bytes of each are held. 50 million where absent. */
  readonly mostRows?: number
  readonly primitives: Primitives
  readonly hasher: TreeHasher
}): Promise<{ readonly checkpoint: SignedCheckpoint | null; readonly findings: readonly AuditFinding[] }> {
  const { readTile, hasher, mirrors = [] } = it
  const findings: AuditFinding[] = []
  const checkpoint = await openOrExplain(it, findings)
  if (checkpoint === null) return { checkpoint, findings }
  if (checkpoint.size > (it.mostRows ?? 50_000_000)) {
    const says = `Raise mostRows if a log of ${checkpoint.size} rows can be: the log's key alone says so.`
    findings.push({ what: 'checkpoint-refused', code: 'out-of-range', says })
    return { checkpoint, findings }
  }
  const { size, root } = checkpoint

  const bundles = await readBundles(size, readTile, hasher, findings)
  const tiles = await authenticTiles({
    size,
    root,
    readTile,
    hasher,
    leavesOf: (bundle) => bundles[bundle] as Uint8Array,
  })
  findings.push(...tiles.findings)
  const shown = joined(bundles)
  const against = (holder: string, rows: readonly RowFinding[]) => {
    for (const row of rows) findings.push({ ...row, against: holder })
  }
  if (size > 0 && tiles.edge.length > 0)
    against('tiles', compareLeaves(leavesOfTiles(size, tiles, bundles), shown, { complete: true }))

  const seen = [...(it.seen ?? [])]
  for (const { holder, leafHashes, checkpoint: last } of mirrors) {
    if (last && (last.size * hashLength !== leafHashes.length || !same(hasher.root(leafHashes), last.root))) {
      findings.push({ what: 'mirror-broken', holder })
      continue
    }
    against(holder, compareLeaves(leafHashes, shown))
    if (last) seen.push({ from: holder, checkpoint: last })
  }
  const tree = new TiledTree({ size, root, hasher, readTile: (path) => tileAt(tiles, path) }, tiles.edge)
  for (const { from, checkpoint: earlier } of seen) {
    const verdict = await judge(earlier, checkpoint, tree, tiles)
    if ('evidence' in verdict) findings.push({ ...verdict, what: 'history', from })
  }
  return { checkpoint, findings }
}

/** Too few witnesses is said and the log is read on; any other refusal ends the audit: nobody vouches for size and root. */
async function openOrExplain(
  it: { note: Uint8Array; trust: Trust; primitives: Primitives },
  findings: AuditFinding[],
): Promise<SignedCheckpoint | null> {
  try {
    return await openCheckpoint(it.note, it.trust, it.primitives)
  } catch (error) {
    if (!(error instanceof TransparencyLogError)) throw error
    findings.push({ what: 'checkpoint-refused', code: error.code, says: error.message })
    if (error.code !== 'too-few-cosignatures') return null
    return openCheckpoint(it.note, { ...it.trust, quorum: 0 }, it.primitives)
  }
}

/** The leaf hashes of every bundle; of a malformed one as far as it can be read, of a missing one none. */
async function readBundles(
  size: number,
  readTile: ReadTile,
  hasher: TreeHasher,
  findings: AuditFinding[],
): Promise<Uint8Array[]> {
  const bundles: Uint8Array[] = []
  for (let index = 0; index * tileWidth < size; index++) {
    const width = widthIn(size, 'entries', index)
    const path = tilePath({ level: 'entries', index, width })
    const bytes = await readTile(path)
    const file =
      bytes ?? (width < tileWidth ? await readTile(tilePath({ level: 'entries', index, width: tileWidth })) : null)
    if (file === null) {
      findings.push({ what: 'bundle-missing', path })
      bundles.push(new Uint8Array(0))
      continue
    }
    const { entries, whole: fits } = readEntriesAsFar(file)
    // The full bundle in place of a partial one the log no longer keeps holds later rows too.
    const mine = bytes === null ? entries.slice(0, width) : entries
    if (!fits || mine.length !== width) findings.push({ what: 'bundle-malformed', path })
    const leaves = new Uint8Array(mine.length * hashLength)
    for (const [at, entry] of mine.entries()) leaves.set(hasher.leaf(entry), at * hashLength)
    bundles.push(leaves)
  }
  return bundles
}

/** The leaf hashes that lead to the root; where a tile could not be repaired, what is shown there stands in (the tile is accused). */
function leavesOfTiles(size: number, tiles: AuthenticTiles, bundles: readonly Uint8Array[]): Uint8Array {
  const rows: Uint8Array[] = []
  for (let index = 0; index * tileWidth < size; index++)
    rows.push(tiles.tile(0, index) ?? (bundles[index] as Uint8Array))
  return joined(rows)
}

function tileAt(tiles: AuthenticTiles, path: string): Uint8Array | null {
  const [, level, ...index] = path.split('/')
  return tiles.tile(Number(level), Number(index.join('').replaceAll('x', '')))
}

async function judge(
  seen: SignedCheckpoint,
  presented: SignedCheckpoint,
  tree: TiledTree,
  tiles: AuthenticTiles,
): Promise<Succession> {
  const by = tiles.edge.length > 0 && tiles.findings.every(({ what }) => what !== 'root-differs') ? { tree } : null
  try {
    return await judgeSuccession({ seen, presented, by, hasher: tree.hasher })
  } catch (error) {
    // A tile that is lost leaves the growth unproven; the tile itself is named already.
    if (error instanceof TransparencyLogError && error.code === 'tile-missing')
      return { verdict: 'not-proven', evidence: [seen.note, presented.note] }
    throw error
  }
}

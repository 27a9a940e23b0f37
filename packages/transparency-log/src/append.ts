/** Continuing a log: from the right edge of its tree and new entries to the tiles and bundles to publish. */
import { joined, same } from './bytes.ts'
import { readEntryBundle, writeEntryBundle } from './entry-bundle.ts'
import { hashLength, type TreeHasher } from './merkle-tree.ts'
import { hashesAtLevel, type TileAddress, tilePath, tilesBetween, tileWidth, widthIn } from './tile.ts'
import { type ReadTile, rootOfEdge, type TiledTree } from './tiled-tree.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

const tileBytes = tileWidth * hashLength

/** All that must be remembered to append: at most 8 kB per level and one partial bundle. */
export type LogEdge = {
  readonly size: number
  /** Per level the hashes of its partial tile; empty or absent when there is none. */
  readonly hashes: readonly (Uint8Array | undefined)[]
  /** The entries of the partial bundle. */
  readonly entries: readonly Uint8Array[]
}
export const emptyLog: LogEdge = { size: 0, hashes: [], entries: [] }

/** A file of the layout; write all of them before the checkpoint that needs them. */
export type LogFile = { readonly path: string; readonly bytes: Uint8Array }
export type Appended = {
  readonly edge: LogEdge
  readonly root: Uint8Array
  readonly files: readonly LogFile[]
}

/**
 * The edge of an opened tree, with its last entries, ready to append to.
 * Errors: `tile-missing` for the bundle; `malformed-entry-bundle` when its entries are not the tree's last rows.
 */
export async function edgeOf(tree: TiledTree, readTile: ReadTile): Promise<LogEdge> {
  const width = tree.size % tileWidth
  if (width === 0) return { size: tree.size, hashes: tree.edge, entries: [] }
  const path = tilePath({ level: 'entries', index: Math.floor(tree.size / tileWidth), width })
  const bytes = await readTile(path)
  if (bytes === null)
    throw new TransparencyLogError('tile-missing', `Restore ${path}: without it the log cannot be continued.`, path)
  const entries = readEntryBundle(bytes)
  if (!same(joined(entries.map(tree.hasher.leaf)), tree.edge[0] as Uint8Array))
    throw new TransparencyLogError('malformed-entry-bundle', `Restore ${path}: its entries are not the tree's.`, path)
  return { size: tree.size, hashes: tree.edge, entries }
}

/**
 * Appends entries in their order. Pure: nothing is written; publish the files, then sign `root` at `edge.size`.
 *
 * Shapes: any number of entries of at most 65,535 bytes each. The files hold every full tile that became complete and
 * the widest partial tile per level; a checkpoint in between needs an append of its own.
 * Errors: `entry-too-long`.
 */
export function append(edge: LogEdge, entries: readonly Uint8Array[], hasher: TreeHasher): Appended {
  const size = edge.size + entries.length
  const all = [...edge.entries, ...entries]
  const bundles = edge.size - edge.entries.length
  const files: LogFile[] = []
  /** New hashes per level, the partial tile's before them. */
  const rows: Uint8Array[] = [leafRow(edge, entries, hasher)]
  const hashes: Uint8Array[] = []
  for (let level = 0; level === 0 || hashesAtLevel(size, level) > 0; level++) {
    const row = rows[level] as Uint8Array
    const full = Math.floor(row.length / tileBytes)
    hashes[level] = row.slice(full * tileBytes)
    const before = edge.hashes[level + 1] ?? new Uint8Array(0)
    const above = new Uint8Array(before.length + full * hashLength)
    above.set(before)
    for (let tile = 0; tile < full; tile++)
      above.set(hasher.root(row.subarray(tile * tileBytes, (tile + 1) * tileBytes)), before.length + tile * hashLength)
    rows.push(above)
  }
  for (const address of tilesBetween(edge.size, size))
    files.push({ path: tilePath(address), bytes: bytesFor(address, { edge, rows, all, bundles }) })
  const partial = widthIn(size, 'entries', Math.floor(size / tileWidth))
  return {
    edge: { size, hashes, entries: all.slice(all.length - partial) },
    root: rootOfEdge(hashes, hasher),
    files,
  }
}

function leafRow(edge: LogEdge, entries: readonly Uint8Array[], hasher: TreeHasher): Uint8Array {
  const before = edge.hashes[0] ?? new Uint8Array(0)
  const row = new Uint8Array(before.length + entries.length * hashLength)
  row.set(before)
  for (const [at, entry] of entries.entries()) row.set(hasher.leaf(entry), before.length + at * hashLength)
  return row
}

function bytesFor(
  { level, index, width }: TileAddress,
  it: { edge: LogEdge; rows: readonly Uint8Array[]; all: readonly Uint8Array[]; bundles: number },
): Uint8Array {
  if (level === 'entries') {
    const first = index * tileWidth - it.bundles
    return writeEntryBundle(it.all.slice(first, first + width))
  }
  // The row of a level begins where its partial tile began.
  const begun = Math.floor(Math.floor(it.edge.size / tileWidth ** level) / tileWidth)
  const from = (index - begun) * tileWidth * hashLength
  return (it.rows[level] as Uint8Array).slice(from, from + width * hashLength)
}

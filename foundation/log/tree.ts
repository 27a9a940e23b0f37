/** The log's tree as it stands in the database, every tile checked against a signed root before it is used. */
import {
  openTiledTree,
  type ReadTile,
  readEntryBundle,
  readTilePath,
  type TiledTree,
  writeEntryBundle,
} from '../../packages/transparency-log/src/index.ts'
import type { Trx } from '../database/sql.ts'
import { hasher } from './cryptography.ts'
import { tileAt } from './store.ts'

/** A narrower tile is the beginning of the one that is kept. */
export const tilesIn =
  (trx: Trx, volume?: number): ReadTile =>
  async (path) => {
    const { level, index, width } = readTilePath(path)
    const tile = await tileAt(trx, level, index, volume)
    return tile ? cut(tile.bytes, level, width) : null
  }

export function cut(bytes: Uint8Array, level: number | 'entries', width: number): Uint8Array | null {
  if (level !== 'entries') return bytes.length < width * 32 ? null : bytes.subarray(0, width * 32)
  const entries = readEntryBundle(bytes)
  if (entries.length === width) return bytes
  return entries.length < width ? null : writeEntryBundle(entries.slice(0, width))
}

/** Errors: as `openTiledTree`; a damaged right edge is found here, before anything is signed on top of it. */
export const treeAt = (
  trx: Trx,
  { size, root, volume }: { readonly size: number; readonly root: Uint8Array; readonly volume: number },
): Promise<TiledTree> => openTiledTree({ size, root, readTile: tilesIn(trx, volume), hasher })

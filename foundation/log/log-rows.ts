/**
 * The rows of the log, read once: what stands in each, and whether that is what was signed. Where an entry was changed its
 * leaf hash still stands in the tiles, so that the act it was about can be told from one that was changed itself.
 */
import { readEntryBundle, type TiledTree } from '../../packages/transparency-log/src/index.ts'
import type { Id } from '../clock.ts'
import type { Trx } from '../database/sql.ts'
import { hasher } from './cryptography.ts'
import { readEntry } from './entry.ts'
import { readPassingOnUnverified } from './passing-on.ts'
import { tilesOf } from './store.ts'

export type LogRow = { readonly row: number; readonly commitment: Uint8Array }
export type LogRows = {
  readonly size: number
  /** Rows whose entry is what was signed, by id. */
  readonly byId: ReadonlyMap<Id, LogRow>
  /** Rows whose entry is not, by the leaf hash that was signed (hex). */
  readonly byLeaf: ReadonlyMap<string, number>
  /** Rows that were never signed, or not by a checkpoint that is still here: their ids. */
  readonly beyond: ReadonlySet<Id>
  /** Rows in which a key passed the signing on, as they were signed. */
  readonly passedOn: readonly { readonly row: number; readonly entry: Uint8Array }[]
  /** Rows about which nothing is certain: tile and bundle are both damaged. */
  readonly unknown: number
}
export type Reading = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

const placesAtOnce = 64

export async function readLogRows(read: Reading, tree: TiledTree, volume: number): Promise<LogRows> {
  const byId = new Map<Id, LogRow>()
  const byLeaf = new Map<string, number>()
  const beyond = new Set<Id>()
  const passedOn: { row: number; entry: Uint8Array }[] = []
  let unknown = 0
  for (let from = 0; ; from += placesAtOnce) {
    const bundles = await read((trx) => tilesOf(trx, 'entries', from, placesAtOnce, volume))
    const entriesAt = new Map(bundles.map(({ place, bytes }) => [place, entriesIn(bytes)]))
    for (let place = from; place < from + placesAtOnce; place++) {
      const entries = entriesAt.get(place) ?? []
      const signed = await signedLeaves(tree, place, entries)
      unknown += signed.missing
      for (const [at, leaf] of signed.leaves.entries()) {
        const [row, entry] = [place * 256 + at, entries[at]]
        const known = entry ? readEntry(entry) : null
        const asSigned = entry && hasher.leaf(entry).every((byte, index) => byte === leaf[index])
        if (known && asSigned) byId.set(known.id, { row, commitment: known.commitment })
        else if (asSigned && readPassingOnUnverified(entry)) passedOn.push({ row, entry })
        else byLeaf.set(Buffer.from(leaf).toString('hex'), row)
      }
      const first = Math.max(0, tree.size - place * 256)
      for (const entry of entries.slice(first)) {
        const known = readEntry(entry)
        if (known) beyond.add(known.id)
      }
    }
    if (bundles.length === 0 && from * 256 >= tree.size) break
  }
  return { size: tree.size, byId, byLeaf, beyond, passedOn, unknown }
}

/** The leaf hashes of one tile as they were signed: from the tile, or else from the entries if these lead to the tile above. */
async function signedLeaves(tree: TiledTree, place: number, entries: readonly Uint8Array[]) {
  const width = Math.max(0, Math.min(256, tree.size - place * 256))
  if (width === 0) return { leaves: [], missing: 0 }
  const tile = await tree.tile(0, place).catch(() => null)
  if (tile) return { leaves: hashesIn(tile), missing: 0 }
  const leaves = entries.slice(0, width).map((entry) => hasher.leaf(entry))
  const above = await tree.tile(1, Math.floor(place / 256)).catch(() => null)
  const wanted = above?.subarray((place % 256) * 32, (place % 256) * 32 + 32)
  const root = leaves.length === width ? hasher.root(Buffer.concat(leaves)) : null
  return wanted && root?.every((byte, index) => byte === wanted[index])
    ? { leaves, missing: 0 }
    : { leaves: [], missing: width }
}

const hashesIn = (tile: Uint8Array): Uint8Array[] =>
  Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32))

function entriesIn(bytes: Uint8Array): Uint8Array[] {
  try {
    return readEntryBundle(bytes)
  } catch {
    return []
  }
}

export const leafOf = (entry: Uint8Array): string => Buffer.from(hasher.leaf(entry)).toString('hex')

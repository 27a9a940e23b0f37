/**
 * All tiles of a log against its root: which hold, which were changed and, where the log holds enough to tell, at which
 * hashes. A changed tile is repaired from the tiles below it or from the entries when that leads to the root again.
 */
import { joined, same } from './bytes.ts'
import { hashAt, hashLength, type TreeHasher } from './merkle-tree.ts'
import { hashesAtLevel, rightEdge, tilePath, tilesBetween, tileWidth, widthIn } from './tile.ts'
import { type ReadTile, readWidth, rootOfEdge } from './tiled-tree.ts'

export type TileFinding =
  | { readonly what: 'tile-missing'; readonly path: string }
  /** Another length than its address says. */
  | { readonly what: 'tile-malformed'; readonly path: string }
  /** `hashes`: the positions in the tile, from 0, that are not the log's; null when only that it is wrong is known. */
  | { readonly what: 'tile-changed'; readonly path: string; readonly hashes: readonly number[] | null }
  /** The tiles at the right edge do not lead to the root, and neither do the entries: nothing below is proven. */
  | { readonly what: 'root-differs'; readonly paths: readonly string[] }

export type AuthenticTiles = {
  readonly findings: readonly TileFinding[]
  /** The hashes of a tile that lead to the root; null where none were found. */
  readonly tile: (level: number, index: number) => Uint8Array | null
  /** The partial tiles per level, for `TiledTree`. */
  readonly edge: readonly (Uint8Array | undefined)[]
}

/**
 * Shapes: `leavesOf(i)` are the leaf hashes of the entries of bundle i, in any number.
 * Time: every tile is hashed once; more only where one was changed.
 */
export async function authenticTiles(it: {
  readonly size: number
  readonly root: Uint8Array
  readonly readTile: ReadTile
  readonly leavesOf: (bundle: number) => Uint8Array
  readonly hasher: TreeHasher
}): Promise<AuthenticTiles> {
  const { size, hasher } = it
  const findings: TileFinding[] = []
  const stored = new Map<string, Uint8Array>()
  for (const address of tilesBetween(0, size)) {
    if (address.level === 'entries') continue
    const path = tilePath(address)
    const bytes = await readWidth(it.readTile, address)
    if (bytes === null) findings.push({ what: 'tile-missing', path })
    else if (bytes.length !== address.width * hashLength) findings.push({ what: 'tile-malformed', path })
    else stored.set(keyOf(address.level, address.index), bytes)
  }
  const fromEntries = tilesFromLeaves(it)
  const fromLeafTiles = tilesFromLeaves({ ...it, leavesOf: (bundle) => stored.get(keyOf(0, bundle)) })
  const fromTilesBelow = (level: number, index: number): Uint8Array | null => {
    if (level === 0) return null
    const below: Uint8Array[] = []
    for (let at = 0; at < widthIn(size, level, index); at++) {
      const child = stored.get(keyOf(level - 1, index * tileWidth + at))
      if (child === undefined) return null
      below.push(hasher.root(child))
    }
    return joined(below)
  }
  function* candidates(level: number, index: number): Generator<Uint8Array> {
    const kept = stored.get(keyOf(level, index))
    if (kept) yield kept
    for (const make of [fromTilesBelow, fromLeafTiles, fromEntries]) {
      const made = make(level, index)
      if (made) yield made
    }
  }

  const edge = edgeThatLeadsTo(it.root, size, candidates, hasher)
  const known = new Map<string, Uint8Array | null>()
  const tile = (level: number, index: number): Uint8Array | null => {
    const width = widthIn(size, level, index)
    if (width === 0 || edge === null) return null
    if (width < tileWidth) return edge[level] ?? null
    const key = keyOf(level, index)
    const before = known.get(key)
    if (before !== undefined) return before
    const above = tile(level + 1, Math.floor(index / tileWidth))
    let found: Uint8Array | null = null
    if (above !== null) {
      const expected = hashAt(above, index % tileWidth)
      for (const candidate of candidates(level, index)) {
        if (candidate.length !== width * hashLength || !same(hasher.root(candidate), expected)) continue
        found = candidate
        break
      }
    }
    known.set(key, found)
    return found
  }

  if (edge === null) findings.push({ what: 'root-differs', paths: rightEdge(size).map(tilePath) })
  else
    for (const address of tilesBetween(0, size)) {
      if (address.level === 'entries') continue
      const kept = stored.get(keyOf(address.level, address.index))
      const right = tile(address.level, address.index)
      if (kept === undefined || right === kept) continue
      // What hangs under a tile that could not be repaired is unproven, not accused.
      const judged =
        address.width < tileWidth || tile(address.level + 1, Math.floor(address.index / tileWidth)) !== null
      if (right !== null || judged)
        findings.push({
          what: 'tile-changed',
          path: tilePath(address),
          hashes: right && positionsThatDiffer(kept, right),
        })
    }
  return { findings, tile, edge: edge ?? [] }
}

const keyOf = (level: number, index: number): string => `${level}/${index}`

/** The partial tiles that add up to the root: the stored ones, else with one of them repaired, else all of them. */
function edgeThatLeadsTo(
  root: Uint8Array,
  size: number,
  candidates: (level: number, index: number) => Generator<Uint8Array>,
  hasher: TreeHasher,
): (Uint8Array | undefined)[] | null {
  const addresses = rightEdge(size) as { level: number; index: number; width: number }[]
  const leads = (tiles: readonly (Uint8Array | undefined)[]) => {
    if (tiles.includes(undefined)) return null
    const edge: (Uint8Array | undefined)[] = []
    for (const [place, { level }] of addresses.entries()) edge[level] = tiles[place]
    return same(rootOfEdge(edge, hasher), root) ? edge : null
  }
  function* fitting({ level, index, width }: { level: number; index: number; width: number }) {
    for (const candidate of candidates(level, index)) if (candidate.length === width * hashLength) yield candidate
  }
  // Nearly always the stored tiles do; only otherwise is anything computed from what lies below.
  const first = addresses.map((address) => fitting(address).next().value ?? undefined)
  const asStored = leads(first)
  if (asStored) return asStored
  const choices = addresses.map((address) => [...fitting(address)])
  const oneRepaired = choices.flatMap((all, at) =>
    all.slice(1).map((other) => first.map((tile, place) => (place === at ? other : tile))),
  )
  const allRepaired = [0, 1, 2].map((back) => choices.map((all) => all.at(-1 - back) ?? all[0]))
  for (const attempt of [...oneRepaired, ...allRepaired]) {
    const edge = leads(attempt)
    if (edge) return edge
  }
  return null
}

/** Tiles computed from leaf hashes alone, when first asked for; null where there are more or fewer than the tile has. */
function tilesFromLeaves(it: {
  readonly size: number
  readonly leavesOf: (bundle: number) => Uint8Array | undefined
  readonly hasher: TreeHasher
}): (level: number, index: number) => Uint8Array | null {
  const made = new Map<string, Uint8Array | null>()
  const make = (level: number, index: number): Uint8Array | null => {
    const width = widthIn(it.size, level, index)
    if (level === 0) {
      const leaves = it.leavesOf(index)
      return leaves?.length === width * hashLength ? leaves : null
    }
    const hashes: Uint8Array[] = []
    for (let at = 0; at < width; at++) {
      const below = get(level - 1, index * tileWidth + at)
      if (below === null) return null
      hashes.push(it.hasher.root(below))
    }
    return joined(hashes)
  }
  const get = (level: number, index: number): Uint8Array | null => {
    const key = keyOf(level, index)
    const before = made.get(key)
    if (before !== undefined) return before
    const fresh = hashesAtLevel(it.size, level) > 0 ? make(level, index) : null
    made.set(key, fresh)
    return fresh
  }
  return get
}

function positionsThatDiffer(a: Uint8Array, b: Uint8Array): number[] {
  const positions: number[] = []
  for (let at = 0; at < a.length / hashLength; at++) if (!same(hashAt(a, at), hashAt(b, at))) positions.push(at)
  return positions
}

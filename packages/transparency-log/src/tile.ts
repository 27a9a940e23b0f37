/** C2SP tlog-tiles: which tiles a tree has and where they are served. */
import { assertCount } from './merkle-tree.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** Hashes in a full tile, entries in a full bundle: a subtree of height 8. */
export const tileWidth = 256
const highestLevel = 63

/**
 * Level 0 holds leaf hashes; a hash at level l + 1 is the root of a full tile at level l; `entries` are the bundles.
 * Range: level 0 to 63, index from 0, width 1 to 256 (256 is full).
 */
export type TileAddress = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** `tile/0/x001/x234/067.p/12`. Errors: `out-of-range`. */
export function tilePath({ level, index, width }: TileAddress): string {
  if (level !== 'entries') assertCount('level', level, 0, highestLevel)
  assertCount('tile index', index)
  assertCount('width', width, 1, tileWidth)
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const elements = digits.match(/.{3}/g) as string[]
  const path = elements.map((element, at) => (at < elements.length - 1 ? `x${element}` : element)).join('/')
  return `tile/${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`
}

/** The address a path stands for. Errors: `malformed-tile-path` for every other spelling of it too. */
export function readTilePath(path: string): TileAddress {
  const refused = new TransparencyLogError(
    'malformed-tile-path',
    'Ask for a path as in tile/0/x001/x234/067.p/12.',
    path,
  )
  const found = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path)
  if (!found) throw refused
  const [, level, elements, width] = found as unknown as [string, string, string, string | undefined]
  const index = Number(elements.replace(/[x/]/g, ''))
  const address: TileAddress = {
    level: level === 'entries' ? level : Number(level),
    index,
    width: width === undefined ? tileWidth : Number(width),
  }
  if (!Number.isSafeInteger(index) || (width !== undefined && address.width >= tileWidth)) throw refused
  try {
    if (tilePath(address) === path) return address
  } catch {}
  throw refused
}

/** How many hashes stand at this level of a tree of `size` rows. */
export const hashesAtLevel = (size: number, level: number): number => Math.floor(size / tileWidth ** level)

/** The width tile `index` of a level has in a tree of `size` rows; 0 when the tree has no such tile. */
export function widthIn(size: number, level: number | 'entries', index: number): number {
  const hashes = hashesAtLevel(size, level === 'entries' ? 0 : level)
  return Math.max(0, Math.min(tileWidth, hashes - index * tileWidth))
}

/** The partial tiles of a tree of `size` rows, one at most per level, lowest first: together they determine the root. */
export function rightEdge(size: number): TileAddress[] {
  assertCount('size', size)
  const edge: TileAddress[] = []
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const hashes = hashesAtLevel(size, level)
    if (hashes % tileWidth > 0) edge.push({ level, index: Math.floor(hashes / tileWidth), width: hashes % tileWidth })
  }
  return edge
}

/**
 * What must be published when a tree of `earlier` rows becomes one of `size` rows: the tiles and bundles that are new or
 * wider, level by level, bundles last. With `earlier` = 0: everything the tree has.
 * Errors: `out-of-range` unless 0 ≤ earlier ≤ size.
 */
export function* tilesBetween(earlier: number, size: number): Generator<TileAddress> {
  assertCount('size', size)
  assertCount('earlier size', earlier, 0, size)
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) yield* between(level, earlier, size)
  yield* between('entries', earlier, size)
}

function* between(level: number | 'entries', earlier: number, size: number): Generator<TileAddress> {
  const [before, now] = [earlier, size].map((rows) => hashesAtLevel(rows, level === 'entries' ? 0 : level)) as [
    number,
    number,
  ]
  if (before === now) return
  for (let index = Math.floor(before / tileWidth); index * tileWidth < now; index++)
    yield { level, index, width: widthIn(size, level, index) }
}

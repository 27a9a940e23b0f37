/** A tree whose hashes are fetched tile by tile, each checked against the root before it is believed. */
import { concat, same } from './bytes.ts'
import { consistencyRanges, foldNodes, inclusionRanges, nodesIn, type RowRange, type TreeNode } from './merkle-proof.ts'
import { assertCount, assertHash, hashAt, hashLength, type TreeHasher } from './merkle-tree.ts'
import { rightEdge, type TileAddress, tilePath, tileWidth, widthIn } from './tile.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** The bytes at a path of the layout; null when there is nothing. What it answers is not trusted. */
export type ReadTile = (path: string) => Promise<Uint8Array | null> | Uint8Array | null

/** `width` of the tile asked for, or cut from the full tile when the log no longer keeps the partial one. */
export async function readWidth(read: ReadTile, address: TileAddress): Promise<Uint8Array | null> {
  const bytes = await read(tilePath(address))
  if (bytes !== null || address.width === tileWidth || address.level === 'entries') return bytes
  const full = await read(tilePath({ ...address, width: tileWidth }))
  return full === null ? null : full.subarray(0, address.width * hashLength)
}

/** Full tiles kept after they were checked: 8 MiB. */
const tilesKept = 1024

/**
 * Opens the tree of `size` rows with this root, for proofs and for appending.
 *
 * Checked when it opens: the partial tiles of the right edge (at most one per level, seven for 2^53 rows) add up to the
 * root. Checked when it is read: every full tile, against its hash in the tile above, up to that edge. Not checked here:
 * that entries hash to the leaves (`auditLog` does), and that the root is the log's (`openCheckpoint` does).
 * Errors: `tile-missing`, `malformed-tile`, `root-differs`; later `tile-changed`, with the path in `about`.
 */
export async function openTiledTree(it: {
  readonly size: number
  readonly root: Uint8Array
  readonly readTile: ReadTile
  readonly hasher: TreeHasher
}): Promise<TiledTree> {
  assertHash(it.root)
  const edge: Uint8Array[] = []
  for (const address of rightEdge(it.size)) edge[address.level as number] = await fetchTile(it.readTile, address)
  const tree = new TiledTree(it, edge)
  if (!same(rootOfEdge(edge, it.hasher), it.root))
    throw new TransparencyLogError(
      'root-differs',
      `Do not use these tiles: the right edge of ${it.size} rows does not add up to the root of the checkpoint.`,
      rightEdge(it.size).map(tilePath).join(' '),
    )
  return tree
}

async function fetchTile(read: ReadTile, address: TileAddress): Promise<Uint8Array> {
  const path = tilePath(address)
  const bytes = await readWidth(read, address)
  if (bytes === null)
    throw new TransparencyLogError(
      'tile-missing',
      `Ask the log for ${path}: without it nothing below it is proven.`,
      path,
    )
  if (bytes.length !== address.width * hashLength)
    throw new TransparencyLogError(
      'malformed-tile',
      `Fetch ${path} again: it has ${bytes.length} bytes and should have ${address.width * hashLength}.`,
      path,
    )
  return bytes
}

/** The root from the partial tiles per level. */
export function rootOfEdge(edge: readonly (Uint8Array | undefined)[], hasher: TreeHasher): Uint8Array {
  let root: Uint8Array | undefined
  for (const hashes of edge) {
    if (hashes === undefined || hashes.length === 0) continue
    // Inside one tile the right part is what lies below it, so it joins as one more leaf at the end.
    const nodes = nodesIn({ from: 0, to: hashes.length / hashLength }).map((node) => withinTile(hashes, node, hasher))
    root = foldNodes(root === undefined ? nodes : [...nodes, root], hasher)
  }
  return root ?? hasher.root(new Uint8Array(0))
}

const withinTile = (hashes: Uint8Array, { level, index }: TreeNode, hasher: TreeHasher): Uint8Array =>
  hasher.root(hashes.subarray(index * 2 ** level * hashLength, (index + 1) * 2 ** level * hashLength))

/** See `openTiledTree`. All hashes it answers with are proven to be in the tree. */
export class TiledTree {
  readonly size: number
  readonly root: Uint8Array
  readonly hasher: TreeHasher
  /** The partial tile of each level that has one: with it, and the partial entry bundle, the log can be continued. */
  readonly edge: readonly (Uint8Array | undefined)[]
  readonly #readTile: ReadTile
  readonly #checked = new Map<string, Uint8Array>()

  constructor(
    it: {
      readonly size: number
      readonly root: Uint8Array
      readonly readTile: ReadTile
      readonly hasher: TreeHasher
    },
    edge: readonly (Uint8Array | undefined)[],
  ) {
    this.size = it.size
    this.root = new Uint8Array(it.root)
    this.hasher = it.hasher
    this.edge = edge
    this.#readTile = it.readTile
  }

  /** The hashes of tile `index` at `level`, checked. Errors: `out-of-range`, `tile-missing`, `malformed-tile`, `tile-changed`. */
  async tile(level: number, index: number): Promise<Uint8Array> {
    const width = widthIn(this.size, level, index)
    assertCount('width of the tile', width, 1)
    if (width < tileWidth) return this.edge[level] as Uint8Array
    const path = tilePath({ level, index, width })
    const kept = this.#checked.get(path)
    if (kept) return kept
    const bytes = await fetchTile(this.#readTile, { level, index, width })
    const above = await this.tile(level + 1, Math.floor(index / tileWidth))
    if (!same(this.hasher.root(bytes), hashAt(above, index % tileWidth)))
      throw new TransparencyLogError(
        'tile-changed',
        `Do not use ${path}: it does not hash to what stands above it. Its rows ${index * tileWidth ** (level + 1)} to ${(index + 1) * tileWidth ** (level + 1) - 1} are not proven.`,
        path,
      )
    if (this.#checked.size >= tilesKept) this.#checked.delete(this.#checked.keys().next().value as string)
    this.#checked.set(path, bytes)
    return bytes
  }

  /** The leaf hash of a row. Errors: as `tile`. */
  async leafHash(row: number): Promise<Uint8Array> {
    assertCount('row', row, 0, this.size - 1)
    return new Uint8Array(hashAt(await this.tile(0, Math.floor(row / tileWidth)), row % tileWidth))
  }

  /**
   * Proof that row `row` stands in the tree of the first `size` rows, from the leaf's neighbour up.
   * Errors: `out-of-range`; as `tile`.
   */
  async inclusionProof(row: number, size: number = this.size): Promise<Uint8Array[]> {
    assertCount('size', size, 1, this.size)
    return this.#hashesOver(inclusionRanges(row, size))
  }

  /** Proof that the first `size` rows begin with the first `earlier` rows; empty from 0. Errors: as `inclusionProof`. */
  async consistencyProof(earlier: number, size: number = this.size): Promise<Uint8Array[]> {
    assertCount('size', size, 0, this.size)
    assertCount('earlier size', earlier, 0, size)
    return earlier === 0 ? [] : this.#hashesOver(consistencyRanges(earlier, size))
  }

  /** The root this log had at `size` rows. Errors: as `inclusionProof`. */
  async rootAt(size: number): Promise<Uint8Array> {
    assertCount('size', size, 0, this.size)
    if (size === 0) return this.hasher.root(new Uint8Array(0))
    return (await this.#hashesOver([{ from: 0, to: size }]))[0] as Uint8Array
  }

  async #hashesOver(ranges: readonly RowRange[]): Promise<Uint8Array[]> {
    const hashes: Uint8Array[] = []
    for (const range of ranges) {
      const nodes: Uint8Array[] = []
      for (const node of nodesIn(range)) nodes.push(await this.#node(node))
      hashes.push(concat(foldNodes(nodes, this.hasher)))
    }
    return hashes
  }

  async #node({ level, index }: TreeNode): Promise<Uint8Array> {
    const [tileLevel, inside] = [Math.floor(level / 8), level % 8]
    const first = index * 2 ** inside
    const tile = await this.tile(tileLevel, Math.floor(first / tileWidth))
    return withinTile(tile, { level: inside, index: (first % tileWidth) / 2 ** inside }, this.hasher)
  }
}

/** RFC 6962 §2.1.1 and §2.1.2: which nodes prove inclusion and consistency, and whether a proof holds (as RFC 9162 §2.1.3–4). */
import { same } from './bytes.ts'
import { assertCount, hashLength, type TreeHasher } from './merkle-tree.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** Rows `from` (included) to `to` (not included). */
export type RowRange = { readonly from: number; readonly to: number }
/** The root of a full subtree: rows index·2^level to (index + 1)·2^level. */
export type TreeNode = { readonly level: number; readonly index: number }

/** The largest power of two smaller than `count`. Range: count ≥ 2. */
function split(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/**
 * The parts of the tree whose hashes prove that row `row` is in the tree of `size` rows, from the leaf's neighbour up.
 * Errors: `out-of-range` unless 0 ≤ row < size.
 */
export function inclusionRanges(row: number, size: number): RowRange[] {
  assertCount('size', size, 1)
  assertCount('row', row, 0, size - 1)
  const down: RowRange[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + split(to - from)
    if (row < middle) {
      down.push({ from: middle, to })
      to = middle
    } else {
      down.push({ from, to: middle })
      from = middle
    }
  }
  return down.reverse()
}

/**
 * The parts of the tree whose hashes prove that the tree of `size` rows begins with the tree of `earlier` rows.
 * Errors: `out-of-range` unless 1 ≤ earlier ≤ size (RFC 6962 has no proof from the empty tree: everything begins with it).
 */
export function consistencyRanges(earlier: number, size: number): RowRange[] {
  assertCount('size', size, 1)
  assertCount('earlier size', earlier, 1, size)
  const down: RowRange[] = []
  let [from, to] = [0, size]
  while (earlier < to) {
    const middle = from + split(to - from)
    if (earlier <= middle) {
      down.push({ from: middle, to })
      to = middle
    } else {
      down.push({ from, to: middle })
      from = middle
    }
  }
  // The verifier knows the earlier root itself; any other meeting point must be told.
  if (from > 0) down.push({ from, to })
  return down.reverse()
}

/** The full subtrees that make up a range that begins at a multiple of its largest power of two, from the left. */
export function nodesIn({ from, to }: RowRange): TreeNode[] {
  const nodes: TreeNode[] = []
  let at = from
  while (at < to) {
    let [level, width] = [0, 1]
    while (width * 2 <= to - at) {
      width *= 2
      level++
    }
    nodes.push({ level, index: at / width })
    at += width
  }
  return nodes
}

/** The hash over a range from the hashes of its `nodesIn`. Range: at least one. */
export function foldNodes(hashes: readonly Uint8Array[], hasher: TreeHasher): Uint8Array {
  return hashes.reduceRight((right, left) => hasher.node(left, right))
}

type Inclusion = {
  readonly row: number
  readonly size: number
  readonly root: Uint8Array
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
}
/**
 * Refuses unless the tree of `size` rows with this root has this leaf hash at this row.
 *
 * Errors: `inclusion-not-proven`; `out-of-range`. Nothing is answered, so that a forgotten check cannot be taken for a yes.
 * Who learns what: the proof tells hashes of neighbouring subtrees, nothing of their entries.
 */
export function checkInclusion({ row, size, root, leafHash, proof }: Inclusion, hasher: TreeHasher): void {
  assertCount('size', size, 1)
  assertCount('row', row, 0, size - 1)
  const refused = new TransparencyLogError(
    'inclusion-not-proven',
    `Do not rely on row ${row}: the proof does not lead to the root of the tree of ${size} rows. Ask the log for another.`,
    `row ${row}`,
  )
  // At most 53 hashes lead through a tree of 2^53 rows; whatever has more was made by somebody else.
  if (![root, leafHash, ...proof.slice(0, 64)].every((hash) => hash.length === hashLength)) throw refused
  let [node, last, hash] = [row, size - 1, leafHash]
  for (const neighbour of proof) {
    if (last === 0) throw refused
    if (node % 2 === 1 || node === last) {
      hash = hasher.node(neighbour, hash)
      while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)]
    } else hash = hasher.node(hash, neighbour)
    node = half(node)
    last = half(last)
  }
  if (last !== 0 || !same(hash, root)) throw refused
}

type Consistency = {
  readonly earlier: { readonly size: number; readonly root: Uint8Array }
  readonly later: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}
/**
 * Refuses unless the later tree begins with the earlier one.
 *
 * Two trees of one size are consistent when their roots are equal and the proof is empty; every tree begins with the
 * empty one, then the proof is empty too and the earlier root must be the hash of nothing.
 * Errors: `consistency-not-proven`; `out-of-range` when the earlier tree is larger.
 */
export function checkConsistency({ earlier, later, proof }: Consistency, hasher: TreeHasher): void {
  assertCount('later size', later.size)
  assertCount('earlier size', earlier.size, 0, later.size)
  const refused = new TransparencyLogError(
    'consistency-not-proven',
    `Do not accept the tree of ${later.size} rows: nothing shows that it begins with the ${earlier.size} rows seen before.`,
    `${earlier.size} to ${later.size}`,
  )
  if (![earlier.root, later.root, ...proof.slice(0, 64)].every((hash) => hash.length === hashLength)) throw refused
  if (earlier.size === later.size) {
    if (proof.length > 0 || !same(earlier.root, later.root)) throw refused
    return
  }
  if (earlier.size === 0) {
    if (proof.length > 0 || !same(earlier.root, hasher.root(new Uint8Array(0)))) throw refused
    return
  }
  let [node, last] = [earlier.size - 1, later.size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  // A power of two is a node of the later tree itself, so the proof does not repeat it.
  const [start, ...rest] = node === 0 ? [earlier.root, ...proof] : proof
  if (start === undefined) throw refused
  let [old, young] = [start, start]
  for (const hash of rest) {
    if (last === 0) throw refused
    if (node % 2 === 1 || node === last) {
      old = hasher.node(hash, old)
      young = hasher.node(hash, young)
      while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)]
    } else young = hasher.node(young, hash)
    node = half(node)
    last = half(last)
  }
  if (last !== 0 || !same(old, earlier.root) || !same(young, later.root)) throw refused
}

/** Bit shifts would cut at 32 bits. */
const half = (number: number): number => Math.floor(number / 2)

/** RFC 6962 §2.1: the hashes of leaves, nodes and trees. */
import { toBase64 } from './bytes.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** SHA-256 of the bytes, 32 bytes; must not keep the array it is given (it is used again). */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Units: bytes. */
export const hashLength = 32
const hashOfNothing = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

/**
 * The hash functions of one tree.
 *
 * Shapes: *hashes* are flat: hash i stands at bytes 32·i to 32·i + 32.
 * Not for: secrets. A leaf hash of something guessable can be guessed; salt the entry before it enters the log.
 */
export type TreeHasher = {
  /** SHA-256(0x00 ‖ entry). */
  readonly leaf: (entry: Uint8Array) => Uint8Array
  /** SHA-256(0x01 ‖ left ‖ right). */
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array
  /** The nodes over the first `pairs` pairs of hashes; `into` may be the same array. */
  readonly nodesOver: (hashes: Uint8Array, pairs: number, into: Uint8Array) => void
  /** The root of the tree with these leaf hashes; of the empty tree SHA-256 of nothing. */
  readonly root: (leafHashes: Uint8Array) => Uint8Array
}

/** Assumes: (a) `sha256` is SHA-256, which is checked with the hash of nothing. Errors: `malformed-hash` otherwise. */
export function treeHasher(sha256: Sha256): TreeHasher {
  const ofNothing = Uint8Array.from(sha256(new Uint8Array(0)))
  if (toBase64(ofNothing) !== hashOfNothing)
    throw new TransparencyLogError(
      'malformed-hash',
      'Pass SHA-256 as hash function: this one hashes nothing otherwise.',
    )
  const pair = new Uint8Array(1 + 2 * hashLength)
  pair[0] = 1
  let prefixed = new Uint8Array(256)

  const leaf = (entry: Uint8Array): Uint8Array => {
    if (prefixed.length <= entry.length) prefixed = new Uint8Array(2 * entry.length + 1)
    prefixed[0] = 0
    prefixed.set(entry, 1)
    return sha256(prefixed.subarray(0, entry.length + 1))
  }
  const node = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    assertHash(left)
    assertHash(right)
    pair.set(left, 1)
    pair.set(right, 1 + hashLength)
    return sha256(pair)
  }
  const nodesOver = (hashes: Uint8Array, pairs: number, into: Uint8Array): void => {
    for (let at = 0; at < pairs; at++) {
      pair.set(hashes.subarray(2 * at * hashLength, 2 * (at + 1) * hashLength), 1)
      into.set(sha256(pair), at * hashLength)
    }
  }
  const root = (leafHashes: Uint8Array): Uint8Array => {
    let count = countOf(leafHashes)
    if (count === 0) return ofNothing.slice()
    // A copy, also of a Buffer, whose own slice would be a view.
    const row = new Uint8Array(leafHashes)
    // A node without a right neighbour rises unchanged: that is RFC 6962's split at the largest power of two.
    while (count > 1) {
      const pairs = Math.floor(count / 2)
      const odd = count % 2
      if (odd) {
        const last = row.slice((count - 1) * hashLength, count * hashLength)
        nodesOver(row, pairs, row)
        row.set(last, pairs * hashLength)
      } else nodesOver(row, pairs, row)
      count = pairs + odd
    }
    return row.slice(0, hashLength)
  }
  return { leaf, node, nodesOver, root }
}

/** How many hashes stand in flat bytes. Errors: `malformed-hash` when the length is no multiple of 32. */
export function countOf(hashes: Uint8Array): number {
  if (hashes.length % hashLength !== 0)
    throw new TransparencyLogError('malformed-hash', 'Pass hashes of 32 bytes each, one after the other.')
  return hashes.length / hashLength
}

/** Hash `at` of flat hashes, as a view. */
export const hashAt = (hashes: Uint8Array, at: number): Uint8Array =>
  hashes.subarray(at * hashLength, (at + 1) * hashLength)

export function assertHash(hash: Uint8Array): void {
  if (hash.length !== hashLength)
    throw new TransparencyLogError('malformed-hash', `Pass a SHA-256 hash of 32 bytes, not of ${hash.length}.`)
}

/** Errors: `out-of-range`. Range: whole numbers from `least` to 2^53 − 1 or `most`. */
export function assertCount(what: string, count: number, least = 0, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(count) || count < least || count > most)
    throw new TransparencyLogError('out-of-range', `Pass a ${what} from ${least} to ${most}, not ${count}.`, what)
}

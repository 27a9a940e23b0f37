/**
 * The leaf hashes of one log, as this witness was shown them, and the last checkpoint it signed. With it rows that were
 * changed can be named, also when everything else was recomputed.
 */
import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { hashLength, type Witnessed } from '../../packages/transparency-log/src/index.ts'
import { readOrUndefined, replaceFile } from '../durable-file.ts'
import { hasher } from './signing-key.ts'

export type LeafMirror = {
  /** Leaf hashes kept, signed for or not. */
  size(): number
  /** The last checkpoint signed. */
  kept(): Witnessed | null
  /**
   * Takes hashes in from row `from` on. Rows that were signed for cannot become others.
   * `gap`: there is nothing before `from` yet. `rewritten`: the first row that differs from one that was signed for.
   */
  take(from: number, hashes: Uint8Array): { gap: true } | { rewritten: number } | { size: number }
  /** The root over the first `size` rows; undefined when there are not so many. */
  rootAt(size: number): Uint8Array | undefined
  /** Durably replaces the last checkpoint signed. */
  keep(witnessed: Witnessed): void
  read(from: number, rows: number): Uint8Array
  close(): void
}

/** Full subtrees from the left, largest first: the root of what was hashed so far, and where to go on. */
type Frontier = { size: number; roots: { height: number; hash: Uint8Array }[] }

const parse = (bytes: Buffer): Witnessed => {
  const { size, root, note } = JSON.parse(bytes.toString('utf8')) as { size: number; root: string; note: string }
  return { size, root: new Uint8Array(Buffer.from(root, 'base64')), note: new Uint8Array(Buffer.from(note, 'base64')) }
}
const written = ({ size, root, note }: Witnessed): string =>
  JSON.stringify({ size, root: Buffer.from(root).toString('base64'), note: Buffer.from(note).toString('base64') })

export function openLeafMirror(folder: string, origin: string): LeafMirror {
  const place = join(folder, 'witness', createHash('sha256').update(origin).digest('hex').slice(0, 32))
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const file = openSync(join(place, 'leaves.bin'), 'a+', 0o600)
  const signed = readOrUndefined(join(place, 'kept.json'))
  let kept = signed ? parse(signed) : null
  let size = Math.floor(fstatSync(file).size / hashLength)
  // A hash that was cut off while writing.
  ftruncateSync(file, size * hashLength)
  let frontier: Frontier = { size: 0, roots: [] }

  const read = (from: number, rows: number): Uint8Array => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(rows, size - from)) * hashLength)
    for (let at = 0; at < bytes.length; ) {
      const got = readSync(file, bytes, at, bytes.length - at, from * hashLength + at)
      if (got === 0) throw new Error('the mirror is shorter than it was')
      at += got
    }
    return new Uint8Array(bytes)
  }
  const advance = (from: Frontier, to: number): Frontier => {
    const roots = [...from.roots]
    for (let row = from.size; row < to; row += 4_096) {
      const hashes = read(row, Math.min(4_096, to - row))
      for (let at = 0; at < hashes.length; at += hashLength) {
        let [hash, height] = [hashes.slice(at, at + hashLength) as Uint8Array, 0]
        for (let left = roots.at(-1); left?.height === height; left = roots.at(-1)) {
          hash = hasher.node(left.hash, hash)
          height++
          roots.pop()
        }
        roots.push({ height, hash })
      }
    }
    return { size: to, roots }
  }
  const folded = ({ roots }: Frontier): Uint8Array => {
    const [last, ...before] = [...roots].reverse()
    if (last === undefined) return hasher.root(new Uint8Array(0))
    return before.reduce((right, { hash }) => hasher.node(hash, right), last.hash)
  }

  return {
    size: () => size,
    kept: () => kept,
    take(from, hashes) {
      if (from > size) return { gap: true }
      const rows = hashes.length / hashLength
      const signedFor = kept?.size ?? 0
      const there = read(from, rows)
      let same = 0
      while (same < there.length && there[same] === hashes[same]) same++
      const first = from + Math.floor(same / hashLength)
      if (same === hashes.length) return { size }
      if (first < signedFor) return { rewritten: first }
      // Beyond what was signed for nothing is promised: a log that fell may order its last rows anew.
      if (first < size) {
        ftruncateSync(file, first * hashLength)
        size = first
        if (frontier.size > first) frontier = { size: 0, roots: [] }
      }
      const fresh = hashes.subarray((first - from) * hashLength)
      try {
        for (let at = 0; at < fresh.length; ) at += writeSync(file, fresh, at)
        fdatasyncSync(file)
      } catch (error) {
        ftruncateSync(file, size * hashLength)
        throw error
      }
      size = from + rows
      return { size }
    },
    rootAt(wanted) {
      if (wanted > size) return undefined
      const begun = frontier.size <= wanted ? frontier : { size: 0, roots: [] }
      const reached = advance(begun, wanted)
      if (reached.size >= frontier.size) frontier = reached
      return folded(reached)
    },
    keep(witnessed) {
      replaceFile(join(place, 'kept.json'), written(witnessed))
      kept = witnessed
    },
    read,
    close: () => closeSync(file),
  }
}

/**
 * Many files as one stream of bytes and back. An entry: length of its line (4, big-endian) ‖ line (JSON) ‖ content.
 * A database file may grow or shrink while it is read; the write-ahead log repairs that, so each entry holds exactly the
 * size it announced: what grew is cut, what shrank is filled with zeros, what vanished is left out.
 */
import { chownSync, closeSync, fchownSync, mkdirSync, openSync, readSync, type Stats, writeSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { BackupError } from './backup-error.ts'

export type Entry = { readonly path: string; readonly kind: 'file' | 'folder'; readonly size: number }
/** What to pack: a file or folder on disk, or bytes that stand nowhere. */
export type Packed = { readonly path: string } & (
  | { readonly from: string; readonly found: Pick<Stats, 'size'> }
  | { readonly bytes: Buffer }
  | { readonly folder: true }
)
const readAtOnce = 1 << 20
const longestLine = 1 << 16

function lineOf(entry: Entry): Buffer {
  const line = Buffer.from(JSON.stringify(entry))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(line.length)
  return Buffer.concat([length, line])
}

export async function* pack(
  what: Iterable<Packed> | AsyncIterable<Packed>,
  onEntry: (entry: Entry) => void = () => undefined,
): AsyncGenerator<Buffer> {
  for await (const one of what) {
    if ('folder' in one) yield lineOf({ path: one.path, kind: 'folder', size: 0 })
    else if ('bytes' in one) {
      yield lineOf({ path: one.path, kind: 'file', size: one.bytes.length })
      yield one.bytes
    } else {
      const file = openIfThere(one.from)
      if (file === undefined) continue
      try {
        const entry: Entry = { path: one.path, kind: 'file', size: one.found.size }
        yield lineOf(entry)
        yield* contentOf(file, entry.size)
        onEntry(entry)
      } finally {
        closeSync(file)
      }
    }
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function* contentOf(file: number, size: number): Generator<Buffer> {
  for (let at = 0; at < size; ) {
    const piece = Buffer.alloc(Math.min(readAtOnce, size - at))
    const read = readSync(file, piece, 0, piece.length, at)
    if (read === 0) piece.fill(0)
    const whole = read === 0 ? piece : piece.subarray(0, read)
    yield whole
    at += whole.length
  }
}

/** Bytes of a stream by number, as they come. */
function reader(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    if (!next.done) held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return !next.done
  }
  return {
    async atMost(count: number): Promise<Buffer> {
      while (held.length === 0 && (await more()));
      const taken = held.subarray(0, count)
      held = held.subarray(taken.length)
      return taken
    },
    async exactly(count: number): Promise<Buffer | undefined> {
      while (held.length < count && (await more()));
      if (held.length < count) return undefined
      const taken = held.subarray(0, count)
      held = held.subarray(count)
      return taken
    },
  }
}

const broken = () => new BackupError('damaged', 'The backup is not put together as it should be; it cannot be used.')

/** Walks through the entries; `onFile` receives the content of each file in pieces. Errors: `damaged`. */
export async function unpack(
  stream: AsyncIterable<Buffer>,
  onFile: (entry: Entry) => { write(bytes: Buffer): void; end(): void } | undefined,
): Promise<{ files: number; bytes: number }> {
  const from = reader(stream)
  let [files, bytes] = [0, 0]
  for (;;) {
    const length = await from.exactly(4)
    if (!length) return { files, bytes }
    const line = length.readUInt32BE(0) > longestLine ? undefined : await from.exactly(length.readUInt32BE(0))
    if (!line) throw broken()
    const entry = JSON.parse(line.toString('utf8')) as Entry
    const sink = onFile(entry)
    for (let left = entry.size; left > 0; ) {
      const piece = await from.atMost(left)
      if (piece.length === 0) throw broken()
      sink?.write(piece)
      left -= piece.length
    }
    sink?.end()
    files += entry.kind === 'file' ? 1 : 0
    bytes += entry.size
  }
}

/** Writes entries below `folder`, for `owner`; a path that leads out of it is refused. Not durable until the folder is synced. */
export function writingBelow(folder: string, owner?: { readonly uid: number; readonly gid: number }) {
  return ({ path, kind }: Entry) => {
    const clean = normalize(path)
    if (clean.startsWith('..') || clean.startsWith('/')) throw broken()
    const target = join(folder, clean)
    if (kind === 'folder') {
      mkdirSync(target, { recursive: true, mode: 0o700 })
      if (owner) chownSync(target, owner.uid, owner.gid)
      return undefined
    }
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    const file = openSync(target, 'wx', 0o600)
    if (owner) fchownSync(file, owner.uid, owner.gid)
    return {
      write: (bytes: Buffer) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      },
      end: () => closeSync(file),
    }
  }
}

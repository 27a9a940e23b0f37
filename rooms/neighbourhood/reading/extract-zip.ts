/** What is inside a zip, one entry at a time, never more than was allowed: for workbooks, which are zips. */
import { createInflateRaw } from 'node:zlib'
import { ReadingFault } from './reading-fault.ts'
import type { Bytes } from './text.ts'

export type ZipEntry = { readonly name: string; readonly size: number; readonly bytes: () => Bytes }
/** Units: bytes after unpacking, of one entry; entries of one file. */
export type ZipLimits = { readonly entry: number; readonly entries: number; readonly ratio: number }
export const workbookLimits: ZipLimits = { entry: 512 * 1024 ** 2, entries: 2_000, ratio: 250 }

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50]

/**
 * Errors: `not-a-zip`, `cut-off`; `expands-too-far` when an entry claims or becomes more than allowed: what it claims
 * is not believed, it is counted while unpacking.
 */
export function zipEntries(file: Buffer, limits: ZipLimits = workbookLimits): ReadonlyMap<string, ZipEntry> {
  if (file.length < 22 || file.readUInt32LE(0) !== localMark) throw new ReadingFault('not-a-zip')
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== endMark) throw new ReadingFault('cut-off')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries) throw new ReadingFault('expands-too-far')
  let at = file.readUInt32LE(end + 16)
  const entries = new Map<string, ZipEntry>()
  for (let number = 0; number < count; number++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw new ReadingFault('cut-off')
    const entry = {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      local: file.readUInt32LE(at + 42),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
    }
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    if (entry.locked) throw new ReadingFault('locked-workbook')
    entries.set(name, { name, size: entry.size, bytes: () => unpacked(file, entry, limits) })
  }
  return entries
}

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly local: number }
async function* unpacked(
  file: Buffer,
  { method, packed, local }: Entry,
  limits: ZipLimits,
): AsyncGenerator<Uint8Array> {
  if (local + 30 > file.length || file.readUInt32LE(local) !== localMark) throw new ReadingFault('cut-off')
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (from + packed > file.length) throw new ReadingFault('cut-off')
  const content = file.subarray(from, from + packed)
  if (method === 0) {
    yield content
    return
  }
  if (method !== 8) throw new ReadingFault('not-a-zip')
  const inflate = createInflateRaw()
  inflate.end(content)
  let size = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > limits.entry || (size > 4 * 1024 ** 2 && size > limits.ratio * packed))
        throw new ReadingFault('expands-too-far')
      yield piece
    }
  } catch (error) {
    throw error instanceof ReadingFault ? error : new ReadingFault('cut-off')
  } finally {
    inflate.destroy()
  }
}

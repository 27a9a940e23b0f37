/** C2SP tlog-tiles, log entries: up to 256 entries, each behind its length as two bytes, big-endian. */
import { assertCount } from './merkle-tree.ts'
import { tileWidth } from './tile.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** Units: bytes. What two length bytes can say. */
export const longestEntry = 65_535

/** Errors: `entry-too-long`; `out-of-range` for no entry or more than 256. */
export function writeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  assertCount('number of entries', entries.length, 1, tileWidth)
  const bundle = new Uint8Array(entries.reduce((total, entry) => total + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > longestEntry)
      throw new TransparencyLogError(
        'entry-too-long',
        `Log a hash of this entry instead: it has ${entry.length} bytes and a bundle holds ${longestEntry}.`,
      )
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 255
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** The entries, as views. Errors: `malformed-entry-bundle` when the lengths do not add up to the bundle. */
export function readEntryBundle(bundle: Uint8Array): Uint8Array[] {
  const { entries, whole } = readEntriesAsFar(bundle)
  if (!whole)
    throw new TransparencyLogError(
      'malformed-entry-bundle',
      `Fetch the bundle again: entry ${entries.length} reaches beyond its end.`,
      `entry ${entries.length}`,
    )
  return entries
}

/** The entries up to the first that does not fit, and whether that was all. */
export function readEntriesAsFar(bundle: Uint8Array): { entries: Uint8Array[]; whole: boolean } {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const end = at + 2 + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0))
    if (end > bundle.length) return { entries, whole: false }
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return { entries, whole: true }
}

/** One row of the log: a random id and a salted commitment. Without the act it tells nothing. */
import type { Id } from '../clock.ts'

export type LogEntry = { readonly id: Id; readonly commitment: Uint8Array }
const idBytes = 16
export const entryBytes = idBytes + 32

export function writeEntry({ id, commitment }: LogEntry): Uint8Array {
  const entry = new Uint8Array(entryBytes)
  entry.set(Buffer.from(id.replaceAll('-', ''), 'hex'))
  entry.set(commitment, idBytes)
  return entry
}

/** Null for bytes that are no entry. */
export function readEntry(bytes: Uint8Array): LogEntry | null {
  if (bytes.length !== entryBytes) return null
  const hex = Buffer.from(bytes.subarray(0, idBytes)).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return { id, commitment: bytes.subarray(idBytes) }
}

/**
 * The file a holder keeps: every wrapped key of the house as of one moment. It is of no use to the holder: the keys in it are
 * wrapped by the epoch key, and the list itself (which case has how many rows) is sealed under a key derived from that epoch
 * key. When the epoch is gone, so is every older copy anyone kept.
 *
 * Layout: magic ‖ length of head (4, big-endian) ‖ head (JSON, readable) ‖ sealed list.
 */
import { hkdfSync } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Id } from '../clock.ts'
import { decrypt, encrypt } from './cipher.ts'

const magic = Buffer.from('schakel-key-copy 1\n')

export type CopyHead = {
  readonly partnership: Id
  readonly id: Id
  readonly epoch: Id
  /** ISO moment. */
  readonly made: string
  /** Base64: the epoch key in an envelope that the recovery key opens (3 of 5 organs). Absent when no recovery key is set. */
  readonly recovery?: string
}
/**
 * Every table of the schema `keys` but the notes about the copies themselves, so that a kind of key that is added later travels
 * along. Rows as PostgreSQL writes them in JSON (bytes as `\x…`).
 */
export type KeyList = { readonly [table: string]: readonly { readonly [column: string]: unknown }[] }
export const stayingTables = ['copies', 'erasures_to_copy'] as const

export class NotAKeyCopy extends Error {
  readonly code = 'not-a-key-copy'
}

const listKey = (epochKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', epochKey, Buffer.alloc(0), 'schakel key copy 1', 32))

export function writeCopy(head: CopyHead, list: KeyList, epochKey: Buffer): Buffer {
  const written = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(written.length)
  const opening = Buffer.concat([magic, length, written])
  const packed = zstdCompressSync(Buffer.from(JSON.stringify(list)))
  return Buffer.concat([opening, encrypt(listKey(epochKey), opening.toString('latin1'), packed)])
}

/** Errors: `NotAKeyCopy`. */
export function headOfCopy(file: Buffer): { head: CopyHead; length: number } {
  const begin = magic.length + 4
  if (file.length < begin || !file.subarray(0, magic.length).equals(magic)) throw new NotAKeyCopy()
  const length = begin + file.readUInt32BE(magic.length)
  if (length > file.length) throw new NotAKeyCopy()
  return { head: JSON.parse(file.subarray(begin, length).toString('utf8')) as CopyHead, length }
}

/** Errors: `NotOpened` for another epoch key or a changed byte, the head's included; `NotAKeyCopy`. */
export function openCopy(file: Buffer, epochKey: Buffer): KeyList {
  const { length } = headOfCopy(file)
  const packed = decrypt(listKey(epochKey), file.subarray(0, length).toString('latin1'), file.subarray(length))
  return JSON.parse(zstdDecompressSync(packed).toString('utf8')) as KeyList
}

/**
 * A file that only the holder of the backup key reads, and of which no byte can be changed, moved or left off unseen.
 *
 * Layout: magic ‖ length of head (4, big-endian) ‖ head (JSON, readable) ‖ pieces. A piece: length (4) ‖ ciphertext ‖ tag (16).
 * Each piece is AES-256-GCM under a key of this file alone (HKDF-SHA-256 of the backup key and the salt in the head);
 * nonce = number of the piece (11 bytes) ‖ 1 for the last piece, else 0; additional data = magic, length and head.
 * So pieces cannot change places (number), files cannot be exchanged (head), and a file that was cut off has no last piece.
 * Source: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015, "Online authenticated-encryption").
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { secretBytes } from '../clock.ts'
import { BackupError } from './backup-error.ts'

const magic = Buffer.from('schakel-backup 1\n')
/** Units: bytes of plain text in a piece. */
const pieceSize = 1 << 20
const longestHead = 1 << 16

export type Head = { readonly kind: string; readonly [name: string]: string | number }
type WrittenHead = Head & { readonly salt: string; readonly key: string }

/** Names a backup key without giving it away: 8 bytes of a hash, for "this was sealed with another key". */
export const nameOfKey = (key: Buffer): string =>
  createHash('sha256').update('schakel backup key name 1').update(key).digest('hex').slice(0, 16)

const keyOfFile = (key: Buffer, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'hex'), 'schakel backup file 1', 32))

function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** A step for `pipeline`: plain bytes in, the sealed file out. */
export function sealing(key: Buffer, head: Head) {
  return async function* (plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = secretBytes(32).toString('hex')
    const written = Buffer.from(JSON.stringify({ ...head, salt, key: nameOfKey(key) } satisfies WrittenHead))
    const opening = Buffer.concat([magic, lengthOf(written.length), written])
    yield opening
    const fileKey = keyOfFile(key, salt)
    let piece = 0
    const seal = (bytes: Buffer, last: boolean): Buffer => {
      const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(piece++, last)).setAAD(opening)
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
      return Buffer.concat([lengthOf(sealed.length), sealed])
    }
    let waiting: Buffer[] = []
    let held = 0
    for await (const bytes of plain) {
      waiting.push(bytes)
      held += bytes.length
      if (held <= pieceSize) continue
      let all = Buffer.concat(waiting)
      while (all.length > pieceSize) {
        yield seal(all.subarray(0, pieceSize), false)
        all = all.subarray(pieceSize)
      }
      waiting = [all]
      held = all.length
    }
    yield seal(Buffer.concat(waiting), true)
  }
}

const cutOff = (path: string) =>
  new BackupError('cut-off', `${path} was cut off: it has no end. It cannot be used; take another backup.`)
const strange = (path: string) => new BackupError('unknown-format', `${path} is not a file of a Schakel backup.`)

type Opening = { readonly head: WrittenHead; readonly bytes: Buffer }

function fileOf(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw new BackupError('backup-incomplete', `${path} is not there. The backup is incomplete; take another.`)
    throw new BackupError(
      'folder-unreachable',
      `${path} cannot be read (${code}). Is the disk well, and may this user?`,
    )
  }
}

function openingOf(path: string): Opening {
  const file = fileOf(path)
  try {
    const begin = Buffer.alloc(magic.length + 4)
    const read = readSync(file, begin, 0, begin.length, 0)
    if (read < begin.length)
      throw begin.subarray(0, read).equals(magic.subarray(0, read)) ? cutOff(path) : strange(path)
    const length = begin.readUInt32BE(magic.length)
    if (!begin.subarray(0, magic.length).equals(magic) || length > longestHead) throw strange(path)
    const head = Buffer.alloc(length)
    if (readSync(file, head, 0, length, begin.length) < length) throw cutOff(path)
    try {
      return { head: JSON.parse(head.toString('utf8')) as WrittenHead, bytes: Buffer.concat([begin, head]) }
    } catch {
      throw strange(path)
    }
  } finally {
    closeSync(file)
  }
}

/** What stands in the clear at the beginning; nothing is verified yet. Errors: `unknown-format`, `cut-off`. */
export const headUnverified = (path: string): Head => openingOf(path).head

/**
 * The plain bytes of a sealed file, piece by piece; only what was verified comes out, and the end only when it is there.
 * `expected`: what its head must say. Errors: `cut-off`, `damaged`, `wrong-key`, `unknown-format`.
 */
export async function* opening(key: Buffer, path: string, expected: Head): AsyncGenerator<Buffer> {
  const { head, bytes } = openingOf(path)
  if (head.key !== nameOfKey(key))
    throw new BackupError('wrong-key', `${path} was sealed with another backup key than the one given.`)
  for (const [name, said] of Object.entries(expected))
    if (head[name] !== said)
      throw new BackupError('damaged', `${path} is another file than its name says (${name} is ${head[name]}).`)
  const fileKey = keyOfFile(key, String(head.salt))
  const damaged = () => new BackupError('damaged', `${path} is damaged or was changed; it cannot be used.`)
  const open = (sealed: Buffer, piece: number, last: boolean): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(piece, last)).setAAD(bytes)
    decipher.setAuthTag(sealed.subarray(-16))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    } catch {
      throw damaged()
    }
  }
  let piece = 0
  let held: Buffer | undefined
  // A piece is opened when it is known whether another follows.
  for await (const sealed of pieces(path, bytes.length)) {
    if (sealed.length < 16) throw damaged()
    if (held) yield open(held, piece++, false)
    held = sealed
  }
  if (!held) throw cutOff(path)
  try {
    yield open(held, piece, true)
  } catch (error) {
    // Whole pieces and no last one: the file ends exactly between two pieces.
    if (fits(() => open(held, piece, false))) throw cutOff(path)
    throw error
  }
}

const fits = (work: () => Buffer): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}

async function* pieces(path: string, start: number): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  for await (const bytes of createReadStream(path, { start, highWaterMark: pieceSize + 64 }) as AsyncIterable<Buffer>) {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    for (;;) {
      if (held.length < 4) break
      const length = held.readUInt32BE(0)
      if (length > pieceSize + 16) throw new BackupError('damaged', `${path} is damaged; it cannot be used.`)
      if (held.length < 4 + length) break
      yield held.subarray(4, 4 + length)
      held = held.subarray(4 + length)
    }
  }
  if (held.length > 0) throw cutOff(path)
}

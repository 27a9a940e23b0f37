/**
 * A row of the log in which one key passes the signing on to another: to a new key of the same log, or to a new log that
 * follows this one. It is a signed note, so that whoever trusts the old key can go on with the new one, and asks nobody.
 */
import {
  type NoteKey,
  type NoteSigner,
  openNote,
  readNoteKey,
  readNoteUnverified,
  signNote,
  TransparencyLogError,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import { primitives } from './cryptography.ts'

export const reasonsToPassOn = ['restored', 'damaged', 'key-lost', 'rotated'] as const
export type ReasonToPassOn = (typeof reasonsToPassOn)[number]

/** Units: rows. `root` of the old log at `size`, base64. */
export type PassingOn = {
  readonly origin: string
  readonly key: NoteKey
  readonly size: number
  readonly root: string
  readonly because: ReasonToPassOn
  /** SHA-256, hexadecimal, over who agreed and the written reason; for a new log. */
  readonly decided?: string
}

/** The second line keeps it from ever being taken for a checkpoint: there the size stands. */
const kind = 'log-key/v1'
const form =
  /^(.+)\nlog-key\/v1\nkey (\S+)\nsize (0|[1-9][0-9]{0,14})\nroot ([A-Za-z0-9+/]{43}=)\nbecause ([a-z-]+)\n(?:decided ([0-9a-f]{64})\n)?$/

export function writePassingOn(it: PassingOn, signers: readonly NoteSigner[]): Promise<Uint8Array> {
  const { origin, key, size, root, because, decided } = it
  const lines = [origin, kind, `key ${writeNoteKey(key)}`, `size ${size}`, `root ${root}`, `because ${because}`]
  if (decided) lines.push(`decided ${decided}`)
  return signNote(lines.map((line) => `${line}\n`).join(''), signers)
}

/** Danger: nobody vouches for it. Null for any other row. */
export function readPassingOnUnverified(entry: Uint8Array): PassingOn | null {
  try {
    return read(readNoteUnverified(entry).text)
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

/** Null unless one of these keys signed it, and under the name of its own log. */
export async function openPassingOn(entry: Uint8Array, keys: readonly NoteKey[]): Promise<PassingOn | null> {
  const said = readPassingOnUnverified(entry)
  const own = keys.filter(({ name }) => name === said?.origin)
  if (!said || own.length === 0) return null
  try {
    await openNote(entry, own, primitives)
    return said
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

function read(text: string): PassingOn | null {
  const [, origin = '', key = '', size = '', root = '', because = '', decided] = form.exec(text) ?? []
  const known = reasonsToPassOn.find((one) => one === because)
  if (!known) return null
  const said = { origin, key: readNoteKey(key, primitives.sha256), size: Number(size), root, because: known }
  return decided ? { ...said, decided } : said
}

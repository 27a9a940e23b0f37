/** C2SP signed notes: a text and the Ed25519 signatures under it, accepted and refused as Go's `sumdb/note` does. */
import { concat, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { cosignedMessage, timeOf } from './cosigned-message.ts'
import type { Sha256 } from './merkle-tree.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** Does this Ed25519 public key (32 bytes, RFC 8032) verify this signature? Must answer false for what is no key or signature. */
export type VerifyEd25519 = (it: {
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}) => boolean | Promise<boolean>
export type Primitives = { readonly sha256: Sha256; readonly verify: VerifyEd25519 }

/** 1: signs the text as it is. 4: a witness, signs time and text (tlog-cosignature). */
export type KeyType = 1 | 4
export const keyTypes = { log: 1, witness: 4 } as const
/** Shapes: `publicKey` 32 bytes. `id`: the first four bytes of SHA-256(name ‖ newline ‖ type ‖ key), big-endian. */
export type NoteKey = {
  readonly name: string
  readonly type: KeyType
  readonly id: number
  readonly publicKey: Uint8Array
}
export type NoteSigner = {
  readonly key: NoteKey
  /** Ed25519 over exactly these bytes, 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}
export type NoteSignature = {
  readonly name: string
  readonly id: number
  /** What follows the id: 64 bytes, of a witness 8 bytes of time before them. */
  readonly signature: Uint8Array
  /** The line as it stood in the note, without its line break. */
  readonly line: string
}
export type OpenedNote = {
  /** With its final line break. */
  readonly text: string
  readonly verified: readonly (NoteSignature & { readonly key: NoteKey })[]
  /** Of keys nobody asked for: they prove nothing. */
  readonly unknown: readonly NoteSignature[]
}

/** Go's: a note with more lines is not looked at. */
const mostSignatures = 100
/** White space as Unicode and Go's `unicode.IsSpace` have it (`\s` differs), and the plus that separates key parts. */
const spaceOrPlus = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000+]/
const validName = (name: string): boolean => name !== '' && !spaceOrPlus.test(name) && name.isWellFormed()

/** A key from its parts. Errors: `malformed-key` for a name with white space or plus, or a key that is not 32 bytes. */
export function noteKey(it: { name: string; type: KeyType; publicKey: Uint8Array }, sha256: Sha256): NoteKey {
  if (!validName(it.name) || it.publicKey.length !== 32)
    throw new TransparencyLogError('malformed-key', 'Name a key without spaces or plus and pass its 32 public bytes.')
  return { ...it, id: keyId(it.name, concat(Uint8Array.of(it.type), it.publicKey), sha256) }
}
function keyId(name: string, typeAndKey: Uint8Array, sha256: Sha256): number {
  const hash = sha256(concat(utf8(`${name}\n`), typeAndKey))
  return new DataView(hash.buffer, hash.byteOffset, hash.length).getUint32(0)
}

/** `name+id+base64(type ‖ key)`: what a stranger is given to trust. */
export const writeNoteKey = ({ name, type, id, publicKey }: NoteKey): string =>
  `${name}+${hexId(id)}+${toBase64(concat(Uint8Array.of(type), publicKey))}`
const hexId = (id: number) => id.toString(16).padStart(8, '0')

/** Errors: `malformed-key`; `unknown-key-type` for whatever is not Ed25519 (1) or Ed25519 cosignature (4). */
export function readNoteKey(text: string, sha256: Sha256): NoteKey {
  const [name, rest] = chop(text, '+')
  const [id, base64] = chop(rest, '+')
  const bytes = fromBase64(base64)
  if (!/^[0-9a-fA-F]{8}$/.test(id) || bytes === null || bytes.length === 0 || !validName(name))
    throw new TransparencyLogError('malformed-key', 'Pass a key as name+8 hexadecimal digits+base64.', text)
  if (Number.parseInt(id, 16) !== keyId(name, bytes, sha256))
    throw new TransparencyLogError(
      'malformed-key',
      'Ask for the key again: its id does not belong to its name and key.',
      text,
    )
  const type = bytes[0]
  if (type !== 1 && type !== 4)
    throw new TransparencyLogError('unknown-key-type', `Pass an Ed25519 key (type 1 or 4), not type ${type}.`, text)
  return noteKey({ name, type, publicKey: bytes.slice(1) }, sha256)
}

/**
 * The note: `text`, an empty line, one line per signature. Signatures already there are kept unless the same key signs again.
 *
 * Assumes: (a) `text` ends in a line break and holds no control characters.
 * Errors: `malformed-note`; `malformed-key` for a signer of type 4: a witness signs through `cosign`, with a time.
 */
export async function signNote(
  text: string,
  signers: readonly NoteSigner[],
  kept: readonly NoteSignature[] = [],
): Promise<Uint8Array> {
  if (!text.endsWith('\n') || !text.isWellFormed() || hasControls(text))
    throw new TransparencyLogError(
      'malformed-note',
      'End the text in a line break and keep control characters out of it.',
    )
  const lines: string[] = []
  for (const { key, sign } of signers) {
    if (key.type !== 1)
      throw new TransparencyLogError('malformed-key', 'Sign with a key of type 1; a witness cosigns instead.', key.name)
    lines.push(signatureLine(key, await sign(utf8(text))))
  }
  const again = new Set(signers.map(({ key }) => `${key.name} ${key.id}`))
  const old = kept.filter(({ name, id }) => !again.has(`${name} ${id}`)).map(({ line }) => line)
  return utf8(`${text}\n${[...old, ...lines].map((line) => `${line}\n`).join('')}`)
}

/** `— name base64(id ‖ signature)`, without line break. */
export function signatureLine({ name, id }: NoteKey, signature: Uint8Array): string {
  const four = new Uint8Array(4)
  new DataView(four.buffer).setUint32(0, id)
  return `— ${name} ${toBase64(concat(four, signature))}`
}

/** The text and signature lines, nothing verified. Danger: nobody vouches for the text. Errors: `malformed-note`. */
export function readNoteUnverified(note: Uint8Array): { text: string; signatures: NoteSignature[] } {
  const refused = new TransparencyLogError(
    'malformed-note',
    'Fetch the note again: it is no text with signature lines under it.',
  )
  const message = fromUtf8(note)
  const cut = message?.lastIndexOf('\n\n') ?? -1
  if (message === null || cut < 0 || hasControls(message)) throw refused
  const block = message.slice(cut + 2)
  if (!block.endsWith('\n')) throw refused
  const lines = block.slice(0, -1).split('\n')
  if (lines.length > mostSignatures) throw refused
  const signatures = lines.map((line) => {
    if (!line.startsWith('— ')) throw refused
    const [name, base64] = chop(line.slice(2), ' ')
    const bytes = fromBase64(base64)
    if (bytes === null || bytes.length < 5 || !validName(name)) throw refused
    return { name, id: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4), line }
  })
  return { text: message.slice(0, cut + 1), signatures }
}

/**
 * The note, if at least one known key signed it and none of them wrongly.
 *
 * A second signature of a key is not looked at. Errors: `malformed-note`, `ambiguous-key` when two keys share name and id
 * and one of them signed, `signature-rejected` (`about` names the key), `not-signed`.
 */
export async function openNote(
  note: Uint8Array,
  keys: readonly NoteKey[],
  { verify }: Pick<Primitives, 'verify'>,
): Promise<OpenedNote> {
  const { text, signatures } = readNoteUnverified(note)
  const verified: (NoteSignature & { key: NoteKey })[] = []
  const unknown = new Map<string, NoteSignature>()
  for (const signature of signatures) {
    const [key, other] = keys.filter(({ name, id }) => name === signature.name && id === signature.id)
    if (key === undefined) {
      unknown.set(signature.line, signature)
      continue
    }
    const about = `${key.name}+${hexId(key.id)}`
    if (other)
      throw new TransparencyLogError('ambiguous-key', 'Find out who gave you two keys of one name and id.', about)
    if (verified.some((one) => one.key === key)) continue
    if (!(await signatureHolds(key, utf8(text), signature.signature, verify)))
      throw new TransparencyLogError(
        'signature-rejected',
        `Do not believe this note: the signature of ${about} does not hold.`,
        about,
      )
    verified.push({ ...signature, key })
  }
  if (verified.length === 0)
    throw new TransparencyLogError('not-signed', 'Do not believe this note: none of the keys you trust signed it.')
  return { text, verified, unknown: [...unknown.values()] }
}

async function signatureHolds(key: NoteKey, text: Uint8Array, signature: Uint8Array, verify: VerifyEd25519) {
  if (key.type === 1)
    return signature.length === 64 && (await verify({ publicKey: key.publicKey, message: text, signature }))
  const time = timeOf(signature)
  if (time === null) return false
  const message = cosignedMessage(text, time)
  return verify({ publicKey: key.publicKey, message, signature: signature.slice(8) })
}

/** Control characters below the space, line break excepted: a terminal would obey them. */
const hasControls = (text: string): boolean => /[\x00-\x09\x0b-\x1f]/.test(text)
const chop = (text: string, at: string): [string, string] => {
  const found = text.indexOf(at)
  return found < 0 ? [text, ''] : [text.slice(0, found), text.slice(found + at.length)]
}

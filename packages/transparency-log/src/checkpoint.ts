/** C2SP tlog-checkpoint: origin, size and root of a log, as a signed note; with the cosignatures of witnesses. */
import { concat, fromBase64, fromDecimal, toBase64, utf8 } from './bytes.ts'
import { cosignedMessage, timeOf } from './cosigned-message.ts'
import { assertCount, assertHash, hashLength } from './merkle-tree.ts'
import {
  type NoteKey,
  type NoteSigner,
  openNote,
  type Primitives,
  readNoteUnverified,
  signatureLine,
  signNote,
} from './signed-note.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** Units: `size` in rows. `extensions`: further lines, which no witness vouches for; best none. */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly extensions: readonly string[]
}
/** A checkpoint somebody trusted signed. `note` is the evidence: keep it as it came. */
export type SignedCheckpoint = Checkpoint & {
  readonly note: Uint8Array
  readonly text: string
  /** Of known witnesses, verified. Units: `time` in seconds since 1970, as the witness says. */
  readonly cosignatures: readonly { readonly witness: string; readonly time: number }[]
}

/** Errors: `malformed-checkpoint` for an empty or multi-line origin or extension; `out-of-range`; `malformed-hash`. */
export function writeCheckpointText({ origin, size, root, extensions }: Checkpoint): string {
  assertCount('size', size)
  assertHash(root)
  if ([origin, ...extensions].some((line) => line === '' || line.includes('\n')))
    throw new TransparencyLogError(
      'malformed-checkpoint',
      'Give the origin and each extension one line that is not empty.',
    )
  return [origin, size, toBase64(root), ...extensions].map((line) => `${line}\n`).join('')
}

/**
 * Danger: nobody vouches for it. Errors: `malformed-checkpoint`, also for a size from 2^53 on, which the format allows and
 * numbers here cannot hold.
 */
export function readCheckpointTextUnverified(text: string): Checkpoint {
  const refused = new TransparencyLogError(
    'malformed-checkpoint',
    'Fetch the checkpoint again: its first lines are no origin, size and root.',
  )
  if (!text.endsWith('\n')) throw refused
  const [origin = '', decimal = '', base64 = '', ...extensions] = text.slice(0, -1).split('\n')
  const size = fromDecimal(decimal)
  const root = fromBase64(base64)
  if (origin === '' || size === null || root?.length !== hashLength || extensions.includes('')) throw refused
  return { origin, size, root, extensions }
}

/**
 * Assumes: (a) the signer has never signed a checkpoint that this one is inconsistent with: signing two histories cannot be
 * undone. Errors: as `writeCheckpointText`, `signNote`.
 */
export async function signCheckpoint(checkpoint: Checkpoint, ...signers: readonly NoteSigner[]): Promise<Uint8Array> {
  return signNote(writeCheckpointText(checkpoint), signers)
}

export type Trust = {
  /** The log's name in the first line; where absent, the name of the first log key. */
  readonly origin?: string
  /** Keys of the log (type 1), from beforehand, not from the log itself. More than one while a key is replaced. */
  readonly logKeys: readonly NoteKey[]
  /** Keys of witnesses (type 4). */
  readonly witnesses?: readonly NoteKey[]
  /** How many different witnesses must have cosigned. 0 where absent: then a split view can stay hidden. */
  readonly quorum?: number
}

/**
 * The checkpoint, if the log signed it and enough witnesses cosigned.
 *
 * Assumes: (a) `trust` came another way than the note.
 * Errors: as `openNote`; `not-signed` when only witnesses signed; `malformed-checkpoint`; `other-origin`;
 *   `too-few-cosignatures`; `out-of-range` for a quorum that is no number; `malformed-key` for a log key of type 4 or a witness of type 1.
 * Not: a look at the clock. Whether a cosignature is recent is for the caller to judge by its `time`.
 */
export async function openCheckpoint(
  note: Uint8Array,
  trust: Trust,
  primitives: Pick<Primitives, 'verify'>,
): Promise<SignedCheckpoint> {
  const witnesses = trust.witnesses ?? []
  if (trust.logKeys.some(({ type }) => type !== 1) || witnesses.some(({ type }) => type !== 4))
    throw new TransparencyLogError('malformed-key', 'Pass log keys of type 1 and witness keys of type 4.')
  const quorum = trust.quorum ?? 0
  assertCount('quorum', quorum)
  const { text, verified } = await openNote(note, [...trust.logKeys, ...witnesses], primitives)
  if (!verified.some(({ key }) => key.type === 1))
    throw new TransparencyLogError('not-signed', 'Do not believe this checkpoint: the log itself did not sign it.')
  const checkpoint = readCheckpointTextUnverified(text)
  const origin = trust.origin ?? (trust.logKeys[0] as NoteKey).name
  if (checkpoint.origin !== origin)
    throw new TransparencyLogError(
      'other-origin',
      `Ask for the checkpoint of ${origin}: this one is of another log.`,
      checkpoint.origin,
    )
  const cosignatures = verified
    .filter(({ key }) => key.type === 4)
    .map(({ key, signature }) => ({ witness: key.name, time: Number(timeOf(signature)) }))
  // One organisation with two keys under one name counts once.
  const organisations = new Set(cosignatures.map(({ witness }) => witness)).size
  if (organisations < quorum)
    throw new TransparencyLogError(
      'too-few-cosignatures',
      `Wait for the witnesses before relying on this: ${organisations} of the required ${quorum} cosigned.`,
      `${organisations} of ${quorum}`,
    )
  return { ...checkpoint, note, text, cosignatures }
}

/** Danger: nothing is verified. Errors: `malformed-note`, `malformed-checkpoint`. */
export const readCheckpointUnverified = (note: Uint8Array): Checkpoint =>
  readCheckpointTextUnverified(readNoteUnverified(note).text)

/**
 * A witness's signature line, with line break. Danger: it vouches for a growth that nothing here looked at; a witness uses
 * `considerCheckpoint`.
 *
 * Units: `time` in whole seconds since 1970, when it is signed. Errors: `malformed-key` unless type 4; `out-of-range`.
 */
export async function cosignWithoutCheck(text: string, { key, sign }: NoteSigner, time: number): Promise<string> {
  if (key.type !== 4)
    throw new TransparencyLogError(
      'malformed-key',
      'Cosign with a witness key (type 4); its key must sign nothing else.',
      key.name,
    )
  assertCount('time', time)
  const eight = new Uint8Array(8)
  new DataView(eight.buffer).setBigUint64(0, BigInt(time))
  const signature = await sign(cosignedMessage(utf8(text), BigInt(time)))
  return `${signatureLine(key, concat(eight, signature))}\n`
}

/**
 * The note with the lines of witnesses under it; a line that is there already is not repeated.
 * Errors: `malformed-note` when a line is no signature line. Nothing is verified: `openCheckpoint` does.
 */
export function addCosignatures(note: Uint8Array, lines: readonly string[]): Uint8Array {
  const { text, signatures } = readNoteUnverified(note)
  const joined = utf8(`${text}\n${signatures.map(({ line }) => `${line}\n`).join('')}${lines.join('')}`)
  const unique = [...new Set(readNoteUnverified(joined).signatures.map(({ line }) => line))]
  return utf8(`${text}\n${unique.map((line) => `${line}\n`).join('')}`)
}

/** A log as its operator publishes it: files in a map, keys made from seeds, SHA-256 and Ed25519 of Node. */
import { createHash, createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import {
  addCosignatures,
  append,
  cosignWithoutCheck,
  emptyLog,
  keyTypes,
  type LogEdge,
  type NoteSigner,
  noteKey,
  openCheckpoint,
  type Primitives,
  type ReadTile,
  readCheckpointUnverified,
  readNoteUnverified,
  type Sha256,
  type SignedCheckpoint,
  signCheckpoint,
  type Trust,
  treeHasher,
} from '../src/index.ts'

/** Node writes a digest fastest as a binary text. */
export const sha256: Sha256 = (bytes) => {
  const text = hash('sha256', bytes, 'latin1')
  const digest = new Uint8Array(32)
  for (let at = 0; at < 32; at++) digest[at] = text.charCodeAt(at)
  return digest
}
export const hasher = treeHasher(sha256)
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
export const primitives: Primitives = {
  sha256,
  verify: ({ publicKey, message, signature }) => {
    if (publicKey.length !== 32) return false
    const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

/** A signer whose Ed25519 seed is 32 given bytes, or the hash of its name. */
export function signer(
  name: string,
  type: keyof typeof keyTypes,
  seed: Uint8Array = createHash('sha256').update(`${name} ${type}`).digest(),
): NoteSigner {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))
  return {
    key: noteKey({ name, type: keyTypes[type], publicKey }, sha256),
    sign: (message) => Uint8Array.from(sign(null, message, key)),
  }
}
export const logSigner = signer('log.example/audit', 'log')
export const witnesses = [signer('one.example/witness', 'witness'), signer('two.example/witness', 'witness')]
export const trust: Trust = {
  logKeys: [logSigner.key],
  witnesses: witnesses.map(({ key }) => key),
  quorum: 2,
}

/** 32 bytes per row, as salted commitments are. */
export const entryOf = (row: number, log = 'a'): Uint8Array => sha256(bytesOf(`row ${row} of ${log}`))

export class PublishedLog {
  files = new Map<string, Uint8Array>()
  edge: LogEdge = emptyLog
  root: Uint8Array = hasher.root(new Uint8Array(0))

  get size(): number {
    return this.edge.size
  }
  /** Appends, publishes and lets the witnesses cosign without a look (their own tests look). */
  async grow(entries: readonly Uint8Array[], { cosign = true, time = 1_760_000_000 } = {}): Promise<Uint8Array> {
    const { edge, root, files } = append(this.edge, entries, hasher)
    this.edge = edge
    this.root = root
    for (const { path, bytes } of files) this.files.set(path, bytes)
    let note = await signCheckpoint({ origin: logSigner.key.name, size: edge.size, root, extensions: [] }, logSigner)
    const { text } = readNoteUnverified(note)
    if (cosign)
      note = addCosignatures(
        note,
        await Promise.all(witnesses.map((witness) => cosignWithoutCheck(text, witness, time))),
      )
    this.files.set('checkpoint', note)
    return note
  }
  get note(): Uint8Array {
    return this.files.get('checkpoint') as Uint8Array
  }
  get readTile(): ReadTile {
    return (path) => this.files.get(path) ?? null
  }
  checkpoint(quorum = 2): Promise<SignedCheckpoint> {
    return openCheckpoint(this.note, { ...trust, quorum }, primitives)
  }
  copy(): PublishedLog {
    const copy = new PublishedLog()
    copy.files = new Map(this.files)
    copy.edge = this.edge
    copy.root = this.root
    return copy
  }
}
export const entries = (from: number, to: number, log?: string): Uint8Array[] =>
  Array.from({ length: to - from }, (_, at) => entryOf(from + at, log))
export const leavesOf = (rows: readonly Uint8Array[]): Uint8Array => {
  const leaves = new Uint8Array(rows.length * 32)
  for (const [at, row] of rows.entries()) leaves.set(hasher.leaf(row), at * 32)
  return leaves
}
export const sizeOf = (note: Uint8Array): number => readCheckpointUnverified(note).size

/**
 * The log's signing key, and what it signed last: kept outside PostgreSQL, so that a database that was put back to an
 * earlier state is not signed on. In a file, for demo and test only; a production holder is an HSM or a sealed credential.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type NoteKey, type NoteSigner, noteKey, writeNoteKey } from '../../packages/transparency-log/src/index.ts'
import { type Id, secretBytes } from '../clock.ts'
import { primitives, signingPair } from './cryptography.ts'

export type LastSigned = { readonly size: number; readonly root: string }
export type LogSigner = NoteSigner & {
  /** For the start-up check: production refuses `demo-file`. */
  readonly kind: 'demo-file' | 'memory' | 'external'
  lastSigned(): LastSigned | null
  /** After the checkpoint is committed. Durable, or it throws. */
  remember(signed: LastSigned): void
}

/** The name strangers know the log by, and the first line of its checkpoints. */
export const originOf = (partnership: Id): string => `schakel/${partnership}`

/** What is given to strangers: name, id and public key in one line. */
export const publicKeyOf = (signer: { readonly key: NoteKey }): string => writeNoteKey(signer.key)

export function signerFromSeed(partnership: Id, seed: Uint8Array): NoteSigner {
  const { publicKey, sign } = signingPair(seed)
  return { key: noteKey({ name: originOf(partnership), type: 1, publicKey }, primitives.sha256), sign }
}

/** Makes the key at first use; the public half is written beside it. */
export function fileLogSigner(folder: string, partnership: Id): LogSigner {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const seedFile = join(folder, 'log-signer.seed')
  if (!existsSync(seedFile)) writeDurably(seedFile, secretBytes(32))
  const signer = signerFromSeed(partnership, readFileSync(seedFile))
  writeDurably(join(folder, 'log-signer.pub'), Buffer.from(`${publicKeyOf(signer)}\n`))
  const lastFile = join(folder, 'log-last-signed.json')
  return {
    ...signer,
    kind: 'demo-file',
    lastSigned: () => (existsSync(lastFile) ? (JSON.parse(readFileSync(lastFile, 'utf8')) as LastSigned) : null),
    remember: (signed) => writeDurably(lastFile, Buffer.from(JSON.stringify(signed))),
  }
}

/** For tests: nothing touches a disk. */
export function memoryLogSigner(partnership: Id, seed: Uint8Array = secretBytes(32)): LogSigner {
  let last: LastSigned | null = null
  return {
    ...signerFromSeed(partnership, seed),
    kind: 'memory',
    lastSigned: () => last,
    remember: (signed) => {
      last = signed
    },
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}

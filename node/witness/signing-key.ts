/** The key of a witness, which signs nothing but cosignatures; made once and kept in the node's folder. */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { secretBytes } from '../../foundation/clock.ts'
import {
  keyTypes,
  type NoteSigner,
  noteKey,
  type Primitives,
  treeHasher,
} from '../../packages/transparency-log/src/index.ts'
import { readOrUndefined, replaceFile } from '../durable-file.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'))
export const hasher = treeHasher(sha256)
/** Before each 32 bytes of Ed25519: SubjectPublicKeyInfo and PKCS #8 of RFC 8410. */
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

function seedIn(folder: string): Buffer {
  const path = join(folder, 'witness', 'seed')
  const kept = readOrUndefined(path)
  if (kept?.length === 32) return kept
  const seed = secretBytes(32)
  replaceFile(path, seed)
  return seed
}

export function witnessSigner(folder: string, name: string): NoteSigner {
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8, seedIn(folder)]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))
  return {
    key: noteKey({ name, type: keyTypes.witness, publicKey }, sha256),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

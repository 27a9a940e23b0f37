/** What the transparency log needs of the machine: SHA-256 and Ed25519, from Node. */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { type Primitives, treeHasher } from '../../packages/transparency-log/src/index.ts'

const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')
const publicKeyFrom = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' })

export const primitives: Primitives = {
  sha256,
  verify: ({ publicKey, message, signature }) => verify(null, message, publicKeyFrom(publicKey), signature),
}
export const hasher = treeHasher(sha256)

/** Shapes: `seed` 32 bytes. */
export function signingPair(seed: Uint8Array): { publicKey: Uint8Array; sign: (message: Uint8Array) => Uint8Array } {
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(spki.length)
  return { publicKey: new Uint8Array(publicKey), sign: (message) => sign(null, message, secret) }
}

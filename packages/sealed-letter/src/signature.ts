/** Ed25519 (RFC 8032) through WebCrypto, from 32-byte seeds. */
import { type Bytes, concat, fromBase64Url } from './bytes.ts'
import { orFail, SealedLetterError } from './sealed-letter-error.ts'

/** PKCS#8 before the seed (RFC 8410). */
const pkcs8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20)

const importSeed = (seed: Bytes, extractable: boolean) =>
  orFail('malformed-key', () => {
    if (seed.length !== 32) throw new SealedLetterError('malformed-key')
    return crypto.subtle.importKey('pkcs8', concat(pkcs8, seed), 'Ed25519', extractable, ['sign'])
  })

/** The public key (32 bytes) of a seed (32 bytes). Errors: `malformed-key`. */
export async function signingKeyOf(seed: Bytes): Promise<Bytes> {
  const { x } = await crypto.subtle.exportKey('jwk', await importSeed(seed, true))
  const key = fromBase64Url(x ?? '')
  if (key?.length !== 32) throw new SealedLetterError('malformed-key')
  return key
}

/** Shapes: 64 bytes. Errors: `malformed-key`. */
export async function sign(seed: Bytes, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', await importSeed(seed, false), message))
}

/** Errors: none; a key or signature that is no such thing verifies nothing. */
export async function verify(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', publicKey, signature, message)
  } catch {
    return false
  }
}

/** The building blocks as this package uses them: one suite, no options. WebCrypto of browser and Node. */
import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core'
import { XWing } from '@hpke/hybridkem-x-wing'
import { argon2id } from 'hash-wasm'
import { type Bytes, utf8 } from './bytes.ts'

/** RFC 9180 identifiers, and the X-Wing draft this code follows (same test vectors as draft 10). */
export const suite = { kem: 0x647a, kdf: 0x0001, aead: 0x0002, draft: 6 } as const

export const kem = new XWing()
export const hpke = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** Bytes. `enc` is the encapsulation of one reader, `tag` what AES-GCM adds. */
export const sizes = { publicKey: 1216, seed: 32, enc: 1120, messageKey: 32, tag: 16, nonce: 12 } as const

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** HKDF-SHA-256 with an empty salt (RFC 5869). Shapes: 32 bytes out. */
export async function derive(secret: Bytes, purpose: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const parameters = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: utf8(`sealed-letter/1 ${purpose}`),
  }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}

const aesKey = (key: Bytes, use: 'encrypt' | 'decrypt') => crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])
/** AES-256-GCM. Every (key, nonce) pair is used once: the callers draw both. */
export async function encrypt(key: Bytes, nonce: Bytes, boundTo: Bytes, plain: Bytes): Promise<Bytes> {
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: boundTo }
  return new Uint8Array(await crypto.subtle.encrypt(parameters, await aesKey(key, 'encrypt'), plain))
}
/** Errors: throws when anything does not fit. */
export async function decrypt(key: Bytes, nonce: Bytes, boundTo: Bytes, sealed: Bytes): Promise<Bytes> {
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: boundTo }
  return new Uint8Array(await crypto.subtle.decrypt(parameters, await aesKey(key, 'decrypt'), sealed))
}

/** Argon2id (RFC 9106). Units: `memory` in KiB. One guess costs about a third of a second and 64 MiB. */
export const stretching = { memory: 65_536, passes: 3, lanes: 1 } as const
/** Shapes: salt 16 or 32 bytes, 32 bytes out. Needs WebAssembly (`'wasm-unsafe-eval'` in a page's policy). */
export async function stretch(words: string, salt: Bytes): Promise<Bytes> {
  const { memory, passes, lanes } = stretching
  const stretched = await argon2id({
    password: utf8(words),
    salt,
    parallelism: lanes,
    iterations: passes,
    memorySize: memory,
    hashLength: 32,
    outputType: 'binary',
  })
  return new Uint8Array(stretched)
}

/**
 * The straightforward way, as a yardstick: ECDH on P-256 with a fresh key for each reader, HKDF, and AES-256-GCM, all of it
 * WebCrypto. No post-quantum half, no padding, no commitment, no mailbox, no suite.
 */
import type { Bytes, Random } from '../src/index.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' }
export type BarePair = CryptoKeyPair
export const barePair = (): Promise<BarePair> =>
  crypto.subtle.generateKey(curve, true, ['deriveBits']) as Promise<BarePair>

async function keyBetween(own: CryptoKey, theirs: CryptoKey): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new Uint8Array(0) }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
const zeroNonce = { name: 'AES-GCM', iv: new Uint8Array(12) }

export type BareLetter = {
  readonly parts: readonly { enc: ArrayBuffer; key: ArrayBuffer }[]
  readonly sealed: ArrayBuffer
}
export async function bareSeal(content: Bytes, readers: readonly CryptoKey[], random: Random): Promise<BareLetter> {
  const messageKey = random(32)
  const aes = await crypto.subtle.importKey('raw', messageKey, 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt(zeroNonce, aes, content)
  const parts = []
  for (const reader of readers) {
    const ephemeral = await barePair()
    const wrap = await keyBetween(ephemeral.privateKey, reader)
    parts.push({
      enc: await crypto.subtle.exportKey('raw', ephemeral.publicKey),
      key: await crypto.subtle.encrypt(zeroNonce, wrap, messageKey),
    })
  }
  return { parts, sealed }
}
export async function bareOpen({ parts, sealed }: BareLetter, nth: number, own: CryptoKey): Promise<Bytes> {
  const part = parts[nth] as BareLetter['parts'][number]
  const theirs = await crypto.subtle.importKey('raw', part.enc, curve, true, [])
  const messageKey = await crypto.subtle.decrypt(zeroNonce, await keyBetween(own, theirs), part.key)
  const aes = await crypto.subtle.importKey('raw', messageKey, 'AES-GCM', false, ['decrypt'])
  return new Uint8Array(await crypto.subtle.decrypt(zeroNonce, aes, sealed))
}

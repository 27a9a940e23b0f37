/** AES-256-GCM with a version byte and bound context: a ciphertext moved to another row, column or case does not open. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { secretBytes } from '../clock.ts'

/** Suite 1: AES-256-GCM, 96-bit random nonce, 128-bit tag. Layout: suite ‖ nonce (12) ‖ ciphertext ‖ tag (16). */
const suite = 1

export class NotOpened extends Error {
  readonly code = 'not-opened'
}

export function encrypt(key: Buffer, boundTo: string, plain: Buffer): Buffer {
  const nonce = secretBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundTo, 'utf8'))
  return Buffer.concat([Buffer.of(suite), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Errors: `NotOpened` for another key, another context, another suite or any changed byte; never says which. */
export function decrypt(key: Buffer, boundTo: string, sealed: Buffer): Buffer {
  if (sealed.length < 29 || sealed[0] !== suite) throw new NotOpened('unknown suite or too short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()])
  } catch {
    throw new NotOpened('the seal does not fit')
  }
}

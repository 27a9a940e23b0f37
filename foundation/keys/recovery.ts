/**
 * The recovery key of the partnership: opens the epoch key in a holder's copy and the backup key, when the machine and the
 * key holder are both gone. Its seed is split over five organs; three bring it together (`shares.ts`).
 */

import { openLetter, publicKeyOf, sealLetter } from '../../packages/sealed-letter/src/index.ts'
import { secretBytes } from '../clock.ts'

const random = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(secretBytes(length))
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'))

/** Seals 32 bytes so that only the recovery key opens them, bound to what they are. Hybrid post-quantum (X-Wing). */
export async function sealToRecovery(publicKey: Uint8Array, secret: Buffer, boundTo: string): Promise<Buffer> {
  return Buffer.from(
    await sealLetter({
      content: new Uint8Array(secret),
      boundTo: bytes(boundTo),
      readers: [new Uint8Array(publicKey)],
      random,
    }),
  )
}

/** Errors: `SealedLetterError` when it was sealed to another key or for something else. */
export async function openByRecovery(seed: Buffer, envelope: Buffer, boundTo: string): Promise<Buffer> {
  return Buffer.from(
    await openLetter({ envelope: new Uint8Array(envelope), boundTo: bytes(boundTo), seed: new Uint8Array(seed) }),
  )
}

export const recoveryPublicKey = async (seed: Buffer): Promise<Uint8Array> => publicKeyOf(new Uint8Array(seed))

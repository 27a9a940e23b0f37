/** An officer's keys: one seed, made and opened in the officer's browser only. */
import { type Bytes, concat, fields, type Random, utf8 } from './bytes.ts'
import { publicKeyOf } from './envelope.ts'
import { decrypt, derive, encrypt, sizes, stretch, stretching } from './primitives.ts'
import { drawWords, positionsOf } from './receipt.ts'
import { orFail, SealedLetterError } from './sealed-letter-error.ts'
import { signingKeyOf } from './signature.ts'
import { wordList } from './word-list.ts'

/** `seal…` opens letters (X-Wing), `sign…` signs replies (Ed25519). The seeds never leave the officer's device. */
export type OfficerKeys = {
  readonly sealSeed: Bytes
  readonly sealKey: Bytes
  readonly signSeed: Bytes
  readonly signKey: Bytes
}

/** Both key pairs of an officer's seed. Shapes: seed 32 bytes. Errors: `malformed-key`. */
export async function officerKeysOf(seed: Bytes): Promise<OfficerKeys> {
  if (seed.length !== sizes.seed) throw new SealedLetterError('malformed-key')
  const [sealSeed, signSeed] = await Promise.all([derive(seed, 'officer seal'), derive(seed, 'officer sign')])
  return { sealSeed, sealKey: await publicKeyOf(sealSeed), signSeed, signKey: await signingKeyOf(signSeed) }
}

/** Six words, 66 bits, drawn and never chosen. Random: 12 bytes. */
export const drawPassphrase = (random: Random): string =>
  drawWords(6, random)
    .map((position) => wordList[position])
    .join(' ')

/** Layout: format (1) ‖ memory in KiB (4) ‖ passes (1) ‖ lanes (1) ‖ salt (16) ‖ nonce (12) ‖ sealed seed (48). */
const header = Uint8Array.of(
  1,
  0,
  stretching.memory >> 16,
  (stretching.memory >> 8) & 0xff,
  stretching.memory & 0xff,
  stretching.passes,
  stretching.lanes,
)
const wrappedLength = header.length + 16 + sizes.nonce + sizes.seed + sizes.tag

/**
 * Wraps an officer's seed under six words, so that the server can keep it without being able to open it.
 *
 * Shapes: 83 bytes. `owner` names the officer; a wrapped seed put in another officer's place does not open.
 * Errors: `unknown-word`, `wrong-number-of-words`, `malformed-key`. Random: 28 bytes.
 * Who learns what: who holds it may guess 66 bits at one Argon2id each.
 * Not: a passkey (WebAuthn PRF) instead of words; the format byte leaves room for it.
 */
export async function wrapSeed(it: { seed: Bytes; passphrase: string; owner: string; random: Random }): Promise<Bytes> {
  if (it.seed.length !== sizes.seed) throw new SealedLetterError('malformed-key')
  const salt = it.random(16)
  const nonce = it.random(sizes.nonce)
  const key = await derive(await stretch(canonical(it.passphrase), salt), 'officer wrap')
  return concat(header, salt, nonce, await encrypt(key, nonce, fields(header, utf8(it.owner)), it.seed))
}

/** Errors: `unknown-word`, `wrong-number-of-words`, `wrong-passphrase` (also for another owner or a changed byte), `unknown-suite`. */
export async function unwrapSeed(it: { wrapped: Bytes; passphrase: string; owner: string }): Promise<Bytes> {
  const words = canonical(it.passphrase)
  if (it.wrapped.length !== wrappedLength || header.some((byte, at) => byte !== it.wrapped[at]))
    throw new SealedLetterError('unknown-suite')
  const salt = it.wrapped.slice(header.length, header.length + 16)
  const nonce = it.wrapped.slice(header.length + 16, header.length + 28)
  const key = await derive(await stretch(words, salt), 'officer wrap')
  const sealed = it.wrapped.slice(header.length + 28)
  return orFail('wrong-passphrase', () => decrypt(key, nonce, fields(header, utf8(it.owner)), sealed))
}

function canonical(passphrase: string): string {
  const words = positionsOf(passphrase).map((position) => wordList[position])
  if (words.length !== 6) throw new SealedLetterError('wrong-number-of-words')
  return words.join(' ')
}

/**
 * One content, several readers. Layout (README §2), all big-endian:
 * head = magic "SL" (2) ‖ format (1) ‖ draft (1) ‖ kem (2) ‖ kdf (2) ‖ aead (2) ‖ bucket (1) ‖ commitment (32) ‖ nonce (12),
 * then number of readers (1), per reader: id (16) ‖ enc (1120) ‖ sealed message key (48), then the sealed content.
 */
import { type Bytes, concat, fields, type Random, same, utf8 } from './bytes.ts'
import { buckets, pad, unpad } from './padding.ts'
import { decrypt, derive, encrypt, hpke, kem, sha256, sizes, suite } from './primitives.ts'
import { orFail, SealedLetterError } from './sealed-letter-error.ts'

const format = 1
const fixed = Uint8Array.of(
  0x53,
  0x4c,
  format,
  suite.draft,
  suite.kem >> 8,
  suite.kem & 0xff,
  suite.kdf >> 8,
  suite.kdf,
  suite.aead >> 8,
  suite.aead,
)
const headLength = fixed.length + 1 + 32 + sizes.nonce
const idLength = 16
const sealedKeyLength = sizes.messageKey + sizes.tag
const readerLength = idLength + sizes.enc + sealedKeyLength
const mostReaders = 64
const info = utf8('sealed-letter/1 message key')

type Reader = { readonly id: Bytes; readonly enc: Bytes; readonly sealedKey: Bytes }
type Envelope = {
  readonly head: Bytes
  readonly bucket: number
  readonly readers: readonly Reader[]
  readonly sealed: Bytes
}

/** Size in bytes of an envelope in `bucket` (0, 1, 2) for `readers` readers. */
export const envelopeLength = (bucket: number, readers: number): number =>
  headLength + 1 + readers * readerLength + (buckets[bucket] ?? 0) + sizes.tag

/**
 * Seals `content` so that each of `readers` can open it, and nobody else.
 *
 * Shapes: `readers` are X-Wing public keys of 1,216 bytes, 1 to 64, all different; content up to 65,532 bytes.
 * Units: the result is 72 + 1,184 per reader + 4,096, 16,384 or 65,536 bytes; `atLeast` forces the second (1) or
 *   third (2) size.
 * Errors: `bad-readers`, `malformed-key`, `too-large`.
 * Random: 44 bytes for the letter and 64 per reader come from `random`; they must be unpredictable and never repeat.
 * Who learns what: whoever stores it sees the size, the mailbox it is bound to (if told) and the readers' key ids;
 *   each reader sees the content and knows that every other reader sees the same (the message key is committed to).
 * Source: RFC 9180 base mode; the sender is not authenticated: sign inside what needs a signature.
 */
export async function sealLetter(letter: {
  content: Bytes
  boundTo: Bytes
  readers: readonly Bytes[]
  random: Random
  atLeast?: 0 | 1 | 2
}): Promise<Bytes> {
  const { bucket, padded } = pad(letter.content, letter.atLeast)
  const messageKey = letter.random(sizes.messageKey)
  const commitment = await derive(messageKey, 'commitment')
  const head = concat(fixed, Uint8Array.of(bucket), commitment, letter.random(sizes.nonce))
  const readers = await wrapFor(letter.readers, { head, messageKey, boundTo: letter.boundTo, random: letter.random })
  const sealed = await encrypt(await derive(messageKey, 'content'), nonceOf(head), fields(head, letter.boundTo), padded)
  return write({ head, bucket, readers, sealed })
}

/**
 * Opens an envelope with a reader's seed.
 *
 * Shapes: `seed` 32 bytes. Errors: `malformed-envelope`, `unknown-suite`, `malformed-key`, `not-for-this-reader`,
 * `not-authentic` (another mailbox, a changed byte anywhere, or a sender who gave readers different keys).
 */
export async function openLetter(letter: { envelope: Bytes; boundTo: Bytes; seed: Bytes }): Promise<Bytes> {
  const envelope = read(letter.envelope)
  const messageKey = await messageKeyOf(envelope, letter.boundTo, letter.seed)
  return contentOf(envelope, letter.boundTo, messageKey)
}

/**
 * Gives the same letter to other readers: on a reader's device, when an officer leaves, joins or changes keys.
 * The result names exactly `readers`; head and sealed content do not change by a byte (`isRewrapOf` checks that).
 *
 * Errors: as `openLetter` (somebody who is no reader is refused, and a letter that does not open is not passed on) and
 *   `sealLetter`. Random: 64 bytes per reader.
 * Who learns what: nothing is decrypted anywhere but here; whoever stores both copies sees that the readers changed.
 * Not: revocation. Who could open the old envelope and kept it still can.
 */
export async function rewrapLetter(letter: {
  envelope: Bytes
  boundTo: Bytes
  seed: Bytes
  readers: readonly Bytes[]
  random: Random
}): Promise<Bytes> {
  const envelope = read(letter.envelope)
  const messageKey = await messageKeyOf(envelope, letter.boundTo, letter.seed)
  await contentOf(envelope, letter.boundTo, messageKey)
  const { head } = envelope
  const readers = await wrapFor(letter.readers, { head, messageKey, boundTo: letter.boundTo, random: letter.random })
  return write({ ...envelope, readers })
}

/**
 * Is `after` the letter `before` with its readers exchanged, and nothing else? For whoever stores envelopes and has no key.
 *
 * True means: whoever opens `after` reads what `before` says, because both name the same message key (by its commitment)
 * and hold the same sealed bytes. It does not mean that `after` opens: only its readers can find that out.
 * Errors: `malformed-envelope`, `unknown-suite` for either.
 */
export function isRewrapOf({ before, after }: { before: Bytes; after: Bytes }): boolean {
  const [one, other] = [read(before), read(after)]
  return same(one.head, other.head) && same(one.sealed, other.sealed)
}

/** The id under which an envelope names a reader: the first 16 bytes of SHA-256 of the public key. */
export async function readerId(publicKey: Bytes): Promise<Bytes> {
  return (await sha256(publicKey)).slice(0, idLength)
}

/** What anyone can see of an envelope without a key. Errors: `malformed-envelope`, `unknown-suite`. */
export function describeEnvelope(envelope: Bytes): { bucket: number; readers: readonly Bytes[] } {
  const { bucket, readers } = read(envelope)
  return { bucket, readers: readers.map(({ id }) => id) }
}

/** The X-Wing public key (1,216 bytes) of a 32-byte seed. Errors: `malformed-key`. */
export async function publicKeyOf(seed: Bytes): Promise<Bytes> {
  if (seed.length !== sizes.seed) throw new SealedLetterError('malformed-key')
  const { publicKey } = await kem.generateKeyPairDerand(seed.slice())
  return new Uint8Array(await kem.serializePublicKey(publicKey))
}

const nonceOf = (head: Bytes): Bytes => head.slice(-sizes.nonce)
const commitmentOf = (head: Bytes): Bytes => head.slice(fixed.length + 1, fixed.length + 33)
const boundKey = (head: Bytes, id: Bytes, boundTo: Bytes): Bytes => fields(head, id, boundTo)

async function wrapFor(
  keys: readonly Bytes[],
  letter: { head: Bytes; messageKey: Bytes; boundTo: Bytes; random: Random },
): Promise<Reader[]> {
  const ids = await Promise.all(keys.map(readerId))
  const distinct = new Set(ids.map((id) => id.join(' ')))
  if (keys.length < 1 || keys.length > mostReaders || distinct.size !== keys.length)
    throw new SealedLetterError('bad-readers')
  const readers: Reader[] = []
  for (const [at, key] of keys.entries()) {
    if (key.length !== sizes.publicKey) throw new SealedLetterError('malformed-key')
    const id = ids[at] as Bytes
    const sender = await orFail('malformed-key', async () =>
      hpke.createSenderContext({
        recipientPublicKey: await kem.deserializePublicKey(key.slice().buffer),
        info,
        ekm: letter.random(64).buffer,
      }),
    )
    const sealedKey = new Uint8Array(await sender.seal(letter.messageKey, boundKey(letter.head, id, letter.boundTo)))
    readers.push({ id, enc: new Uint8Array(sender.enc), sealedKey })
  }
  return readers
}

async function messageKeyOf(envelope: Envelope, boundTo: Bytes, seed: Bytes): Promise<Bytes> {
  const id = await readerId(await publicKeyOf(seed))
  const reader = envelope.readers.find((one) => same(one.id, id))
  if (!reader) throw new SealedLetterError('not-for-this-reader')
  const messageKey = await orFail('not-authentic', async () => {
    const recipientKey = await kem.deserializePrivateKey(seed.slice().buffer)
    const recipient = await hpke.createRecipientContext({ recipientKey, enc: reader.enc, info })
    return new Uint8Array(await recipient.open(reader.sealedKey, boundKey(envelope.head, id, boundTo)))
  })
  if (!same(await derive(messageKey, 'commitment'), commitmentOf(envelope.head)))
    throw new SealedLetterError('not-authentic')
  return messageKey
}

async function contentOf({ head, sealed }: Envelope, boundTo: Bytes, messageKey: Bytes): Promise<Bytes> {
  const key = await derive(messageKey, 'content')
  return unpad(await orFail('not-authentic', () => decrypt(key, nonceOf(head), fields(head, boundTo), sealed)))
}

const write = ({ head, readers, sealed }: Envelope): Bytes =>
  concat(
    head,
    Uint8Array.of(readers.length),
    ...readers.flatMap(({ id, enc, sealedKey }) => [id, enc, sealedKey]),
    sealed,
  )

function read(bytes: Bytes): Envelope {
  if (bytes.length < headLength + 1 || bytes[0] !== fixed[0] || bytes[1] !== fixed[1])
    throw new SealedLetterError('malformed-envelope')
  if (!same(bytes.slice(0, fixed.length), fixed)) throw new SealedLetterError('unknown-suite')
  const bucket = bytes[fixed.length] as number
  const count = bytes[headLength] as number
  if (
    buckets[bucket] === undefined ||
    count < 1 ||
    count > mostReaders ||
    bytes.length !== envelopeLength(bucket, count)
  )
    throw new SealedLetterError('malformed-envelope')
  const readers = Array.from({ length: count }, (_, nth) => {
    const at = headLength + 1 + nth * readerLength
    return {
      id: bytes.slice(at, at + idLength),
      enc: bytes.slice(at + idLength, at + idLength + sizes.enc),
      sealedKey: bytes.slice(at + idLength + sizes.enc, at + readerLength),
    }
  })
  return {
    head: bytes.slice(0, headLength),
    bucket,
    readers,
    sealed: bytes.slice(headLength + 1 + count * readerLength),
  }
}

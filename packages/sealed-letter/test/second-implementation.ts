/**
 * X-Wing, HPKE base mode, the envelope and the receipt once more, from the RFCs, the draft and the README alone. No code is
 * shared with the package on any step: X25519, ML-KEM-768, SHA-3 and Argon2id are OpenSSL's (the package: JavaScript and
 * WebAssembly), AES-256-GCM, SHA-256 and HKDF are `standard-primitives.ts` (the package: WebCrypto). For tests only.
 */
import {
  argon2Sync,
  createHash,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { aes256GcmOpen, aes256GcmSeal, hmacSha256, sha256 } from './standard-primitives.ts'

const label = Buffer.from('\\.//^\\', 'latin1')
const sha3 = (...pieces: Buffer[]) => createHash('sha3-256').update(Buffer.concat(pieces)).digest()

const x25519Private = (raw: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), raw]),
    format: 'der',
    type: 'pkcs8',
  })
const x25519Public = (raw: Buffer) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), raw]),
    format: 'der',
    type: 'spki',
  })
const rawX25519 = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)

const mlkemPrivate = (seed: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('3054020100300b060960864801650304040204428040', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
const mlkemPublic = (raw: Buffer) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex'), raw]),
    format: 'der',
    type: 'spki',
  })

function expand(seed: Buffer) {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest()
  const m = mlkemPrivate(expanded.subarray(0, 64))
  const x = x25519Private(expanded.subarray(64))
  return { m, x, pkM: createPublicKey(m).export({ format: 'der', type: 'spki' }).subarray(-1184), pkX: rawX25519(x) }
}

export const xWingPublicKey = (seed: Buffer): Buffer => {
  const { pkM, pkX } = expand(seed)
  return Buffer.concat([pkM, pkX])
}

export function xWingDecapsulate(seed: Buffer, enc: Buffer): Buffer {
  const { m, x, pkX } = expand(seed)
  const ctX = enc.subarray(1088)
  const ssM = decapsulate(m, enc.subarray(0, 1088))
  return sha3(Buffer.from(ssM), diffieHellman({ privateKey: x, publicKey: x25519Public(ctX) }), ctX, pkX, label)
}

export function xWingEncapsulate(publicKey: Buffer): { shared: Buffer; enc: Buffer } {
  const pkX = publicKey.subarray(1184)
  const { sharedKey, ciphertext } = encapsulate(mlkemPublic(publicKey.subarray(0, 1184)))
  const ephemeral = generateKeyPairSync('x25519')
  const ctX = rawX25519(ephemeral.privateKey)
  const ssX = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: x25519Public(pkX) })
  return {
    shared: sha3(Buffer.from(sharedKey), ssX, ctX, pkX, label),
    enc: Buffer.concat([Buffer.from(ciphertext), ctX]),
  }
}

/** What HPKE calls a suite: its ids as the envelope and the key schedule write them (RFC 9180 §7), and what they stand for. */
export type Suite = {
  readonly kem: number
  readonly kdf: number
  readonly aead: number
  readonly keyLength: number
  readonly encapsulate: (publicKey: Buffer) => { shared: Buffer; enc: Buffer }
  readonly seal: (key: Buffer, nonce: Buffer, aad: Buffer, plain: Buffer) => Buffer
}
export const xWingSuite: Suite = {
  kem: 0x647a,
  kdf: 0x0001,
  aead: 0x0002,
  keyLength: 32,
  encapsulate: xWingEncapsulate,
  seal: aes256GcmSeal,
}
const suiteIds = ({ kem, kdf, aead }: Pick<Suite, 'kem' | 'kdf' | 'aead'>) => {
  const ids = Buffer.alloc(6)
  for (const [n, id] of [kem, kdf, aead].entries()) ids.writeUInt16BE(id, 2 * n)
  return ids
}

const extract = (salt: Buffer, ikm: Buffer) => hmacSha256(salt.length ? salt : Buffer.alloc(32), ikm)
function hkdfExpand(key: Buffer, info: Buffer, length: number) {
  const blocks: Buffer[] = []
  for (let n = 1; blocks.length * 32 < length; n++)
    blocks.push(hmacSha256(key, Buffer.concat([blocks.at(-1) ?? Buffer.alloc(0), info, Buffer.of(n)])))
  return Buffer.concat(blocks).subarray(0, length)
}

/** The key schedule of RFC 9180 §5.1, mode 0 (base), for the first message. */
export function hpkeKeys(
  shared: Buffer,
  info: Buffer,
  suite: Pick<Suite, 'kem' | 'kdf' | 'aead' | 'keyLength'> = xWingSuite,
): { key: Buffer; nonce: Buffer } {
  const labelled = (name: string, ikm: Buffer) =>
    Buffer.concat([Buffer.from('HPKE-v1HPKE'), suiteIds(suite), Buffer.from(name), ikm])
  const expandLabelled = (key: Buffer, name: string, context: Buffer, length: number) =>
    hkdfExpand(key, Buffer.concat([Buffer.of(length >> 8, length & 255), labelled(name, context)]), length)
  const none = Buffer.alloc(0)
  const pskIdHash = extract(none, labelled('psk_id_hash', none))
  const infoHash = extract(none, labelled('info_hash', info))
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash])
  const secret = extract(shared, labelled('secret', none))
  return {
    key: expandLabelled(secret, 'key', context, suite.keyLength),
    nonce: expandLabelled(secret, 'base_nonce', context, 12),
  }
}

const fields = (...pieces: Buffer[]) =>
  Buffer.concat(
    pieces.flatMap((piece) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      return [length, piece]
    }),
  )
const derive = (key: Buffer, purpose: string) =>
  hkdfExpand(extract(Buffer.alloc(0), key), Buffer.from(`sealed-letter/1 ${purpose}`), 32)

/** Reads an envelope by the layout of the README alone. */
export function openEnvelope(envelope: Buffer, boundTo: Buffer, seed: Buffer): Buffer {
  const head = envelope.subarray(0, 55)
  const id = sha256(xWingPublicKey(seed)).subarray(0, 16)
  const count = envelope[55] as number
  for (let at = 56; at < 56 + count * 1184; at += 1184) {
    if (!envelope.subarray(at, at + 16).equals(id)) continue
    const shared = xWingDecapsulate(seed, envelope.subarray(at + 16, at + 1136))
    const { key, nonce } = hpkeKeys(shared, Buffer.from('sealed-letter/1 message key'))
    const messageKey = aes256GcmOpen(key, nonce, fields(head, id, boundTo), envelope.subarray(at + 1136, at + 1184))
    if (!derive(messageKey, 'commitment').equals(head.subarray(11, 43))) throw new Error('commitment')
    const padded = aes256GcmOpen(
      derive(messageKey, 'content'),
      head.subarray(43),
      fields(head, boundTo),
      envelope.subarray(56 + count * 1184),
    )
    return padded.subarray(4, 4 + padded.readUInt32BE(0))
  }
  throw new Error('no reader')
}

/** Writes an envelope for one reader by the layout of the README alone; of another suite only to be refused. */
export function writeEnvelope(
  content: Buffer,
  boundTo: Buffer,
  publicKey: Buffer,
  messageKey: Buffer,
  nonce: Buffer,
  suite: Suite = xWingSuite,
): Buffer {
  const magicFormatDraft = Buffer.from('534c0106', 'hex')
  const bucket = Buffer.of(0)
  const head = Buffer.concat([magicFormatDraft, suiteIds(suite), bucket, derive(messageKey, 'commitment'), nonce])
  const id = sha256(publicKey).subarray(0, 16)
  const { shared, enc } = suite.encapsulate(publicKey)
  const hpke = hpkeKeys(shared, Buffer.from('sealed-letter/1 message key'), suite)
  const sealedKey = suite.seal(hpke.key, hpke.nonce, fields(head, id, boundTo), messageKey)
  const padded = Buffer.alloc(4096)
  padded.writeUInt32BE(content.length)
  content.copy(padded, 4)
  return Buffer.concat([
    head,
    Buffer.of(1),
    id,
    enc,
    sealedKey,
    suite.seal(derive(messageKey, 'content').subarray(0, suite.keyLength), nonce, fields(head, boundTo), padded),
  ])
}

/** The keys behind eight words, by README §3 alone. */
export function openReceiptAgain(words: readonly string[], site: string) {
  const label = Buffer.from('sealed-letter/1 salt')
  const master = argon2Sync('argon2id', {
    message: Buffer.from(words.slice(2, 7).join(' ')),
    nonce: sha256(fields(label, Buffer.from(site), Buffer.from(words.slice(0, 2).join(' ')))),
    parallelism: 1,
    tagLength: 32,
    memory: 65_536,
    passes: 3,
  })
  return { mailbox: derive(master, 'mailbox'), token: derive(master, 'token'), seed: derive(master, 'seed') }
}

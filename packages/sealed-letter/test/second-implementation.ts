/**
 * X-Wing and HPKE base mode once more, from the RFC and the draft, on the primitives of `node:crypto` (OpenSSL):
 * nothing in common with the libraries the package uses. For tests only.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

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

const hpkeSuite = Buffer.concat([Buffer.from('HPKE'), Buffer.from('647a00010002', 'hex')])
const extract = (salt: Buffer, ikm: Buffer) =>
  createHmac('sha256', salt.length ? salt : Buffer.alloc(32))
    .update(ikm)
    .digest()
function hkdfExpand(key: Buffer, info: Buffer, length: number) {
  const blocks: Buffer[] = []
  for (let n = 1; blocks.length * 32 < length; n++)
    blocks.push(
      createHmac('sha256', key)
        .update(Buffer.concat([blocks.at(-1) ?? Buffer.alloc(0), info, Buffer.of(n)]))
        .digest(),
    )
  return Buffer.concat(blocks).subarray(0, length)
}
const labelled = (name: string, ikm: Buffer) =>
  Buffer.concat([Buffer.from('HPKE-v1'), hpkeSuite, Buffer.from(name), ikm])
const labelledExpand = (key: Buffer, name: string, info: Buffer, length: number) =>
  hkdfExpand(key, Buffer.concat([Buffer.of(length >> 8, length & 255), labelled(name, info)]), length)

/** RFC 9180 §5.1, mode 0 (base), first message. */
export function hpkeKeys(shared: Buffer, info: Buffer): { key: Buffer; nonce: Buffer } {
  const none = Buffer.alloc(0)
  const pskIdHash = extract(none, labelled('psk_id_hash', none))
  const infoHash = extract(none, labelled('info_hash', info))
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash])
  const secret = extract(shared, labelled('secret', none))
  return { key: labelledExpand(secret, 'key', context, 32), nonce: labelledExpand(secret, 'base_nonce', context, 12) }
}

export function gcmOpen(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad)
  cipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}
export function gcmSeal(key: Buffer, nonce: Buffer, aad: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
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
  const id = createHash('sha256').update(xWingPublicKey(seed)).digest().subarray(0, 16)
  const count = envelope[55] as number
  for (let at = 56; at < 56 + count * 1184; at += 1184) {
    if (!envelope.subarray(at, at + 16).equals(id)) continue
    const shared = xWingDecapsulate(seed, envelope.subarray(at + 16, at + 1136))
    const { key, nonce } = hpkeKeys(shared, Buffer.from('sealed-letter/1 message key'))
    const messageKey = gcmOpen(key, nonce, fields(head, id, boundTo), envelope.subarray(at + 1136, at + 1184))
    if (!derive(messageKey, 'commitment').equals(head.subarray(11, 43))) throw new Error('commitment')
    const padded = gcmOpen(
      derive(messageKey, 'content'),
      head.subarray(43),
      fields(head, boundTo),
      envelope.subarray(56 + count * 1184),
    )
    return padded.subarray(4, 4 + padded.readUInt32BE(0))
  }
  throw new Error('no reader')
}

/** Writes an envelope for one reader by the layout of the README alone. */
export function writeEnvelope(
  content: Buffer,
  boundTo: Buffer,
  publicKey: Buffer,
  messageKey: Buffer,
  nonce: Buffer,
): Buffer {
  const head = Buffer.concat([Buffer.from('534c0106647a0001000200', 'hex'), derive(messageKey, 'commitment'), nonce])
  const id = createHash('sha256').update(publicKey).digest().subarray(0, 16)
  const { shared, enc } = xWingEncapsulate(publicKey)
  const hpke = hpkeKeys(shared, Buffer.from('sealed-letter/1 message key'))
  const sealedKey = gcmSeal(hpke.key, hpke.nonce, fields(head, id, boundTo), messageKey)
  const padded = Buffer.alloc(4096)
  padded.writeUInt32BE(content.length)
  content.copy(padded, 4)
  return Buffer.concat([
    head,
    Buffer.of(1),
    id,
    enc,
    sealedKey,
    gcmSeal(derive(messageKey, 'content'), nonce, fields(head, boundTo), padded),
  ])
}

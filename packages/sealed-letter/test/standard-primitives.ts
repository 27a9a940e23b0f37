/**
 * AES-256-GCM (FIPS 197, NIST SP 800-38D), SHA-256 (FIPS 180-4) and HMAC (RFC 2104) written out from their standards, so
 * that the second implementation leans on neither the libraries of the package nor the engine under WebCrypto.
 * Slow and not in constant time: for tests only. `standard-primitives.test.ts` holds the published vectors.
 */

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
/** The first 32 bits after the point of an irrational root, exact: integer roots of n · 2^(32·degree). */
function fractionOfRoot(n: number, degree: 2n | 3n): number {
  const target = BigInt(n) << (32n * degree)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}
const roundConstants = Uint32Array.from(primes(64), (prime) => fractionOfRoot(prime, 3n))
const initialState = Uint32Array.from(primes(8), (prime) => fractionOfRoot(prime, 2n))

export function sha256(message: Buffer): Buffer {
  const padded = Buffer.alloc(((message.length + 8) >> 6) * 64 + 64)
  message.copy(padded)
  padded[message.length] = 0x80
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8)
  const state = initialState.slice()
  const w = new Uint32Array(64)
  const at = (t: number) => w[t] as number
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = padded.readUInt32BE(block + 4 * t)
    for (let t = 16; t < 64; t++) {
      const [x, y] = [at(t - 15), at(t - 2)]
      const small0 = right(x, 7) ^ right(x, 18) ^ (x >>> 3)
      const small1 = right(y, 17) ^ right(y, 19) ^ (y >>> 10)
      w[t] = at(t - 16) + small0 + at(t - 7) + small1
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const big1 = right(e, 6) ^ right(e, 11) ^ right(e, 25)
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + (roundConstants[t] as number) + at(t)) | 0
      const t2 = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
    }
    for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) state[n] = (state[n] as number) + word
  }
  const digest = Buffer.alloc(32)
  for (const [n, word] of state.entries()) digest.writeUInt32BE(word, 4 * n)
  return digest
}
const right = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

export function hmacSha256(key: Buffer, message: Buffer): Buffer {
  const block = Buffer.alloc(64)
  ;(key.length > 64 ? sha256(key) : key).copy(block)
  const padded = (byte: number) => Buffer.from(block.map((one) => one ^ byte))
  return sha256(Buffer.concat([padded(0x5c), sha256(Buffer.concat([padded(0x36), message]))]))
}

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= a
    a = (a << 1) ^ (a & 0x80 ? 0x11b : 0)
  }
  return product
}
const box = Uint8Array.from({ length: 256 }, (_, byte) => {
  let inverse = 0
  for (let candidate = 1; candidate < 256; candidate++) if (times(byte, candidate) === 1) inverse = candidate
  let substituted = 0x63
  for (let turn = 0; turn < 5; turn++) substituted ^= ((inverse << turn) | (inverse >> (8 - turn))) & 0xff
  return substituted
})
const doubled = Uint8Array.from({ length: 256 }, (_, byte) => times(byte, 2))
const sub = (byte: number | undefined) => box[byte as number] as number
const twice = (byte: number | undefined) => doubled[byte as number] as number

/** Round keys of 15 rounds, 240 bytes, from a key of 32. */
function expandKey(key: Buffer): Uint8Array {
  const keys = new Uint8Array(240)
  keys.set(key)
  let constant = 1
  for (let at = 32; at < 240; at += 4) {
    let word = [...keys.subarray(at - 4, at)]
    if (at % 32 === 0) {
      word = [...word.slice(1), ...word.slice(0, 1)].map(sub)
      word[0] = (word[0] as number) ^ constant
      constant = twice(constant)
    } else if (at % 32 === 16) word = word.map(sub)
    for (const [n, byte] of word.entries()) keys[at + n] = (keys[at - 32 + n] as number) ^ byte
  }
  return keys
}

/** One block of 16 bytes, written in columns as FIPS 197 does. */
function encryptBlock(keys: Uint8Array, block: Uint8Array): Uint8Array {
  let state = block.map((byte, n) => byte ^ (keys[n] as number))
  for (let round = 1; round <= 14; round++) {
    const shifted = state.map((_, n) => sub(state[(n + 4 * (n % 4)) % 16]))
    const mixed = (_: number, n: number) => {
      const [column, row] = [n - (n % 4), n % 4]
      const [a, b, c, d] = [0, 1, 2, 3].map((step) => shifted[column + ((row + step) % 4)] as number)
      return twice(a) ^ twice(b) ^ (b as number) ^ (c as number) ^ (d as number)
    }
    state = (round < 14 ? shifted.map(mixed) : shifted).map((byte, n) => byte ^ (keys[16 * round + n] as number))
  }
  return state
}

/** GHASH of padded additional data, padded text and both lengths, under `h`. */
function ghash(h: Uint8Array, aad: Buffer, text: Buffer): Buffer {
  const padding = (bytes: Buffer) => Buffer.alloc((16 - (bytes.length % 16)) % 16)
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64BE(BigInt(aad.length) * 8n)
  lengths.writeBigUInt64BE(BigInt(text.length) * 8n, 8)
  const data = Buffer.concat([aad, padding(aad), text, padding(text), lengths])
  const factor = Buffer.from(h)
  const sum = new Uint32Array(4)
  for (let block = 0; block < data.length; block += 16) {
    for (let n = 0; n < 4; n++) sum[n] = (sum[n] as number) ^ data.readUInt32BE(block + 4 * n)
    const product = new Uint32Array(4)
    let [v0, v1, v2, v3] = [0, 4, 8, 12].map((at) => factor.readUInt32BE(at)) as [number, number, number, number]
    for (let bit = 0; bit < 128; bit++) {
      if (((sum[bit >> 5] as number) >>> (31 - (bit & 31))) & 1) {
        product[0] = (product[0] as number) ^ v0
        product[1] = (product[1] as number) ^ v1
        product[2] = (product[2] as number) ^ v2
        product[3] = (product[3] as number) ^ v3
      }
      const carried = v3 & 1
      v3 = (v3 >>> 1) | (v2 << 31)
      v2 = (v2 >>> 1) | (v1 << 31)
      v1 = (v1 >>> 1) | (v0 << 31)
      v0 = (v0 >>> 1) ^ (carried ? 0xe1000000 : 0)
    }
    sum.set(product)
  }
  const hash = Buffer.alloc(16)
  for (const [n, word] of sum.entries()) hash.writeUInt32BE(word, 4 * n)
  return hash
}

/** Counter mode from counter 2, and the tag; nonces of 12 bytes only. */
function gcm(key: Buffer, nonce: Buffer, text: Buffer) {
  const keys = expandKey(key)
  const counted = (counter: number) => {
    const block = Buffer.alloc(16)
    nonce.copy(block)
    block.writeUInt32BE(counter, 12)
    return encryptBlock(keys, new Uint8Array(block))
  }
  const out = Buffer.alloc(text.length)
  for (let at = 0; at < text.length; at += 16) {
    const stream = counted(2 + at / 16)
    for (let n = 0; n < 16 && at + n < text.length; n++) out[at + n] = (text[at + n] as number) ^ (stream[n] as number)
  }
  const h = encryptBlock(keys, new Uint8Array(16))
  const first = counted(1)
  const tag = (aad: Buffer, sealed: Buffer) =>
    Buffer.from(ghash(h, aad, sealed).map((byte, n) => byte ^ (first[n] as number)))
  return { out, tag }
}

export function aes256GcmSeal(key: Buffer, nonce: Buffer, aad: Buffer, plain: Buffer): Buffer {
  const { out, tag } = gcm(key, nonce, plain)
  return Buffer.concat([out, tag(aad, out)])
}
/** Errors: throws when the tag does not fit. */
export function aes256GcmOpen(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const text = sealed.subarray(0, -16)
  const { out, tag } = gcm(key, nonce, text)
  if (!tag(aad, text).equals(sealed.subarray(-16))) throw new Error('tag')
  return out
}

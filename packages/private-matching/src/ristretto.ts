/**
 * The group of RFC 9496 (ristretto255) as this package needs it, and the adapter that makes one out of libsodium.
 * The engine comes in as an argument because it has to be loaded first, and so that tests can put another beside it.
 */
import type { Bytes } from './bytes.ts'
import { PrivateMatchingError } from './private-matching-error.ts'

/**
 * Shapes: an element is 32 bytes (RFC 9496 encoding), a scalar 32 bytes little-endian and below the group order ℓ.
 * Errors: none of its own; whatever an engine throws, `element` and `multiply` below turn into a code.
 */
export interface Ristretto {
  readonly sha512: (message: Bytes) => Bytes
  /** RFC 9496 §4.3.4, one-way map of 64 uniform bytes to an element. */
  readonly elementFromUniform: (uniform: Bytes) => Bytes
  readonly isElement: (bytes: Bytes) => boolean
  /** Scalar times element. Must throw when `element` is none (RFC 9496 §4.3.1); may throw when the product is the identity. */
  readonly multiply: (scalar: Bytes, element: Bytes) => Bytes
  readonly multiplyGenerator: (scalar: Bytes) => Bytes
  readonly add: (a: Bytes, b: Bytes) => Bytes
  /** 64 bytes little-endian modulo ℓ. */
  readonly reduce: (wide: Bytes) => Bytes
  readonly multiplyScalars: (a: Bytes, b: Bytes) => Bytes
  readonly subtractScalars: (a: Bytes, b: Bytes) => Bytes
  readonly invertScalar: (scalar: Bytes) => Bytes
}

/** The functions of `libsodium-wrappers-sumo` that are used; pass the module itself once `ready` has resolved. */
export interface LibsodiumRistretto {
  crypto_hash_sha512(message: Bytes): Bytes
  crypto_core_ristretto255_from_hash(uniform: Bytes): Bytes
  crypto_core_ristretto255_is_valid_point(bytes: Bytes): boolean
  crypto_core_ristretto255_add(a: Bytes, b: Bytes): Bytes
  crypto_core_ristretto255_scalar_reduce(wide: Bytes): Bytes
  crypto_core_ristretto255_scalar_mul(a: Bytes, b: Bytes): Bytes
  crypto_core_ristretto255_scalar_sub(a: Bytes, b: Bytes): Bytes
  crypto_core_ristretto255_scalar_invert(scalar: Bytes): Bytes
  crypto_scalarmult_ristretto255(scalar: Bytes, element: Bytes): Bytes
  crypto_scalarmult_ristretto255_base(scalar: Bytes): Bytes
}

/** Errors: `engine-not-ready` when `sodium.ready` has not resolved or the build is not the *sumo* one. */
export function ristrettoFromLibsodium(sodium: LibsodiumRistretto): Ristretto {
  if (typeof sodium.crypto_scalarmult_ristretto255 !== 'function') throw new PrivateMatchingError('engine-not-ready')
  return {
    sha512: (message) => sodium.crypto_hash_sha512(message),
    elementFromUniform: (uniform) => sodium.crypto_core_ristretto255_from_hash(uniform),
    isElement: (bytes) => bytes.length === 32 && sodium.crypto_core_ristretto255_is_valid_point(bytes),
    multiply: (scalar, element) => sodium.crypto_scalarmult_ristretto255(scalar, element),
    multiplyGenerator: (scalar) => sodium.crypto_scalarmult_ristretto255_base(scalar),
    add: (a, b) => sodium.crypto_core_ristretto255_add(a, b),
    reduce: (wide) => sodium.crypto_core_ristretto255_scalar_reduce(wide),
    multiplyScalars: (a, b) => sodium.crypto_core_ristretto255_scalar_mul(a, b),
    subtractScalars: (a, b) => sodium.crypto_core_ristretto255_scalar_sub(a, b),
    invertScalar: (scalar) => sodium.crypto_core_ristretto255_scalar_invert(scalar),
  }
}

const zero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0)

/** DeserializeElement of RFC 9497 §4.1: refuses what is no element and the identity. Errors: `malformed-element`. */
export function element(ristretto: Ristretto, bytes: Bytes): Bytes {
  if (bytes.length !== 32 || zero(bytes) || !ristretto.isElement(bytes))
    throw new PrivateMatchingError('malformed-element')
  return bytes
}

/** DeserializeScalar of RFC 9497 §4.1, and not zero. Errors: `malformed-scalar`. */
export function scalar(ristretto: Ristretto, bytes: Bytes): Bytes {
  if (bytes.length !== 32 || zero(bytes)) throw new PrivateMatchingError('malformed-scalar')
  const wide = new Uint8Array(64)
  wide.set(bytes)
  const reduced = ristretto.reduce(wide)
  if (!reduced.every((byte, at) => byte === bytes[at])) throw new PrivateMatchingError('malformed-scalar')
  return bytes
}

/** A scalar drawn uniformly from 1 … ℓ − 1. Errors: `bad-randomness` when `random` gives too few bytes or zeros. */
export function drawScalar(ristretto: Ristretto, random: (length: number) => Bytes): Bytes {
  for (let attempt = 0; attempt < 8; attempt++) {
    const uniform = random(64)
    if (uniform.length !== 64) break
    const drawn = ristretto.reduce(uniform)
    if (!zero(drawn)) return drawn
  }
  throw new PrivateMatchingError('bad-randomness')
}

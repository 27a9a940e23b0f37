/** Hashing to the group and to scalars: RFC 9380 §5.3.1 (expand_message_xmd) with SHA-512, RFC 9497 §4.1. */
import { type Bytes, concat, uint16, utf8 } from './bytes.ts'
import type { Ristretto } from './ristretto.ts'

/** Which protocol of RFC 9497 §3: `base` (OPRF, mode 0) or `verifiable` (VOPRF, mode 1). */
export type Mode = 'base' | 'verifiable'
/** Domain separation of one mode; RFC 9497 §3.1 CreateContextString. */
type Tags = {
  readonly hashToGroup: Bytes
  readonly hashToScalar: Bytes
  readonly deriveKeyPair: Bytes
  readonly seed: Bytes
}

const tagsOf = (mode: number): Tags => {
  const context = concat(utf8('OPRFV1-'), Uint8Array.of(mode), utf8('-ristretto255-SHA512'))
  const withLength = (name: string): Bytes => {
    const tag = concat(utf8(name), context)
    return concat(tag, Uint8Array.of(tag.length))
  }
  return {
    hashToGroup: withLength('HashToGroup-'),
    hashToScalar: withLength('HashToScalar-'),
    deriveKeyPair: withLength('DeriveKeyPair'),
    seed: concat(utf8('Seed-'), context),
  }
}
/** Every tag but `seed` already ends in its own length, as DST_prime does. */
export const tags: { readonly [mode in Mode]: Tags } = { base: tagsOf(0), verifiable: tagsOf(1) }

const blockOfZeros = new Uint8Array(128)
const sixtyFourThenZero = concat(uint16(64), Uint8Array.of(0))
const one = Uint8Array.of(1)

/** 64 uniform bytes: one output block of SHA-512, so b₁ = H(b₀ ‖ 1 ‖ DST_prime) is all there is. */
function expand(ristretto: Ristretto, message: Bytes, tagWithLength: Bytes): Bytes {
  const first = ristretto.sha512(concat(blockOfZeros, message, sixtyFourThenZero, tagWithLength))
  return ristretto.sha512(concat(first, one, tagWithLength))
}

export const hashToGroup = (ristretto: Ristretto, message: Bytes, mode: Mode): Bytes =>
  ristretto.elementFromUniform(expand(ristretto, message, tags[mode].hashToGroup))

export const hashToScalar = (ristretto: Ristretto, message: Bytes, tagWithLength: Bytes): Bytes =>
  ristretto.reduce(expand(ristretto, message, tagWithLength))

/** Content filled up to one of three sizes, so that a letter's length tells an observer at most which of three. */
import { type Bytes, concat, readUint32, uint32 } from './bytes.ts'
import { SealedLetterError } from './sealed-letter-error.ts'

/** Units: bytes of padded content. */
export const buckets = [4_096, 16_384, 65_536] as const
/** The largest content that fits each bucket: four bytes of it say the length. */
export const roomIn = (bucket: number): number => (buckets[bucket] ?? 0) - 4

/** Shapes: length (4, big-endian) ‖ content ‖ zeros. Errors: `too-large`. `atLeast` forces a larger bucket. */
export function pad(content: Bytes, atLeast = 0): { bucket: number; padded: Bytes } {
  const bucket = buckets.findIndex((_, at) => at >= atLeast && content.length <= roomIn(at))
  const size = buckets[bucket]
  if (size === undefined) throw new SealedLetterError('too-large')
  return { bucket, padded: concat(uint32(content.length), content, new Uint8Array(size - 4 - content.length)) }
}

/** Errors: `malformed-content` when the length or the filling is not as `pad` writes it. */
export function unpad(padded: Bytes): Bytes {
  const length = padded.length < 4 ? -1 : readUint32(padded, 0)
  if (length < 0 || length > padded.length - 4) throw new SealedLetterError('malformed-content')
  if (padded.subarray(4 + length).some((byte) => byte !== 0)) throw new SealedLetterError('malformed-content')
  return padded.slice(4, 4 + length)
}

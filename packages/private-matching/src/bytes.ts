/** Bytes and how several of them become one without ambiguity. */
import { PrivateMatchingError } from './private-matching-error.ts'

export type Bytes = Uint8Array
/** Unpredictable bytes that never repeat: `crypto.getRandomValues` in life, a seeded stream in tests. */
export type Random = (length: number) => Bytes

const encoder = new TextEncoder()
export const utf8 = (text: string): Bytes => encoder.encode(text)

export function concat(...parts: readonly Bytes[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** I2OSP(number, 2) of RFC 8017: two bytes, big-endian. */
export const uint16 = (number: number): Bytes => Uint8Array.of(number >> 8, number & 0xff)
export const uint32 = (number: number): Bytes =>
  Uint8Array.of(number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff)
export const readUint16 = (bytes: Bytes, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
export const readUint32 = (bytes: Bytes, at: number): number =>
  readUint16(bytes, at) * 65_536 + readUint16(bytes, at + 2)

/** Each part with a two-byte length before it, so that no two lists of parts give the same bytes. */
export function fields(...parts: readonly Bytes[]): Bytes {
  for (const part of parts) if (part.length > 65_535) throw new PrivateMatchingError('input-too-long')
  return concat(...parts.flatMap((part) => [uint16(part.length), part]))
}

/** Compares without stopping at the first difference. */
export function same(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= (a[at] as number) ^ (b[at] as number)
  return difference === 0
}

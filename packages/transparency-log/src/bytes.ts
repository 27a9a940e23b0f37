/** Byte work that browser and Node share. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Errors: null when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

export const concat = (...pieces: readonly Uint8Array[]): Uint8Array => joined(pieces)
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Not in constant time: for public values only. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** RFC 4648 §4, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
/**
 * Errors: null when the text is not padded base64. As lenient as Go's `base64.StdEncoding`, so that both accept the same
 * notes: line breaks are skipped and the unused bits of the last letter may be anything.
 */
export function fromBase64(text: string): Uint8Array | null {
  const letters = text.replace(/[\r\n]/g, '')
  if (!base64Form.test(letters)) return null
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}

/** `size` as ASCII decimal without leading zeroes. Errors: null for anything else, also beyond 2^53 − 1. */
export function fromDecimal(text: string): number | null {
  const number = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}

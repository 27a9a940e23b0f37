/** Byte work that browser and Node share. */
export type Bytes = Uint8Array<ArrayBuffer>

/** `length` fresh unpredictable bytes: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
export type Random = (length: number) => Bytes

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
/** Errors: `TypeError` when the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Bytes): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

export function concat(...pieces: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Big-endian. Range: 0 ≤ count < 2^32. */
export function uint32(count: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, count)
  return bytes
}
export const readUint32 = (bytes: Bytes, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at)

/** Fields one after the other, each behind its length, so that no two lists of fields share an encoding. */
export const fields = (...pieces: readonly Bytes[]): Bytes =>
  concat(...pieces.flatMap((piece) => [uint32(piece.length), piece]))

/** Not in constant time: for public values only. */
export const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])

export function toBase64Url(bytes: Bytes): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
/** Errors: null when the text is not canonical base64url. */
export function fromBase64Url(text: string): Bytes | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    return toBase64Url(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

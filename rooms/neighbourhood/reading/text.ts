/** Bytes as text, piece by piece: what is no text, no UTF-8 or a web page is refused at its first bytes. */
import { ReadingFault } from './reading-fault.ts'

export type Bytes = AsyncIterable<Uint8Array>
/** One file of a delivery; `bytes` may be asked again and begins anew. */
export type SourceFile = { readonly name: string; readonly size: number; readonly bytes: () => Bytes }

export const encodings = ['utf-8', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/**
 * Shapes: pieces as they come, at least one character each; a mark of byte order is left out.
 * Errors: `empty-file`, `only-zeros`, `not-text`, `not-utf-8` with the line, `html-page`, `xml-not-read`.
 */
export async function* textOf(bytes: Bytes, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let line = 1
  for await (const piece of bytes) {
    if (piece.length === 0) continue
    const first = decoder === undefined
    decoder ??= decoderFor(piece, encoding)
    const text = decode(decoder, piece, line)
    if (text === '') continue
    if (first) refuseOtherThanData(text)
    if (text.includes('\0')) throw new ReadingFault('not-text', { line: line + newLines(text.split('\0')[0] ?? '') })
    line += newLines(text)
    yield text
  }
  if (!decoder) throw new ReadingFault('empty-file')
  const rest = decode(decoder, undefined, line)
  if (rest !== '') yield rest
}

function decoderFor(head: Uint8Array, encoding: Encoding): TextDecoder {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  if (head.subarray(0, 4096).every((byte) => byte === 0)) throw new ReadingFault('only-zeros')
  return new TextDecoder(encoding, { fatal: true })
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined, line: number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    const before = piece ? newLines(new TextDecoder('latin1').decode(piece.subarray(0, firstStrangeByte(piece)))) : 0
    throw new ReadingFault('not-utf-8', { line: line + before })
  }
}

/** Where UTF-8 ends: found by halving, since a decoder does not say where it stopped. */
function firstStrangeByte(piece: Uint8Array): number {
  const holds = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(piece.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [good, bad] = [0, piece.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (holds(middle)) good = middle
    else bad = middle
  }
  return good
}

function refuseOtherThanData(text: string): void {
  const head = text.slice(0, 400).trimStart().toLowerCase()
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) throw new ReadingFault('html-page')
  if (head.startsWith('<')) throw new ReadingFault('xml-not-read')
}

function newLines(text: string): number {
  let count = 0
  for (let place = text.indexOf('\n'); place !== -1; place = text.indexOf('\n', place + 1)) count++
  return count
}

/** The first `length` bytes, for looking at what kind of file it is. */
export async function headOf(bytes: Bytes, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let held = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    held += piece.length
    if (held >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}

/** Everything. Errors: `too-large`. Units: `limit` in bytes. */
export async function wholeOf(bytes: Bytes, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let held = 0
  for await (const piece of bytes) {
    held += piece.length
    if (held > limit) throw new ReadingFault('too-large', { expected: `${Math.round(limit / 1024 ** 2)} MB` })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

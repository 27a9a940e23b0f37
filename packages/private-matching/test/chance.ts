/** Chance for tests: the same seed gives the same bytes. */
import { createHash } from 'node:crypto'
import type { Random } from '../src/index.ts'

export function seededBytes(seed: string): Random {
  let draw = 0
  return (length) => {
    draw++
    return new Uint8Array(createHash('shake256', { outputLength: length }).update(`${seed} ${draw}`).digest())
  }
}
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const bytes = (hexadecimal: string): Uint8Array => new Uint8Array(Buffer.from(hexadecimal, 'hex'))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

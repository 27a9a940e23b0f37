/** Chance for tests: the same seed gives the same bytes. */
import { createHash } from 'node:crypto'
import type { Bytes, Random } from '../src/index.ts'

export function seededRandom(seed: string): Random {
  let draw = 0
  return (length) => {
    draw++
    return new Uint8Array(createHash('shake256', { outputLength: length }).update(`${seed} ${draw}`).digest())
  }
}
export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)
export const plain = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

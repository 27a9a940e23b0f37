/** How a share of the work is sent to a thread. */
import type { EvaluationWork } from '../../packages/private-matching/src/index.ts'

/** Inputs one behind the other and where each ends: two arrays to send instead of thousands. */
export type PackedShare = {
  readonly privateKey: Uint8Array
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

export function packed({ privateKey, inputs }: EvaluationWork): PackedShare {
  const ends = new Uint32Array(inputs.length)
  let length = 0
  for (const [at, input] of inputs.entries()) {
    length += input.length
    ends[at] = length
  }
  const bytes = new Uint8Array(length)
  for (const [at, input] of inputs.entries()) bytes.set(input, at === 0 ? 0 : ends[at - 1])
  return { privateKey, bytes, ends }
}

export const unpacked = ({ bytes, ends }: PackedShare): Uint8Array[] =>
  Array.from(ends, (end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end))

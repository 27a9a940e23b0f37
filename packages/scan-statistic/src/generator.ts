/**
 * One stream of 32-bit numbers per simulation, so that a simulation gives the same result in whichever worker it runs.
 * xoshiro128** (Blackman & Vigna 2018); not for secrets.
 */
export type Stream = () => number

/** Four words of seed per simulation, drawn from the caller's chance. */
export const wordsPerSeed = 4

export function streamFrom(seeds: Uint32Array, simulation: number): Stream {
  const at = simulation * wordsPerSeed
  let a = seeds[at] as number
  let b = seeds[at + 1] as number
  let c = seeds[at + 2] as number
  // all-zero is the one state the generator never leaves
  let d = (seeds[at + 3] as number) | (a === 0 && b === 0 && c === 0 ? 1 : 0)
  return () => {
    const r = Math.imul(b, 5)
    const result = Math.imul((r << 7) | (r >>> 25), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result >>> 0
  }
}

/** A whole number below `bound`, from one draw; the bias is bound / 2³². */
export const below = (stream: Stream, bound: number): number => Math.floor((stream() / 4294967296) * bound)

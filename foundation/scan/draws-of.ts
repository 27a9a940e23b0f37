/** Chance that a seed decides: the same seed, the same numbers, on every machine. */
import { createHash } from 'node:crypto'

/** Units: numbers made at a time. */
const atATime = 4_096

/** Uniform on [0, 1), in steps of 2⁻³². */
export function drawsOf(seed: string): () => number {
  let [block, place] = [0, atATime]
  let bytes = Buffer.alloc(0)
  return () => {
    if (place === atATime) {
      bytes = createHash('shake256', { outputLength: 4 * atATime })
        .update(`scan ${block} ${seed}`)
        .digest()
      block += 1
      place = 0
    }
    const drawn = bytes.readUInt32LE(4 * place) / 2 ** 32
    place += 1
    return drawn
  }
}

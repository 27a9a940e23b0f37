/** Chance for tests and benchmarks: the same seed gives the same numbers. */

/** Uniform on [0, 1) with 32 bits; xoshiro128** (Blackman & Vigna 2018), seeded by splitmix32. */
export function seededRandom(seed: number): () => number {
  let split = seed | 0
  const next = () => {
    split = (split + 0x9e3779b9) | 0
    let z = split
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [next(), next(), next(), next()]
  return () => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotl(d, 11)
    return (result >>> 0) / 4294967296
  }
}
const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k))

/** Standard normal draws by the polar method. */
export function normalFrom(random: () => number): () => number {
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const [u, v] = [2 * random() - 1, 2 * random() - 1]
      const s = u * u + v * v
      if (s === 0 || s >= 1) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      spare = v * factor
      return u * factor
    }
  }
}

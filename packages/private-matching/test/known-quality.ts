/** Made-up counts that hang together, for tests that need a quality and not its value. */
import type { LinkageQuality } from '../src/index.ts'

export const qualityOf = (kinds: number): LinkageQuality => ({
  kinds: Array.from({ length: kinds }, (_, kind) => `kind ${kind}`),
  measuredOn: 'invented pairs',
  truePairs: 200,
  found: 170,
  falsePairs: 0,
  comparisons: 100_000,
  byKeys: Array.from({ length: kinds + 1 }, (_, keys) => ({
    truePairs: keys === kinds ? 190 : keys === 0 ? 10 : 0,
    found: keys === kinds ? 170 : 0,
  })),
})

/**
 * How many a "not known" misses, where two organisations have not measured it on pairs of their own.
 *
 * Measured with `measureLinkage` on the half of the synthetic Dutch files A and B that played no part in choosing the
 * kinds (`packages/private-matching` README §4), without a citizen service number. Invented persons with invented errors:
 * a start, and said so wherever it is shown. `node/register/quality.test.ts` counts again.
 */
import { dutchKinds, type LinkageQuality } from '../../packages/private-matching/src/index.ts'

/** The combinations that questions and registers derive keys from, in their order. */
export const linkageKinds = dutchKinds

export const syntheticQuality: LinkageQuality = {
  kinds: linkageKinds.map(({ name }) => name),
  measuredOn: 'synthetic Dutch files A–B',
  truePairs: 392,
  found: 334,
  falsePairs: 0,
  comparisons: 572_418,
  byKeys: [
    { truePairs: 8, found: 0 },
    { truePairs: 9, found: 5 },
    { truePairs: 31, found: 26 },
    { truePairs: 0, found: 0 },
    { truePairs: 0, found: 0 },
    { truePairs: 0, found: 0 },
    { truePairs: 1, found: 1 },
    { truePairs: 27, found: 27 },
    { truePairs: 316, found: 275 },
    { truePairs: 0, found: 0 },
  ],
}

/**
 * How many a "not known" misses when cases are asked: they hold a name, a birth date and mostly an address, never a gender
 * or a citizen service number. Other organisations may have measured on pairs of their own; then theirs holds.
 *
 * Measured with `measureLinkage` on the half of the synthetic Dutch files A and B that played no part in choosing the kinds
 * (packages/private-matching, README §4), written down as a case writes them and read by `personRecordOf`: with a name and
 * a birth date (5 keys), with street and number too (6), with the postcode too (7; as the others, less than that). Invented
 * persons with invented errors: a start, and said so wherever it is shown. The test beside it counts again.
 */
import { linkageKinds } from '../../../foundation/federation/linkage-quality.ts'
import type { LinkageQuality } from '../../../packages/private-matching/src/index.ts'

const nobody = { truePairs: 0, found: 0 }
export const indexQuality: LinkageQuality = {
  kinds: linkageKinds.map(({ name }) => name),
  measuredOn: 'synthetic Dutch files A–B',
  truePairs: 1_048,
  found: 881,
  falsePairs: 0,
  comparisons: 1_717_254,
  byKeys: [
    { truePairs: 13, found: 0 },
    { truePairs: 35, found: 29 },
    nobody,
    nobody,
    nobody,
    { truePairs: 344, found: 282 },
    { truePairs: 344, found: 300 },
    { truePairs: 312, found: 270 },
    nobody,
    nobody,
  ],
}

/**
 * A rule that several legal worlds share names the article of one of them. An account names an article of its own world. Pure.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import { citationOf } from '../legal-basis.ts'
import type { LegalBasis } from '../words.ts'

/** The articles of chapter 2 that are about one world alone, from first to last: of the act (WGS) and of its order (BGS). */
const ownPart: { readonly [law: string]: readonly (readonly [regime: RegimeCode, first: number, last: number])[] } = {
  BWBR0049962: [
    ['WGS-RIEC', 16, 23],
    ['WGS-ZVH', 24, 32],
  ],
  BWBR0050665: [
    ['WGS-RIEC', 13, 16],
    ['WGS-ZVH', 17, 22],
  ],
}
/** Where a world says who takes part in its work and reads what is in it. */
const takesPart: { readonly [R in RegimeCode]?: LegalBasis } = {
  'WGS-ZVH': 'BWBR0049962:2.31:4:2025-07-05',
  'WGS-RIEC': 'BWBR0049962:2.23:5:2025-07-05',
  PGA: 'house:worries-are-weighed-by-two',
}

const worldOf = (basis: LegalBasis): RegimeCode | undefined => {
  const { bwb = '', article = '' } = citationOf(basis) ?? {}
  const [chapter, number] = article.split('.').map(Number)
  return ownPart[bwb]?.find(
    ([, first, last]) => chapter === 2 && Number(number) >= first && Number(number) <= last,
  )?.[0]
}

/** The grounds as they hold in this world: in place of an article of another one, where this one says who takes part. */
export function groundsThere(regime: RegimeCode, grounds: readonly LegalBasis[]): LegalBasis[] {
  const here = takesPart[regime]
  const ofAnother = (basis: LegalBasis) => ![undefined, regime].includes(worldOf(basis))
  return [...new Set(grounds.map((basis) => (here && ofAnother(basis) ? here : basis)))]
}

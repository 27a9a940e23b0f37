/** What is made of something keeps what its sources carried: conditions, tax data, the clock, and who may not see it. */
import type { Regime } from '../law-document.ts'
import { isUnderSecrecy, leavesOnlyWithConsent } from './data-class.ts'
import type { ReleaseCondition } from './words.ts'

export type Carried = {
  readonly conditions: readonly ReleaseCondition[]
  readonly taxDerived: boolean
  /** The clock starts once: what is made of something is as old as its oldest source. */
  readonly firstProcessedOn: string
  readonly expiresOn: string | null
}
export type SpreadOf = {
  /** Who sees it, its supplier among them. */
  readonly seenBy: readonly string[]
  readonly withheld: readonly string[]
}

/** Shapes: `own` is what the new thing carries by itself. */
export function whatRestsOnOthersCarries(own: Carried, sources: readonly Carried[]): Carried {
  const all = [own, ...sources]
  const ends = all.flatMap(({ expiresOn }) => expiresOn ?? [])
  return {
    conditions: [...new Set(all.flatMap(({ conditions }) => conditions))].sort(),
    taxDerived: all.some(({ taxDerived }) => taxDerived),
    firstProcessedOn: all.map(({ firstProcessedOn }) => firstProcessedOn).sort()[0] ?? own.firstProcessedOn,
    expiresOn: ends.sort()[0] ?? null,
  }
}

/** A quotation reaches nobody who may not read what it quotes. */
export const aQuotationReachesNobodyElse = (readers: readonly string[], sources: readonly SpreadOf[]): boolean =>
  sources.every(({ seenBy, withheld }) => readers.every((organ) => seenBy.includes(organ) && !withheld.includes(organ)))

/** WGS 1.5(4): tax data go to no private participant. */
export const taxDataReachNoPrivateParticipant = (
  taxDerived: boolean,
  readers: readonly string[],
  isPrivate: (organ: string) => boolean,
): boolean => !taxDerived || !readers.some(isPrivate)

/**
 * Special and criminal data and what is under secrecy leave only as the item itself, with consent of whoever supplied it
 * (WGS 1.7(3), 2.28(4), BGS 1.10(2)): a quotation of it goes to nobody outside the alliance.
 */
export const limitsOfAQuotation = (
  regime: Regime,
  { category, secrecy }: { readonly category: string; readonly secrecy: string },
): ReleaseCondition[] =>
  leavesOnlyWithConsent(category) || isUnderSecrecy(regime, category, secrecy)
    ? ['no-other-alliances', 'no-third-parties']
    : []

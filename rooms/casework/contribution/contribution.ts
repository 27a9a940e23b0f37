/** What must be true of a contribution. Who may give and read one stands in access/policies.cedar. */
import type { SecrecyGround } from '../words.ts'

export type Spread = {
  /** The organ that gives it. */
  readonly organ: string
  readonly audience: readonly string[]
  readonly withheld: readonly string[]
}

/** Access follows the list of organs involved only (WGS 2.31(4)). */
export const onlyOrgansInvolvedReceive = ({ audience, withheld }: Spread, involved: readonly string[]): boolean =>
  [...audience, ...withheld].every((organ) => involved.includes(organ))

/** An organ receives it or has it withheld, never both; and nobody is kept from their own words. */
export const nobodyBothReceivesAndIsKeptFromIt = ({ organ, audience, withheld }: Spread): boolean =>
  !withheld.includes(organ) && !audience.some((other) => withheld.includes(other))

/** WGS 1.5(1), 2.29(3): a supplier may withhold, for a weighty reason, which it writes down for itself. */
export const contributionMayBeWithheldOnlyWithAReason = ({ withheld }: Spread, reason: string | undefined): boolean =>
  withheld.length === 0 || (reason ?? '').trim().length > 0

/** WGS 2.29(2): a ground that lifts secrecy is explained; "none" is no ground where one is needed. */
export const secrecyIsLiftedByAGroundWithAReason = (
  ground: SecrecyGround,
  reason: string | undefined,
  needed: boolean,
): boolean => (ground === 'none' ? !needed : (reason ?? '').trim().length > 0)

/** What was seen lies not in the future. */
export const nobodyObservesTheFuture = (observedOn: string, today: string): boolean => observedOn <= today

/** A contribution ends at the latest with the case's own period; earlier when its supplier says so. */
export const expiryLiesAheadAndWithinThePeriod = (
  expiresOn: string | undefined,
  { today, destroyBy }: { readonly today: string; readonly destroyBy: string },
): boolean => expiresOn === undefined || (expiresOn > today && expiresOn <= destroyBy)

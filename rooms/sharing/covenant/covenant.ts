/** A covenant is what the organs of an alliance have signed, with a beginning, an end and a document anybody can compare. */
import type { CovenantState } from './words.ts'

/** Units: days before the end in which the page asks whether to renew. */
export const askedBeforeDays = 90

export function covenantStateOn(today: string, { from, until }: { from: string; until: string }): CovenantState {
  if (today < from) return 'coming'
  if (today > until) return 'ended'
  const ending = new Date(Date.parse(`${until}T00:00:00Z`) - askedBeforeDays * 86_400_000).toISOString().slice(0, 10)
  return today >= ending ? 'ending' : 'running'
}

export const covenantEndsAfterItBegins = ({ from, until }: { from: string; until: string }): boolean => from < until

/** A covenant binds at least two organs that the register knows. */
export const partiesAreKnownOrgans = (parties: readonly string[], known: readonly string[]): boolean =>
  new Set(parties).size >= 2 && parties.every((party) => known.includes(party))

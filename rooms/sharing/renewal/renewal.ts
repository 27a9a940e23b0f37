/** When data of a case may stay longer (WGS 1.8(7), BGS 1.16(2)-(3)). A decision with reasons by people; nothing is scored. */
import type { Regime } from '../law-document.ts'
import { renewalEndsAtTheLatestOn } from '../retention.ts'
import type { RenewalGround } from './words.ts'

/** What the room that holds the case knows of it on the day of the proposal. */
export type CaseAtTheLimit = {
  /** The day on which it would go. */
  readonly limit: string
  readonly open: boolean
  /** Null while it is open. */
  readonly closedOn: string | null
  /** Every criterion for admission judged again, and met. */
  readonly criteriaMet: boolean
}

/** BGS 1.16(2): a is for an open case, b for one that was closed; neither stands in for the other. */
export function renewalHasItsGround(ground: RenewalGround, facts: CaseAtTheLimit): boolean {
  return ground === 'a' ? caseIsOpenAndStillMeetsTheCriteria(facts) : caseClosedLessThanAYearBefore(facts)
}

export const caseIsOpenAndStillMeetsTheCriteria = ({ open, criteriaMet }: CaseAtTheLimit): boolean =>
  open && criteriaMet

/** Exactly one year is not less than one year (T16). That the risk of relapse is high, the reasons of the decision say. */
export const caseClosedLessThanAYearBefore = ({ open, closedOn, limit }: CaseAtTheLimit): boolean =>
  !open && closedOn !== null && closedOn > aYearBefore(limit) && closedOn <= limit

/** Where the day does not exist a year earlier (29 February), the later one: never a case too many. */
function aYearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10)
}

/** Whether a case is still open at its limit is not known years before. Units: days. */
export const daysBeforeTheLimit = 180

export function theLimitIsNear(today: string, limit: string): boolean {
  const opens = new Date(Date.parse(`${limit}T00:00:00Z`) - daysBeforeTheLimit * 86_400_000)
  return today >= opens.toISOString().slice(0, 10) && today < limit
}

/** Two years beyond the limit at most, not long before it, and never after it: what had to go cannot come back. */
export function renewalIsInTime(regime: Regime, asked: { today: string; limit: string; until: string }): boolean {
  const latest = renewalEndsAtTheLatestOn(regime, asked.limit)
  if (latest === null) return false
  return theLimitIsNear(asked.today, asked.limit) && asked.until > asked.limit && asked.until <= latest
}

/** BGS 1.16(2): only where the regime knows it; a RIEC never renews (T15). */
export const regimeKnowsRenewal = (regime: Regime): boolean =>
  regime.retention !== undefined && regime.retention.renewYears > 0

/** One organ proposes, another decides: nobody keeps data longer alone. */
export const anotherDecides = (
  proposer: { readonly organ: string; readonly person: string },
  decider: { readonly organ: string; readonly person: string },
): boolean => proposer.organ !== decider.organ && proposer.person !== decider.person

/** What must be true before a RIEC knows more. Who may decide stands in access/policies.cedar, when in which phase in the register. */
import type { Category, Regime } from '../../sharing/door.ts'
import {
  type RiecCriterion,
  type RiecKind,
  type RiecPhase,
  riecCriteria,
  riecPhases,
  weighingFactors,
} from './words.ts'

export type Written = { readonly code: string; readonly words: string }

/** BGS 2.16(2): the reporter explains each of the five, once. */
export const everyCriterionIsExplained = (
  given: readonly { readonly code: string; readonly explanation: string }[],
): boolean =>
  given.length === riecCriteria.length &&
  riecCriteria.every((code) => given.some((one) => one.code === code && one.explanation.trim().length > 0))

/** BGS 2.16(1): all five, together; and in words why. */
export const everyCriterionIsMet = (judged: readonly (Written & { readonly met: boolean })[]): boolean =>
  judged.length === riecCriteria.length &&
  riecCriteria.every((code) => judged.some((one) => one.code === code && one.met && one.words.trim().length > 0))

/** WGS 2.23(3): each factor once, in words. There is nothing to add up. */
export const everyFactorIsWeighed = (weighed: readonly Written[]): boolean =>
  weighed.length === weighingFactors.length &&
  weighingFactors.every((code) => weighed.some((one) => one.code === code && one.words.trim().length > 0))

/** One after the other: nobody skips a decision. */
export const phaseFollows = (now: RiecPhase, next: RiecPhase): boolean => Number(next) === Number(now) + 1

/** WGS 2.23(6)c: phase 3 is for cases and bottlenecks, never for a scan. */
export const phaseIsTooFarForAScan = (kind: RiecKind, phase: RiecPhase): boolean => kind === 'scan' && phase === '3'

/** The phase a kind of data belongs to; null where the regime does not know it. */
export function phaseOfCategory(regime: Regime, category: string): RiecPhase | null {
  const row = regime.categories.find(({ code }) => code === category)
  return row ? (riecPhases.find((phase) => Number(phase) === row.phase) ?? null) : null
}

/** What a decision to enter a phase may open: kinds of data of that phase, for this kind of file. */
export const categoriesOfPhase = (regime: Regime, kind: RiecKind, phase: RiecPhase): readonly Category[] =>
  regime.categories
    .filter((row) => String(row.phase) === phase)
    .filter(({ activities }) => !activities || activities.includes(kind === 'scan' ? 'scan' : 'casusoverleg'))
    .map(({ code }) => code)

export type Step = {
  readonly phase: string
  readonly categories: readonly string[]
  readonly involves: readonly string[]
}
/** The decision under which this kind of data may come in now; absent: nobody decided so. */
export const stepThatOpens = <S extends Step>(steps: readonly S[], category: string): S | undefined =>
  steps.find(({ categories }) => categories.includes(category))

/** WGS 2.23(5): who takes part in a phase gives and gets what belongs to it, and nobody else. */
export const staysAmongWhoTakesPart = (readers: readonly string[], { involves }: Step): boolean =>
  readers.every((organ) => involves.includes(organ))

/** The criteria that were judged not to be met. */
export const unmetAmong = (
  judged: readonly { readonly code: RiecCriterion; readonly met: boolean }[],
): RiecCriterion[] => riecCriteria.filter((code) => judged.some((one) => one.code === code && !one.met))

/** What must be true of a report before a case may come of it. Who may decide stands in access/policies.cedar. */
import { type CriterionCode, criterionCodes } from '../words.ts'

export type Explained = { readonly code: CriterionCode; readonly explanation: string }
export type Judged = { readonly code: CriterionCode; readonly met: boolean }

/** BGS 2.20(3): the reporter shows for each of the four criteria how far it is met. */
export const everyCriterionIsExplained = (given: readonly Explained[]): boolean =>
  criterionCodes.every((code) => given.some((one) => one.code === code && one.explanation.trim().length > 0))

/** BGS 2.20(1): all four, together. */
export const everyCriterionIsMet = (judged: readonly Judged[]): boolean =>
  criterionCodes.every((code) => judged.some((one) => one.code === code && one.met))

/** A criterion judged twice is no judgement. */
export const noCriterionStandsTwice = (given: readonly { readonly code: string }[]): boolean =>
  new Set(given.map(({ code }) => code)).size === given.length

/** WGS 2.31(4), (8): only core participants involve and close; without one of them a case would stand until the last day. */
export const someoneInvolvedMayClose = (involves: readonly string[], core: readonly string[]): boolean =>
  involves.some((organ) => core.includes(organ))

/** A refusal names at least one criterion that is not met: the reporter hears a reason (FR 24). */
export const aRefusalNamesWhatIsNotMet = (unmet: readonly CriterionCode[]): boolean => unmet.length > 0

/** What must be true of a step up or down, and of the day of the next look. */
import { downCriteria, type ReviewCriterion, type Step, upCriteria } from './words.ts'

const ofStep: { readonly [step in Step]: readonly ReviewCriterion[] } = { up: upCriteria, same: [], down: downCriteria }

/** FR 54: nobody scales up or down on a feeling; and to stay asks for none. */
export const aStepRestsOnWrittenCriteria = (step: Step, criteria: readonly ReviewCriterion[]): boolean =>
  (step === 'same') === (criteria.length === 0) && criteria.every((one) => ofStep[step].includes(one))

/** Looked at again after today, and not after the case is gone. */
export const theNextReviewLiesAhead = (nextOn: string, today: string, destroyBy: string): boolean =>
  nextOn > today && nextOn <= destroyBy

/** What must be true of a step up or down, and of the day of the next look. */
import {
  type ApproachCondition,
  approachConditions,
  downCriteria,
  type ReviewCriterion,
  type Step,
  upCriteria,
} from './words.ts'

const ofStep: { readonly [step in Step]: readonly ReviewCriterion[] } = {
  up: upCriteria,
  same: [],
  down: downCriteria,
  'person-approach': [],
}

/** FR 54: nobody scales up or down on a feeling; and to stay asks for none. */
export const aStepRestsOnWrittenCriteria = (step: Step, criteria: readonly ReviewCriterion[]): boolean =>
  (step === 'same' || step === 'person-approach') === (criteria.length === 0) &&
  criteria.every((one) => ofStep[step].includes(one))

/** Looked at again after today, and not after the case is gone. */
export const theNextReviewLiesAhead = (nextOn: string, today: string, destroyBy: string): boolean =>
  nextOn > today && nextOn <= destroyBy

export type ApproachWords = { readonly [condition in ApproachCondition]: string }
/** Two of three is a hard case and no person-centred approach; and nobody writes them down for another step. */
export const threeConditionsAreWritten = (step: Step, words: ApproachWords | undefined): boolean =>
  step === 'person-approach'
    ? words !== undefined && approachConditions.every((one) => words[one].trim() !== '')
    : words === undefined

/** Units: a day, or null where the case has no person-centred approach now. Of reviews, the newest first. */
export function personApproachSince(
  reviews: readonly { readonly step: Step | null; readonly concludedOn: string | null }[],
): string | null {
  const last = reviews.findIndex(({ step }) => step === 'down')
  const since = reviews.slice(0, last < 0 ? undefined : last).filter(({ step }) => step === 'person-approach')
  return since.at(-1)?.concludedOn ?? null
}

/** Everything that can be wrong with what is handed in, as a closed list. What a method cannot answer is a typed outcome, not an error. */
export type ImpactEvaluationErrorCode =
  /** Nothing to compute on: no units, no periods, no values. */
  | 'empty'
  /** Too few units, periods or strata for what is asked. */
  | 'too-few'
  /** Arrays that describe the same thing have different lengths. */
  | 'unequal-lengths'
  /** NaN, an infinity, or a gap where a number is needed. */
  | 'not-finite'
  /** A proportion, level, count or option outside the range it can have. */
  | 'out-of-range'
  /** A count that is negative or not whole. */
  | 'not-a-count'
  /** The same name twice, or a name that is not there. */
  | 'duplicate-name'
  | 'unknown-name'
  /** Periods that do not increase. */
  | 'not-increasing'
  /** A column or an outcome that never varies, where variation is what is measured. */
  | 'no-variation'
  /** Columns that are combinations of each other. */
  | 'singular'
  /** Nobody treated, or nobody to compare with. */
  | 'no-treated'
  | 'no-comparison'
  /** Chance is needed but no `random` was given. */
  | 'needs-random'

export class ImpactEvaluationError extends Error {
  readonly code: ImpactEvaluationErrorCode
  /** `message`: a sentence that says what to do. */
  constructor(code: ImpactEvaluationErrorCode, message: string) {
    super(message)
    this.name = 'ImpactEvaluationError'
    this.code = code
  }
}

export function demand(holds: boolean, code: ImpactEvaluationErrorCode, message: string): asserts holds {
  if (!holds) throw new ImpactEvaluationError(code, message)
}
export function demandFinite(numbers: ArrayLike<number>, what: string) {
  for (let at = 0; at < numbers.length; at++)
    if (!Number.isFinite(numbers[at]))
      throw new ImpactEvaluationError(
        'not-finite',
        `${what} has no finite number at position ${at}: fill the gap from its source or leave the whole row out.`,
      )
}
export const demandCount = (count: number, what: string) =>
  demand(
    Number.isInteger(count) && count >= 0,
    'not-a-count',
    `${what} is ${count}: give a whole number of 0 or more, not a rate or a rounded estimate.`,
  )
/** Strictly between 0 and 1. */
export const demandShare = (share: number, what: string) =>
  demand(share > 0 && share < 1, 'out-of-range', `${what} is ${share}: give a proportion strictly between 0 and 1.`)

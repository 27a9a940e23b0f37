/** Everything that can be wrong with what was asked, as a closed list. What can go wrong with the *answer* is an outcome. */
export type ScanStatisticErrorCode =
  /** No area, one area, or a series without weeks. */
  | 'too-little-data'
  | 'unequal-lengths'
  /** NaN, infinite, negative, or not a whole number where counts are expected. */
  | 'not-a-count'
  /** A baseline, population, size or coordinate that is not a finite number in its range. */
  | 'not-a-quantity'
  /** Cases in an area and period where none can be expected. */
  | 'cases-without-baseline'
  /** Two areas with the same centre: no circle can tell them apart. */
  | 'same-centre'
  /** A declared limit outside its range. */
  | 'bad-limit'
  /** The declared limits leave no circle to look into. */
  | 'no-window'
  /** More windows than one search can hold. */
  | 'too-many-windows'
  /** `random` is missing, did not return numbers in [0, 1), or always the same. */
  | 'bad-random'
  /** The workers gave back something else than they were asked for. */
  | 'bad-workers'
  /** Weeks asked for lie outside the series, or reach further back than it does. */
  | 'series-too-short'
  | 'not-a-date'
  | 'not-a-p-value'

/** The message is a sentence that says what to do. */
export class ScanStatisticError extends Error {
  readonly code: ScanStatisticErrorCode
  constructor(code: ScanStatisticErrorCode, message: string) {
    super(message)
    this.name = 'ScanStatisticError'
    this.code = code
  }
}

export function refuse(code: ScanStatisticErrorCode, message: string): never {
  throw new ScanStatisticError(code, message)
}

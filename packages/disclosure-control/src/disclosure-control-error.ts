/** Everything a caller can have handed over wrongly, as a closed list. Outcomes of a method (open, impossible, stopped) are no errors but values. */
export type DisclosureControlErrorCode =
  /** A table without cells, a rule without contributions, a ledger without atoms. */
  | 'empty'
  /** NaN or an infinity where a number must stand. */
  | 'not-a-number'
  /** A count, contribution, cost or protection below zero. */
  | 'negative'
  /** A fraction in a table of counts. */
  | 'not-whole'
  /** The same cell, code, atom, figure or release twice. */
  | 'duplicate'
  /** A name that no cell, code or atom has. */
  | 'unknown-name'
  /** A combination of codes without a number. */
  | 'missing-cell'
  | 'margin-does-not-add-up'
  /** A value outside what the attacker is said to know about it. */
  | 'outside-bounds'
  /** A parameter outside its range. */
  | 'bad-parameter'
  /** Arrays that describe the same things and differ in length. */
  | 'unequal-lengths'
  /** No perturbation distribution has the variance asked for. */
  | 'variance-not-attainable'
  /** Newton's method did not settle; nothing is returned instead. */
  | 'not-converged'
  /** What is to be published is not what was proven. */
  | 'not-proven'

export class DisclosureControlError extends Error {
  readonly code: DisclosureControlErrorCode
  constructor(code: DisclosureControlErrorCode, sentence: string) {
    super(sentence)
    this.name = 'DisclosureControlError'
    this.code = code
  }
}

/** Throws unless `condition` holds; `sentence` says what to do. */
export function must(condition: boolean, code: DisclosureControlErrorCode, sentence: () => string): asserts condition {
  if (!condition) throw new DisclosureControlError(code, sentence())
}

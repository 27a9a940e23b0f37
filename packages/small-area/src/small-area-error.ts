/** Everything that can be wrong with what a caller hands over, as a closed list. What can go wrong *in* an estimation
 * (variance at zero, not converged) is no error but a kind of outcome. */
export type SmallAreaErrorCode =
  /** No area at all. */
  | 'no-areas'
  /** Fewer areas with data than the method can estimate from. */
  | 'too-few-areas'
  /** Two lists that describe the same areas differ in length, or rows of covariates do. */
  | 'unequal-lengths'
  /** NaN or infinity where a number must stand. */
  | 'not-a-number'
  /** A sampling variance that is missing, zero or negative. */
  | 'bad-variance'
  /** Columns of the design that say the same thing, or a column of zeros. */
  | 'singular-design'
  /** A neighbour outside the map, an area beside itself, the same pair twice, a negative or missing weight. */
  | 'bad-neighbours'
  /** An area without neighbours, where the method has no meaning for it. */
  | 'island'
  /** The map falls into parts that do not touch. */
  | 'disconnected-map'
  /** Weights of an area's neighbours do not add up to 1. */
  | 'not-row-standardised'
  /** Weights from i to j and from j to i differ where the method needs them equal. */
  | 'not-symmetric'
  /** Negative or broken counts, more successes than trials, events without exposure, nothing exposed at all. */
  | 'bad-counts'
  /** No event (or nothing but events) in the whole map. */
  | 'no-events'
  /** All areas have the same number: there is no pattern to describe. */
  | 'no-variation'
  /** The covariates predict success perfectly: a coefficient runs away to infinity. */
  | 'separated'
  /** A confidence level outside 0–1. */
  | 'bad-level'
  /** A number of quadrature nodes outside 9–101. */
  | 'bad-nodes'
  /** A method or rule that does not exist. */
  | 'bad-method'
  /** Benchmark weights that are negative or all zero, or a rule that cannot reach the total. */
  | 'bad-benchmark'

export class SmallAreaError extends Error {
  readonly code: SmallAreaErrorCode
  /** The message is a sentence that says what to do. */
  constructor(code: SmallAreaErrorCode, message: string) {
    super(message)
    this.name = 'SmallAreaError'
    this.code = code
  }
}

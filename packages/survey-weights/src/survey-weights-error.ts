/** Everything a caller can get wrong, as a closed list. What the data decide (no convergence, no variance) is a typed outcome. */
export type SurveyWeightsErrorCode =
  /** No respondents, no statistics, or a column of another length than the sample. */
  | 'empty-sample'
  | 'unequal-lengths'
  /** NaN, infinite or too large to compute with where a number is needed: an answer, a total, a population size, a variance. */
  | 'not-a-number'
  /** No area, category, stratum or unit where a respondent needs one. */
  | 'missing-label'
  /** A weight that is not a positive number. */
  | 'bad-weight'
  /** One sampling unit carries two strata. */
  | 'overlapping-strata'
  /** Population sizes differ inside a stratum, are missing, or are smaller than the number of units sampled. */
  | 'bad-population-size'
  /** A stratum with one sampled unit, and no policy chosen for it. */
  | 'single-unit-stratum'
  /** The sample is calibrated already; calibrate once, with all totals. */
  | 'already-calibrated'
  /** A category of the sample without a total, or a total whose category has no respondents. */
  | 'unknown-category'
  | 'empty-category'
  /** Two margins count different populations. */
  | 'margins-disagree'
  /** A calibration variable that never varies. */
  | 'singular-auxiliaries'
  /** Bounds, level, tolerance, probability or another setting outside its range. */
  | 'bad-setting'
  /** Jackknife asked for a design it is not defined for here. */
  | 'jackknife-not-defined'
  /** A scale definition that contradicts itself. */
  | 'bad-scale-definition'
  /** An answer code the definition does not list. */
  | 'unknown-answer'
  /** Scores of two different definitions or versions are put side by side. */
  | 'different-scales'

export class SurveyWeightsError extends Error {
  readonly code: SurveyWeightsErrorCode
  constructor(code: SurveyWeightsErrorCode, message: string) {
    super(message)
    this.name = 'SurveyWeightsError'
    this.code = code
  }
}

/** Throws `code` with a sentence that says what to do, unless `holds`. */
export function demand(holds: boolean, code: SurveyWeightsErrorCode, message: () => string): asserts holds {
  if (!holds) throw new SurveyWeightsError(code, message())
}

/** Did the measure work? Designs before, estimates after, and intervals for small numbers. */
export {
  type AggregatedEffect,
  type AggregatedEffects,
  type Aggregation,
  aggregateEffects,
} from './effect-aggregation.ts'
export { countTest, type FourfoldTable, fisherTest, rateRatioTest } from './exact-tests.ts'
export { countFunnel, type FunnelLimits, proportionFunnel } from './funnel-limits.ts'
export {
  type GroupTimeCell,
  type GroupTimeEffects,
  type GroupTimeOptions,
  groupTimeEffects,
  type Panel,
  type PanelUnit,
  type PreTest,
  preTest,
} from './group-time-effects.ts'
export { ImpactEvaluationError, type ImpactEvaluationErrorCode } from './impact-evaluation-error.ts'
export {
  type AutoregressiveSeries,
  autoregressiveSeries,
  type FittedSeries,
  linearSeries,
  poissonSeries,
  type SeriesEffect,
  type SeriesErrors,
  type SeriesFailure,
  seriesEffect,
} from './interrupted-series.ts'
export { type Adjustment, adjustedProbabilities } from './multiplicity.ts'
export { autocorrelations } from './newey-west.ts'
export { type PlaceboTest, placeboProblems, placeboTest, placeboTestWith, rankPlacebos } from './placebo-test.ts'
export type { SearchEffort } from './predictor-weight-search.ts'
export { type RandomisationResult, type RandomisationTest, randomisationTest } from './randomisation-test.ts'
export {
  type Analysis,
  type Departure,
  departuresFrom,
  type RegisteredDesign,
  registerDesign,
} from './registered-design.ts'
export {
  type DetectableProportion,
  detectableMean,
  detectableProportion,
  effectiveSize,
  meanPower,
  proportionPower,
  proportionSize,
  type TestLevels,
} from './sample-size.ts'
export type { Change, Season, SeriesDesign } from './series-design.ts'
export {
  countInterval,
  type Interval,
  type ProportionMethod,
  proportionInterval,
  type RatioOfRates,
  rateRatioInterval,
  standardisedRate,
} from './small-number-intervals.ts'
export {
  type DetectableEffect,
  type SteppedWedge,
  steppedWedgeDetectable,
  steppedWedgePower,
  steppedWedgeVariance,
  type Variation,
  variationFromCorrelations,
  type WedgeOutcome,
} from './stepped-wedge.ts'
export {
  type DonorUnit,
  type PredictorWeights,
  type SyntheticControl,
  type SyntheticControlOptions,
  type SyntheticControlOutcome,
  type SyntheticControlProblem,
  syntheticControl,
} from './synthetic-control.ts'
export {
  type PlaceboError,
  type SyntheticDid,
  type SyntheticDidOutcome,
  type SyntheticDidProblem,
  syntheticDid,
  syntheticDidPlaceboError,
} from './synthetic-did.ts'
export type { Estimator } from './two-by-two.ts'
export { type UniformBand, uniformBand } from './uniform-band.ts'

/** Design-based estimates, calibration weights and scale scores with honest variances. */
export type { Auxiliary } from './auxiliary-variables.ts'
export { type CalibrationOutcome, calibrate } from './calibration.ts'
export type { Distance } from './calibration-distance.ts'
export { type Comparison, compareIndependent, compareWithinSample } from './comparison.ts'
export { type DesignEffectOutcome, designEffect } from './design-effect.ts'
export { type DomainMean, domainMeans } from './domain-means.ts'
export {
  type Estimate,
  type Estimates,
  type JackknifeOutcome,
  jackknifeEstimates,
  linearisedEstimates,
  type VarianceKind,
} from './estimates.ts'
export type { JackknifeCentre } from './jackknife.ts'
export type { Label, LabelColumn, MemberColumn, NumberColumn } from './labels.ts'
export {
  binomialInterval,
  boundedMeanInterval,
  type IntervalOutcome,
  type ProportionIntervalMethod,
  proportionInterval,
} from './proportion-intervals.ts'
export { type QuantileOutcome, quantile } from './quantile.ts'
export {
  demandSameScale,
  type ScaleDefinition,
  type ScaleItem,
  type ScaleMean,
  type ScaleScores,
  scaleMean,
  scaleScores,
} from './scale-scores.ts'
export type { Statistic } from './statistics.ts'
export {
  type SamplingStage,
  type SurveyDesignInput,
  surveyDesign,
} from './survey-design.ts'
export type { SingleUnitPolicy, SurveyDesign, SurveySample } from './survey-sample.ts'
export { SurveyWeightsError, type SurveyWeightsErrorCode } from './survey-weights-error.ts'

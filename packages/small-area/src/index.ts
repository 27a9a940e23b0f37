/** Estimates for small areas that say how much of them is own data, how uncertain they are, and how they were made. */
export type { AreaData } from './area-data.ts'
export type { AreaEstimate, Interval } from './area-estimate.ts'
export { getisOrd, localMoran, type Moran, moran } from './autocorrelation.ts'
export { type Benchmarked, type BenchmarkRule, benchmark } from './benchmark.ts'
export {
  type BinomialFit,
  type BinomialOutcome,
  binomialLogitNormal,
  type ProportionData,
  type ProportionEstimate,
} from './binomial-logit-normal.ts'
export { type BinomialPosterior, binomialPosterior } from './binomial-posterior.ts'
export { type EmpiricalBayesRate, empiricalBayesRates, localEmpiricalBayesRates } from './empirical-bayes-rate.ts'
export { type FayHerriotFit, type FayHerriotOutcome, fayHerriot } from './fay-herriot.ts'
export { type FayHerriotPosterior, fayHerriotPosterior } from './fay-herriot-posterior.ts'
export type { VarianceMethod } from './fay-herriot-variance.ts'
export { normalInterval } from './normal-interval.ts'
export { SmallAreaError, type SmallAreaErrorCode } from './small-area-error.ts'
export {
  type CountData,
  type SmoothedFit,
  type SmoothedOutcome,
  type SmoothedRate,
  smoothCounts,
} from './smoothed-counts.ts'
export { type SmoothedPosterior, smoothCountsPosterior } from './smoothed-counts-posterior.ts'
export { type SpatialFit, type SpatialOutcome, spatialFayHerriot } from './spatial-fay-herriot.ts'
export type { SpatialMethod } from './spatial-maximum.ts'
export { contiguity, rowStandardised, type SpatialWeights, spatialWeights } from './spatial-weights.ts'
export { type SmoothedVariances, smoothVariances } from './variance-function.ts'

/** Clusters in space and time, and alarms on weekly counts, with what was searched declared in every outcome. */
export { type Centres, earthRadiusKilometres } from './distances.ts'
export { type EarsOptions, type EarsOutcome, ears } from './ears.ts'
export { controlFalseDiscoveries, type FalseDiscoveryOutcome } from './false-discovery.ts'
export {
  type FarringtonOutcome,
  type FarringtonSettings,
  farrington,
  flexibleFarrington,
  originalFarrington,
} from './farrington.ts'
export { logLikelihoodRatio } from './likelihood-ratio.ts'
export type { Cluster, ScanOutcome } from './scan.ts'
export { ScanStatisticError, type ScanStatisticErrorCode } from './scan-statistic-error.ts'
export { type DeclaredLimits, describeLimits, type SearchLimits } from './search-limits.ts'
export { fitGumbel, type GumbelFit, gumbelP, monteCarloP } from './significance.ts'
export { type RunInWorkers, type SimulationTask, simulateMaxima } from './simulation-task.ts'
export {
  type SpaceTimePermutationScan,
  type SpaceTimeScan,
  spaceTimePermutationScan,
  spaceTimeScan,
} from './space-time-scan.ts'
export { type SpatialScan, spatialScan } from './spatial-scan.ts'
export { upperStudent } from './student-distribution.ts'
export type { WeekCalendar } from './week-calendar.ts'

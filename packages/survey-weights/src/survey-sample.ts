/** A sample as estimates see it: how it was drawn, what it was calibrated on, and the weights that follow. */
import type { CompiledAuxiliaries } from './auxiliary-variables.ts'
import type { Distance } from './calibration-distance.ts'
import type { CholeskyFactor } from './cholesky.ts'

/**
 * What to do with a stratum of which one unit was sampled, so that its variance cannot be seen. `refuse`: an error that
 * names it. `certainty`: contributes nothing (only right when the unit was taken for certain). `average`: the average
 * of the other strata (at later stages: of those in the same unit of the stage before). `adjust`: its distance to the mean of all units, which is conservative.
 */
export type SingleUnitPolicy = 'refuse' | 'certainty' | 'average' | 'adjust'

/** One stage as the variance needs it; units are numbered over the whole stage, strata nest in units of the stage before. */
export type CompiledStage = {
  readonly unitOf: Int32Array
  readonly stratumOfUnit: Int32Array
  readonly parentOfStratum: Int32Array
  /** Per parent (unit of the stage before; one parent at stage 1): units sampled in it. */
  readonly unitsOfParent: Float64Array
  readonly unitsInStratum: Float64Array
  /** Infinite when drawn with replacement. */
  readonly populationOfStratum: Float64Array
  /** Factor before the sum of squares: (1 − f) n / (n − 1), times the sampling fractions of earlier stages. */
  readonly factorOfStratum: Float64Array
  /** 1 where the policy `adjust` centres on the mean of the parent instead of the stratum. */
  readonly centredOnParent: Uint8Array
  readonly anyCentredOnParent: boolean
}
export type SurveyDesign = {
  readonly respondents: number
  readonly weights: Float64Array
  /** Stages that add to the variance; the first always does. */
  readonly stages: readonly CompiledStage[]
  /** Stages as declared, before those without effect were left out. */
  readonly declaredStages: number
  readonly singleUnitStrata: SingleUnitPolicy
}
/** What a calibrated sample remembers: enough for residuals and for calibrating replicates again. */
export type Calibration = {
  readonly auxiliaries: CompiledAuxiliaries
  readonly distance: Distance
  /** Of Σ d x x', with design weights d. */
  readonly gram: CholeskyFactor
  /** Σ d per pattern. */
  readonly designSums: Float64Array
  readonly coefficients: Float64Array
}

/** A design with the weights to estimate with: the design weights, or calibrated ones. */
export type SurveySample = {
  readonly design: SurveyDesign
  readonly weights: Float64Array
  readonly calibration?: Calibration
}

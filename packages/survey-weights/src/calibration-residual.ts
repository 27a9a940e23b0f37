/** What calibration leaves of a variable: its residual from the regression on the auxiliaries. */
import { addTimes, combination } from './auxiliary-variables.ts'
import { solveInPlace } from './cholesky.ts'
import type { Calibration, SurveySample } from './survey-sample.ts'

/**
 * Turns a linearised variable z into what the design variance is taken of: w (z − x'b), with b from the regression of z
 * on x under the design weights, or w z without calibration. O(n × margins).
 * Source: Deville & Särndal 1992 (3.4): the ratio-weighted residual.
 */
export function weightedResidual(sample: SurveySample, z: Float64Array): Float64Array {
  const { weights, calibration, design } = sample
  const u = new Float64Array(z.length)
  if (!calibration) {
    for (let i = 0; i < u.length; i++) u[i] = (weights[i] as number) * (z[i] as number)
    return u
  }
  const { patternOf } = calibration.auxiliaries
  const sums = new Float64Array(calibration.auxiliaries.patterns)
  for (let i = 0; i < z.length; i++)
    (sums[patternOf[i] as number] as number) += (design.weights[i] as number) * (z[i] as number)
  const fitted = fittedPerPattern(calibration, regressionOf(calibration, sums))
  for (let i = 0; i < u.length; i++)
    u[i] = (weights[i] as number) * ((z[i] as number) - (fitted[patternOf[i] as number] as number))
  return u
}

/** b of Σ d (z − x'b) x = 0, from Σ d z per pattern; refined once, which costs little and squares the error away. */
export function regressionOf(calibration: Calibration, sums: Float64Array): Float64Array {
  const { auxiliaries, gram, designSums } = calibration
  const b = new Float64Array(auxiliaries.columns)
  for (let pattern = 0; pattern < sums.length; pattern++) addTimes(auxiliaries, pattern, sums[pattern] as number, b)
  solveInPlace(gram, b)
  const rest = new Float64Array(auxiliaries.columns)
  for (let pattern = 0; pattern < sums.length; pattern++) {
    const left = (sums[pattern] as number) - (designSums[pattern] as number) * combination(auxiliaries, pattern, b)
    addTimes(auxiliaries, pattern, left, rest)
  }
  solveInPlace(gram, rest)
  for (let k = 0; k < b.length; k++) (b[k] as number) += rest[k] as number
  return b
}

function fittedPerPattern({ auxiliaries }: Calibration, b: Float64Array): Float64Array {
  const fitted = new Float64Array(auxiliaries.patterns)
  for (let pattern = 0; pattern < fitted.length; pattern++) fitted[pattern] = combination(auxiliaries, pattern, b)
  return fitted
}

/** Replicates of a sample, each without one first-stage unit, calibrated again. */
import { solveCalibration } from './calibration.ts'
import type { SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type JackknifeCentre = 'mean-of-replicates' | 'full-estimate'

/**
 * The covariance of estimates over all replicates. A replicate leaves out one unit and raises the others of its
 * stratum by n / (n − 1); its scale is (1 − f)(n − 1) / n. Fully sampled strata give no replicates. Strata of one unit
 * follow the policy: `certainty` none, `average` the average of the others, `adjust` the stratum left out as a whole (with
 * its 1 − f, as in the linearised variance; R's survey leaves that factor out here).
 */
export function jackknifeReplicates(
  { design, calibration }: SurveySample,
  centre: JackknifeCentre,
  full: readonly number[],
  estimatesUnder: (weights: Float64Array) => readonly number[],
):
  | { readonly kind: 'estimated'; readonly covariance: Float64Array; readonly replicates: number }
  | { readonly kind: 'replicate-failed'; readonly unit: number; readonly sentence: string } {
  demand(
    design.stages.length === 1,
    'jackknife-not-defined',
    () =>
      'Later stages add to the variance of this design and a jackknife over first-stage units would leave them out; use the linearised variance, or leave out the population sizes (which is conservative).',
  )
  const stage = design.stages[0] as (typeof design.stages)[0]
  const { unitOf, stratumOfUnit, unitsInStratum, populationOfStratum } = stage
  const units = stratumOfUnit.length
  const strata = unitsInStratum.length
  const count = full.length

  const scales: number[] = []
  const rows: (readonly number[])[] = []
  const base = new Float64Array(design.respondents)
  const weights = new Float64Array(design.respondents)
  let skipped = 0
  for (let unit = 0; unit < units; unit++) {
    const stratum = stratumOfUnit[unit] as number
    const sampled = unitsInStratum[stratum] as number
    const left = 1 - sampled / (populationOfStratum[stratum] as number)
    if (left === 0) continue
    const alone = sampled === 1
    if (alone && design.singleUnitStrata !== 'adjust') {
      if (design.singleUnitStrata === 'average') skipped++
      continue
    }
    const others = alone ? strata / (strata - 1) : sampled / (sampled - 1)
    for (let i = 0; i < base.length; i++) {
      const own = unitOf[i] as number
      const raised = alone || stratumOfUnit[own] === stratum
      base[i] = own === unit ? 0 : (design.weights[i] as number) * (raised ? others : 1)
    }
    weights.set(base)
    if (calibration) {
      const { auxiliaries, distance, coefficients } = calibration
      const solved = solveCalibration(auxiliaries, base, distance, 100, coefficients)
      if (solved.kind !== 'calibrated') return { kind: 'replicate-failed', unit, sentence: solved.sentence }
      for (let i = 0; i < weights.length; i++)
        (weights[i] as number) *= solved.ratios[auxiliaries.patternOf[i] as number] as number
    }
    scales.push(alone ? (left * (strata - 1)) / strata : (left * (sampled - 1)) / sampled)
    rows.push(estimatesUnder(weights))
  }

  const replicates = rows.length
  const middle = full.map((estimate, k) =>
    centre === 'full-estimate' ? estimate : rows.reduce((sum, row) => sum + (row[k] as number), 0) / replicates,
  )
  const covariance = new Float64Array(count * count)
  const average = skipped > 0 ? (replicates + skipped) / replicates : 1
  rows.forEach((row, r) => {
    for (let k = 0; k < count; k++)
      for (let other = 0; other < count; other++)
        (covariance[k * count + other] as number) +=
          average *
          (scales[r] as number) *
          ((row[k] as number) - (middle[k] as number)) *
          ((row[other] as number) - (middle[other] as number))
  })
  return { kind: 'estimated', covariance, replicates }
}

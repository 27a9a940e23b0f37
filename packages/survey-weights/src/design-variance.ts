/** The variance of a sum over the sample, as a quadratic form: what strata, clusters, stages and fractions make of it. */
import type { CompiledStage, SurveyDesign } from './survey-sample.ts'

/** Variance of the total of `u` (already weighted), Σ over stages and strata of factor × Σ (unit total − centre)². O(n). */
export function varianceOfTotal(design: SurveyDesign, u: Float64Array): number {
  let variance = 0
  for (const stage of design.stages) {
    const centred = centredUnitTotals(stage, u)
    for (let unit = 0; unit < centred.length; unit++)
      variance +=
        (stage.factorOfStratum[stage.stratumOfUnit[unit] as number] as number) * (centred[unit] as number) ** 2
  }
  return variance
}

/**
 * For fixed `u`, the numbers c with covariance(total of u, total of v) = Σ cᵢ vᵢ for every v. O(n). Lets covariances with
 * many sparse v (domains) be read off without another pass over the sample.
 */
export function covarianceCoefficients(design: SurveyDesign, u: Float64Array): Float64Array {
  const coefficients = new Float64Array(u.length)
  for (const stage of design.stages) {
    const { unitOf, stratumOfUnit, factorOfStratum, centredOnParent, parentOfStratum, unitsOfParent } = stage
    const perUnit = centredUnitTotals(stage, u)
    const shift = stage.anyCentredOnParent ? new Float64Array(unitsOfParent.length) : undefined
    for (let unit = 0; unit < perUnit.length; unit++) {
      const stratum = stratumOfUnit[unit] as number
      const weighted = (factorOfStratum[stratum] as number) * (perUnit[unit] as number)
      perUnit[unit] = weighted
      if (shift && centredOnParent[stratum]) (shift[parentOfStratum[stratum] as number] as number) += weighted
    }
    for (let i = 0; i < u.length; i++) {
      const unit = unitOf[i] as number
      let coefficient = perUnit[unit] as number
      if (shift) {
        const parent = parentOfStratum[stratumOfUnit[unit] as number] as number
        coefficient -= (shift[parent] as number) / (unitsOfParent[parent] as number)
      }
      ;(coefficients[i] as number) += coefficient
    }
  }
  return coefficients
}

/** Unit totals minus their centre: the stratum mean over all sampled units, or the mean of the parent (policy `adjust`). */
function centredUnitTotals(stage: CompiledStage, u: Float64Array): Float64Array {
  const { unitOf, stratumOfUnit, unitsInStratum, parentOfStratum, unitsOfParent, centredOnParent } = stage
  const totals = new Float64Array(stratumOfUnit.length)
  for (let i = 0; i < u.length; i++) (totals[unitOf[i] as number] as number) += u[i] as number
  const centre = new Float64Array(unitsInStratum.length)
  for (let unit = 0; unit < totals.length; unit++)
    (centre[stratumOfUnit[unit] as number] as number) += totals[unit] as number
  if (stage.anyCentredOnParent) {
    const parents = new Float64Array(unitsOfParent.length)
    for (let stratum = 0; stratum < centre.length; stratum++)
      (parents[parentOfStratum[stratum] as number] as number) += centre[stratum] as number
    for (let stratum = 0; stratum < centre.length; stratum++) {
      const parent = parentOfStratum[stratum] as number
      if (centredOnParent[stratum]) centre[stratum] = (parents[parent] as number) / (unitsOfParent[parent] as number)
      else (centre[stratum] as number) /= unitsInStratum[stratum] as number
    }
  } else
    for (let stratum = 0; stratum < centre.length; stratum++)
      (centre[stratum] as number) /= unitsInStratum[stratum] as number
  for (let unit = 0; unit < totals.length; unit++)
    (totals[unit] as number) -= centre[stratumOfUnit[unit] as number] as number
  return totals
}

/**
 * Variance of totals of sparse columns: `variance(members, u)` is that of a u which is zero outside `members`, in
 * O(members), by touching only their units and strata; `gross` is what it was before the strata's means were taken off,
 * so that a caller sees how many digits that cost. Also counts the units and strata touched, for degrees of freedom.
 * Not for designs with strata centred on their parent: there every unit is touched.
 */
export function sparseVariance(design: SurveyDesign): {
  variance(
    members: Int32Array,
    from: number,
    to: number,
    u: Float64Array,
  ): { readonly variance: number; readonly gross: number }
  degreesOfFreedom(members: Int32Array, from: number, to: number): number
} {
  const scratch = design.stages.map((stage) => ({
    stage,
    unitTotal: new Float64Array(stage.stratumOfUnit.length),
    stratumTotal: new Float64Array(stage.unitsInStratum.length),
  }))
  const touchedUnits = new Int32Array(design.respondents)
  const touchedStrata = new Int32Array(design.respondents)
  const unitSeen = new Uint8Array(scratch[0]?.unitTotal.length ?? 0)
  const stratumSeen = new Uint8Array(scratch[0]?.stratumTotal.length ?? 0)
  return {
    variance(members, from, to, u) {
      let gross = 0
      let means = 0
      for (const { stage, unitTotal, stratumTotal } of scratch) {
        for (let at = from; at < to; at++) {
          const i = members[at] as number
          const unit = stage.unitOf[i] as number
          ;(unitTotal[unit] as number) += u[i] as number
          ;(stratumTotal[stage.stratumOfUnit[unit] as number] as number) += u[i] as number
        }
        // a second walk takes every touched unit and stratum once and leaves the scratch clean
        for (let at = from; at < to; at++) {
          const unit = stage.unitOf[members[at] as number] as number
          const stratum = stage.stratumOfUnit[unit] as number
          const factor = stage.factorOfStratum[stratum] as number
          gross += factor * (unitTotal[unit] as number) ** 2
          means += (factor * (stratumTotal[stratum] as number) ** 2) / (stage.unitsInStratum[stratum] as number)
          unitTotal[unit] = 0
          stratumTotal[stratum] = 0
        }
      }
      return { variance: gross - means, gross }
    },
    degreesOfFreedom(members, from, to) {
      const stage = (design.stages as readonly [CompiledStage])[0]
      let units = 0
      let strata = 0
      for (let at = from; at < to; at++) {
        const unit = stage.unitOf[members[at] as number] as number
        const stratum = stage.stratumOfUnit[unit] as number
        if (!unitSeen[unit]) {
          unitSeen[unit] = 1
          touchedUnits[units++] = unit
        }
        if (!stratumSeen[stratum]) {
          stratumSeen[stratum] = 1
          touchedStrata[strata++] = stratum
        }
      }
      for (let k = 0; k < units; k++) unitSeen[touchedUnits[k] as number] = 0
      for (let k = 0; k < strata; k++) stratumSeen[touchedStrata[k] as number] = 0
      return units - strata
    },
  }
}

/** Weights that reproduce known population figures: GREG, raking, bounded logit. */
import {
  type Auxiliary,
  addTimes,
  type CompiledAuxiliaries,
  combination,
  compileAuxiliaries,
  crossProducts,
} from './auxiliary-variables.ts'
import { type Distance, distanceFunction } from './calibration-distance.ts'
import { type CholeskyFactor, cholesky, solveInPlace } from './cholesky.ts'
import type { Calibration, SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type CalibrationOutcome =
  | {
      readonly kind: 'calibrated'
      readonly sample: SurveySample
      readonly iterations: number
      /** Smallest and largest ratio of a calibrated to a design weight. */
      readonly smallestRatio: number
      readonly largestRatio: number
      /** Respondents whose weight came out negative (only the linear distance can); never silently. */
      readonly negativeWeights: number
      /** Largest remaining difference to a total, relative to that total. */
      readonly largestMisfit: number
    }
  /** Proven: no weights within the bounds reach the totals. `total` names the one that is furthest off. */
  | { readonly kind: 'infeasible'; readonly total: string; readonly sentence: string }
  | { readonly kind: 'not-converged'; readonly iterations: number; readonly total: string; readonly sentence: string }

/**
 * Calibrates the design weights so that weighted totals equal the population's, changing them as little as possible
 * by the chosen distance: `linear` (GREG, post-stratification), `raking`, or `logit` with bounds on the ratio.
 *
 * Shapes: every auxiliary column holds one value per respondent.
 * Assumes: margins count one population (asserted to 1e-9).
 * Outcomes: `infeasible` when no weights reach the totals, proven by a total that contradicts those it depends on or by
 *   a direction in which even the bounds fall short; `not-converged` otherwise.
 * Errors: those of the auxiliaries; `already-calibrated`; `bad-setting` for bounds that do not enclose 1 or iterations
 *   outside 1–10,000.
 * Source: Deville & Särndal 1992; Deville, Särndal & Sautory 1993. Newton on the dual with a line search, over patterns.
 * Not for: repairing a sample that misses a group altogether.
 */
export function calibrate(
  sample: SurveySample,
  it: { readonly auxiliaries: readonly Auxiliary[]; readonly distance: Distance; readonly iterations?: number },
): CalibrationOutcome {
  demand(
    !sample.calibration,
    'already-calibrated',
    () => 'The sample is calibrated already; calibrate once, with all totals together.',
  )
  const { iterations: limit = 100 } = it
  demand(
    Number.isInteger(limit) && limit >= 1 && limit <= 10_000,
    'bad-setting',
    () => `The number of iterations is ${limit}; give a whole number of 1 to 10,000, or leave it out.`,
  )
  const { design } = sample
  const auxiliaries = compileAuxiliaries(it.auxiliaries, design.weights)
  const solved = solveCalibration(auxiliaries, design.weights, it.distance, limit)
  if (solved.kind !== 'calibrated') return solved
  const { ratios, iterations, largestMisfit, gram, designSums, coefficients } = solved
  const weights = new Float64Array(design.respondents)
  let negativeWeights = 0
  for (let i = 0; i < weights.length; i++) {
    weights[i] = (design.weights[i] as number) * (ratios[auxiliaries.patternOf[i] as number] as number)
    if ((weights[i] as number) < 0) negativeWeights++
  }
  const calibration: Calibration = { auxiliaries, distance: it.distance, gram, designSums, coefficients }
  return {
    kind: 'calibrated',
    sample: { design, weights, calibration },
    iterations,
    smallestRatio: ratios.reduce((least, ratio) => Math.min(least, ratio), Number.POSITIVE_INFINITY),
    largestRatio: ratios.reduce((most, ratio) => Math.max(most, ratio), Number.NEGATIVE_INFINITY),
    negativeWeights,
    largestMisfit,
  }
}

export type SolvedCalibration =
  | {
      readonly kind: 'calibrated'
      /** Per pattern: calibrated over design weight. */
      readonly ratios: Float64Array
      readonly iterations: number
      readonly largestMisfit: number
      readonly gram: CholeskyFactor
      readonly designSums: Float64Array
      readonly coefficients: Float64Array
    }
  | Exclude<CalibrationOutcome, { kind: 'calibrated' }>

/** The dual: minimise Σ D Φ(x'η) − η'T over η, which is convex; its gradient is the misfit. `start`: η to begin with. */
export function solveCalibration(
  auxiliaries: CompiledAuxiliaries,
  designWeights: Float64Array,
  distance: Distance,
  limit: number,
  start?: Float64Array,
): SolvedCalibration {
  const { columns, patterns, patternOf, totals } = auxiliaries
  const { ratio, slope, integral } = distanceFunction(distance)
  const designSums = new Float64Array(patterns)
  for (let i = 0; i < designWeights.length; i++)
    (designSums[patternOf[i] as number] as number) += designWeights[i] as number
  const gram = cholesky(crossProducts(auxiliaries, designSums), columns)
  const contradiction = contradictedTotal(auxiliaries, gram, designSums)
  if (contradiction !== undefined)
    return {
      kind: 'infeasible',
      total: contradiction,
      sentence: `${contradiction} follows from the other auxiliaries in this sample but asks for another total than they do; leave it out or correct it.`,
    }

  const coefficients = start ? start.slice() : new Float64Array(columns)
  const ratios = new Float64Array(patterns)
  const curvature = new Float64Array(patterns)
  const trial = new Float64Array(columns)
  const objectiveAt = (eta: Float64Array) => {
    let objective = 0
    for (let k = 0; k < columns; k++) objective -= (eta[k] as number) * (totals[k] as number)
    for (let pattern = 0; pattern < patterns; pattern++)
      objective += (designSums[pattern] as number) * integral(combination(auxiliaries, pattern, eta))
    return objective
  }
  const misfit = new Float64Array(columns)
  /** Remaining differences at `coefficients`, relative to the largest amount that goes into each total. */
  const measure = () => {
    misfit.set(totals)
    for (let pattern = 0; pattern < patterns; pattern++) {
      const u = combination(auxiliaries, pattern, coefficients)
      const weight = designSums[pattern] as number
      ratios[pattern] = ratio(u)
      curvature[pattern] = weight * slope(u)
      addTimes(auxiliaries, pattern, -weight * (ratios[pattern] as number), misfit)
    }
    return worstOf(auxiliaries, misfit)
  }

  let worst = measure()
  let iterations = 0
  for (let polished = false; iterations < limit; ) {
    // one step after the tolerance is met costs little and brings the totals to the last digits
    if (worst.relative <= 1e-10) {
      if (polished) break
      polished = true
    }
    iterations++
    const factor = cholesky(crossProducts(auxiliaries, curvature), columns)
    const step = misfit.slice()
    solveInPlace(factor, step)
    let slopeAlong = 0
    for (let k = 0; k < columns; k++) slopeAlong -= (step[k] as number) * (misfit[k] as number)
    const before = objectiveAt(coefficients)
    let length = 1
    for (; length > 1e-10; length /= 2) {
      for (let k = 0; k < columns; k++) trial[k] = (coefficients[k] as number) + length * (step[k] as number)
      const after = objectiveAt(trial)
      if (after <= before + 1e-4 * length * slopeAlong + 1e-13 * Math.abs(before)) break
    }
    if (length <= 1e-10) break
    const kept = coefficients.slice()
    const previous = worst
    coefficients.set(trial)
    worst = measure()
    if (polished && !(worst.relative <= previous.relative)) {
      coefficients.set(kept)
      worst = measure()
      break
    }
  }
  const name = auxiliaries.names[worst.column] as string
  if (worst.relative <= 1e-10)
    return { kind: 'calibrated', ratios, iterations, largestMisfit: worst.relative, gram, designSums, coefficients }
  if (provenInfeasible(auxiliaries, designSums, distance, coefficients))
    return {
      kind: 'infeasible',
      total: name,
      sentence: `No weights within the bounds reach ${name}; widen the bounds, merge its category with a neighbouring one, or leave it out.`,
    }
  return {
    kind: 'not-converged',
    iterations,
    total: name,
    sentence: `Calibration stopped with ${name} a share ${worst.relative.toExponential(1)} off; categories that hardly overlap are the usual reason: merge them, or calibrate on fewer totals.`,
  }
}

function worstOf(
  { columns, variables, totals }: CompiledAuxiliaries,
  misfit: Float64Array,
): { readonly relative: number; readonly column: number } {
  let largest = 0
  for (let k = 0; k < columns - variables; k++) largest = Math.max(largest, totals[k] as number)
  let relative = -1
  let column = 0
  for (let k = 0; k < columns; k++) {
    // a centred variable has a total near 0: its yardstick is the population count times one spread
    const yardstick =
      k < columns - variables ? (totals[k] as number) : Math.max(largest, Math.abs(totals[k] as number)) || 1
    const share = Math.abs(misfit[k] as number) / yardstick
    if (!(share <= relative)) {
      relative = share
      column = k
    }
  }
  return { relative: Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative, column }
}

/** Columns that depend on earlier ones must ask for the totals that follow from those; names one that does not. */
function contradictedTotal(
  auxiliaries: CompiledAuxiliaries,
  gram: CholeskyFactor,
  designSums: Float64Array,
): string | undefined {
  if (gram.leftOut.length === 0) return undefined
  const b = auxiliaries.totals.slice()
  solveInPlace(gram, b)
  const misfit = auxiliaries.totals.slice()
  for (let pattern = 0; pattern < auxiliaries.patterns; pattern++)
    addTimes(auxiliaries, pattern, -(designSums[pattern] as number) * combination(auxiliaries, pattern, b), misfit)
  const largest = auxiliaries.totals.reduce((most, total) => Math.max(most, Math.abs(total)), 0)
  const column = gram.leftOut.find((k) => Math.abs(misfit[k] as number) > 1e-7 * largest)
  return column === undefined ? undefined : (auxiliaries.names[column] as string)
}

/**
 * A certificate: a direction v in which even the extreme weights stay short of the totals, max over allowed ratios of
 * Σ D g x'v < T'v, proves that no weights within the bounds exist. Tried along the last coefficients.
 */
function provenInfeasible(
  auxiliaries: CompiledAuxiliaries,
  designSums: Float64Array,
  distance: Distance,
  direction: Float64Array,
): boolean {
  if (typeof distance === 'string') return false
  let wanted = 0
  let scale = 0
  for (let k = 0; k < auxiliaries.columns; k++) wanted += (auxiliaries.totals[k] as number) * (direction[k] as number)
  let reachable = 0
  for (let pattern = 0; pattern < auxiliaries.patterns; pattern++) {
    const along = combination(auxiliaries, pattern, direction)
    const most = (designSums[pattern] as number) * along * (along > 0 ? distance.highest : distance.lowest)
    reachable += most
    scale += Math.abs(most)
  }
  return reachable < wanted - 1e-9 * scale
}

/**
 * Donor weights, given what must be matched and how much each thing counts: problems on the simplex, each solved exactly
 * and certified. `Differences` hold donor − treated, donor after donor.
 */
import { nearestPointSolver } from './nearest-point.ts'

export type Differences = {
  readonly donors: number
  readonly predictors: number
  /** `donors × predictors`, in standard deviations. */
  readonly predictor: Float64Array
  readonly periods: number
  /** `donors × periods` of the fit, divided by √periods: squared length is the mean squared error. */
  readonly outcome: Float64Array
}
export type DonorWeights = {
  readonly weights: Float64Array
  /** Upper bound of how much the minimised sum of squares could still fall, as a share of its largest value. */
  readonly relativeGap: number
  readonly certified: boolean
}

/** Mean squared error of the fit with these donor weights. */
export function fitError(differences: Differences, weights: Float64Array): number {
  const { donors, periods, outcome } = differences
  let sum = 0
  for (let t = 0; t < periods; t++) {
    let gap = 0
    for (let j = 0; j < donors; j++) {
      const weight = weights[j] as number
      if (weight > 0) gap += weight * (outcome[j * periods + t] as number)
    }
    sum += gap * gap
  }
  return sum
}

/** A solver for many predictor weights in turn: each start where the last one ended. */
export function predictorMatching(differences: Differences) {
  const { donors, predictors, predictor } = differences
  const solve = nearestPointSolver(donors, predictors)
  const points = new Float64Array(donors * predictors)
  const root = new Float64Array(predictors)
  return (predictorWeights: ArrayLike<number>, warm: boolean) => {
    for (let k = 0; k < predictors; k++) root[k] = Math.sqrt(predictorWeights[k] as number)
    for (let j = 0; j < donors; j++)
      for (let k = 0; k < predictors; k++)
        points[j * predictors + k] = (root[k] as number) * (predictor[j * predictors + k] as number)
    return solve(points, warm)
  }
}

/** The best fit of the outcomes alone: no predictors can do better, so this bounds every search. */
export function outcomeMatching({ donors, periods, outcome }: Differences): DonorWeights {
  const answer = nearestPointSolver(donors, periods)(outcome)
  return { weights: answer.weights, relativeGap: answer.gap / answer.scale || 0, certified: answer.certified }
}

/**
 * Among all donor weights that match the listed predictors exactly, those that fit the outcomes best. Undefined when
 * they cannot be matched. Method of multipliers: each step is a problem on the simplex, solved exactly; the result is
 * certified by its Lagrangian bound and by what is left of the mismatch.
 */
export function exactMatching(differences: Differences, matched: readonly number[]): DonorWeights | undefined {
  const { donors, predictors, predictor, periods, outcome } = differences
  const dimension = periods + matched.length
  const solve = nearestPointSolver(donors, dimension)
  const points = new Float64Array(donors * dimension)
  const value = (j: number, m: number) => predictor[j * predictors + (matched[m] as number)] as number
  let [ofOutcome, ofPredictor] = [0, 0]
  for (let j = 0; j < donors; j++) {
    for (let t = 0; t < periods; t++) ofOutcome += (outcome[j * periods + t] as number) ** 2
    for (let m = 0; m < matched.length; m++) ofPredictor += value(j, m) ** 2
  }
  if (ofPredictor === 0) return outcomeMatching(differences)
  const price = (10 * ofOutcome) / ofPredictor
  const shift = new Float64Array(matched.length)
  const size = Math.sqrt(ofPredictor / donors)
  let weights: Float64Array | undefined
  let left = Number.POSITIVE_INFINITY
  for (let round = 0; round < 400 && left > 1e-12 * size; round++) {
    for (let j = 0; j < donors; j++) {
      for (let t = 0; t < periods; t++) points[j * dimension + t] = outcome[j * periods + t] as number
      for (let m = 0; m < matched.length; m++)
        points[j * dimension + periods + m] = Math.sqrt(price) * (value(j, m) + (shift[m] as number))
    }
    weights = solve(points, round > 0).weights
    left = 0
    for (let m = 0; m < matched.length; m++) {
      let mismatch = 0
      for (let j = 0; j < donors; j++) mismatch += (weights[j] as number) * value(j, m)
      shift[m] = (shift[m] as number) + mismatch
      left = Math.max(left, Math.abs(mismatch))
    }
  }
  if (weights === undefined || left > 1e-9 * size) return undefined
  // Bound: for any w on the simplex that matches, |Zw|² ≥ −|z|² + min over donors of (2⟨z, zⱼ⟩ + ⟨multiplier, dⱼ⟩).
  const at = new Float64Array(periods)
  for (let j = 0; j < donors; j++)
    for (let t = 0; t < periods; t++)
      at[t] = (at[t] as number) + (weights[j] as number) * (outcome[j * periods + t] as number)
  const length = at.reduce((sum, one) => sum + one * one, 0)
  let least = Number.POSITIVE_INFINITY
  let largest = 0
  for (let j = 0; j < donors; j++) {
    let [bound, own] = [0, 0]
    for (let t = 0; t < periods; t++) {
      const one = outcome[j * periods + t] as number
      bound += 2 * (at[t] as number) * one
      own += one * one
    }
    for (let m = 0; m < matched.length; m++) bound += 2 * price * (shift[m] as number) * value(j, m)
    least = Math.min(least, bound)
    largest = Math.max(largest, own)
  }
  const relativeGap = Math.max(0, 2 * length - least) / largest
  return { weights, relativeGap, certified: relativeGap <= 1e-8 }
}

/** Can other donor weights match the weighted predictors just as well? (More donors at the optimum than it can tell apart.) */
export function weightsAreUnique(
  differences: Differences,
  predictorWeights: ArrayLike<number>,
  weights: Float64Array,
): boolean {
  const { donors, predictors, predictor } = differences
  const value = (j: number, k: number) =>
    Math.sqrt(predictorWeights[k] as number) * (predictor[j * predictors + k] as number)
  const nearest = Float64Array.from({ length: predictors }, (_, k) => {
    let sum = 0
    for (let j = 0; j < donors; j++) sum += (weights[j] as number) * value(j, k)
    return sum
  })
  const length = nearest.reduce((sum, one) => sum + one * one, 0)
  let scale = 0
  const products = Array.from({ length: donors }, (_, j) => {
    let [product, own] = [0, 0]
    for (let k = 0; k < predictors; k++) {
      product += (nearest[k] as number) * value(j, k)
      own += value(j, k) ** 2
    }
    scale = Math.max(scale, own)
    return product
  })
  const edge = 1e-10 * Math.sqrt(length * scale)
  const tight = products.flatMap((product, j) => (product - length <= edge ? [j] : []))
  // Affinely independent? Gram–Schmidt on the points with a 1 added.
  const basis: Float64Array[] = []
  for (const j of tight) {
    const vector = Float64Array.from({ length: predictors + 1 }, (_, k) =>
      k < predictors ? value(j, k) : Math.sqrt(scale),
    )
    for (let pass = 0; pass < 2; pass++)
      for (const other of basis) {
        const product = other.reduce((sum, one, k) => sum + one * (vector[k] as number), 0)
        for (let k = 0; k <= predictors; k++) vector[k] = (vector[k] as number) - product * (other[k] as number)
      }
    const rest = Math.hypot(...vector)
    if (rest <= 1e-9 * Math.sqrt(scale)) return false
    basis.push(vector.map((one) => one / rest))
  }
  return true
}

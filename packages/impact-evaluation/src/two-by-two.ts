/**
 * One comparison of a treated group with others between two periods, with the influence of every unit on it: what
 * Callaway and Sant'Anna's estimator is built from.
 *
 * Source: Sant'Anna & Zhao (2020), Journal of Econometrics 219, section 3 (doubly robust, panel data, logistic chance and
 * linear change); Abadie (2005) for weighting with weights that sum to one; Heckman, Ichimura & Todd (1997) for regression.
 */
import { logisticRegression } from './logistic-regression.ts'
import { at, leastSquares, type Matrix, timesVector } from './matrix.ts'

export type Estimator = 'doubly-robust' | 'inverse-probability' | 'outcome-regression'
export type TwoByTwo =
  | { readonly kind: 'estimated'; readonly effect: number; readonly influence: Float64Array }
  | { readonly kind: 'not-estimable'; readonly reason: 'separation' | 'singular-covariates' | 'not-converged' }

/** Comparison units with a higher chance of treatment than this are left out: their weight would be over 199. */
const highestChance = 0.995

/**
 * Shapes: `change[i]` of unit i, `treated[i]` 0 or 1, row i of `covariates` with a column of ones first. The influence
 * is per unit, with mean 0; variance of the effect = Σ influence² / n².
 */
export function twoByTwo(
  change: Float64Array,
  treated: Uint8Array,
  covariates: Matrix,
  estimator: Estimator,
): TwoByTwo {
  const n = change.length
  const p = covariates.columns
  const control = Float64Array.from(treated, (one) => 1 - one)

  const expected = new Float64Array(n)
  let regression: Matrix | undefined
  if (estimator !== 'inverse-probability') {
    const fit = leastSquares(covariates, change, control)
    if (fit === undefined) return { kind: 'not-estimable', reason: 'singular-covariates' }
    expected.set(timesVector(covariates, fit.coefficients))
    regression = fit.inverse
  }
  // Weights of the treated and of the comparison.
  const forTreated = Float64Array.from(treated)
  const forControl = new Float64Array(n)
  let chances: Float64Array | undefined
  let chanceCovariance: Matrix | undefined
  if (estimator === 'outcome-regression') forControl.set(forTreated)
  else {
    const chance = logisticRegression(covariates, treated)
    if (chance.kind === 'separated') return { kind: 'not-estimable', reason: 'separation' }
    if (chance.kind === 'not-converged') return { kind: 'not-estimable', reason: 'not-converged' }
    chances = chance.fitted
    chanceCovariance = chance.covariance
    for (let i = 0; i < n; i++) {
      const one = chances[i] as number
      if (treated[i] === 0 && one < highestChance) forControl[i] = one / (1 - one)
    }
  }
  const mean = (value: (i: number) => number) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += value(i)
    return sum / n
  }
  const rest = (i: number) => (change[i] as number) - (expected[i] as number)
  const meanTreated = mean((i) => forTreated[i] as number)
  const meanControl = mean((i) => forControl[i] as number)
  if (!(meanControl > 0)) return { kind: 'not-estimable', reason: 'separation' }
  // With regression alone, the counterfactual of the treated is its prediction.
  const compared = estimator === 'outcome-regression' ? (i: number) => expected[i] as number : rest
  const factual = estimator === 'outcome-regression' ? (i: number) => change[i] as number : rest
  const ofTreated = mean((i) => (forTreated[i] as number) * factual(i)) / meanTreated
  const ofControl = mean((i) => (forControl[i] as number) * compared(i)) / meanControl

  // How the estimated regression and the estimated chances pass on to the effect.
  const columnMeans = (value: (i: number) => number) =>
    Float64Array.from({ length: p }, (_, j) => mean((i) => value(i) * at(covariates, i, j)))
  let viaRegression: Float64Array | undefined
  if (regression !== undefined) {
    const slope =
      estimator === 'outcome-regression'
        ? columnMeans((i) => forTreated[i] as number).map((value) => value / meanTreated)
        : columnMeans((i) => (forTreated[i] as number) / meanTreated - (forControl[i] as number) / meanControl)
    viaRegression = timesVector(regression, slope).map((value) => value * n)
  }
  let viaChance: Float64Array | undefined
  if (chanceCovariance !== undefined) {
    const slope = columnMeans((i) => ((forControl[i] as number) * (compared(i) - ofControl)) / meanControl)
    viaChance = timesVector(chanceCovariance, slope).map((value) => value * n)
  }
  const influence = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let value =
      ((forTreated[i] as number) * (factual(i) - ofTreated)) / meanTreated -
      ((forControl[i] as number) * (compared(i) - ofControl)) / meanControl
    for (let j = 0; j < p; j++) {
      const x = at(covariates, i, j)
      if (viaRegression !== undefined) value -= (control[i] as number) * rest(i) * x * (viaRegression[j] as number)
      if (viaChance !== undefined)
        value -= ((treated[i] as number) - ((chances as Float64Array)[i] as number)) * x * (viaChance[j] as number)
    }
    influence[i] = value
  }
  return { kind: 'estimated', effect: ofTreated - ofControl, influence }
}

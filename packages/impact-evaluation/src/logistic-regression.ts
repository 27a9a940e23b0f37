/** Logistic regression by Newton's steps: the chance of being treated, given what was known before. */
import { at, emptyMatrix, inverseOfPositive, type Matrix, timesVector } from './matrix.ts'

export type LogisticRegression =
  | {
      readonly kind: 'fitted'
      readonly coefficients: Float64Array
      readonly fitted: Float64Array
      /** Inverse of the information. */
      readonly covariance: Matrix
    }
  /** The columns tell treated and untreated apart (nearly) perfectly, or are combinations of each other. */
  | { readonly kind: 'separated' }
  | { readonly kind: 'not-converged' }

/** Shapes: row i of `x` (with its own column of ones) and `outcome[i]`, 0 or 1. */
export function logisticRegression(x: Matrix, outcome: ArrayLike<number>): LogisticRegression {
  const { rows: n, columns: p } = x
  const coefficients = new Float64Array(p)
  const fitted = new Float64Array(n)
  for (let round = 0; round < 60; round++) {
    const linear = timesVector(x, coefficients)
    const information = emptyMatrix(p, p)
    const score = new Float64Array(p)
    for (let i = 0; i < n; i++) {
      const chance = 1 / (1 + Math.exp(-(linear[i] as number)))
      fitted[i] = chance
      const weight = chance * (1 - chance)
      const rest = (outcome[i] as number) - chance
      for (let j = 0; j < p; j++) {
        const value = at(x, i, j)
        score[j] = (score[j] as number) + value * rest
        for (let k = 0; k <= j; k++)
          information.entries[j * p + k] = at(information, j, k) + weight * value * at(x, i, k)
      }
    }
    for (let j = 0; j < p; j++) for (let k = j + 1; k < p; k++) information.entries[j * p + k] = at(information, k, j)
    const solved = inverseOfPositive(information)
    if (solved === undefined) return { kind: 'separated' }
    const step = timesVector(solved.inverse, score)
    let decrement = 0
    for (let j = 0; j < p; j++) decrement += (step[j] as number) * (score[j] as number)
    if (decrement < 1e-20) return { kind: 'fitted', coefficients, fitted, covariance: solved.inverse }
    if (fitted.some((chance) => chance > 1 - 1e-10 || chance < 1e-14)) return { kind: 'separated' }
    for (let j = 0; j < p; j++) coefficients[j] = (coefficients[j] as number) + (step[j] as number)
  }
  return { kind: 'not-converged' }
}

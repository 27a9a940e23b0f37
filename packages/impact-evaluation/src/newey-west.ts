/** Standard errors that allow for autocorrelation of unknown form up to a lag. */
import { at, emptyMatrix, type Matrix, times } from './matrix.ts'

/**
 * Covariance B S B, where B is the inverse of the information, S = Γ₀ + Σ (1 − l/(lag+1)) (Γₗ + Γₗ') and Γₗ = Σ sₜ sₜ₋ₗ'
 * for the scores sₜ (row t of `scores`). With `smallSample` times n/(n − p).
 * Source: Newey & West (1987), without prewhitening and without choosing the lag by the data: fix it beforehand.
 */
export function neweyWestCovariance(inverse: Matrix, scores: Matrix, lag: number, smallSample: boolean): Matrix {
  const { rows: n, columns: p } = scores
  const middle = emptyMatrix(p, p)
  for (let l = 0; l <= Math.min(lag, n - 1); l++) {
    const weight = 1 - l / (lag + 1)
    for (let t = l; t < n; t++)
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) {
          const product = at(scores, t, i) * at(scores, t - l, j) * weight
          middle.entries[i * p + j] = at(middle, i, j) + product
          if (l > 0) middle.entries[j * p + i] = at(middle, j, i) + product
        }
  }
  const covariance = times(times(inverse, middle), inverse)
  if (smallSample)
    for (let k = 0; k < p * p; k++) covariance.entries[k] = ((covariance.entries[k] as number) * n) / (n - p)
  return covariance
}

/** Autocorrelations at lags 1 … `lags` of a series around its mean: the first look at whether errors hang together. */
export function autocorrelations(series: ArrayLike<number>, lags: number): number[] {
  const n = series.length
  let mean = 0
  for (let t = 0; t < n; t++) mean += (series[t] as number) / n
  const sum = (lag: number) => {
    let total = 0
    for (let t = lag; t < n; t++) total += ((series[t] as number) - mean) * ((series[t - lag] as number) - mean)
    return total
  }
  const variance = sum(0)
  return Array.from({ length: lags }, (_, at) => (variance > 0 ? sum(at + 1) / variance : 0))
}

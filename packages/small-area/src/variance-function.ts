/** A generalised variance function: sampling variances of small samples, smoothed over areas before a model uses them. */
import { orthonormalDesign } from './orthonormal-design.ts'
import { SmallAreaError } from './small-area-error.ts'

export type SmoothedVariances = {
  /** Position i is area i; every area with a sample gets one, also those left out of the fit. Null: no sample. */
  readonly variance: readonly (number | null)[]
  readonly coefficients: readonly number[]
  /** Factor that makes the smoothed variances add up to the estimated ones; undoes the bias of going back from logs. */
  readonly retransformation: number
  /** Standard deviation of the residuals on the log scale, and the share of the variance explained there. */
  readonly residualDeviation: number
  readonly explained: number
  /** Areas the function was fitted on. */
  readonly fitted: readonly number[]
}

/**
 * Smoothed sampling variances D_i for `fayHerriot`: log D̂_i is regressed on what drives it, most of all log n_i.
 *
 * Shapes: `variance[i]`, `sampleSize[i]` and `covariates[i]` describe area i; `covariates` defaults to [1, log n_i].
 * Units: variances in the square of the estimates' unit; sample sizes in respondents.
 * An area whose own variance is null or 0, or whose sample is below `smallestSample` (default 2), does not take part in
 * the fit and gets the fitted value. An area without a sample has size 0, variance null, and stays null.
 * Assumes: the estimated variances are unbiased one by one (asserted only: not negative, finite).
 * Errors: `no-areas`, `unequal-lengths`, `not-a-number`, `bad-variance`, `bad-counts`, `too-few-areas`,
 * `singular-design`.
 * Source: Wolter (2007, ch. 7) for the function; the ratio Σ D̂ / Σ exp(fit) of Hidiroglou, Beaumont & Yung (2019, Survey
 * Methodology 45) against the bias of going back.
 * Not for: making a small variance out of a large one: say that D is smoothed wherever γ is shown.
 */
export function smoothVariances({
  variance,
  sampleSize,
  covariates,
  smallestSample = 2,
}: {
  readonly variance: readonly (number | null)[]
  readonly sampleSize: readonly number[]
  readonly covariates?: readonly (readonly number[])[]
  readonly smallestSample?: number
}): SmoothedVariances {
  const size = variance.length
  if (size === 0) throw new SmallAreaError('no-areas', 'Give at least one area.')
  if (sampleSize.length !== size || (covariates !== undefined && covariates.length !== size))
    throw new SmallAreaError(
      'unequal-lengths',
      'Give one variance, one sample size and one row of covariates per area.',
    )
  for (const [area, d] of variance.entries()) {
    if (d !== null && !Number.isFinite(d))
      throw new SmallAreaError('not-a-number', `Give area ${area} a finite variance, or null where there is none.`)
    if (d !== null && d < 0)
      throw new SmallAreaError('bad-variance', `Check how the variance of area ${area} was computed: it is negative.`)
    if (!((sampleSize[area] as number) >= 0) || sampleSize[area] === Number.POSITIVE_INFINITY)
      throw new SmallAreaError('bad-counts', `Give area ${area} a sample size of 0 or more.`)
  }
  const unsampled = (area: number) => sampleSize[area] === 0
  for (const [area, d] of variance.entries())
    if (unsampled(area) && d !== null)
      throw new SmallAreaError(
        'bad-counts',
        `Give area ${area} its sample size, or null for its variance: it has none.`,
      )
  const rows = covariates ?? sampleSize.map((n) => [1, n === 0 ? 0 : Math.log(n)])
  const fitted = [...variance.keys()].filter(
    (area) => (variance[area] ?? 0) > 0 && !unsampled(area) && (sampleSize[area] as number) >= smallestSample,
  )
  const { columns: p, rows: basis, coefficients } = orthonormalDesign(rows, fitted)
  const logs = fitted.map((area) => Math.log(variance[area] as number))
  const inBasis = new Float64Array(p)
  for (const [i, area] of fitted.entries())
    for (let k = 0; k < p; k++)
      inBasis[k] = (inBasis[k] as number) + (basis[area * p + k] as number) * (logs[i] as number)
  const fitOf = (area: number) => {
    let sum = 0
    for (let k = 0; k < p; k++) sum += (basis[area * p + k] as number) * (inBasis[k] as number)
    return sum
  }
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length
  let [observed, expected, residual, total] = [0, 0, 0, 0]
  for (const [i, area] of fitted.entries()) {
    observed += variance[area] as number
    expected += Math.exp(fitOf(area))
    residual += ((logs[i] as number) - fitOf(area)) ** 2
    total += ((logs[i] as number) - mean) ** 2
  }
  const retransformation = observed / expected
  return {
    variance: Array.from({ length: size }, (_, area) =>
      unsampled(area) ? null : retransformation * Math.exp(fitOf(area)),
    ),
    coefficients: coefficients(inBasis),
    retransformation,
    residualDeviation: Math.sqrt(residual / (fitted.length - p)),
    explained: total > 0 ? 1 - residual / total : 1,
    fitted,
  }
}

/**
 * Interrupted time series: did the level or the trend of one series change when the measure began?
 *
 * Source: Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46; Newey & West (1987); for
 * autoregressive errors generalised least squares by maximum likelihood (Harvey 1990, section 3.3).
 */
import { normalQuantile, studentQuantile } from './distributions.ts'
import { demand, demandCount, demandFinite, demandShare } from './impact-evaluation-error.ts'
import { at, emptyMatrix, inverseOfPositive, leastSquares, type Matrix, timesVector } from './matrix.ts'
import { neweyWestCovariance } from './newey-west.ts'
import { rootOf } from './root.ts'
import { type SeriesColumns, type SeriesDesign, seriesColumns } from './series-design.ts'

/**
 * How errors are taken into account. `poisson`: the counts scatter by chance alone and independently, which they hardly
 * ever do. `independent`: their scatter is estimated. `newey-west`: they may also hang together up to `lag` periods.
 */
export type SeriesErrors =
  | { readonly kind: 'poisson' }
  | { readonly kind: 'independent' }
  | { readonly kind: 'newey-west'; readonly lag: number; readonly smallSample?: boolean }

export type FittedSeries = {
  readonly kind: 'fitted'
  /** Log scale for counts: exp of a change is a ratio of rates. */
  readonly scale: 'log' | 'identity'
  readonly names: readonly string[]
  readonly coefficients: Float64Array
  readonly covariance: Matrix
  readonly fitted: Float64Array
  /** Deviance residuals for counts. */
  readonly residuals: Float64Array
  /** Pearson's: 1 when counts scatter as Poisson; the variance of the residuals for means. */
  readonly dispersion: number
  readonly deviance: number
  readonly degreesOfFreedom: number
}
export type AutoregressiveSeries = FittedSeries & {
  /** Correlation of neighbouring errors. */
  readonly autocorrelation: number
  /** Full or restricted, as asked. */
  readonly logLikelihood: number
}
export type SeriesFailure =
  /** Newton's steps did not settle: often periods without any count. */
  | { readonly kind: 'not-converged' }
  /** The autocorrelation runs to the edge: the series has no stable level to come back to. */
  | { readonly kind: 'boundary'; readonly autocorrelation: number }

/**
 * Counts with a log-linear model (quasi-Poisson when errors are `independent`).
 * Shapes: one count and one exposure (1 unless told) per period of the design.
 * Assumes: without the measure, trend and season would have gone on (not checkable).
 * Errors: of `seriesColumns`; `unequal-lengths`, `not-a-count`, `out-of-range`, `no-variation` (all counts 0).
 */
export function poissonSeries(
  series: { readonly counts: readonly number[]; readonly exposure?: readonly number[]; readonly design: SeriesDesign },
  errors: SeriesErrors,
): FittedSeries | SeriesFailure {
  const { counts, exposure } = series
  const columns = seriesColumns(series.design)
  const { rows: n, columns: p } = columns.x
  demand(
    counts.length === n && (exposure === undefined || exposure.length === n),
    'unequal-lengths',
    `The design has ${n} periods: give one count and one exposure for each.`,
  )
  for (const count of counts) demandCount(count, 'A count of the series')
  demand(
    exposure === undefined || exposure.every((one) => one > 0 && Number.isFinite(one)),
    'out-of-range',
    'Every exposure is above 0: leave periods without residents out of the series.',
  )
  demand(
    counts.some((count) => count > 0),
    'no-variation',
    'All counts are 0: there is no rate to change.',
  )
  const offset = Float64Array.from(counts, (_, t) => Math.log(exposure?.[t] ?? 1))

  const mean = Float64Array.from(counts, (count) => count + 0.1)
  let coefficients = new Float64Array(p)
  let inverse: Matrix | undefined
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 100; round++) {
    const working = Float64Array.from(
      counts,
      (count, t) =>
        Math.log(mean[t] as number) - (offset[t] as number) + (count - (mean[t] as number)) / (mean[t] as number),
    )
    const fit = leastSquares(columns.x, working, mean)
    if (fit === undefined) return { kind: 'not-converged' }
    let change = 0
    fit.coefficients.forEach((value, j) => {
      change = Math.max(change, Math.abs(value - (coefficients[j] as number)) * Math.sqrt(1 / at(fit.inverse, j, j)))
    })
    coefficients = new Float64Array(fit.coefficients)
    const linear = timesVector(columns.x, coefficients)
    for (let t = 0; t < n; t++) mean[t] = Math.exp((linear[t] as number) + (offset[t] as number))
    if (!mean.every((one) => one > 1e-12 && Number.isFinite(one))) return { kind: 'not-converged' }
    // Once steps are small they square each time: stop when they no longer shrink.
    if (change < 1e-6 && !(change < before / 2)) {
      inverse = leastSquares(columns.x, working, mean)?.inverse
      break
    }
    before = change
  }
  if (inverse === undefined) return { kind: 'not-converged' }

  const residuals = Float64Array.from(counts, (count, t) => {
    const m = mean[t] as number
    const part = 2 * ((count === 0 ? 0 : count * Math.log(count / m)) - (count - m))
    return Math.sign(count - m) * Math.sqrt(Math.max(0, part))
  })
  let pearson = 0
  counts.forEach((count, t) => {
    pearson += (count - (mean[t] as number)) ** 2 / (mean[t] as number)
  })
  const dispersion = pearson / (n - p)
  const scores = emptyMatrix(n, p)
  for (let t = 0; t < n; t++)
    for (let j = 0; j < p; j++)
      scores.entries[t * p + j] = ((counts[t] as number) - (mean[t] as number)) * at(columns.x, t, j)
  return {
    kind: 'fitted',
    scale: 'log',
    names: columns.names,
    coefficients,
    covariance: covarianceOf(errors, inverse, dispersion, scores),
    fitted: mean,
    residuals,
    dispersion,
    deviance: residuals.reduce((sum, one) => sum + one * one, 0),
    degreesOfFreedom: n - p,
  }
}

/** Means or logs of them by least squares. Errors as `poissonSeries`, without those of counts. */
export function linearSeries(
  series: { readonly outcomes: readonly number[]; readonly design: SeriesDesign },
  errors: Exclude<SeriesErrors, { kind: 'poisson' }>,
): FittedSeries {
  const columns = seriesColumns(series.design)
  checkOutcomes(series.outcomes, columns)
  const { rows: n, columns: p } = columns.x
  const fit = leastSquares(columns.x, series.outcomes)
  demand(fit !== undefined, 'singular', 'Some columns are combinations of others: leave one out.')
  const fitted = timesVector(columns.x, fit.coefficients)
  const residuals = fitted.map((one, t) => (series.outcomes[t] as number) - one)
  const scores = emptyMatrix(n, p)
  for (let t = 0; t < n; t++)
    for (let j = 0; j < p; j++) scores.entries[t * p + j] = (residuals[t] as number) * at(columns.x, t, j)
  const dispersion = fit.squares / (n - p)
  return {
    kind: 'fitted',
    scale: 'identity',
    names: columns.names,
    coefficients: fit.coefficients,
    covariance: covarianceOf(errors, fit.inverse, dispersion, scores),
    fitted,
    residuals,
    dispersion,
    deviance: fit.squares,
    degreesOfFreedom: n - p,
  }
}

/**
 * Means with errors that follow each other (autoregressive of order one), by maximum likelihood; standard errors with
 * n − p in the variance. `restricted` likelihood (the default) allows for the coefficients being estimated; `full` finds
 * too little autocorrelation in short series. Residuals are those before the autoregression.
 */
export function autoregressiveSeries(
  series: { readonly outcomes: readonly number[]; readonly design: SeriesDesign },
  likelihood: 'restricted' | 'full' = 'restricted',
): AutoregressiveSeries | SeriesFailure {
  const restricted = likelihood === 'restricted'
  const columns = seriesColumns(series.design)
  checkOutcomes(series.outcomes, columns)
  const { rows: n, columns: p } = columns.x
  const y = series.outcomes
  /** Least squares of the series with each period's expectation from the one before taken off (Prais & Winsten). */
  const fitAt = (phi: number) => {
    const root = Math.sqrt(1 - phi * phi)
    const x = emptyMatrix(n, p)
    const side = new Float64Array(n)
    for (let t = 0; t < n; t++) {
      side[t] = t === 0 ? root * (y[0] as number) : (y[t] as number) - phi * (y[t - 1] as number)
      for (let j = 0; j < p; j++)
        x.entries[t * p + j] =
          t === 0 ? root * at(columns.x, 0, j) : at(columns.x, t, j) - phi * at(columns.x, t - 1, j)
    }
    const fit = leastSquares(x, side)
    demand(fit !== undefined, 'singular', 'Some columns are combinations of others: leave one out.')
    return { ...fit, x }
  }
  const free = restricted ? n - p : n
  const logLikelihoodAt = (phi: number) => {
    const { squares, inverse } = fitAt(phi)
    const whole = (-free / 2) * (Math.log((2 * Math.PI * squares) / free) + 1) + Math.log(1 - phi * phi) / 2
    return restricted ? whole + logDeterminantOf(inverse) / 2 : whole
  }
  /** Its slope: coefficients are at their best, so only the direct dependence counts. */
  const slopeAt = (phi: number) => {
    const { coefficients, squares, inverse, x } = fitAt(phi)
    const errors = timesVector(columns.x, coefficients).map((one, t) => (y[t] as number) - one)
    let derivative = -2 * phi * (errors[0] as number) ** 2
    for (let t = 1; t < n; t++)
      derivative -= 2 * (errors[t - 1] as number) * ((errors[t] as number) - phi * (errors[t - 1] as number))
    const slope = ((-free / 2) * derivative) / squares - phi / (1 - phi * phi)
    if (!restricted) return slope
    // Half the trace of (X'X)⁻¹ times the derivative of X'X, for the transformed columns.
    let trace = 0
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        let product = -phi * at(columns.x, 0, i) * at(columns.x, 0, j)
        for (let t = 1; t < n; t++) product -= at(columns.x, t - 1, i) * at(x, t, j)
        trace += at(inverse, i, j) * product
      }
    return slope - trace
  }
  const grid = Array.from({ length: 79 }, (_, k) => -0.975 + k * 0.025)
  const best = grid.reduce((top, phi) => (logLikelihoodAt(phi) > logLikelihoodAt(top) ? phi : top))
  const [low, high] = [Math.max(-0.9999, best - 0.025), Math.min(0.9999, best + 0.025)]
  const phi = rootOf(slopeAt, low, high)
  if (Math.abs(phi) > 0.985) return { kind: 'boundary', autocorrelation: phi }
  const fit = fitAt(phi)
  const fitted = timesVector(columns.x, fit.coefficients)
  const dispersion = fit.squares / (n - p)
  return {
    kind: 'fitted',
    scale: 'identity',
    names: columns.names,
    coefficients: fit.coefficients,
    covariance: { ...fit.inverse, entries: fit.inverse.entries.map((entry) => entry * dispersion) },
    fitted,
    residuals: fitted.map((one, t) => (y[t] as number) - one),
    dispersion,
    deviance: fit.squares,
    degreesOfFreedom: n - p,
    autocorrelation: phi,
    logLikelihood: logLikelihoodAt(phi),
  }
}

export type SeriesEffect = {
  readonly estimate: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
  /** For counts: exp of the above, a ratio of rates. */
  readonly ratio?: { readonly estimate: number; readonly lower: number; readonly upper: number }
}
/**
 * One coefficient with its interval. Quantiles of the normal distribution, or of Student's with the degrees of freedom
 * left (`student`, the safer one for short series). Errors: `unknown-name`, `out-of-range`.
 */
export function seriesEffect(
  fit: FittedSeries,
  name: string,
  options: { readonly level?: number; readonly quantiles?: 'normal' | 'student' } = {},
): SeriesEffect {
  const { level = 0.95, quantiles = 'normal' } = options
  demandShare(level, 'The level')
  const position = fit.names.indexOf(name)
  demand(position >= 0, 'unknown-name', `There is no column "${name}": choose one of ${fit.names.join(', ')}.`)
  const tail = (1 - level) / 2
  const z = quantiles === 'normal' ? -normalQuantile(tail) : -studentQuantile(tail, fit.degreesOfFreedom)
  const estimate = fit.coefficients[position] as number
  const standardError = Math.sqrt(at(fit.covariance, position, position))
  const [lower, upper] = [estimate - z * standardError, estimate + z * standardError]
  const effect = { estimate, standardError, lower, upper }
  if (fit.scale === 'identity') return effect
  return { ...effect, ratio: { estimate: Math.exp(estimate), lower: Math.exp(lower), upper: Math.exp(upper) } }
}

/** Scaled to a unit diagonal first: columns of very different size must not look singular. */
function logDeterminantOf(matrix: Matrix): number {
  const n = matrix.rows
  const scaled = emptyMatrix(n, n)
  let logs = 0
  for (let i = 0; i < n; i++) {
    logs += Math.log(at(matrix, i, i))
    for (let j = 0; j < n; j++)
      scaled.entries[i * n + j] = at(matrix, i, j) / Math.sqrt(at(matrix, i, i) * at(matrix, j, j))
  }
  return logs + (inverseOfPositive(scaled)?.logDeterminant ?? Number.NaN)
}
function covarianceOf(errors: SeriesErrors, inverse: Matrix, dispersion: number, scores: Matrix): Matrix {
  if (errors.kind === 'poisson') return inverse
  if (errors.kind === 'independent') return { ...inverse, entries: inverse.entries.map((entry) => entry * dispersion) }
  demand(
    Number.isInteger(errors.lag) && errors.lag >= 0 && errors.lag < scores.rows,
    'out-of-range',
    `A lag of ${errors.lag} does not fit a series of ${scores.rows} periods: give a whole number from 0 to ${scores.rows - 1}.`,
  )
  return neweyWestCovariance(inverse, scores, errors.lag, errors.smallSample ?? true)
}
function checkOutcomes(outcomes: readonly number[], { x }: SeriesColumns) {
  demand(outcomes.length === x.rows, 'unequal-lengths', `The design has ${x.rows} periods: give one outcome for each.`)
  demandFinite(outcomes, 'The series')
  demand(
    outcomes.some((one) => one !== outcomes[0]),
    'no-variation',
    'The outcome is the same in every period: there is nothing to explain.',
  )
}

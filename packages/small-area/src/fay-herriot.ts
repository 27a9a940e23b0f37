/** The area-level model of Fay and Herriot (1979): direct estimates that borrow strength from a regression. */
import { type AreaData, type CheckedAreas, checkAreas } from './area-data.ts'
import { type AreaEstimate, withoutCorrection } from './area-estimate.ts'
import { quadraticForm } from './cholesky.ts'
import { type AtVariance, logLikelihood, type PackedAreas, packAreas } from './fay-herriot-likelihood.ts'
import { estimateVariance, type VarianceMethod, varianceMethods } from './fay-herriot-variance.ts'
import { SmallAreaError } from './small-area-error.ts'

export type FayHerriotFit = {
  readonly method: VarianceMethod
  /** A, in the square of the unit of the direct estimates, and its asymptotic standard error. */
  readonly modelVariance: number
  readonly modelVarianceError: number
  readonly coefficients: readonly number[]
  readonly coefficientErrors: readonly number[]
  /** Gaussian log likelihood of the direct estimates at these values (also where A comes from another criterion). */
  readonly logLikelihood: number
  /** Position i is area i. */
  readonly estimates: readonly AreaEstimate[]
}
export type FayHerriotOutcome =
  | ({ readonly kind: 'estimated'; readonly iterations: number } & FayHerriotFit)
  /**
   * A is estimated as 0. All estimates are synthetic, and their mean squared errors leave out that A is not known to be
   * 0: do not show them as certainty. Fit again with `adjusted-REML`, or use `fayHerriotPosterior`.
   */
  | ({ readonly kind: 'variance-at-boundary' } & FayHerriotFit)
  /** No estimates: there is nothing to show. */
  | { readonly kind: 'not-converged'; readonly method: VarianceMethod; readonly iterations: number }

/**
 * Estimates for all areas: own data and regression, each weighed by what it knows.
 *
 * Model: y_i = x_i'b + u_i + e_i, u ~ N(0, A), e_i ~ N(0, D_i), all independent; estimate γ_i y_i + (1 − γ_i) x_i'b with
 * γ_i = A/(A + D_i). Mean squared error g1 + g2 + 2 g3 (less the bias of A for `ML` and `moment`); an area without a
 * sample has γ = 0, the estimate x_i'b and the limit of the formula for D → ∞. Where the correction for bias would leave
 * nothing (unequal D_i, few areas) it is not applied, and the area's `method` says so.
 * Assumes: (a) D_i known and above 0 (asserted); (b) areas independent given x (not checked: `moran` on the residuals).
 * Errors: `SmallAreaError` `no-areas`, `unequal-lengths`, `not-a-number`, `bad-variance`, `too-few-areas`,
 * `singular-design`, `bad-method`.
 * Source: Fay & Herriot 1979; Prasad & Rao 1990; Datta & Lahiri 2000; Datta, Rao & Smith 2005. We deviate in looking for
 * the highest of several maxima and in iterating to 1e-12; README §2.
 * Not for: persons; covariates that turn a map into a profile of origin or income; counts near 0 (`binomialLogitNormal`).
 */
export function fayHerriot(data: AreaData, { method = 'REML' }: { method?: VarianceMethod } = {}): FayHerriotOutcome {
  if (!varianceMethods.includes(method))
    throw new SmallAreaError('bad-method', `Take one of ${varianceMethods.join(', ')}; there is no method ${method}.`)
  const areas = checkAreas(data)
  const packed = packAreas(areas)
  if (packed.m <= packed.p + 1)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${packed.m} areas with data leave nothing to estimate the model variance from.`,
    )
  const outcome = estimateVariance(packed, method)
  if (outcome.kind === 'not-converged') return { kind: 'not-converged', method, iterations: outcome.iterations }
  const fit = fitAt(areas, packed, outcome.at, method)
  return outcome.kind === 'at-boundary'
    ? { kind: 'variance-at-boundary', ...fit }
    : { kind: 'estimated', iterations: outcome.iterations, ...fit }
}

function fitAt(areas: CheckedAreas, packed: PackedAreas, at: AtVariance, method: VarianceMethod): FayHerriotFit {
  const { size, design, precision, direct } = areas
  const { p } = packed
  const { modelVariance: a, covariance } = at
  const inBasis = at.coefficients.map((c, k) => c + (packed.ordinary[k] as number))
  const { uncertainty, bias } = varianceQuality(packed.m, at, method)
  const estimates: AreaEstimate[] = new Array(size)
  for (let area = 0; area < size; area++) {
    let synthetic = 0
    for (let k = 0; k < p; k++) synthetic += (design.rows[area * p + k] as number) * (inBasis[k] as number)
    const weight = precision[area] as number // 1/D; 0 without a sample
    const share = (a * weight) / (a * weight + 1)
    const b = 1 / (a * weight + 1)
    const g1 = a * b
    const g2 = b * b * quadraticForm(covariance, p, design.rows, area * p)
    const g3 = b * b * b * weight * uncertainty // B² avar/V, since 1/V = B/D
    const uncorrected = g1 + g2 + 2 * g3
    const corrected = uncorrected - bias * b * b
    estimates[area] = {
      estimate: synthetic + share * ((direct[area] as number) - synthetic),
      meanSquaredError: corrected > 0 ? corrected : uncorrected,
      shareOfOwnData: share,
      basis: share > 0 ? 'own-data-and-model' : 'synthetic',
      method: corrected > 0 ? `Fay-Herriot, ${method}` : `Fay-Herriot, ${method}; ${withoutCorrection}`,
    }
  }
  return {
    method,
    modelVariance: a,
    modelVarianceError: Math.sqrt(uncertainty),
    coefficients: design.coefficients(inBasis),
    coefficientErrors: design.variances(covariance).map(Math.sqrt),
    logLikelihood: logLikelihood(packed.m, at),
    estimates,
  }
}

/** Asymptotic variance of the estimated A, and its bias where the mean squared error must be corrected for it. */
function varianceQuality(m: number, at: AtVariance, method: VarianceMethod): { uncertainty: number; bias: number } {
  const { weights: v1, squaredWeights: v2 } = at
  if (method === 'ML') return { uncertainty: 2 / v2, bias: -at.traceQN / v2 }
  if (method === 'moment') return { uncertainty: (2 * m) / (v1 * v1), bias: (2 * (m * v2 - v1 * v1)) / (v1 * v1 * v1) }
  // REML and its adjustment are unbiased to this order. Adjusted ML is biased upward by about 2/(A Σ V⁻²); subtracting
  // it can make a mean squared error negative when A is small, so it stays in and the error is on the safe side.
  return { uncertainty: 2 / v2, bias: 0 }
}

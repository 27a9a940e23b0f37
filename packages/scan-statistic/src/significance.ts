import { equalRatio } from './likelihood-ratio.ts'
import { refuse } from './scan-statistic-error.ts'

/**
 * Share of the simulated maxima, with the observed one, that reach the observed: (1 + #{simulated ≥ observed}) / (R + 1).
 * Errors: `not-a-quantity`. Source: Dwass (1957).
 */
export function monteCarloP(observed: number, maxima: Float64Array): number {
  if (!Number.isFinite(observed) || !maxima.every(Number.isFinite))
    refuse('not-a-quantity', 'Give finite ratios: one that is not a number would pass for the most unusual.')
  let reached = 1
  for (const simulated of maxima) if (simulated >= observed - equalRatio) reached++
  return reached / (maxima.length + 1)
}

/** The Gumbel distribution of the maximum, fitted by moments; not fitted where the maxima do not vary. */
export type GumbelFit =
  | { readonly kind: 'fitted'; readonly mode: number; readonly scale: number }
  | { readonly kind: 'not-fitted'; readonly reason: 'maxima-do-not-vary' }

const eulerGamma = 0.5772156649015329

/**
 * Scale = s·√6/π and mode = mean − γ·scale, with s the sample standard deviation (n − 1) of the simulated maxima.
 * Errors: `not-a-quantity`.
 * Source: Abrams, Kleinman & Kulldorff (2010), *Gumbel based p-value approximations for spatial scan statistics*.
 */
export function fitGumbel(maxima: ArrayLike<number>): GumbelFit {
  const n = maxima.length
  if (!Array.prototype.every.call(maxima, Number.isFinite)) refuse('not-a-quantity', 'Give finite simulated maxima.')
  let mean = 0
  for (let i = 0; i < n; i++) mean += (maxima[i] as number) / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((maxima[i] as number) - mean) ** 2
  const scale = (Math.sqrt(squares / (n - 1)) * Math.sqrt(6)) / Math.PI
  if (!(scale > 0)) return { kind: 'not-fitted', reason: 'maxima-do-not-vary' }
  return { kind: 'fitted', mode: mean - eulerGamma * scale, scale }
}

/** Probability that the maximum is at least `observed`; can be far below 1 / (R + 1). Null where nothing was fitted. */
export function gumbelP(observed: number, fit: GumbelFit): number | null {
  return fit.kind === 'fitted' ? -Math.expm1(-Math.exp(-(observed - fit.mode) / fit.scale)) : null
}

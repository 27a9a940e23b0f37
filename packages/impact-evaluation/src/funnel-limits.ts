/** Control limits of a funnel plot: how far an area's figure may lie from the target by chance at its size. */
import {
  binomialDistribution,
  binomialProbability,
  discreteQuantile,
  normalQuantile,
  poissonDistribution,
  poissonProbability,
} from './distributions.ts'
import { demand, demandCount, demandShare } from './impact-evaluation-error.ts'

export type FunnelLimits = { readonly lower: number; readonly upper: number }

/**
 * Exact limits of a proportion among `size`, interpolated between the steps of the binomial distribution so that the
 * funnel is smooth. Limits may lie outside [0, 1]: no area of that size can then fall outside on that side. Clip when drawing.
 *
 * Units: `target` a proportion; `level` 0.95 for the usual inner limits, 0.998 for the outer ones.
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, appendix A.1. Errors: `not-a-count`, `out-of-range`, `empty`.
 */
export function proportionFunnel(size: number, target: number, level: number): FunnelLimits {
  demandCount(size, 'The size')
  demand(size > 0, 'empty', 'An area without residents has no place in a funnel: leave it out and name it.')
  demandShare(target, 'The target')
  demandShare(level, 'The level')
  const limit = (p: number) => {
    const near = size * target + normalQuantile(p) * Math.sqrt(size * target * (1 - target))
    const r = discreteQuantile((k) => binomialDistribution(k, size, target), p, near)
    const over = (binomialDistribution(r, size, target) - p) / binomialProbability(r, size, target)
    return (r - over) / size
  }
  return { lower: limit((1 - level) / 2), upper: limit((1 + level) / 2) }
}

/** The same for a ratio of observed to `expected` counts around `target` (1 unless told). Errors: `out-of-range`. */
export function countFunnel(expected: number, level: number, target = 1): FunnelLimits {
  const mean = expected * target
  demand(mean > 0 && Number.isFinite(mean), 'out-of-range', `The expected number is ${mean}: give one above 0.`)
  demandShare(level, 'The level')
  const limit = (p: number) => {
    const r = discreteQuantile((k) => poissonDistribution(k, mean), p, mean + normalQuantile(p) * Math.sqrt(mean))
    return (r - (poissonDistribution(r, mean) - p) / poissonProbability(r, mean)) / expected
  }
  return { lower: limit((1 - level) / 2), upper: limit((1 + level) / 2) }
}

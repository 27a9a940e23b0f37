/** Benchmarking: making area estimates add up to a figure that is published for the whole. A step of its own, after the
 * model and visible as such. */
import type { AreaEstimate, Interval } from './area-estimate.ts'
import { SmallAreaError } from './small-area-error.ts'

/**
 * Who moves how much. `ratio`: all by the same factor. `difference`: all by the same amount. `by-uncertainty`: in
 * proportion to mean squared error × weight, so that well-known areas hardly move (Wang, Fuller & Qu 2008).
 */
export type BenchmarkRule = 'ratio' | 'difference' | 'by-uncertainty'

export type Benchmarked = {
  readonly rule: BenchmarkRule
  /** Σ weight × estimate before, and the figure it was brought to. */
  readonly before: number
  readonly total: number
  /** Position i is area i; `adjustment` was added to the model's estimate. */
  readonly estimates: readonly (AreaEstimate & Partial<Interval> & { readonly adjustment: number })[]
}

/**
 * Brings Σ w_i θ_i to `total`.
 *
 * Shapes: `weights[i]` belongs to area i: its share of residents when the total is a mean, 1 or its residents when it is
 * a sum. Units: `total` in the unit of Σ w θ.
 * The mean squared error of each area grows by the square of its adjustment: exactly the expected squared error around
 * the new number when the model is right (Steorts & Ghosh 2013 for the Bayes case). The total is taken as known.
 * Limits, where an estimate has them, move along and widen as its standard error does; nothing else is carried over.
 * Errors: `no-areas`, `unequal-lengths`, `not-a-number`, `bad-benchmark`, `bad-method`.
 * Source: Wang, Fuller & Qu (2008, Survey Methodology 34); Rao & Molina (2015, §6.4.6).
 * Not for: repairing a model that is off by much: an adjustment beyond two standard errors says that the model is wrong. `difference` and
 * `ratio` do not keep proportions inside 0–1.
 */
export function benchmark(
  estimates: readonly (AreaEstimate & Partial<Interval>)[],
  {
    weights,
    total,
    rule = 'by-uncertainty',
  }: { readonly weights: readonly number[]; readonly total: number; readonly rule?: BenchmarkRule },
): Benchmarked {
  if (estimates.length === 0) throw new SmallAreaError('no-areas', 'Give at least one area.')
  if (weights.length !== estimates.length)
    throw new SmallAreaError(
      'unequal-lengths',
      `Give one weight per area: ${estimates.length} areas, ${weights.length} weights.`,
    )
  if (rule !== 'ratio' && rule !== 'difference' && rule !== 'by-uncertainty')
    throw new SmallAreaError('bad-method', `Take ratio, difference or by-uncertainty; there is no rule ${rule}.`)
  if (!estimates.every(({ meanSquaredError }) => meanSquaredError >= 0 && Number.isFinite(meanSquaredError)))
    throw new SmallAreaError('not-a-number', 'Give every area a mean squared error of 0 or more, as the models do.')
  if (!Number.isFinite(total) || !estimates.every(({ estimate }) => Number.isFinite(estimate)))
    throw new SmallAreaError('not-a-number', 'Give a finite total and finite estimates.')
  if (!weights.every((w) => w >= 0 && Number.isFinite(w)) || !weights.some((w) => w > 0))
    throw new SmallAreaError('bad-benchmark', 'Give weights of 0 or more of which at least one is above 0.')
  let [before, moved] = [0, 0]
  const pull = estimates.map(({ estimate, meanSquaredError }, i) => {
    const w = weights[i] as number
    const own = rule === 'ratio' ? estimate : rule === 'difference' ? 1 : w * meanSquaredError
    before += w * estimate
    moved += w * own
    return own
  })
  if (moved === 0 || !Number.isFinite(moved) || (rule === 'ratio' && moved * total <= 0))
    throw new SmallAreaError(
      'bad-benchmark',
      `Take another rule: ${rule} cannot move these estimates from ${before} to ${total}.`,
    )
  const factor = (total - before) / moved
  return {
    rule,
    before,
    total,
    estimates: estimates.map((area, i) => {
      const adjustment = factor * (pull[i] as number)
      const { shareOfOwnData, basis, method, lower, upper } = area
      const estimate = area.estimate + adjustment
      const meanSquaredError = area.meanSquaredError + adjustment * adjustment
      const wider = area.meanSquaredError > 0 ? Math.sqrt(meanSquaredError / area.meanSquaredError) : 1
      return {
        estimate,
        meanSquaredError,
        shareOfOwnData,
        basis,
        method: `${method}; benchmarked (${rule})`,
        adjustment,
        ...(lower !== undefined && upper !== undefined
          ? {
              lower: estimate - wider * (area.estimate - lower),
              upper: estimate + wider * (upper - area.estimate),
            }
          : {}),
      }
    }),
  }
}

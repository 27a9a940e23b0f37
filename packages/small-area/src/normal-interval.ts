import type { AreaEstimate, Interval } from './area-estimate.ts'
import { normalQuantile } from './normal-distribution.ts'
import { SmallAreaError } from './small-area-error.ts'

export function checkLevel(level: number): void {
  if (!(level > 0 && (1 + level) / 2 < 1))
    throw new SmallAreaError('bad-level', `Give a confidence level between 0 and 1, such as 0.95; not ${level}.`)
}

/**
 * Estimate ± z √(mean squared error), the interval of most software.
 *
 * Fair when A is well above 0 and there are some dozens of areas. Where the outcome is `variance-at-boundary`, or A is
 * small beside the D_i, it covers less than it says: use `fayHerriotPosterior` (measured in `bench/simulations.ts`).
 * Errors: `bad-level`, `not-a-number`. Not for: proportions near 0 or 1 (`binomialLogitNormal` keeps its limits inside).
 */
export function normalInterval(area: AreaEstimate, level = 0.95): Interval {
  checkLevel(level)
  if (!(area.meanSquaredError >= 0) || !Number.isFinite(area.estimate))
    throw new SmallAreaError('not-a-number', 'Give a finite estimate with a mean squared error of 0 or more.')
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(area.meanSquaredError)
  return { lower: area.estimate - half, upper: area.estimate + half }
}

import { refuse } from './scan-statistic-error.ts'

export type EarsOptions = {
  /** C1: baseline t−7 … t−1. C2: t−9 … t−3. C3: C2 of this week and the two before, together. */
  readonly method: 'C1' | 'C2' | 'C3'
  /** Positions to judge, first and last included, counted from 0. */
  readonly first: number
  readonly last: number
  /** C1, C2: standard deviations above the mean (3 when left out). C3: bound of the sum (2 when left out). */
  readonly threshold?: number
  /** Periods in a baseline; 7 when left out. */
  readonly baseline?: number
  /** A declared floor under the standard deviation; without it a baseline that never varies has no answer. */
  readonly minimumStandardDeviation?: number
}

export type EarsOutcome =
  | {
      readonly kind: 'tested'
      readonly position: number
      readonly observed: number
      readonly mean: number
      readonly standardDeviation: number
      /** C1, C2: (observed − mean) / sd. C3: Σ max(0, C2 − 1) over this week and the two before. */
      readonly statistic: number
      /** An observed count above this alarms; null where the two weeks before alarm by themselves (C3). */
      readonly upperBound: number | null
      readonly alarm: boolean
    }
  /** All counts of a baseline are the same, so nothing says how much is unusual; C3 needs three baselines that vary. */
  | { readonly kind: 'no-variation'; readonly position: number; readonly observed: number; readonly mean: number }

/**
 * Early Aberration Reporting System: is this week (or day) far above the handful before it?
 *
 * Shapes: `counts` one number per period, oldest first, without gaps; the answer has one outcome per position asked for.
 * Units: whole counts.
 * Assumes: no season, no weekday pattern within the baseline (neither is checked: for daily counts take out the weekday).
 * Errors: `series-too-short`, `not-a-count`, `bad-limit`.
 * Source: Hutwagner et al. (2003), *The bioterrorism preparedness and response EARS*; C3 as there, so a spike in the
 * current week alarms in the current week. (A bound built on the observed count, as one program has it, alarms only on
 * the two weeks after.) The standard deviation is the sample one, with n − 1.
 * Not for: judging many series at once without `controlFalseDiscoveries`; a week whose reports are still coming in.
 */
export function ears(counts: ArrayLike<number>, options: EarsOptions): EarsOutcome[] {
  const { method, first, last } = options
  const length = options.baseline ?? 7
  const threshold = options.threshold ?? (method === 'C3' ? 2 : 3)
  const floor = options.minimumStandardDeviation ?? 0
  const gap = method === 'C1' ? 0 : 2
  const memory = method === 'C3' ? 2 : 0
  if (method !== 'C1' && method !== 'C2' && method !== 'C3')
    refuse('bad-limit', `Take C1, C2 or C3; there is no method ${method}.`)
  if (!(Number.isInteger(length) && length >= 2)) refuse('bad-limit', 'Give a baseline of at least two periods.')
  if (!(Number.isFinite(threshold) && threshold > 0)) refuse('bad-limit', 'Give a threshold above 0.')
  if (!(Number.isFinite(floor) && floor >= 0)) refuse('bad-limit', 'Give a minimumStandardDeviation of 0 or more.')
  checkCounts(counts)
  checkRange(counts, first, last, length + gap + memory)
  const at = (position: number) => {
    const end = position - gap
    let sum = 0
    for (let t = end - length; t < end; t++) sum += counts[t] as number
    const mean = sum / length
    let squares = 0
    for (let t = end - length; t < end; t++) squares += ((counts[t] as number) - mean) ** 2
    const varies = squares > 1e-12 * (1 + mean * mean)
    const sd = Math.max(floor, varies ? Math.sqrt(squares / (length - 1)) : 0)
    return { mean, sd, statistic: ((counts[position] as number) - mean) / sd }
  }
  return Array.from({ length: last - first + 1 }, (_, each): EarsOutcome => {
    const position = first + each
    const observed = counts[position] as number
    const { mean, sd, statistic } = at(position)
    const before = memory === 0 ? [] : [at(position - 1), at(position - 2)]
    if (sd === 0 || before.some((week) => week.sd === 0)) return { kind: 'no-variation', position, observed, mean }
    if (method !== 'C3')
      return {
        kind: 'tested',
        position,
        observed,
        mean,
        standardDeviation: sd,
        statistic,
        upperBound: mean + threshold * sd,
        alarm: statistic > threshold,
      }
    const carried = before.reduce((sum, week) => sum + Math.max(0, week.statistic - 1), 0)
    const summed = carried + Math.max(0, statistic - 1)
    return {
      kind: 'tested',
      position,
      observed,
      mean,
      standardDeviation: sd,
      statistic: summed,
      upperBound: carried > threshold ? null : mean + sd * (1 + threshold - carried),
      alarm: summed > threshold,
    }
  })
}

/** Tails are summed term by term, so a count has to stay one. */
const largestCount = 1_000_000

export function checkCounts(counts: ArrayLike<number>): void {
  for (let t = 0; t < counts.length; t++) {
    const count = counts[t] as number
    if (!(Number.isInteger(count) && count >= 0 && count <= largestCount))
      refuse('not-a-count', `Give whole numbers from 0 to a million, one for each period; position ${t} has ${count}.`)
  }
}

/** `needed`: periods that must lie before the first one judged. */
export function checkRange(counts: ArrayLike<number>, first: number, last: number, needed: number): void {
  if (!(Number.isInteger(first) && Number.isInteger(last) && first <= last && last < counts.length && first >= 0))
    refuse('series-too-short', `Ask for positions from 0 to ${counts.length - 1}, the first not after the last.`)
  if (first < needed)
    refuse('series-too-short', `Judge from position ${needed} on: that many periods must lie before the first one.`)
}
